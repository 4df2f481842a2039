// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * What a code means: the fields of a codebook entry after MacQueen and others. All that was written in a field is saved when it is left, as one
 * step of the history. A field grows with its text up to some lines and scrolls from there on.
 */
final class DefinitionPane {

    private static final int MOST_LINES = 9;

    private final ScrolledComposite scroll;
    private final Composite area;
    private final Label chip;
    private final Label title;
    private final List<Text> fields = new ArrayList<>();
    private final CodebookActions actions;
    private Code code;

    DefinitionPane(Composite parent, CodebookActions actions) {
        this.actions = actions;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        area = Widgets.named(new Composite(scroll, SWT.NONE), "definition", Messages.definition_area);
        area.setLayout(Widgets.grid(2, 8));
        scroll.setContent(area);
        chip = new Label(area, SWT.NONE);
        GridDataFactory.swtDefaults().align(SWT.LEFT, SWT.TOP).applyTo(chip);
        title = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(title);
        field("In brief", Messages.definition_brief);
        field("In full", Messages.definition_full);
        field("When to use", Messages.definition_use);
        field("When not to use", Messages.definition_avoid);
        field("Example", Messages.definition_example);
        scroll.addListener(SWT.Resize, event -> fit());
    }

    private void field(String id, String name) {
        Label label = Css.MUTED.on(new Label(area, SWT.NONE));
        label.setText(name);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        Text field = Css.FIELD.on(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL));
        field.setData("id", "definition." + id);
        field.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = code == null ? name : NLS.bind(Messages.definition_name, name, code.name());
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(60, field.getLineHeight()).applyTo(field);
        field.addListener(SWT.FocusOut, event -> save());
        field.addListener(SWT.Modify, event -> grow(field));
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true; // Tab goes to the next field, as in every form
            }
        });
        fields.add(field);
    }

    /** Shows a code's definition; null shows that none is chosen. */
    void show(OpenProject project, Code now) {
        boolean same = code != null && now != null && code.id().equals(now.id());
        if (!same) {
            save();
        }
        code = now;
        showFields(now != null);
        title.setText(now == null ? Messages.definition_choose : project.view().codebook().path(now).replace("&", "&&"));
        chip.setImage(now == null ? null : CodeChip.image(now.color(), now.codable()));
        Code.Definition text = now == null ? Code.Definition.EMPTY : now.definition();
        String[] values = {text.brief(), text.full(), text.use(), text.avoid(), text.example()};
        for (int i = 0; i < values.length; i++) {
            Text field = fields.get(i);
            field.setEditable(now != null && project.session().isWritable());
            boolean untouched = !same || !field.isFocusControl();
            if (untouched && !text(field).equals(values[i])) {
                field.setText(values[i]);
            }
        }
        fit();
        if (!same) {
            scroll.setOrigin(0, 0);
        }
    }

    /** Where no code is chosen there is nothing to fill in. */
    private void showFields(boolean shown) {
        for (Control control : area.getChildren()) {
            if (control != title && control != chip) {
                ((GridData) control.getLayoutData()).exclude = !shown;
                control.setVisible(shown);
            }
        }
    }

    private static String text(Text field) {
        return field.getText().replace("\r\n", "\n");
    }

    /** Whether the field needs another height now than it has. */
    private void grow(Text field) {
        if (height(field) != ((GridData) field.getLayoutData()).heightHint) {
            fit();
        }
    }

    private int height(Text field) {
        int width = Math.max(60, scroll.getClientArea().width - 24);
        int line = Math.max(1, field.getLineHeight());
        int lines = (field.computeSize(width, SWT.DEFAULT).y - field.computeTrim(0, 0, 0, 0).height + line / 2) / line;
        return Math.clamp(lines, 1, MOST_LINES) * line + line / 3;
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        fields.forEach(field -> ((GridData) field.getLayoutData()).heightHint = height(field));
        // measured once, then laid out as measured
        scroll.setMinSize(area.computeSize(width, SWT.DEFAULT));
        area.layout(false, true);
    }

    private void save() {
        if (code == null || !fields.getFirst().getEditable()) {
            return;
        }
        Code.Definition now = new Code.Definition(text(fields.get(0)), text(fields.get(1)), text(fields.get(2)), text(fields.get(3)),
                text(fields.get(4)));
        if (!now.equals(code.definition())) {
            actions.define(code, now);
        }
    }
}
