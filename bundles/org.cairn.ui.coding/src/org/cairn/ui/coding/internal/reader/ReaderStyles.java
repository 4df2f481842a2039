// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;

/**
 * Styles the lines of the reader as they come into sight: tints of codings, the marked passage, hits, headings, speakers.
 *
 * <p>The widget keeps the layout of lines near the ones in sight. Of what changes, only the lines in sight are made anew at once;
 * the others when they come into sight, which {@link #freshen} looks after.
 */
final class ReaderStyles implements LineStyleListener {

    /** Where there are more, as of a single letter, only the one that is looked at is marked in the text. */
    private static final int MOST_HITS = 20_000;

    private final Palette palette;
    private final StyledText widget;
    private CodedText text;
    private Tints tints;
    private TextFinder.Hits hits = TextFinder.Hits.NONE;
    private boolean allHits = true;
    private int currentHit = -1;
    private int markStart;
    private int markEnd;
    private Passage pointed;
    private int version;
    /** The styles that each line was last given, and their version. */
    private int[] styled = {};
    private StyleRange[][] given = {};

    ReaderStyles(Palette palette, StyledText widget) {
        this.palette = palette;
        this.widget = widget;
        widget.addLineStyleListener(this);
    }

    /** Another text or other codings; the caller sets the text next if it is another. */
    void show(CodedText now, Tints highlighted) {
        if (text == null || text.text() != now.text()) {
            styled = new int[0];
            given = new StyleRange[0][];
            hits = TextFinder.Hits.NONE;
            currentHit = -1;
            markEnd = markStart;
        }
        pointed = null;
        version++;
        text = now;
        tints = highlighted;
    }

    /** Marks one passage; an empty one marks nothing. */
    void mark(int start, int end) {
        if (start != markStart || end != markEnd) {
            markStart = start;
            markEnd = end;
            again();
        }
    }

    /** Makes the passage stand out whose stripe the mouse points at; null for none. */
    void point(Passage passage) {
        pointed = passage;
        again();
    }

    /** Marks what was found, and the hit that a person looks at, or -1; the caller {@linkplain #again styles again}. */
    void hits(TextFinder.Hits found, int current) {
        hits = found;
        currentHit = current;
        allHits = found.size() <= MOST_HITS;
    }

    /** Marks the hit that a person looks at; -1 for none. */
    void current(int hit) {
        currentHit = hit;
        again();
    }

    /** Styles all lines anew whose styles are others now. */
    void again() {
        version++;
        freshen();
    }

    /** Styles those lines in sight again that were last styled before something changed for them. */
    void freshen() {
        if (text == null || widget.getCharCount() == 0) {
            return;
        }
        int last = Math.min(widget.getLineIndex(widget.getClientArea().height), widget.getLineCount() - 1);
        int first = -1;
        int end = -1;
        for (int line = widget.getLineIndex(0); line <= last; line++) {
            if (isStale(line)) {
                first = first < 0 ? line : first;
                end = line;
            }
        }
        if (first >= 0) {
            int start = widget.getOffsetAtLine(first);
            widget.redrawRange(start, widget.getOffsetAtLine(end) + widget.getLine(end).length() - start, true);
        }
    }

    private boolean isStale(int line) {
        if (line >= styled.length || styled[line] == version || given[line] == null) {
            return false;
        }
        styled[line] = version;
        int start = widget.getOffsetAtLine(line);
        return !Arrays.equals(given[line], new Line(start, start + widget.getLine(line).length()).ranges());
    }

    @Override
    public void lineGetStyle(LineStyleEvent event) {
        if (text == null) {
            return;
        }
        int line = widget.getLineAtOffset(event.lineOffset);
        if (line >= styled.length) {
            styled = Arrays.copyOf(styled, widget.getLineCount());
            given = Arrays.copyOf(given, widget.getLineCount());
        }
        styled[line] = version;
        int from = event.lineOffset;
        event.styles = new Line(from, from + event.lineText.length()).ranges();
        given[line] = event.styles;
    }

