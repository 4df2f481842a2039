// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.cairn.ui.enquiry.internal.draw.Part;
import org.cairn.ui.enquiry.internal.draw.Picture;
import org.cairn.ui.enquiry.internal.draw.Shades;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** A diamond of nine places, and beside it the cards that are not laid yet. Cards are dragged, or moved by keys. */
final class Board extends Picture {

    /** A card. @param note below it, such as a mean rank; may be empty */
    record Card(UUID id, String text, String note) {
    }

    private static final int GAP = 10;

    private final Shades shades;
    private List<Card> cards = List.of();
    private List<UUID> places = List.of();
    private List<Card> tray = List.of();
    private BiConsumer<UUID, Integer> put = (card, place) -> { };
    private Consumer<UUID> take = card -> { };
    private UUID held;
    private Point grip;
    private Point pointer;

    Board(Composite parent, Palette palette, String id, String spoken) {
        super(parent, palette, id, spoken);
        shades = new Shades(palette);
        onKey(this::key);
        addListener(SWT.MouseDown, this::grab);
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, this::drop);
    }

    /** Says what happens when a card is put on a place, and when one is taken out. */
    void lay(BiConsumer<UUID, Integer> onPut, Consumer<UUID> onTake) {
        put = onPut;
        take = onTake;
    }

    /** @param on what lies on each of the nine places, null for nothing */
    void show(List<Card> all, List<UUID> on) {
        cards = List.copyOf(all);
        places = on;
        tray = cards.stream().filter(card -> !on.contains(card.id())).toList();
        refresh();
    }

    /** The card that is chosen; null for none. */
    UUID card() {
        return chosen() < 0 ? null : cardOf(chosen());
    }

    /** Chooses the place or the tray where a card is. */
    void choose(UUID card) {
        int place = places.indexOf(card);
        choose(place >= 0 ? place : Laying.CARDS + tray.stream().map(Card::id).toList().indexOf(card));
    }

    private UUID cardOf(int part) {
        return part < places.size() ? places.get(part) : part - places.size() < tray.size() ? tray.get(part - places.size()).id() : null;
    }

    private Card find(UUID id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst().orElse(null);
    }

    @Override
    protected List<Part> lay(GC gc, int width, int visible) {
        List<Part> parts = new ArrayList<>();
        if (places.isEmpty()) {
            return parts;
        }
        int side = tray.isEmpty() ? 0 : Math.max(130, width / 4);
        int high = Math.max(54, (Math.max(320, visible - 10) - 6 * GAP) / 5);
        int wide = Math.min((width - side - 2 * GAP) / 3 - GAP, high * 3);
        int middle = side + (width - side) / 2;
        for (int place = 0; place < Laying.CARDS; place++) {
            int row = Laying.row(place);
            int size = Laying.size(row);
            int x = middle - (size * wide + (size - 1) * GAP) / 2 + (place - Laying.first(row)) * (wide + GAP);
            Card card = find(places.get(place));
            parts.add(new Part(new Rectangle(x, GAP + (row - 1) * (high + GAP), wide, high), card == null ? Messages.board_empty : card.text(),
                    NLS.bind(Messages.board_row, row) + (card == null || card.note().isEmpty() ? "" : ", " + card.note())));
        }
        int each = Math.max(40, Math.min(high, (Math.max(320, visible - 10) - GAP) / Math.max(1, tray.size()) - 4));
        for (int i = 0; i < tray.size(); i++) {
            parts.add(new Part(new Rectangle(GAP, GAP + i * (each + 4), side - 2 * GAP, each), tray.get(i).text(), Messages.board_tray));
        }
        return parts;
    }

    @Override
    protected int next(int from, int arrow) {
        Rectangle here = parts().get(from).bounds();
        int best = from;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < parts().size(); i++) {
            Rectangle there = parts().get(i).bounds();
            int right = there.x + there.width / 2 - here.x - here.width / 2;
            int down = there.y + there.height / 2 - here.y - here.height / 2;
            int along = switch (arrow) {
                case SWT.ARROW_LEFT -> -right;
                case SWT.ARROW_RIGHT -> right;
                case SWT.ARROW_UP -> -down;
                default -> down;
            };
            int across = Math.abs(arrow == SWT.ARROW_LEFT || arrow == SWT.ARROW_RIGHT ? down : right);
            double far = along + 2.0 * across;
            if (along > 4 && far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private boolean key(Event event) {
        int part = chosen();
        if (part < 0 || places.isEmpty()) {
            return false;
        }
        UUID card = cardOf(part);
        if (event.keyCode == SWT.ESC && held != null) {
            hold(null);
        } else if (event.character == ' ' || event.character == '\r' && held != null) {
            if (held == null) {
                hold(card);
            } else {
                UUID carried = held;
                hold(null);
                release(carried, part);
            }
        } else if (event.character >= '1' && event.character <= '5' && card != null && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
            put.accept(card, -(event.character - '0'));
        } else if (event.keyCode == SWT.DEL && card != null && part < places.size()) {
            take.accept(card);
        } else {
            return false;
        }
        return true;
    }

    private void hold(UUID card) {
        held = card;
        redraw();
    }

    private void release(UUID card, int part) {
        if (part >= 0 && part < places.size()) {
            put.accept(card, part);
        } else if (places.contains(card)) {
            take.accept(card);
        }
    }

    private void grab(Event event) {
        int part = event.button == 1 ? at(event.x, event.y) : -1;
        if (part >= 0 && cardOf(part) != null) {
            hold(cardOf(part));
            Rectangle bounds = boundsOf(part);
            grip = new Point(event.x - bounds.x, event.y - bounds.y);
        }
    }

    private void drag(Event event) {
        if (held != null && grip != null) {
            pointer = new Point(event.x, event.y);
            redraw();
        }
    }

    private void drop(Event event) {
        if (held != null && grip != null) {
            UUID carried = held;
            boolean moved = pointer != null;
            held = null;
            grip = null;
            pointer = null;
            redraw();
            int part = at(event.x, event.y);
            if (moved && (part < 0 || !carried.equals(cardOf(part)))) {
                release(carried, part);
            }
        }
    }

    @Override
    protected void draw(GC gc) {
        for (int i = 0; i < parts().size(); i++) {
            Card card = find(cardOf(i));
            boolean carried = card != null && card.id().equals(held);
            Rectangle bounds = parts().get(i).bounds();
            if (card == null || carried && pointer != null) {
                hollow(gc, bounds);
            } else {
                card(gc, card, bounds, i < places.size() ? (6 - Laying.row(i)) / 6.0 : 0, carried);
            }
            if (i == chosen()) {
                gc.setForeground(palette().color(isFocusControl() ? Role.ACCENT : Role.MUTED));
                gc.setLineWidth(isFocusControl() ? 3 : 1);
                gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 10, 10);
                gc.setLineWidth(1);
            }
        }
        if (held != null && pointer != null) {
            Rectangle from = parts().get(0).bounds();
            card(gc, find(held), new Rectangle(pointer.x - grip.x, pointer.y - grip.y + scrolled(), from.width, from.height), 0.2, true);
        }
    }

    private void hollow(GC gc, Rectangle bounds) {
        gc.setForeground(palette().color(Role.MUTED));
        gc.setLineStyle(SWT.LINE_DASH);
        gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 10, 10);
        gc.setLineStyle(SWT.LINE_SOLID);
    }

    private void card(GC gc, Card card, Rectangle bounds, double shade, boolean carried) {
        gc.setBackground(shade > 0 ? shades.step(shade * 0.6) : palette().color(Role.PAPER));
        gc.fillRoundRectangle(bounds.x, bounds.y, bounds.width, bounds.height, 10, 10);
        gc.setForeground(carried ? shades.careful() : palette().color(Role.LINE));
        gc.setLineWidth(carried ? 3 : 1);
        gc.drawRoundRectangle(bounds.x, bounds.y, bounds.width - 1, bounds.height - 1, 10, 10);
        gc.setLineWidth(1);
        int note = card.note().isEmpty() ? 0 : gc.textExtent(card.note()).y + 2;
        TextLayout words = new TextLayout(getDisplay());
        try {
            words.setFont(getFont());
            words.setAlignment(SWT.CENTER);
            words.setWidth(Math.max(20, bounds.width - 16));
            words.setText(fitting(words, card.text(), bounds.height - 8 - note));
            gc.setForeground(palette().color(Role.TEXT));
            words.draw(gc, bounds.x + 8, bounds.y + Math.max(3, (bounds.height - note - words.getBounds().height) / 2));
            if (note > 0) {
                gc.setForeground(palette().color(Role.MUTED));
                gc.drawText(card.note(), bounds.x + (bounds.width - gc.textExtent(card.note()).x) / 2, bounds.y + bounds.height - note - 2, true);
            }
        } finally {
            words.dispose();
        }
    }

    /** As much of the text as there is room for. */
    private static String fitting(TextLayout words, String text, int high) {
        words.setText(text);
        String cut = text;
        while (words.getBounds().height > high && cut.length() > 8) {
            int space = cut.lastIndexOf(' ');
            cut = cut.substring(0, space < 8 ? cut.length() - 4 : space);
            words.setText(cut + " …");
        }
        return cut.length() == text.length() ? text : cut + " …";
    }
}
