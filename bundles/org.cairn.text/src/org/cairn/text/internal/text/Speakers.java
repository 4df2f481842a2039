// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Finds who speaks in a transcript by the marks at the start of its paragraphs: {@code Name:}, {@code [Name]}, {@code {Name}},
 * {@code #Name:}, {@code @Name:}, each also behind a time or in bold.
 *
 * <p>A mark alone proves nothing ("Note: …"): a document has speakers only where marks of one form are repeated and make up a
 * good part of its paragraphs.
 */
public final class Speakers {

    private static final int MAX_NAME = 40;
    private static final int MAX_WORDS = 4;
    /** Share of the paragraphs that repeated marks must have, and all marks together where little is repeated. */
    private static final double SOME = 0.1;
    private static final double MOST = 0.4;
    /** What stands before a colon or in brackets in texts that nobody speaks. */
    private static final Set<String> NEVER = Set.of(
            "note", "notes", "nb", "n.b", "ps", "p.s", "example", "examples", "e.g", "i.e", "source", "sources", "figure", "fig",
            "table", "date", "time", "place", "location", "venue", "subject", "from", "to", "cc", "bcc", "re", "fw", "fwd", "sent",
            "tel", "phone", "fax", "email", "e-mail", "web", "http", "https", "www", "title", "author", "abstract", "keywords",
            "warning", "tip", "see", "summary", "aim", "aims", "objective", "objectives", "outcome", "outcomes", "result",
            "results", "method", "methods", "conclusion", "conclusions", "introduction", "background", "resources", "references",
            "isbn", "doi", "url", "pause", "laughs", "laughter", "laughing", "silence", "inaudible", "unclear", "crosstalk",
            "overlap", "music", "applause", "redacted", "sic", "citation needed", "poznámka", "pozn", "příklad", "zdroj", "obrázek",
            "tabulka", "datum", "čas", "místo", "cíl", "téma", "smích", "ticho", "pauza", "nesrozumitelné");
    private static final Set<String> PARTICLES = Set.of(
            "de", "van", "von", "der", "den", "la", "le", "da", "di", "of", "z", "ze", "and", "a", "&");

    private enum Form {
        NAME, BRACKET, BRACE, HASH, AT
    }

    private record Candidate(Form form, int start, String name, String key) {
    }

    /**
     * What one speaker says.
     *
     * @param start where the mark begins, UTF-16
     * @param end before the line end that the next mark follows, UTF-16
     * @param name without its marks
     */
    public record Turn(int start, int end, String name) {
    }

    private Speakers() {
    }

    /** The turns of a normalised text in order; empty where nobody is marked as speaking. */
    public static List<Turn> find(String text) {
        List<Candidate> candidates = new ArrayList<>();
        int paragraphs = 0;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                paragraphs++;
                Candidate candidate = candidate(text, start, end);
                if (candidate != null) {
                    candidates.add(candidate);
                }
            }
            start = end + 1;
        }
        return candidates.size() < 2 ? List.of() : turns(text, accepted(candidates, paragraphs));
    }

    private static List<Candidate> accepted(List<Candidate> candidates, int paragraphs) {
        List<Candidate> best = List.of();
        for (Form form : Form.values()) {
            List<Candidate> ofForm = candidates.stream().filter(c -> c.form == form).toList();
            Map<String, Integer> counts = new HashMap<>();
            ofForm.forEach(c -> counts.merge(c.key, 1, Integer::sum));
            long names = counts.values().stream().filter(n -> n > 1).count();
            int repeated = counts.values().stream().filter(n -> n > 1).mapToInt(n -> n).sum();
            boolean most = ofForm.size() >= MOST * paragraphs;
            boolean pattern = names > 0 && (most || repeated >= SOME * paragraphs && (names > 1 || repeated > 2));
            if (pattern) {
                List<Candidate> taken = ofForm.stream().filter(c -> most || counts.get(c.key) > 1).toList();
                best = taken.size() > best.size() ? taken : best;
            }
        }
        return best;
    }

    private static List<Turn> turns(String text, List<Candidate> marks) {
        List<Turn> turns = new ArrayList<>(marks.size());
        Map<String, String> spelling = new HashMap<>();
        for (int i = 0; i < marks.size(); i++) {
            Candidate mark = marks.get(i);
            int end = i + 1 < marks.size() ? marks.get(i + 1).start : text.length();
            while (end > mark.start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            turns.add(new Turn(mark.start, end, spelling.computeIfAbsent(mark.key, k -> mark.name)));
        }
        return turns;
    }

    private static Candidate candidate(String text, int start, int end) {
        int at = skipTime(text, skipBlanks(text, start, end), end);
        int bold = at;
        while (at < end && text.charAt(at) == '*') {
            at++;
        }
        boolean isBold = at > bold;
        if (at >= end) {
            return null;
        }
        char c = text.charAt(at);
        return switch (c) {
            case '[' -> enclosed(text, start, at, end, Form.BRACKET, ']');
            case '{' -> enclosed(text, start, at, end, Form.BRACE, '}');
            case '#' -> beforeColon(text, start, at + 1, end, Form.HASH, false);
            case '@' -> beforeColon(text, start, at + 1, end, Form.AT, false);
            default -> Character.isUpperCase(c) ? beforeColon(text, start, at, end, Form.NAME, isBold) : null;
        };
    }

    private static Candidate enclosed(String text, int start, int at, int end, Form form, char close) {
        int to = text.indexOf(close, at);
        if (to < 0 || to >= end || to - at - 1 > MAX_NAME) {
            return null;
        }
        return named(form, start, text.substring(at + 1, to), false);
    }

    private static Candidate beforeColon(String text, int start, int at, int end, Form form, boolean bold) {
        int limit = Math.min(end, at + MAX_NAME + 1);
        for (int i = at; i < limit; i++) {
            char c = text.charAt(i);
            if (c == ':') {
                int after = i + 1;
                while (bold && after < end && text.charAt(after) == '*') {
                    after++;
                }
                boolean spaced = after >= end || Character.isWhitespace(text.charAt(after)) || text.charAt(after) == '\u00A0';
                return spaced ? named(form, start, text.substring(at, i), form == Form.NAME) : null;
            }
            if (!Character.isLetterOrDigit(c) && " .-'’_&()".indexOf(c) < 0 && !(bold && c == '*')) {
                return null;
            }
        }
        return null;
    }

    private static Candidate named(Form form, int start, String written, boolean capitals) {
        String name = written.replace("*", "").strip();
        String key = name.toLowerCase(Locale.ROOT);
        String bare = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        if (name.isEmpty() || NEVER.contains(bare) || name.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        String[] words = name.split(" +");
        if (words.length > MAX_WORDS) {
            return null;
        }
        for (String word : words) {
            char first = word.charAt(0) == '(' && word.length() > 1 ? word.charAt(1) : word.charAt(0);
            if (capitals && Character.isLowerCase(first) && !PARTICLES.contains(word)) {
                return null;
            }
        }
        return new Candidate(form, start, name, key);
    }

    private static int skipBlanks(String text, int from, int end) {
        int at = from;
        while (at < end && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00A0')) {
            at++;
        }
        return at;
    }

    /** Behind a time such as {@code [00:12:03]} or {@code 12:03} where the line begins with one. */
    private static int skipTime(String text, int from, int end) {
        int at = from;
        boolean bracket = at < end && (text.charAt(at) == '[' || text.charAt(at) == '(');
        at += bracket ? 1 : 0;
        int colons = 0;
        int digits = 0;
        while (at < end && (Character.isDigit(text.charAt(at)) || ":.,".indexOf(text.charAt(at)) >= 0)) {
            colons += text.charAt(at) == ':' ? 1 : 0;
            digits += text.charAt(at) == ':' ? 0 : 1;
            at++;
        }
        if (colons == 0 || digits < 3) {
            return from;
        }
        if (bracket && at < end && (text.charAt(at) == ']' || text.charAt(at) == ')')) {
            at++;
        }
        return skipBlanks(text, at, end);
    }
}
