// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.index.Words;

/** Turns words and quotations of a query into what the words of a text must be like. */
final class Phrases {

    private static final Pattern FUZZY = Pattern.compile("(.*[^~])~(\\d*)");
    /** From this many letters on, a fuzzy word may differ by two of them. */
    private static final int LONG_WORD = 6;

    private Phrases() {
    }

    static Node word(Token token) throws QueryError {
        String text = token.text();
        if (text.matches("\\*+") && !token.exact()) {
            return new Node.All(token.start(), token.end());
        }
        Matcher fuzzy = FUZZY.matcher(text);
        if (fuzzy.matches() && !token.exact()) {
            return fuzzy(fuzzy, token);
        }
        List<Part> parts = parts(text, "*?", token.exact() ? Part.Exact::new : Part.Stem::new);
        return node(parts, token);
    }

    static Node quoted(Token token) throws QueryError {
        return node(parts(token.text(), "*", Part.Exact::new), token);
    }

    private static Node node(List<Part> parts, Token token) throws QueryError {
        if (parts.isEmpty()) {
            throw new QueryError("There is no word in " + token.text() + ".", "Signs cannot be searched as words; use a regular expression "
                    + "such as /\\Q" + token.text().replace("/", "\\/") + "\\E/.", token.start(), token.end());
        }
        if (parts.getFirst() instanceof Part.Any || parts.getLast() instanceof Part.Any) {
            throw new QueryError("A phrase cannot begin or end with *.", "Leave the * out.", token.start(), token.end());
        }
        return new Node.Phrase(List.copyOf(parts), token.start(), token.end());
    }

    private static Node fuzzy(Matcher matched, Token token) throws QueryError {
        List<String> words = Words.of(matched.group(1));
        if (words.size() != 1) {
            throw new QueryError("~ stands behind one word.", "For example collaboration~.", token.start(), token.end());
        }
        String word = words.getFirst();
        int letters = word.codePointCount(0, word.length());
        String digits = matched.group(2);
        int edits = digits.isEmpty() ? letters < LONG_WORD ? 1 : 2 : digits.equals("1") ? 1 : digits.equals("2") ? 2 : 0;
        if (edits == 0) {
            throw new QueryError("A fuzzy word may differ by one letter or two.", "Write " + word + "~1 or " + word + "~2.", token.start(),
                    token.end());
        }
        return new Node.Phrase(List.of(new Part.Fuzzy(word, edits)), token.start(), token.end());
    }

    /** Cuts a text into words, taking the wildcards as letters. */
    private static List<Part> parts(String text, String wildcards, Function<String, Part> plain) {
        List<Part> parts = new ArrayList<>();
        for (String piece : text.split("\\s+")) {
            if (piece.equals("*")) {
                parts.add(new Part.Any());
            } else {
                cut(piece, wildcards, plain, parts);
            }
        }
        return parts;
    }

    private static void cut(String piece, String wildcards, Function<String, Part> plain, List<Part> parts) {
        Words words = new Words();
        int i = 0;
        while (i < piece.length()) {
            StringBuilder word = new StringBuilder();
            boolean wild = false;
            int from = i;
            for (boolean more = true; more && i < piece.length();) {
                if (wildcards.indexOf(piece.charAt(i)) >= 0) {
                    word.append(piece.charAt(i++));
                    wild = true;
                } else {
                    words.reset(piece.substring(i));
                    more = words.next() && words.from() == 0;
                    if (more) {
                        word.append(words.word());
                        i += words.to();
                        more = i < piece.length() && wildcards.indexOf(piece.charAt(i)) >= 0;
                    }
                }
            }
            if (i == from) {
                i++;
            } else {
                parts.add(wild ? new Part.Glob(word.toString()) : plain.apply(word.toString()));
            }
        }
    }
}
