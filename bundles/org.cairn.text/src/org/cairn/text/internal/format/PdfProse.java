// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Structure;
import org.cairn.text.internal.text.Draft;

/**
 * Makes prose of lines of print: a line goes on in the next one where the next word would not have fitted on it. Page numbers and
 * headers that repeat on the pages are left out.
 */
final class PdfProse {

    private static final Pattern ITEM = Pattern.compile("(?:[•◦▪●○■\\-–—*]|\\(?\\d{1,3}[.)]|\\(?[a-zA-Z][.)])\\s.*");
    private static final Pattern LABEL = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N} .'’-]{0,30}):(?:\\s.*)?");
    private static final Pattern NUMBER_ONLY =
            Pattern.compile("(?i)[\\W_]*(?:page|p\\.|strana|str\\.|seite)?\\s*#(?:\\s*(?:/|of|z|von)\\s*#)?[\\W_]*");
    private static final float ROOM = 1f;
    /** Share of the width from which a line that no space follows goes on. */
    private static final float MOST = 0.7f;
    /** Share of the page below which a line is no line of running text but a heading, a verse or a cell. */
    private static final float COLUMN = 0.25f;
    private static final int BUCKET = 10;

    private final List<PdfPage> pages;
    private final Watch watch;
    private final Map<Integer, float[]> rightEnds = new HashMap<>();
    private final float lineGap;
    /** Whether space between lines tells where paragraphs end. */
    private final boolean spaced;
    private final Set<String> labels;
    private final Set<String> words;

    PdfProse(List<PdfPage> printed, Watch watch) {
        this.watch = watch;
        this.pages = withoutHeaders(withoutLineNumbers(printed));
        List<Float> gaps = gaps();
        this.lineGap = gaps.isEmpty() ? 0 : gaps.get(gaps.size() / 5);
        this.spaced = gaps.stream().filter(gap -> gap > 1.4f * lineGap).count() * 6 > gaps.size();
        this.labels = labels();
        this.words = words();
        Map<Integer, List<Float>> ends = new HashMap<>();
        pages.forEach(page -> page.lines().forEach(
                line -> ends.computeIfAbsent(Math.round(line.left() / BUCKET), k -> new ArrayList<>()).add(line.right())));
        ends.forEach((bucket, list) -> {
            float[] sorted = new float[list.size()];
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] = list.get(i);
            }
            Arrays.sort(sorted);
            rightEnds.put(bucket, sorted);
        });
    }

    /** Is told where each line begins that became text. */
    interface Placed {

        /** @param at UTF-16 position in the draft; the line ends where its text does or where the next one begins */
        void line(PdfPage page, PdfPage.Line line, int at);
    }

    void writeTo(Draft draft, Placed placed) {
        PdfPage.Line previous = null;
        for (PdfPage page : pages) {
            int start = -1;
            boolean top = true;
            for (PdfPage.Line line : page.lines()) {
                watch.check();
                int at;
                if (previous != null && (top ? goesOnOverleaf(previous, line) : goesOn(previous, line))) {
                    at = join(draft, previous, line);
                } else {
                    at = draft.paragraph(line.text());
                }
                placed.line(page, line, at);
                start = start < 0 ? at : start;
                previous = line;
                top = false;
            }
            start = start < 0 ? draft.length() : start;
            draft.mark(Structure.Kind.PAGE, start, draft.length(), page.label(), page.number());
        }
    }

    private boolean goesOn(PdfPage.Line a, PdfPage.Line b) {
        float gap = b.y() - a.y();
        return gap > 0 && gap <= 1.3f * Math.max(lineGap, a.size()) && sameParagraph(a, b);
    }

    private boolean goesOnOverleaf(PdfPage.Line a, PdfPage.Line b) {
        char last = a.text().charAt(a.text().length() - 1);
        boolean unfinished = Character.isLowerCase(b.text().codePointAt(0)) || Character.isLetterOrDigit(last) || last == ','
                || last == '-';
        return unfinished && sameParagraph(a, b);
    }

    private boolean sameParagraph(PdfPage.Line a, PdfPage.Line b) {
        boolean sameFont = Math.abs(a.size() - b.size()) < 0.15f * a.size() && a.bold() == b.bold();
        boolean indented = b.left() > a.left() + 0.8f * a.size() && !ITEM.matcher(a.text()).matches();
        Matcher label = LABEL.matcher(b.text());
        boolean begins = ITEM.matcher(b.text()).matches() || label.matches() && labels.contains(label.group(1));
        float margin = margin(a);
        boolean full = a.right() + a.space() + b.firstWord() > margin - ROOM || spaced && a.right() - a.left() > MOST * (margin - a.left());
        return sameFont && !indented && !begins && full && a.share() > (endsSentence(a, b) ? 2 * COLUMN : COLUMN);
    }

    private static boolean endsSentence(PdfPage.Line a, PdfPage.Line b) {
        return ".!?".indexOf(a.text().charAt(a.text().length() - 1)) >= 0 && Character.isUpperCase(b.text().codePointAt(0));
    }

    /** Where lines that begin like this one end at the right: few go further. */
    private float margin(PdfPage.Line line) {
        int bucket = Math.round(line.left() / BUCKET);
        float margin = 0;
        for (int b = bucket - 1; b <= bucket + 2; b++) {
            float[] ends = rightEnds.get(b);
            if (ends != null) {
                margin = Math.max(margin, ends[ends.length - 1 - ends.length / 20]);
            }
        }
        return Math.max(margin, line.right());
    }

    /** Appends a line to the one before it; returns where it begins. */
    private int join(Draft draft, PdfPage.Line a, PdfPage.Line b) {
        String before = a.text();
        int end = before.length() - 1;
        boolean softHyphen = before.charAt(end) == '\u00AD';
        boolean hyphen = "-\u2010".indexOf(before.charAt(end)) >= 0 && end > 0 && Character.isLetter(before.charAt(end - 1))
                && Character.isLetter(b.text().charAt(0));
        if (softHyphen || hyphen && isOneWord(before.substring(lastWord(before), end), b.text())) {
            draft.dropLast();
        } else if (!hyphen) {
            draft.append(" ");
        }
        int at = draft.length();
        draft.append(b.text());
        return at;
    }

    /** Whether the two halves are written as one word elsewhere in the document: only then the hyphen was the printer's. */
    private boolean isOneWord(String half, String following) {
        Matcher rest = Pattern.compile("^\\p{L}+").matcher(following);
        return rest.find() && words.contains((half + rest.group()).toLowerCase(Locale.ROOT));
    }

    private static int lastWord(String line) {
        int at = line.length() - 1;
        while (at > 0 && Character.isLetter(line.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private Set<String> words() {
        Set<String> found = new HashSet<>();
        boolean needed = pages.stream().flatMap(p -> p.lines().stream())
                .anyMatch(l -> l.text().endsWith("-") || l.text().endsWith("\u2010"));
        if (needed) {
            pages.forEach(page -> page.lines().forEach(line -> {
                String[] parts = line.text().split("[^\\p{L}\\-\u2010]+");
                found.addAll(Arrays.stream(parts).map(w -> w.toLowerCase(Locale.ROOT)).toList());
            }));
        }
        return found;
    }

    /** What stands before a colon at the start of several lines: speakers, who begin paragraphs. */
    private Set<String> labels() {
        Map<String, Integer> counts = new HashMap<>();
        pages.forEach(page -> page.lines().forEach(line -> {
            Matcher m = LABEL.matcher(line.text());
            if (m.matches()) {
                counts.merge(m.group(1), 1, Integer::sum);
            }
        }));
        counts.values().removeIf(n -> n < 3);
        return counts.keySet();
    }

    /** Distances of lines in ascending order: a small one is that within paragraphs. */
    private List<Float> gaps() {
        List<Float> gaps = new ArrayList<>();
        for (PdfPage page : pages) {
            for (int i = 1; i < page.lines().size(); i++) {
                float gap = page.lines().get(i).y() - page.lines().get(i - 1).y();
                if (gap > 0.8f * page.lines().get(i).size()) {
                    gaps.add(gap);
                }
            }
        }
        gaps.sort(Comparator.naturalOrder());
        return gaps;
    }

    /** Numbers that count the lines in the margin are no text: some stand left of nearly everything else. */
    private static List<PdfPage> withoutLineNumbers(List<PdfPage> printed) {
        float[] lefts = new float[(int) printed.stream().flatMap(p -> p.lines().stream()).filter(l -> !isNumber(l)).count()];
        int n = 0;
        for (PdfPage page : printed) {
            for (PdfPage.Line line : page.lines()) {
                if (!isNumber(line)) {
                    lefts[n++] = line.left();
                }
            }
        }
        if (n == 0) {
            return printed;
        }
        Arrays.sort(lefts);
        float edge = lefts[n / 20];
        long counted = printed.stream().flatMap(p -> p.lines().stream()).filter(l -> isNumber(l) && l.right() < edge).count();
        return counted < 5 ? printed : printed.stream()
                .map(p -> p.with(p.lines().stream().filter(l -> !isNumber(l) || l.right() >= edge).toList())).toList();
    }

    private static boolean isNumber(PdfPage.Line line) {
        return line.text().length() <= 5 && line.text().chars().allMatch(Character::isDigit);
    }

    private static List<PdfPage> withoutHeaders(List<PdfPage> printed) {
        List<PdfPage> result = printed;
        for (int round = 0; round < 3; round++) {
            Map<String, Integer> counts = new HashMap<>();
            result.forEach(page -> edges(page).stream().map(PdfProse::key).distinct().forEach(k -> counts.merge(k, 1, Integer::sum)));
            int pages = result.size();
            counts.entrySet().removeIf(e -> e.getValue() < (NUMBER_ONLY.matcher(e.getKey()).matches() ? 2 : 3) || e.getValue() * 2 < pages);
            if (counts.isEmpty()) {
                break;
            }
            result = result.stream().map(page -> {
                Set<PdfPage.Line> repeated = new HashSet<>(edges(page));
                repeated.removeIf(line -> !counts.containsKey(key(line)));
                return page.with(page.lines().stream().filter(line -> !repeated.contains(line)).toList());
            }).toList();
        }
        return result;
    }

    /** The highest and the lowest line of a page, where they may be header and footer: a page number, or apart from the rest. */
    private static List<PdfPage.Line> edges(PdfPage page) {
        List<PdfPage.Line> byPlace = page.lines().stream().sorted(Comparator.comparingDouble(PdfPage.Line::y)).toList();
        int n = byPlace.size();
        if (n < 2) {
            return List.of();
        }
        List<PdfPage.Line> edges = new ArrayList<>();
        if (standsApart(byPlace.get(0), byPlace.get(1), n)) {
            edges.add(byPlace.get(0));
        }
        if (standsApart(byPlace.get(n - 1), byPlace.get(n - 2), n)) {
            edges.add(byPlace.get(n - 1));
        }
        return edges;
    }

    private static boolean standsApart(PdfPage.Line edge, PdfPage.Line neighbour, int lines) {
        return NUMBER_ONLY.matcher(key(edge)).matches()
                || lines >= 5 && Math.abs(edge.y() - neighbour.y()) > 1.8f * Math.max(edge.size(), neighbour.size());
    }

    /** Numbers of pages are alike whatever the number; any other line is like another only where it is the same. */
    private static String key(PdfPage.Line line) {
        String counted = line.text().replaceAll("\\d+", "#");
        return NUMBER_ONLY.matcher(counted).matches() ? counted : line.text();
    }
}
