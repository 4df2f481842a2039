// SPDX-License-Identifier: EPL-2.0
package org.cairn.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.search.internal.find.Lines;

/**
 * Everything that a query found, in an order of choice. Only places are held; lines are made from the texts when they are looked
 * at. Immutable and thread-safe; everything but the sizes may read texts, so ask it off the UI thread.
 */
public final class Concordance {

    /** In which order hits can be read. Hits that are alike keep the order of the text. */
    public enum Order {
        /** Source by source as they came into the project. */
        TEXT,
        /** By the words before the hit, the one next to it first, then the one before that, and so on. */
        LEFT,
        /** By what was found. */
        MATCH,
        /** By the words after the hit. */
        RIGHT,
        /** By the title of the source. */
        TITLE,
        /** By the date of the source; those without one last. */
        DATE;

        /** Whether the hits of one source stand together. */
        public boolean isBySource() {
            return this == TEXT || this == TITLE || this == DATE;
        }
    }

    /**
     * Hits of one source that stand together.
     *
     * @param first index of the first of them
     * @param size how many; at least 1
     */
    public record Group(Source source, int first, int size) {
    }

    /** More hits than this are counted but not listed: nobody reads them one by one. */
    public static final int MOST = 200_000;

    /** Characters (UTF-16) of context that decide the order. */
    private static final int KEY = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ProjectView view;
    private final List<Source> sources;
    private final int[] source;
    private final int[] start;
    private final int[] end;
    /** Index of the hit that is shown at a place. */
    private final int[] shown;

    private Concordance(ProjectView view, List<Source> sources, int[] source, int[] start, int[] end, int[] shown) {
        this.view = view;
        this.sources = sources;
        this.source = source;
        this.start = start;
        this.end = end;
        this.shown = shown;
    }

    /** Collects the hits of a query, at most {@link #MOST}, in the order of the text. */
    public static Concordance of(ProjectSearch search, String query, Progress progress) throws QueryError, Cancelled {
        List<Source> sources = new ArrayList<>();
        ProjectView[] searched = new ProjectView[1];
        IntStream.Builder source = IntStream.builder();
        IntStream.Builder start = IntStream.builder();
        IntStream.Builder end = IntStream.builder();
        int[] count = {0};
        search.forEach(query, (view, in, spans) -> {
            searched[0] = view;
            for (int i = 0; i < spans.size() && count[0] < MOST; i++, count[0]++) {
                if (i == 0) {
                    sources.add(in);
                }
                source.add(sources.size() - 1);
                start.add(spans.get(i).start());
                end.add(spans.get(i).end());
            }
        }, progress);
        return new Concordance(searched[0], List.copyOf(sources), source.build().toArray(), start.build().toArray(), end.build().toArray(),
                IntStream.range(0, count[0]).toArray());
    }

    /** The same hits in another order. Upper and lower case, accents and signs between words do not count. */
    public Concordance sorted(Order order, boolean descending, Progress progress) throws Cancelled {
        Comparator<Integer> comparator = switch (order) {
            case TEXT -> Comparator.naturalOrder();
            case TITLE -> Comparator.comparing((Integer i) -> fold(sources.get(source[i]).title())).thenComparing(i -> source[i]);
            case DATE -> Comparator.comparing((Integer i) -> sources.get(source[i]).date(),
                    Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(i -> source[i]);
            case LEFT, MATCH, RIGHT -> {
                String[] keys = keys(order, progress);
                yield Comparator.comparing(i -> keys[i]);
            }
        };
        Comparator<Integer> turned = (descending ? comparator.reversed() : comparator).thenComparing(Comparator.naturalOrder());
        int[] sorted = IntStream.range(0, source.length).boxed().sorted(turned).mapToInt(i -> i).toArray();
        return new Concordance(view, sources, source, start, end, sorted);
    }

    private String[] keys(Order order, Progress progress) throws Cancelled {
        String[] keys = new String[source.length];
        int i = 0;
        for (int s = 0; s < sources.size(); s++) {
            progress.check();
            SourceText text = view.text(sources.get(s));
            String string = text.string();
            for (; i < source.length && source[i] == s; i++) {
                int from = text.toUtf16(start[i]);
                int to = text.toUtf16(end[i]);
                keys[i] = switch (order) {
                    case LEFT -> backwards(fold(string.substring(Math.max(0, from - KEY), from)));
                    case MATCH -> fold(string.substring(from, Math.min(to, from + KEY)));
                    default -> fold(string.substring(to, Math.min(string.length(), to + KEY)));
                };
            }
        }
        return keys;
    }

    private static String fold(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    private static String backwards(String words) {
        List<String> list = Arrays.asList(words.split(" "));
        return String.join(" ", list.reversed());
    }

    /** How many hits are listed. */
    public int size() {
        return shown.length;
    }

    /** The source of the hit at a place. */
    public Source source(int index) {
        return sources.get(source[shown[index]]);
    }

    /** Where the hit at a place is. */
    public Span span(int index) {
        return new Span(start[shown[index]], end[shown[index]]);
    }

    /**
     * The lines from {@code first} to before {@code last}.
     *
     * @param context characters (code points) shown on each side of a hit
     */
    public List<Found.Line> lines(int first, int last, int context) {
        Map<Source, SourceText> texts = new HashMap<>();
        List<Found.Line> lines = new ArrayList<>();
        for (int i = first; i < Math.min(last, shown.length); i++) {
            Source in = source(i);
            lines.add(Lines.line(in, texts.computeIfAbsent(in, view::text), span(i), context));
        }
        return lines;
    }

    /** The hits that stand next to each other and are of one source; in an order by source, one group for each source. */
    public List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < shown.length;) {
            int from = i;
            while (i < shown.length && source[shown[i]] == source[shown[from]]) {
                i++;
            }
            groups.add(new Group(source(from), from, i - from));
        }
        return groups;
    }
}
