// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;

/**
 * Queries as objects that find their spans by trying everything in one text, written from the manual and sharing nothing with the
 * evaluator but the class {@link SourceText}.
 */
abstract class Naive {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    /** The query as a person writes it. */
    abstract String query();

    /** Its spans in one text, ascending. */
    abstract TreeSet<Span> spans(ProjectView view, Source source, SourceText text);

    boolean isCondition() {
        return false;
    }

    static List<Span> words(SourceText text) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.string());
        while (matcher.find()) {
            words.add(new Span(text.toOffset(matcher.start()), text.toOffset(matcher.end())));
        }
        return words;
    }

    /** Words one after the other that match patterns as a whole. */
    static Naive phrase(String query, List<String> patterns) {
        return new Naive() {

            @Override
            String query() {
                return query;
            }

            @Override
            TreeSet<Span> spans(ProjectView view, Source source, SourceText text) {
                TreeSet<Span> found = new TreeSet<>();
                List<Span> words = words(text);
                for (int i = 0; i + patterns.size() <= words.size(); i++) {
                    boolean all = true;
                    for (int k = 0; k < patterns.size(); k++) {
                        all &= text.slice(words.get(i + k)).toLowerCase(Locale.ROOT).matches(patterns.get(k));
                    }
                    if (all) {
                        found.add(new Span(words.get(i).start(), words.get(i + patterns.size() - 1).end()));
                    }
                }
                return found;
            }
        };
    }

    static Naive regex(String regex) {
        Pattern pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS
                | Pattern.MULTILINE);
        return new Naive() {

            @Override
            String query() {
                return "/" + regex + "/";
            }

            @Override
            TreeSet<Span> spans(ProjectView view, Source source, SourceText text) {
                TreeSet<Span> found = new TreeSet<>();
                Matcher matcher = pattern.matcher(text.string());
                while (matcher.find()) {
                    if (matcher.end() > matcher.start()) {
                        found.add(new Span(text.toOffset(matcher.start()), text.toOffset(matcher.end())));
                    }
                }
                return found;
            }
        };
    }

    static Naive code(String name) {
        return new Naive() {

            @Override
            String query() {
                return "code:" + name;
            }

            @Override
            TreeSet<Span> spans(ProjectView view, Source source, SourceText text) {
                TreeSet<Span> found = new TreeSet<>();
                Codings.Row row = view.codings().of(source);
                for (int i = 0; i < row.size(); i++) {
                    if (view.codebook().code(row.coding(i).code()).orElseThrow().name().equals(name)) {
                        found.add(row.coding(i).span());
                    }
                }
                return found;
            }
        };
    }

    static Naive kind(String kind) {
        return new Naive() {

            @Override
            String query() {
                return "kind:" + kind;
            }

            @Override
            boolean isCondition() {
                return true;
            }

            @Override
            TreeSet<Span> spans(ProjectView view, Source source, SourceText text) {
                return source.kind().equals(kind) ? whole(text) : new TreeSet<>();
            }
        };
    }

    static TreeSet<Span> whole(SourceText text) {
        return new TreeSet<>(List.of(new Span(0, text.length())));
    }

    /** What two parts make together. */
    interface Pair {

        TreeSet<Span> of(TreeSet<Span> a, TreeSet<Span> b, SourceText text);
    }

    static Naive pair(Naive a, String operator, Naive b, boolean condition, Pair pair) {
        return new Naive() {

            @Override
            String query() {
                return "(" + a.query() + " " + operator + " " + b.query() + ")";
            }

            @Override
            boolean isCondition() {
                return condition;
            }

            @Override
            TreeSet<Span> spans(ProjectView view, Source source, SourceText text) {
                return pair.of(a.spans(view, source, text), b.spans(view, source, text), text);
            }
        };
    }

    static Naive and(Naive a, Naive b) {
        return pair(a, "AND", b, a.isCondition() && b.isCondition(), (x, y, text) -> {
            TreeSet<Span> both = new TreeSet<>();
            if (!x.isEmpty() && !y.isEmpty()) {
                if (!a.isCondition() || b.isCondition()) {
                    both.addAll(x);
                }
                if (!b.isCondition() || a.isCondition()) {
                    both.addAll(y);
                }
            }
            return both;
        });
    }

    static Naive or(Naive a, Naive b) {
        return pair(a, "OR", b, a.isCondition() && b.isCondition(), (x, y, text) -> {
            TreeSet<Span> both = new TreeSet<>(x);
            both.addAll(y);
            return both;
        });
    }

    static Naive not(Naive a, Naive b) {
        return pair(a, "NOT", b, a.isCondition(), (x, y, text) -> y.isEmpty() ? x : new TreeSet<>());
    }

    static List<Span> units(String scope, SourceText text, String language) {
        List<Span> units = new ArrayList<>();
        int from = 0;
        for (String line : text.string().split("(?<=\n)", -1)) {
            if (scope.equals("paragraph")) {
                units.add(new Span(text.toOffset(from), text.toOffset(from + line.length())));
            } else {
                BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
                breaks.setText(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
                int start = 0;
                for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
                    int end = at == breaks.getText().getEndIndex() ? line.length() : at;
                    units.add(new Span(text.toOffset(from + start), text.toOffset(from + end)));
                    start = end;
                }
                if (start < line.length()) {
                    units.add(new Span(text.toOffset(from + start), text.toOffset(from + line.length())));
                }
            }
            from += line.length();
        }
        return units;
    }

    static Naive scoped(Naive a, String operator, String scope, Naive b) {
        boolean without = operator.equals("NOT");
        return pair(a, operator + ":" + scope, b, false, (x, y, text) -> {
            TreeSet<Span> kept = new TreeSet<>();
            if (scope.equals("passage")) {
                x.stream().filter(s -> without ^ y.stream().anyMatch(s::overlaps)).forEach(kept::add);
                if (!without) {
                    y.stream().filter(s -> x.stream().anyMatch(s::overlaps)).forEach(kept::add);
                }
                return kept;
            }
            if (without) {
                kept.addAll(x);
            }
            for (Span unit : units(scope, text, "en")) {
                boolean inX = x.stream().anyMatch(unit::overlaps);
                boolean inY = y.stream().anyMatch(unit::overlaps);
                if (without && inY) {
                    kept.removeIf(unit::overlaps);
                } else if (!without && inX && inY) {
                    x.stream().filter(unit::overlaps).forEach(kept::add);
                    y.stream().filter(unit::overlaps).forEach(kept::add);
                }
            }
            return kept;
        });
    }

    /** Words that begin after {@code from} ends and end before {@code to} begins. */
    private static long between(Span from, Span to, SourceText text) {
        return words(text).stream().filter(word -> word.start() >= from.end() && word.end() <= to.start()).count();
    }

    static Naive near(Naive a, int n, Naive b) {
        return pair(a, "NEAR/" + n, b, false, (x, y, text) -> {
            TreeSet<Span> all = new TreeSet<>();
            for (Span one : x) {
                for (Span two : y) {
                    Span first = one.start() <= two.start() ? one : two;
                    Span second = first == one ? two : one;
                    if (first.end() <= second.start() && between(first, second, text) <= n) {
                        all.add(new Span(first.start(), second.end()));
                    }
                }
            }
            TreeSet<Span> shortest = new TreeSet<>(all);
            shortest.removeIf(span -> all.stream().anyMatch(other -> !other.equals(span) && span.contains(other)));
            return shortest;
        });
    }

    static Naive lying(Naive a, String operator, int n, boolean negated, Naive b) {
        String written = (negated ? "NOT " : "") + operator + (n < 0 ? "" : "/" + n);
        return pair(a, written, b, false, (x, y, text) -> {
            TreeSet<Span> kept = new TreeSet<>();
            for (Span one : x) {
                boolean lies = y.stream().anyMatch(two -> switch (operator) {
                    case "WITHIN" -> two.contains(one);
                    case "OVERLAPS" -> two.overlaps(one);
                    case "BEFORE" -> one.end() <= two.start() && (n < 0 || between(one, two, text) <= n);
                    default -> two.end() <= one.start() && (n < 0 || between(two, one, text) <= n);
                });
                if (lies != negated) {
                    kept.add(one);
                }
            }
            return kept;
        });
    }
}
