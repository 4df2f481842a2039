// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/**
 * Offers fields, their values, codes, people, operators and words that go on as what stands before the cursor. Opens by itself in the
 * value of a field, as in {@code code:}, and elsewhere with Ctrl+Space; arrow keys and Enter or Tab choose, Escape closes.
 */
final class QueryCompletion {

    private static final int LIMIT = 60;
    private static final int ROWS = 10;
    private static final Pattern BEFORE = Pattern.compile("(?:(?:\"[^\"]+\"|[^\\s():\"]+):=?(?:\"[^\"]*|[^\\s()\"]*)|[^\\s()\"=]*)$");
    private static final Pattern IN_FIELD = Pattern.compile("(?:\"[^\"]+\"|[^\\s():\"]+):=?(?:\"[^\"]*|[^\\s()\"]*)$");

    private final StyledText text;
    private final Supplier<OpenProject> project;
    private Composite popup;
    private Table table;
    private int start;
    private boolean choosing;

    QueryCompletion(StyledText text, Supplier<OpenProject> project) {
        this.text = text;
        this.project = project;
        text.addListener(SWT.KeyDown, event -> {
            if ((event.character == ' ' || event.keyCode == ' ') && (event.stateMask & SWT.MODIFIER_MASK) == SWT.CTRL) {
                event.doit = false;
                offer();
            }
        });
        text.addVerifyKeyListener(event -> {
            if (isOpen() && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                event.doit = !took(event.keyCode);
            }
        });
        text.addListener(SWT.Traverse, event -> {
            if (isOpen() && (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_ESCAPE)) {
                event.doit = false;
                event.detail = SWT.TRAVERSE_NONE;
                if (event.keyCode == SWT.TAB || event.character == SWT.TAB) {
                    choose();
                } else {
                    close();
                }
            }
        });
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.MouseDown, event -> close());
        text.addListener(SWT.FocusOut, event -> Widgets.later(text, field -> {
            if (!field.isFocusControl() && isOpen() && !table.isFocusControl()) {
                close();
            }
        }));
        text.addDisposeListener(event -> close());
    }

    /** Whether offers are on the screen: then Enter chooses one and asks nothing. */
    boolean isOpen() {
        return popup != null && !popup.isDisposed();
    }

    private void typed() {
        if (choosing) {
            return;
        }
        Widgets.later(text, field -> {
            String before = field.getText().substring(0, Math.min(field.getCaretOffset(), field.getCharCount()));
            if (field.isFocusControl() && (isOpen() || IN_FIELD.matcher(before).find())) {
                offer();
            }
        });
    }

    private boolean took(int key) {
        switch (key) {
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_UP -> move(-1);
            case SWT.PAGE_DOWN -> move(ROWS - 1);
            case SWT.PAGE_UP -> move(1 - ROWS);
            case SWT.CR, SWT.KEYPAD_CR, SWT.TAB -> choose();
            case SWT.ESC -> close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(int by) {
        table.setSelection(Math.clamp(table.getSelectionIndex() + by, 0, table.getItemCount() - 1));
    }

    private void offer() {
        OpenProject now = project.get();
        if (now == null) {
            return;
        }
        String query = text.getText();
        int position = text.getCaretOffset();
        Background.of(Messages.query_completing, progress -> now.search().complete(query, position, LIMIT)).then(offers -> {
            if (query.equals(text.getText()) && position == text.getCaretOffset()) {
                show(query, position, offers);
            }
        }).start(text);
    }

    private void show(String query, int position, List<String> offers) {
        start = begin(query, position);
        if (offers.isEmpty() || offers.size() == 1 && offers.getFirst().equals(query.substring(start, position))) {
            close();
            return;
        }
        if (!isOpen()) {
            open();
        }
        table.setRedraw(false);
        table.removeAll();
        for (String offer : offers) {
            new TableItem(table, SWT.NONE).setText(offer);
        }
        table.setSelection(0);
        table.setRedraw(true);
        place(offers.size());
    }

    /** Below the field, or above it where there is more room. It lies in the same window, so that the keyboard stays in the field. */
    private void place(int offers) {
        Shell shell = text.getShell();
        Rectangle room = shell.getClientArea();
        Point at = text.getLocationAtOffset(start);
        Point top = shell.toControl(text.toDisplay(at.x, 0));
        int below = room.height - top.y - text.getSize().y;
        boolean under = below >= top.y || below >= table.getItemHeight() * Math.min(ROWS, offers) + 6;
        int rows = Math.clamp((under ? below : top.y) / table.getItemHeight() - 1, 1, Math.min(ROWS, offers));
        int height = table.getItemHeight() * rows + 6;
        int width = Math.clamp(table.computeSize(SWT.DEFAULT, SWT.DEFAULT).x + 12, 160, Math.max(160, text.getSize().x));
        popup.setBounds(Math.min(top.x, Math.max(0, room.width - width)), under ? top.y + text.getSize().y : top.y - height, width, height);
        popup.moveAbove(null);
        popup.layout();
    }

    private void open() {
        popup = new Composite(text.getShell(), SWT.NO_FOCUS);
        popup.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().exclude(true).applyTo(popup);
        table = Widgets.named(new Table(popup, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.NO_FOCUS), "query.offers", Messages.query_offers);
        table.addListener(SWT.MouseUp, this::clicked);
    }

    private void clicked(Event event) {
        if (table.getItem(new Point(event.x, event.y)) != null) {
            choose();
            text.setFocus();
        }
    }

    private void choose() {
        TableItem[] chosen = table.getSelection();
        if (chosen.length > 0) {
            String offer = chosen[0].getText();
            choosing = true;
            text.replaceTextRange(start, text.getCaretOffset() - start, offer);
            text.setCaretOffset(start + offer.length());
            choosing = false;
            close();
            if (offer.endsWith(":")) {
                typed();
            }
        }
    }

    private void close() {
        if (isOpen()) {
            popup.dispose();
        }
        popup = null;
    }

    /** Where the word or field before {@code position} begins. */
    static int begin(String query, int position) {
        Matcher matcher = BEFORE.matcher(query.substring(0, position));
        return matcher.find() ? matcher.start() : position;
    }
}