    /** The styles of one line: cut wherever one of them begins or ends. */
    private final class Line {

        private final int from;
        private final int to;
        private final List<Tints.Stretch> tinted = new ArrayList<>();
        private final List<Outline.Emphasis> emphases = new ArrayList<>();
        private int[] cuts = new int[16];
        private int count;

        Line(int from, int to) {
            this.from = from;
            this.to = to;
        }

        StyleRange[] ranges() {
            tints.within(from, to, stretch -> {
                tinted.add(stretch);
                cut(stretch.start(), stretch.end());
            });
            text.outline().emphasis(from, to, words -> {
                emphases.add(words);
                cut(words.start(), words.end());
            });
            int hit = allHits ? SpanIndex.firstFrom(hits.ends(), from + 1) : currentHit < 0 ? hits.size() : currentHit;
            int lastHit = allHits || currentHit < 0 ? hits.size() : currentHit + 1;
            for (int i = hit; i < lastHit && hits.starts()[i] < to; i++) {
                cut(hits.starts()[i], hits.ends()[i]);
            }
            cut(markStart, markEnd);
            if (pointed != null) {
                cut(pointed.start(), pointed.end());
            }
            Arrays.sort(cuts, 0, count);
            List<StyleRange> ranges = new ArrayList<>(count);
            int tint = 0;
            int words = 0;
            for (int i = 0; i + 1 < count; i++) {
                int start = cuts[i];
                if (start == cuts[i + 1]) {
                    continue;
                }
                while (tint < tinted.size() && tinted.get(tint).end() <= start) {
                    tint++;
                }
                while (words < emphases.size() && emphases.get(words).end() <= start) {
                    words++;
                }
                while (hit < lastHit && hits.ends()[hit] <= start) {
                    hit++;
                }
                StyleRange range = new StyleRange();
                range.start = start;
                range.length = cuts[i + 1] - start;
                boolean any = background(range, tint < tinted.size() && tinted.get(tint).start() <= start ? tinted.get(tint) : null,
                        hit < lastHit && hits.starts()[hit] <= start ? hit : -1);
                if (words < emphases.size() && emphases.get(words).start() <= start) {
                    range.fontStyle = SWT.BOLD;
                    int speaker = emphases.get(words).speaker();
                    range.foreground = speaker < 0 ? null : SpeakerColors.of(palette, speaker);
                    any = true;
                }
                if (any) {
                    ranges.add(range);
                }
            }
            return ranges.toArray(StyleRange[]::new);
        }

        private void cut(int start, int end) {
            if (Math.max(start, from) < Math.min(end, to)) {
                if (count + 2 > cuts.length) {
                    cuts = Arrays.copyOf(cuts, 2 * cuts.length);
                }
                cuts[count++] = Math.max(start, from);
                cuts[count++] = Math.min(end, to);
            }
        }

        private boolean background(StyleRange range, Tints.Stretch stretch, int hit) {
            Color color = null;
            if (hit >= 0) {
                color = hit == currentHit ? palette.color(Palette.Role.FOUND) : palette.codeTint(0xB8860B, 3);
                range.borderStyle = SWT.BORDER_SOLID;
                range.borderColor = palette.color(hit == currentHit ? Palette.Role.TEXT : Palette.Role.MUTED);
            } else if (markStart <= range.start && range.start < markEnd) {
                color = palette.color(Palette.Role.FOUND);
            } else if (pointed != null && pointed.contains(range.start)) {
                color = palette.codeTint(pointed.code().color(), 5);
                range.underline = true;
                range.underlineStyle = SWT.UNDERLINE_SINGLE;
                range.underlineColor = palette.codeLine(pointed.code().color());
            } else if (stretch != null) {
                color = palette.codeTint(stretch.rgb(), stretch.depth());
            }
            range.background = color;
            return color != null;
        }
    }
}
