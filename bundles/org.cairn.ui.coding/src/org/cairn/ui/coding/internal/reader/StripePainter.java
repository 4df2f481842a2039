// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.HashMap;
import java.util.Map;
import org.cairn.api.project.Coding;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Palette;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;

/** Paints the stripes, and knows how large everything is: all sizes come from the font. */
final class StripePainter {

    private static final int USUAL_LANES = 10;
    private static final int LABEL_LETTERS = 22;
    private static final int LEAST_LETTERS = 9;
    /** Letters of a dot and three initials. */
    private static final int INITIALS = 7;
    private static final int QUOTE = 60;
    private static final int MOST_LABELS = 500;

    /** Chip, name and who coded, in a width. */
    private record Label(int rgb, String name, String who, int width) { }

    private final Canvas canvas;
    private final Palette palette;
    private final int letter;
    private final int height;
    private final int lane;
    private final int stripe;
    /** The words of labels, laid out: to do that anew each time the text scrolls would cost as much as the text itself. */
    private final Map<Label, TextLayout> labels = new HashMap<>();

    StripePainter(Canvas canvas, Palette palette) {
        this.canvas = canvas;
        this.palette = palette;
        GC gc = new GC(canvas);
        letter = Math.max(5, (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth()));
        height = gc.getFontMetrics().getHeight();
        gc.dispose();
        lane = Math.max(9, height / 2);
        stripe = Math.max(4, height / 4);
        canvas.addListener(SWT.Dispose, event -> forget());
    }

    private void forget() {
        labels.values().forEach(TextLayout::dispose);
        labels.clear();
    }

    int labelHeight() {
        return height;
    }

    /** The width for a number of lanes and for the names of codes. */
    int width(int lanes) {
        return lane + Math.min(lanes, USUAL_LANES) * lane + LABEL_LETTERS * letter;
    }

    int leastWidth() {
        return lane + 2 * lane + 4 * letter;
    }

    /** Number of lanes beside which the names of codes still have room, at least 2. */
    int lanesThatFit() {
        return Math.max(2, (canvas.getSize().x - lane - LEAST_LETTERS * letter) / lane);
    }

    /** The lane of a stripe, where it can be clicked. */
    Rectangle lane(StripeLayout.Bar bar) {
        return new Rectangle(lane / 2 + bar.passage().lane() * lane, bar.top(), lane, bar.bottom() - bar.top());
    }

    /** Where the label of a stripe is, or null where there is no room for one. */
    Rectangle label(StripeLayout layout, StripeLayout.Stripe each) {
        int x = lane + layout.lanes() * lane + (layout.folded().isEmpty() ? 2 : 2 * letter);
        return each.label() == StripeLayout.NO_LABEL ? null
                : new Rectangle(x, each.label(), Math.max(0, canvas.getSize().x - x - 4), height);
    }

    /** The mark that stands for codings without a lane. */
    Rectangle mark(StripeLayout layout, StripeLayout.Folded folded) {
        int x = lane / 2 + (layout.lanes() - 1) * lane;
        int digits = 1 + Integer.toString(folded.passages().size()).length();
        return new Rectangle(x, Math.max(0, folded.top()), digits * letter + 10, height);
    }

    void background(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.fillRectangle(canvas.getClientArea());
    }

    void hint(GC gc, String text) {
        // where the reader is narrow half of the words would say nothing
        if (lane * 2 + gc.textExtent(text, SWT.DRAW_DELIMITER).x <= canvas.getSize().x) {
            gc.setForeground(palette.color(Palette.Role.MUTED));
            gc.drawText(text, lane * 2, height, true);
        }
    }

    void paint(GC gc, StripeLayout layout, Passage selected, Passage pointed, boolean coders) {
        for (StripeLayout.Stripe each : layout.stripes()) {
            Passage passage = each.bar().passage();
            paint(gc, layout, each, selected != null && selected.id().equals(passage.id()),
                    pointed != null && pointed.id().equals(passage.id()), coders);
        }
        // above the lines that lead to labels
        for (StripeLayout.Folded folded : layout.folded()) {
            Rectangle mark = mark(layout, folded);
            gc.setForeground(palette.color(Palette.Role.LINE));
            gc.drawLine(mark.x + 2, folded.top(), mark.x + 2, folded.bottom());
            gc.setBackground(palette.color(Palette.Role.PANEL));
            gc.setForeground(palette.color(Palette.Role.TEXT));
            gc.fillRoundRectangle(mark.x, mark.y, mark.width, mark.height, 6, 6);
            gc.drawRoundRectangle(mark.x, mark.y, mark.width, mark.height, 6, 6);
            gc.drawText("+" + folded.passages().size(), mark.x + 4, mark.y, true);
        }
    }

