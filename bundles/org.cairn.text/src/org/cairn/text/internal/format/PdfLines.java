// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the lines of print of a PDF document with where they stand. */
final class PdfLines extends PDFTextStripper {

    private final Watch watch;
    /** Collects where the characters of the line stand; null where nobody asked. */
    private final PdfInk.Collector ink;
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> positions = new ArrayList<>();
    private List<PdfPage.Line> lines = new ArrayList<>();
    private long characters;

    /** @param placed whether it is asked where each character stands */
    PdfLines(Watch watch, boolean placed) {
        this.watch = watch;
        this.ink = placed ? new PdfInk.Collector() : null;
    }

    /** The pages in order, blank ones with no lines. */
    List<PdfPage> read(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        String[] labels = labels(document, count);
        List<PdfPage> pages = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            watch.check();
            List<PdfPage.Line> found = page(document, number, false);
            if (outOfOrder(found)) {
                found = page(document, number, true);
            }
            pages.add(new PdfPage(number, labels == null ? Integer.toString(number) : labels[number - 1], found));
        }
        return pages;
    }

    private static String[] labels(PDDocument document, int count) throws IOException {
        if (document.getDocumentCatalog().getPageLabels() == null) {
            return null;
        }
        String[] labels = document.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
        return labels.length == count ? labels : null;
    }

    private List<PdfPage.Line> page(PDDocument document, int number, boolean sorted) throws IOException {
        lines = new ArrayList<>();
        setSortByPosition(sorted);
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        endLine();
        return lines;
    }

    /** Whether the lines jump up the page more often than columns and headers explain. */
    private static boolean outOfOrder(List<PdfPage.Line> lines) {
        int jumps = 0;
        for (int i = 1; i < lines.size(); i++) {
            jumps += lines.get(i).y() < lines.get(i - 1).y() - lines.get(i).size() ? 1 : 0;
        }
        return jumps > Math.max(5, lines.size() / 8);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        watch.check();
        if (isOnPage(position)) {
            super.processTextPosition(position);
        }
    }

    /** Text beyond the edges of the page is never seen. */
    private static boolean isOnPage(TextPosition position) {
        float width = position.getPageWidth();
        float height = position.getPageHeight();
        if (position.getRotation() % 180 != 0) {
            width = position.getPageHeight();
            height = position.getPageWidth();
        }
        float x = position.getX();
        float y = position.getY();
        return x + position.getWidth() >= 0 && x <= width && y >= 0 && y - position.getHeight() <= height;
    }

    @Override
    protected void writeString(String string, List<TextPosition> at) {
        text.append(string);
        positions.addAll(at);
        if (ink != null) {
            ink.word(string, at);
        }
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
        if (ink != null) {
            ink.space();
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        String line = tidy();
        if (!line.isEmpty() && !positions.isEmpty()) {
            characters += line.length();
            if (characters > Limits.TEXT_CHARS) {
                throw Unreadable.tooLarge("more than " + Limits.TEXT_CHARS / 1_000_000 + " million characters");
            }
            lines.add(line(line));
        }
        text.setLength(0);
        positions.clear();
        if (ink != null) {
            ink.clear();
        }
    }

    /** The line with single spaces, none at its ends, and the places of the characters that stay. */
    private String tidy() {
        StringBuilder tidy = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c == 0x7F || c == 0xA0) {
                gap = true;
            } else if (tidy.isEmpty() && (Character.isWhitespace(c) || c == '\uFEFF')) {
                gap = false;
            } else {
                if (gap && !tidy.isEmpty()) {
                    keep(i - 1, tidy.length());
                    tidy.append(' ');
                }
                gap = false;
                keep(i, tidy.length());
                tidy.append(c);
            }
        }
        return tidy.toString().stripTrailing();
    }

    private void keep(int from, int to) {
        if (ink != null) {
            ink.keep(from, to);
        }
    }

    private PdfPage.Line line(String line) {
        List<TextPosition> inked = positions.stream().filter(p -> p.getUnicode() != null && !p.getUnicode().isBlank()).toList();
        List<TextPosition> all = inked.isEmpty() ? positions : inked;
        TextPosition first = all.getFirst();
        TextPosition last = all.getLast();
        float left = first.getXDirAdj();
        float right = last.getXDirAdj() + last.getWidthDirAdj();
        int space = line.indexOf(' ');
        float firstWord = space < 0 ? right - left : (right - left) * space / line.length();
        boolean bold = all.stream().allMatch(p -> isBold(p.getFont()));
        float size = Math.max(1, first.getFontSizeInPt());
        float gap = first.getWidthOfSpace() > 0 ? first.getWidthOfSpace() : size / 4;
        return new PdfPage.Line(line, left, right, first.getYDirAdj(), size, bold, firstWord, gap,
                (right - left) / Math.max(1, first.getPageWidth()), ink == null ? null : ink.line(line.length()));
    }

    private static boolean isBold(PDFont font) {
        String name = font == null || font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }
}
