// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A part that shows either its content or, while there is none, one sentence that says what to do, and perhaps a button to do it. It
 * fills the room that its parent gives it.
 */
public final class EmptyState {

    private static final int WIDTH = 360;

    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Composite hint;
    private final Label sentence;
    private final Button button;
    private Runnable action = () -> { };

    /** @param icon shown above the sentence */
    public EmptyState(Composite parent, Icon icon) {
        stack = new Room(parent);
        stack.setLayout(layout);
        hint = Css.PANEL.on(new Composite(stack, SWT.NONE));
        GridLayout grid = new GridLayout(1, false);
        grid.marginTop = 20;
        grid.marginWidth = 16;
        grid.verticalSpacing = 10;
        hint.setLayout(grid);
        hint.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = sentence.getText();
            }
        });
        Label picture = Css.PANEL.on(new Label(hint, SWT.CENTER));
        picture.setImage(icon.image());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.CENTER).applyTo(picture);
        sentence = Css.PANEL_MUTED.on(new Label(hint, SWT.WRAP | SWT.CENTER));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).applyTo(sentence);
        button = new Button(hint, SWT.PUSH);
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).applyTo(button);
        hint.addListener(SWT.Resize, event -> fit());
    }

    private void fit() {
        ((GridData) sentence.getLayoutData()).widthHint = Math.max(80, Math.min(WIDTH, hint.getClientArea().width - 40));
        hint.layout();
    }

    /** Where the content goes: make it a child of this. */
    public Composite parent() {
        return stack;
    }

    /** Shows the content. The keyboard stays here if it was. */
    public void show(Control content) {
        if (layout.topControl != content) {
            boolean focused = isWithin(stack.getDisplay().getFocusControl());
            layout.topControl = content;
            stack.layout();
            if (focused) {
                focus();
            }
        }
    }

    private boolean isWithin(Control control) {
        return control != null && (control == stack || isWithin(control.getParent()));
    }

    /** Takes the keyboard: into the content, or while there is none onto the sentence, which is read out then. */
    public void focus() {
        Control shown = layout.topControl;
        boolean taken = shown == hint ? hint.forceFocus() : shown != null && shown.setFocus();
        if (!taken) {
            stack.forceFocus();
        }
    }

    /** Shows a sentence instead of the content. */
    public void say(String text) {
        say(text, null, () -> { });
    }

    /**
     * Shows a sentence and a button instead of the content.
     *
     * @param label of the button, or null for none
     */
    public void say(String text, String label, Runnable onButton) {
        sentence.setText(text.replace("&", "&&"));
        action = onButton;
        button.setVisible(label != null);
        if (label != null) {
            button.setText(label);
        }
        show(hint);
        fit();
    }
}