    private void paint(GC gc, StripeLayout layout, StripeLayout.Stripe each, boolean chosen, boolean pointed, boolean coders) {
        Passage passage = each.bar().passage();
        Color color = palette.codeLine(passage.code().color());
        Rectangle own = lane(each.bar());
        int wider = chosen || pointed ? 2 : 0;
        int x = own.x + (lane - stripe - wider) / 2;
        Rectangle label = label(layout, each);
        if (label != null) {
            label(gc, each, label, x + stripe + wider, chosen, pointed, coders);
        }
        gc.setBackground(color);
        gc.fillRectangle(x, own.y, stripe + wider, own.height);
        if (chosen) {
            grip(gc, own.x + lane / 2, own.y);
            grip(gc, own.x + lane / 2, own.y + own.height);
        }
    }

    private void grip(GC gc, int x, int y) {
        int size = stripe + 4;
        gc.setBackground(palette.color(Palette.Role.PAPER));
        gc.setForeground(palette.color(Palette.Role.ACCENT));
        gc.setLineWidth(2);
        gc.fillOval(x - size / 2, y - size / 2, size, size);
        gc.drawOval(x - size / 2, y - size / 2, size, size);
        gc.setLineWidth(1);
    }

    private void label(GC gc, StripeLayout.Stripe each, Rectangle label, int from, boolean chosen, boolean pointed, boolean coders) {
        int middle = label.y + label.height / 2;
        if (chosen || pointed) {
            gc.setBackground(palette.color(chosen ? Palette.Role.SELECTED : Palette.Role.PANEL));
            gc.fillRoundRectangle(label.x - 3, label.y, label.width + 4, label.height, 6, 6);
        }
        gc.setForeground(palette.color(Palette.Role.LINE));
        gc.drawLine(from, middle, label.x - 4, middle);
        Passage passage = each.bar().passage();
        // where several people code, the stripe says who, however little of the name has room
        Label words = new Label(passage.code().color(), text(passage), coders ? " · " + StripeLayout.initials(passage.coder()) : "",
                label.width);
        if (label.width > 0) {
            write(gc, words, label.x, label.y);
        }
        if (chosen && canvas.isFocusControl()) {
            gc.setForeground(palette.color(Palette.Role.ACCENT));
            gc.drawRoundRectangle(label.x - 3, label.y, label.width + 3, label.height - 1, 6, 6);
        }
    }

    /** The very sign of the codebook, whose shape tells codes apart where colours do not, and the words. */
    private void write(GC gc, Label label, int x, int y) {
        Image chip = CodeChip.image(label.rgb(), true);
        Rectangle size = chip.getBounds();
        gc.drawImage(chip, x, y + (height - size.height) / 2);
        gc.setForeground(palette.color(Palette.Role.TEXT));
        words(gc, label, label.width() - size.width).draw(gc, x + size.width, y);
    }

    private TextLayout words(GC gc, Label label, int width) {
        if (labels.size() > MOST_LABELS) {
            forget();
        }
        return labels.computeIfAbsent(label, words -> {
            TextLayout layout = new TextLayout(canvas.getDisplay());
            layout.setFont(canvas.getFont());
            layout.setText(Shortened.to(gc, words.name(), width - (words.who().isEmpty() ? 0 : INITIALS * letter)) + words.who());
            return layout;
        });
    }

    /** The name of the code; a star is for important, a pen for a comment. */
    private static String text(Passage passage) {
        Coding coding = passage.coding();
        String marks = (coding.important() ? "★ " : "") + (coding.comment().isEmpty() ? "" : "✎ ");
        return marks + passage.code().name();
    }

    /** All about a coding, in lines. */
    String tip(CodedText coded, Passage passage) {
        Coding coding = passage.coding();
        StringBuilder tip = new StringBuilder(coded.view().codebook().path(passage.code()));
        tip.append('\n').append(NLS.bind(Messages.stripes_codedBy, passage.coder()));
        if (coding.important()) {
            tip.append('\n').append(Messages.stripes_important);
        }
        if (coding.weight() > 0) {
            tip.append('\n').append(NLS.bind(Messages.stripes_weight, coding.weight()));
        }
        if (!coding.comment().isEmpty()) {
            tip.append("\n\n").append(coding.comment());
        }
        return tip.append("\n\n").append(Messages.stripes_keys).toString();
    }

    /** A coding in one line: its code, who made it, how it begins. */
    String spoken(CodedText coded, Passage passage) {
        String words = coded.text().string().substring(passage.start(), Math.min(passage.end(), passage.start() + QUOTE))
                .replaceAll("\\s+", " ").strip();
        return NLS.bind(Messages.stripes_spoken, new Object[] {passage.code().name(), passage.coder(),
                passage.end() - passage.start() > QUOTE ? words + "…" : words});
    }
}
