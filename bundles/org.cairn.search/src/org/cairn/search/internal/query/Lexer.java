// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.search.QueryError;

/** Cuts a query into tokens. */
final class Lexer {

    private static final int LONGEST = 10_000;
    private static final int FARTHEST = 10_000;
    private static final Pattern OPERATOR = Pattern.compile("(AND|OR|NOT|NEAR|WITHIN|OVERLAPS|BEFORE|AFTER)(?:/(\\d*))?");

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String query) {
        this.query = query;
    }

    static List<Token> tokens(String query) throws QueryError {
        if (query.length() > LONGEST) {
            throw new QueryError("The query is longer than " + LONGEST + " characters.", "Ask for less at once.", LONGEST, query.length());
        }
        Lexer lexer = new Lexer(query);
        lexer.run();
        return lexer.tokens;
    }

    private void run() throws QueryError {
        while (true) {
            skipSpace();
            if (at >= query.length()) {
                add(Token.Kind.END, "", at);
                return;
            }
            one();
        }
    }

    private void one() throws QueryError {
        int start = at;
        char c = query.charAt(at);
        if (c == '(' || c == ')') {
            at++;
            add(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, String.valueOf(c), start);
        } else if (isQuote(c)) {
            String text = quoted();
            if (at < query.length() && query.charAt(at) == ':') {
                at++;
                field(text, start);
            } else {
                add(Token.Kind.QUOTED, text, start);
            }
        } else if (c == '/') {
            add(Token.Kind.REGEX, regex(), start);
        } else if (c == '=') {
            exact(start);
        } else {
            word(start);
        }
    }

    private void exact(int start) throws QueryError {
        at++;
        if (at < query.length() && isQuote(query.charAt(at))) {
            tokens.add(new Token(Token.Kind.QUOTED, quoted(), true, -1, start, at));
            return;
        }
        String word = run(" ()\"“”„");
        if (word.isEmpty()) {
            throw new QueryError("A word is missing behind =.", "Write =word, without a space.", start, at);
        }
        tokens.add(new Token(Token.Kind.WORD, word, true, -1, start, at));
    }

    private void word(int start) throws QueryError {
        String text = run(" ()\"“”„:");
        Matcher operator = OPERATOR.matcher(text);
        if (operator.matches()) {
            operator(operator, start);
            return;
        }
        if (at < query.length() && query.charAt(at) == ':') {
            at++;
            field(text, start);
            return;
        }
        if (text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+' || text.charAt(0) == '!')) {
            String rest = text.substring(1);
            throw new QueryError("A word cannot begin with " + text.charAt(0) + ".",
                    text.charAt(0) == '+' ? "Write AND " + rest + "." : "Did you mean `NOT " + rest + "`?", start, at);
        }
        add(Token.Kind.WORD, text, start);
    }

    private void operator(Matcher matched, int start) throws QueryError {
        Token.Kind kind = Token.Kind.valueOf(matched.group(1));
        boolean counts = kind == Token.Kind.NEAR || kind == Token.Kind.BEFORE || kind == Token.Kind.AFTER;
        String digits = matched.group(2);
        if (digits != null && !counts) {
            throw new QueryError(kind + " takes no number.", "Write " + kind + " alone.", start, at);
        }
        if (digits != null && (digits.isEmpty() || digits.length() > 5 || Integer.parseInt(digits) > FARTHEST)) {
            throw new QueryError("Behind " + kind + "/ stands a number of words, at most " + FARTHEST + ".",
                    "For example " + kind + "/5.", start, at);
        }
        String scope = "";
        if (at < query.length() && query.charAt(at) == ':') {
            at++;
            if (kind != Token.Kind.AND && kind != Token.Kind.NOT) {
                throw new QueryError(kind + " is an operator, not a field.", "Put it in quotes to search for the word.", start, at);
            }
            scope = run(" ()\"");
        }
        tokens.add(new Token(kind, scope, false, digits == null ? -1 : Integer.parseInt(digits), start, at));
    }

    private void field(String name, int start) throws QueryError {
        int nameEnd = at;
        if (name.isBlank()) {
            throw new QueryError("A name is missing before the colon.", "For example kind:journal.", start, at);
        }
        tokens.add(new Token(Token.Kind.FIELD, name.strip(), false, -1, start, nameEnd));
        skipSpace();
        int valueStart = at;
        boolean exact = at < query.length() && query.charAt(at) == '=';
        if (exact) {
            at++;
        }
        boolean quoted = at < query.length() && isQuote(query.charAt(at));
        String value = quoted ? quoted() : run(" ()\"");
        if (value.isBlank()) {
            throw new QueryError("A value is missing behind " + name.strip() + ":.",
                    "Write " + name.strip() + ":value, with spaces in it as " + name.strip() + ":\"two words\".", start, at);
        }
        tokens.add(new Token(quoted ? Token.Kind.QUOTED : Token.Kind.WORD, value, exact, -1, valueStart, at));
    }

    private String quoted() throws QueryError {
        int open = at++;
        StringBuilder text = new StringBuilder();
        while (at < query.length() && !isQuote(query.charAt(at))) {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at >= query.length()) {
            throw new QueryError("The quotation that begins here does not end.", "Add \" at its end.", open, query.length());
        }
        at++;
        return text.toString();
    }

    private String regex() throws QueryError {
        int open = at++;
        while (at < query.length() && query.charAt(at) != '/') {
            at += query.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= query.length()) {
            throw new QueryError("The regular expression that begins here does not end.", "Add / at its end; write \\/ for a slash in it.",
                    open, query.length());
        }
        at++;
        return query.substring(open + 1, at - 1).replace("\\/", "/");
    }

    private String run(String until) {
        int start = at;
        while (at < query.length() && !Character.isWhitespace(query.charAt(at)) && until.indexOf(query.charAt(at)) < 0) {
            at++;
        }
        return query.substring(start, at);
    }

    private void skipSpace() {
        while (at < query.length() && (Character.isWhitespace(query.charAt(at)) || query.charAt(at) == '\u00A0')) {
            at++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '“' || c == '”' || c == '„';
    }

    private void add(Token.Kind kind, String text, int start) {
        tokens.add(new Token(kind, text, false, -1, start, at));
    }
}
