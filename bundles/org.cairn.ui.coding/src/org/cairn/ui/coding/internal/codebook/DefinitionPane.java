// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.ui.Css;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What a code means: the fields of a codebook entry after MacQueen and others. A field is saved when it is left. */
final class DefinitionPane {

    private static final String[] NAMES = {"In brief", "In full", "When to use", "When not to use", "Example"};

    private final ScrolledComposite scroll;
    private final Composite area;
    private final Label title;
    private final List<Text> fields = new ArrayList<>();
    private final CodebookActions actions;
    private Code code;

    DefinitionPane(Composite parent, CodebookActions actions) {
        this.actions = actions;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        area = new Composite(scroll, SWT.NONE);
        area.setLayout(Widgets.grid(1, 8));
        scroll.setContent(area);
        title = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(title);
        for (String name : NAMES) {
            Label label = new Label(area, SWT.NONE);
            label.setText(name);
            Text field = Css.FIELD.on(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER));
            Widgets.named(field, "definition." + name, name);
            GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).minSize(60, 24).applyTo(field);
            field.addListener(SWT.FocusOut, event -> save());
            field.addListener(SWT.Traverse, event -> {
                if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                    event.doit = true; // Tab goes to the next field, as in every form
                }
            });
            fields.add(field);
        }
        scroll.addListener(SWT.Resize, event -> fit());
    }

    /** Shows a code's definition; null shows that none is chosen. */
    void show(OpenProject project, Code now) {
        boolean same = code != null && now != null && code.id().equals(now.id());
        if (!same) {
            save();
        }
        Code before = code;
        code = now;
        title.setText(now == null ? "Choose a code to see what it means." : project.view().codebook().path(now).replace("&", "&&"));
        Code.Definition text = now == null ? Code.Definition.EMPTY : now.definition();
        String[] values = {text.brief(), text.full(), text.use(), text.avoid(), text.example()};
        for (int i = 0; i < values.length; i++) {
            Text field = fields.get(i);
            field.setEditable(now != null && project.session().isWritable());
            field.setEnabled(now != null);
            boolean untouched = !same || before == null || !field.isFocusControl();
            if (untouched && !field.getText().equals(values[i])) {
                field.setText(values[i]);
            }
        }
        fit();
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        area.layout(true, true);
        scroll.setMinSize(area.computeSize(width, SWT.DEFAULT));
    }

    private void save() {
        if (code == null) {
            return;
        }
        Code.Definition now = new Code.Definition(fields.get(0).getText(), fields.get(1).getText(), fields.get(2).getText(),
                fields.get(3).getText(), fields.get(4).getText());
        if (!now.equals(code.definition()) && fields.getFirst().getEditable()) {
            actions.define(code, now);
        }
    }
}
