// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Ctrl+Space in the query: offers fields, their values, codes and words that go on as what stands before the cursor. */
final class QueryCompletion {

    private static final int LIMIT = 14;
    private static final Pattern BEFORE = Pattern.compile("(?:(?:\"[^\"]+\"|[^\\s():\"]+):=?(?:\"[^\"]*|[^\\s()\"]*)|[^\\s()\"=]*)$");

    private final StyledText text;
    private final Supplier<OpenProject> project;

    QueryCompletion(StyledText text, Supplier<OpenProject> project) {
        this.text = text;
        this.project = project;
        text.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.CTRL) {
                event.doit = false;
                offer();
            }
        });
    }

    private void offer() {
        OpenProject now = project.get();
        if (now == null) {
            return;
        }
        String query = text.getText();
        int position = text.getCaretOffset();
        Background.of("Completing the query", progress -> now.search().complete(query, position, LIMIT)).then(offers -> {
            if (query.equals(text.getText()) && position == text.getCaretOffset()) {
                show(query, position, offers);
            }
        }).start(text);
    }

    private void show(String query, int position, List<String> offers) {
        if (offers.isEmpty()) {
            return;
        }
        int start = begin(query, position);
        Menu menu = new Menu(text);
        for (String offer : offers) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(offer.replace("&", "&&"));
            item.addListener(SWT.Selection, event -> {
                text.replaceTextRange(start, position - start, offer);
                text.setCaretOffset(start + offer.length());
            });
        }
        Point at = text.getLocationAtOffset(start);
        menu.setLocation(text.toDisplay(at.x, at.y + text.getLineHeight() + 4));
        menu.setVisible(true);
    }

    /** Where the word or field before {@code position} begins. */
    static int begin(String query, int position) {
        Matcher matcher = BEFORE.matcher(query.substring(0, position));
        return matcher.find() ? matcher.start() : position;
    }
}
