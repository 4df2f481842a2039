// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.api.progress.Progress;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.printing.Printer;
import org.eclipse.swt.printing.PrinterData;

/**
 * A text with its codings on paper: numbered paragraphs, coded words underlined in the colour of their codes, the names of the codes in the
 * margin, title and number on each page. Off the UI thread: a printer is a device of its own.
 */
final class PrintedPages {

    private static final int POINTS = 10;
    private static final int SMALL = 7;
    /** Of the width of the paper: numbers, and names of codes. */
    private static final double NUMBERS = 0.07;
    private static final double NAMES = 0.24;

    private final CodedText coded;
    private Printer printer;
    private GC gc;
    private Font font;
    private Font small;
    private Rectangle page;
    private int y;
    private int number;

    PrintedPages(CodedText coded) {
        this.coded = coded;
    }

    /** Prints all; false where the printer does not take it. Stops between paragraphs when the person stops it. */
    boolean print(PrinterData data, Progress progress) {
        printer = new Printer(data);
        try {
            if (!printer.startJob(coded.source().title())) {
                return false;
            }
            gc = new GC(printer);
            FontData base = gc.getFont().getFontData()[0];
            font = new Font(printer, base.getName(), POINTS, SWT.NORMAL);
            small = new Font(printer, base.getName(), SMALL, SWT.NORMAL);
            page = inner();
            boolean all = begin() && pages(progress);
            if (all) {
                printer.endPage();
                printer.endJob();
            } else {
                printer.cancelJob();
            }
            return all || progress.isCancelled();
        } finally {
            printer.dispose();
        }
    }

    /** The paper without three quarters of an inch on each side. */
    private Rectangle inner() {
        Point dpi = printer.getDPI();
        Rectangle client = printer.getClientArea();
        Rectangle trim = printer.computeTrim(0, 0, 0, 0);
        int left = Math.max(0, dpi.x * 3 / 4 + trim.x);
        int top = Math.max(0, dpi.y * 3 / 4 + trim.y);
        return new Rectangle(left, top, client.width - 2 * left, client.height - 2 * top);
    }

    private boolean begin() {
        if (!printer.startPage()) {
            return false;
        }
        number++;
        gc.setFont(small);
        String label = NLS.bind(Messages.numbers_page, number);
        gc.drawText(Shortened.to(gc, coded.source().title(), page.width * 3 / 4), page.x, page.y, true);
        gc.drawText(label, page.x + page.width - gc.textExtent(label).x, page.y, true);
        y = page.y + 2 * gc.textExtent(label).y;
        return true;
    }

    private boolean pages(Progress progress) {
        String text = coded.text().string();
        progress.begin(coded.source().title(), text.length());
        int paragraph = 0;
        for (int start = 0; start <= text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (progress.isCancelled() || !text.substring(start, end).isBlank() && !paragraph(start, end, ++paragraph)) {
                return false;
            }
            progress.worked(end + 1L - start);
            start = end + 1;
        }
        return true;
    }

    private boolean paragraph(int start, int end, int count) {
        int names = (int) (page.width * NAMES);
        int left = (int) (page.width * NUMBERS);
        TextLayout words = layout(coded.text().string().substring(start, end), font, page.width - left - names - left / 2);
        List<Passage> here = coded.within(start, end);
        Tints.of(here, Highlighting.ALL).within(start, end, each -> {
            TextStyle style = new TextStyle(font, null, null);
            style.underline = true;
            style.underlineStyle = each.depth() > 1 ? SWT.UNDERLINE_DOUBLE : SWT.UNDERLINE_SINGLE;
            style.underlineColor = new Color(each.rgb() >> 16 & 0xFF, each.rgb() >> 8 & 0xFF, each.rgb() & 0xFF);
            words.setStyle(style, Math.max(start, each.start()) - start, Math.min(end, each.end()) - 1 - start);
        });
        String margin = here.stream().filter(passage -> passage.start() >= start)
                .map(passage -> coded.coders() < 2 ? passage.code().name() : passage.code().name() + " · " + passage.coder())
                .collect(Collectors.joining("\n"));
        TextLayout codes = margin.isEmpty() ? null : layout(margin, small, names);
        try {
            int codesDone = 0;
            boolean said = false;
            for (int line = 0; line < words.getLineCount() || codes != null && codesDone < codes.getLineCount();) {
                if (line < words.getLineCount() && y + words.getLineBounds(line).height > page.y + page.height && !next()) {
                    return false;
                }
                if (!said) {
                    gc.setFont(small);
                    gc.drawText(Integer.toString(count), page.x, y + words.getLineBounds(0).height / 5, true);
                    said = true;
                }
                int top = y;
                line = draw(words, line, page.x + left);
                int bottom = y;
                if (codes != null && codesDone < codes.getLineCount()) {
                    y = top;
                    codesDone = draw(codes, codesDone, page.x + page.width - names);
                    y = Math.max(y, bottom);
                }
                boolean more = line < words.getLineCount() || codes != null && codesDone < codes.getLineCount();
                if (more && !next()) {
                    return false;
                }
            }
            y += words.getLineBounds(0).height / 2;
            return true;
        } finally {
            words.dispose();
            if (codes != null) {
                codes.dispose();
            }
        }
    }

    private boolean next() {
        printer.endPage();
        return begin();
    }

    private TextLayout layout(String words, Font with, int width) {
        TextLayout layout = new TextLayout(printer);
        layout.setFont(with);
        layout.setText(words);
        layout.setWidth(Math.max(1, width));
        return layout;
    }

    /** Draws the lines from one on that the page has room for, at least one, and returns the first that is left. */
    private int draw(TextLayout layout, int from, int x) {
        int first = layout.getLineBounds(from).y;
        int last = from;
        while (last + 1 < layout.getLineCount() && y + bottom(layout, last + 1) - first <= page.y + page.height) {
            last++;
        }
        int height = bottom(layout, last) - first;
        gc.setClipping(x, y, page.width, height);
        layout.draw(gc, x, y - first);
        gc.setClipping((Rectangle) null);
        y += height;
        return last + 1;
    }

    private static int bottom(TextLayout layout, int line) {
        Rectangle bounds = layout.getLineBounds(line);
        return bounds.y + bounds.height;
    }
}
