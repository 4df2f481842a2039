// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.cairn.api.search.QueryError;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;

/** The line in which a query is written. Marks what is wrong under its characters; Alt+Up and Alt+Down bring back earlier queries. */
final class QueryField {

    private static final int REMEMBERED = 50;

    private final StyledText text;
    private final Palette palette;
    private final List<String> history = new ArrayList<>();
    private int at;

    /** @param offering whether offers to complete the query are on the screen: then Enter is theirs */
    QueryField(Composite parent, Palette palette, Consumer<String> ask, BooleanSupplier offering) {
        this.palette = palette;
        text = Css.FIELD.on(new StyledText(parent, SWT.SINGLE | SWT.BORDER));
        Widgets.named(text, "search.query", Messages.query_name);
        text.setMargins(6, 4, 6, 4);
        text.addVerifyKeyListener(event -> {
            if (!offering.getAsBoolean() && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR)) {
                event.doit = false;
                ask.accept(text.getText());
            }
        });
        text.addListener(SWT.KeyDown, this::recall);
        text.addListener(SWT.Modify, event -> unmark());
        text.addListener(SWT.Paint, this::hint);
        text.addListener(SWT.FocusIn, event -> text.redraw());
        text.addListener(SWT.FocusOut, event -> text.redraw());
    }

    StyledText control() {
        return text;
    }

    /** Earlier queries, newest first. */
    List<String> history() {
        return List.copyOf(history);
    }

    void set(String query) {
        text.setText(query);
        text.setCaretOffset(query.length());
    }

    void remember(String query) {
        history.remove(query);
        history.addFirst(query);
        if (history.size() > REMEMBERED) {
            history.removeLast();
        }
        at = 0;
    }

    /** Underlines the characters that cannot be understood; where the query is too short, its last one. */
    void mark(QueryError error) {
        int length = text.getCharCount();
        int start = Math.max(0, Math.min(error.start(), length - 1));
        int end = Math.min(length, Math.max(error.end(), start + 1));
        if (start < end) {
            StyleRange range = new StyleRange();
            range.start = start;
            range.length = end - start;
            range.underline = true;
            range.underlineStyle = SWT.UNDERLINE_ERROR;
            range.underlineColor = palette.color(Palette.Role.WRONG);
            range.foreground = palette.color(Palette.Role.WRONG);
            text.setStyleRange(range);
        }
    }

    void unmark() {
        text.setStyleRange(null);
    }

    private void recall(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) != SWT.ALT || history.isEmpty()) {
            return;
        }
        if (event.keyCode == SWT.ARROW_UP) {
            at = Math.min(at + (history.getFirst().equals(text.getText()) || at > 0 ? 1 : 0), history.size() - 1);
            set(history.get(at));
        } else if (event.keyCode == SWT.ARROW_DOWN) {
            at = Math.max(0, at - 1);
            set(history.get(at));
        }
    }

    private void hint(Event event) {
        if (text.getCharCount() == 0) {
            event.gc.setForeground(palette.color(Palette.Role.MUTED));
            event.gc.drawText(Messages.query_hint, 9, 5, true);
        }
    }
}
