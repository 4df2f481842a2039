// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

/** The rule of a code to be read while coding: where it stands, what it means, when to use it and when not. */
public final class CodeRule {

    private final StyledText text;
    private final StringBuilder words = new StringBuilder();
    private final List<StyleRange> styles = new ArrayList<>();

    /** @param id of the text, for tests */
    public CodeRule(Composite parent, String id) {
        text = Css.PANEL.on(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL));
        Widgets.named(text, id, Messages.rule_name);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(6, 4, 6, 4);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // there is nothing to write a tab into
            }
        });
    }

    /** The widget, to be laid out. */
    public StyledText control() {
        return text;
    }

    /**
     * Shows the rule of a code.
     *
     * @param withPath whether the path of the code stands above it
     */
    public void show(Codebook book, Code code, boolean withPath) {
        words.setLength(0);
        styles.clear();
        if (withPath) {
            bold(book.path(code));
        }
        Code.Definition rule = code.definition();
        field(Messages.rule_brief, rule.brief());
        field(Messages.rule_full, rule.full());
        field(Messages.rule_use, rule.use());
        field(Messages.rule_avoid, rule.avoid());
        field(Messages.rule_example, rule.example());
        if (rule.equals(Code.Definition.EMPTY)) {
            words.append(words.isEmpty() ? "" : "\n").append(Messages.rule_none);
        }
        if (!text.getText().contentEquals(words)) {
            text.setText(words.toString());
            text.setStyleRanges(styles.toArray(StyleRange[]::new));
        }
    }

    /** Shows a sentence instead. */
    public void say(String sentence) {
        text.setText(sentence);
    }

    private void bold(String heading) {
        styles.add(new StyleRange(words.length(), heading.length(), null, null, SWT.BOLD));
        words.append(heading);
    }

    private void field(String name, String value) {
        if (!value.isBlank()) {
            words.append(words.isEmpty() ? "" : "\n");
            bold(name);
            words.append(' ').append(value.strip());
        }
    }
}
