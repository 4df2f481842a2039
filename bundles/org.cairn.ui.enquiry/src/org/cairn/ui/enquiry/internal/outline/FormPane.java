// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.form.ElementForm;
import org.cairn.ui.enquiry.internal.form.Fields;
import org.cairn.ui.enquiry.internal.form.Fit;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Beside the tree: what is selected in it. Forms are made once for each class, and for a list a sentence and a button to add to it. */
final class FormPane {

    private final Editing editing;
    private final Consumer<Group> add;
    private final ScrolledComposite scroll;
    private final Composite body;
    private final Label title;
    private final Label hint;
    private final Composite stack;
    private final StackLayout layout = new StackLayout();
    private final Composite empty;
    private final Button button;
    private final Map<EClass, ElementForm> forms = new HashMap<>();
    private Object shown;
    private boolean fitting;

    FormPane(Composite parent, Editing editing, String id, Consumer<Group> add) {
        this.editing = editing;
        this.add = add;
        scroll = Css.PANEL.on(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setData("id", id);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.getVerticalBar().setIncrement(30);
        body = Css.PANEL.on(new Composite(scroll, SWT.NONE));
        body.setLayout(Widgets.grid(1, 10));
        scroll.setContent(body);
        title = Css.PANEL.on(new Label(body, SWT.WRAP));
        title.setData("id", id + ".title");
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(1).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(title);
        hint = Css.PANEL_MUTED.on(new Label(body, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(hint);
        stack = Css.PANEL.on(new Composite(body, SWT.NONE));
        stack.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, true).indent(0, 6).applyTo(stack);
        empty = Css.PANEL.on(new Composite(stack, SWT.NONE));
        empty.setLayout(Widgets.grid(1, 2));
        button = new Button(empty, SWT.PUSH);
        button.setData("id", id + ".add");
        button.addListener(SWT.Selection, event -> {
            if (shown instanceof Group group) {
                this.add.accept(group);
            }
        });
        scroll.addListener(SWT.Resize, event -> fit());
        Fit.on(body, this::fit);
    }

    Control control() {
        return scroll;
    }

    /** What it shows: an object, a group, or null. */
    Object shown() {
        return shown;
    }

    void show(Object node) {
        shown = node;
        stack.setVisible(node != null); // the pane itself stays, in the colour of the page
        if (node == null) {
            title.setText("");
            hint.setText("");
        }
        if (node instanceof Group group) {
            title.setText(Words.label(group.owner().eClass(), group.feature()).replace("&", "&&"));
            hint.setText(first(Words.hint(group.owner().eClass(), group.feature()), Words.hint(group.feature().getEReferenceType()))
                    .replace("&", "&&"));
            button.setText(NLS.bind(Messages.tree_addOne, Words.label(group.feature().getEReferenceType())).replace("&", "&&"));
            button.setEnabled(editing.isWritable());
            layout.topControl = empty;
        } else if (node instanceof EObject object) {
            title.setText(Words.label(object.eClass()).replace("&", "&&"));
            hint.setText(Words.hint(object.eClass()).replace("&", "&&"));
            ElementForm form = forms.computeIfAbsent(object.eClass(), type -> new ElementForm(stack, editing, type, Fields.of(type)));
            form.show(object);
            layout.topControl = form.control();
        }
        scroll.setOrigin(0, 0);
        fit();
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    /** Measures what is shown. */
    private void fit() {
        int width = scroll.getClientArea().width;
        if (fitting || width == 0) {
            return;
        }
        fitting = true;
        Control top = layout.topControl;
        int inner = Math.max(80, width - 20);
        int height = top == null ? 0 : top.computeSize(inner, SWT.DEFAULT).y;
        height += title.computeSize(inner, SWT.DEFAULT).y + hint.computeSize(inner, SWT.DEFAULT).y + 44;
        scroll.setMinSize(width, height);
        body.layout(true, true);
        fitting = false;
    }

    void focus() {
        if (shown instanceof EObject object && forms.containsKey(object.eClass())) {
            forms.get(object.eClass()).focus();
        } else if (shown instanceof Group) {
            button.setFocus();
        }
    }
}
