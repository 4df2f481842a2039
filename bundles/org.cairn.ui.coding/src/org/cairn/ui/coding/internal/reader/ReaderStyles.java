// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Structure;
import org.cairn.ui.Palette;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.LineStyleListener;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;

/** Styles the lines of the reader as they come into sight: tints of codings, the marked passage, headings, speakers. */
final class ReaderStyles implements LineStyleListener {

    private final Palette palette;
    private CodedText text;
    private int markStart;
    private int markEnd;

    ReaderStyles(Palette palette) {
        this.palette = palette;
    }

    void show(CodedText now) {
        text = now;
    }

    /** Marks one passage; an empty one marks nothing. */
    void mark(int start, int end) {
        markStart = start;
        markEnd = end;
    }

    @Override
    public void lineGetStyle(LineStyleEvent event) {
        if (text == null) {
            return;
        }
        int from = event.lineOffset;
        int to = from + event.lineText.length();
        List<StyleRange> ranges = new ArrayList<>();
        for (CodedText.Stretch stretch : text.stretches(from, to)) {
            addAroundMark(ranges, Math.max(from, stretch.start()), Math.min(to, stretch.end()),
                    palette.codeTint(stretch.code().color(), stretch.depth()));
        }
        if (markStart < to && markEnd > from) {
            add(ranges, Math.max(from, markStart), Math.min(to, markEnd), palette.color(Palette.Role.FOUND));
        }
        ranges.sort((a, b) -> Integer.compare(a.start, b.start));
        event.styles = bold(ranges, from, to).toArray(StyleRange[]::new);
    }

    private void addAroundMark(List<StyleRange> ranges, int start, int end, Color color) {
        add(ranges, start, markEnd > markStart ? Math.min(end, Math.max(start, markStart)) : end, color);
        if (markEnd > markStart) {
            add(ranges, Math.max(start, Math.min(end, markEnd)), end, color);
        }
    }

    private static void add(List<StyleRange> ranges, int start, int end, Color background) {
        if (start < end) {
            ranges.add(new StyleRange(start, end - start, null, background));
        }
    }

    /** Makes headings and the names of speakers bold: cuts the ranges where those begin and end, and fills the gaps. */
    private List<StyleRange> bold(List<StyleRange> ranges, int from, int to) {
        List<StyleRange> out = ranges;
        for (Structure part : text.structure()) {
            int start = text.text().toUtf16(Math.min(part.span().start(), text.text().length()));
            if (start >= to) {
                break;
            }
            int end = switch (part.kind()) {
                case HEADING -> text.text().toUtf16(Math.min(part.span().end(), text.text().length()));
                case TURN -> start + labelLength(start, part.label());
                case PAGE, TIME -> start;
            };
            if (end > from && end > start) {
                out = boldWithin(out, Math.max(from, start), Math.min(to, end));
            }
        }
        return out;
    }

    private int labelLength(int start, String label) {
        String string = text.text().string();
        int at = label.isEmpty() ? -1 : string.indexOf(label, start);
        return at < 0 || at > start + 2 ? 0 : at - start + label.length();
    }

    private static List<StyleRange> boldWithin(List<StyleRange> ranges, int start, int end) {
        List<StyleRange> out = new ArrayList<>();
        int at = start;
        for (StyleRange range : ranges) {
            int stop = range.start + range.length;
            if (stop <= start || range.start >= end) {
                out.add(range);
                continue;
            }
            cut(out, range, range.start, start, SWT.NORMAL);
            if (range.start > at) {
                out.add(new StyleRange(at, range.start - at, null, null, SWT.BOLD));
            }
            cut(out, range, Math.max(range.start, start), Math.min(stop, end), SWT.BOLD);
            cut(out, range, end, stop, SWT.NORMAL);
            at = Math.min(stop, end);
        }
        if (at < end) {
            out.add(new StyleRange(at, end - at, null, null, SWT.BOLD));
        }
        out.sort((a, b) -> Integer.compare(a.start, b.start));
        return out;
    }

    private static void cut(List<StyleRange> out, StyleRange from, int start, int end, int style) {
        int begin = Math.max(start, from.start);
        int stop = Math.min(end, from.start + from.length);
        if (begin < stop) {
            out.add(new StyleRange(begin, stop - begin, from.foreground, from.background, style == SWT.BOLD ? SWT.BOLD : from.fontStyle));
        }
    }
}
