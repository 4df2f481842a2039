// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.core.people.AttributeEdit;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for the name of an attribute, its type and the values it may take, and says which values there are would not fit. */
final class AttributeDialog extends Dialog {

    private static final int NAMED = 5;

    private final OpenProject project;
    private final Attribute before;
    private final EntityKind of;
    private final UUID id;
    private Text name;
    private Combo type;
    private Text values;
    private Label problem;
    private Button drop;
    private Attribute wanted;
    private boolean dropping;
    private int asked;

    /** @param before the attribute to be changed, or null for a new one */
    AttributeDialog(Shell parent, OpenProject project, EntityKind of, Attribute before) {
        super(parent);
        this.project = project;
        this.of = of;
        this.before = before;
        id = before == null ? UUID.randomUUID() : before.id();
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** Opens the dialog; empty when the person turned away. */
    Optional<Attribute> attribute() {
        return open() == Window.OK ? Optional.of(wanted) : Optional.empty();
    }

    /** Whether values that do not fit are to be taken away. */
    boolean drops() {
        return dropping;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(before == null ? Messages.attribute_new : Messages.attribute_change);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Composite form = new Composite(area, SWT.NONE);
        form.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(form);
        int width = convertWidthInCharsToPixels(56);
        label(form, Messages.attribute_name);
        name = Widgets.named(new Text(form, SWT.BORDER), "attribute.name", plain(Messages.attribute_name));
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(name);
        label(form, Messages.attribute_type);
        type = Widgets.named(new Combo(form, SWT.READ_ONLY), "attribute.type", plain(Messages.attribute_type));
        for (Attribute.Type one : Attribute.Type.values()) {
            type.add(CellWords.type(one));
        }
        GridDataFactory.fillDefaults().applyTo(type);
        label(form, Messages.attribute_values);
        values = Widgets.named(new Text(form, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL), "attribute.values", plain(Messages.attribute_values));
        GridDataFactory.fillDefaults().grab(true, true).hint(width, values.getLineHeight() * 6).applyTo(values);
        new Label(form, SWT.NONE);
        Label hint = new Label(form, SWT.WRAP);
        hint.setText(Messages.attribute_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(hint);
        problem = new Label(form, SWT.WRAP);
        problem.setData("id", "attribute.problem");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(width, problem.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 3)
                .applyTo(problem);
        drop = new Button(form, SWT.CHECK);
        drop.setText(Messages.attribute_drop);
        drop.setData("id", "attribute.drop");
        GridDataFactory.fillDefaults().span(2, 1).applyTo(drop);
        drop.setVisible(false);
        name.setText(before == null ? "" : before.name());
        type.select(before == null ? 0 : before.type().ordinal());
        values.setText(before == null ? "" : String.join("\n", before.values()));
        name.addListener(SWT.Modify, event -> check());
        values.addListener(SWT.Modify, event -> check());
        type.addListener(SWT.Selection, event -> check());
        drop.addListener(SWT.Selection, event -> check());
        return area;
    }

    private static void label(Composite in, String text) {
        Label label = new Label(in, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.TOP).indent(0, 4).applyTo(label);
    }

    private static String plain(String text) {
        return text.replace("&", "").replace(":", "");
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, before == null ? Messages.attribute_add : IDialogConstants.OK_LABEL, true);
        check();
    }

    private void check() {
        Attribute.Type now = Attribute.Type.values()[type.getSelectionIndex()];
        values.setEnabled(now == Attribute.Type.TEXT);
        List<String> allowed = now != Attribute.Type.TEXT ? List.of()
                : Stream.of(values.getText().split("\\R")).map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
        wanted = name.getText().isBlank() ? null : new Attribute(id, of, name.getText().strip(), now, allowed);
        int question = ++asked;
        if (wanted == null) {
            say(Messages.attribute_needsName, false, false);
        } else if (AttributeEdit.nameTaken(project.view(), wanted)) {
            say(NLS.bind(Messages.attribute_taken, wanted.name()), false, false);
        } else if (before == null) {
            say("", true, false);
        } else {
            getButton(IDialogConstants.OK_ID).setEnabled(false);
            Attribute asking = wanted;
            Background.of(Messages.edit_checking, progress -> AttributeEdit.misfits(project.view(), asking, Locale.getDefault()))
                    .then(misfits -> {
                        if (question == asked) {
                            say(misfits(misfits), misfits.isEmpty() || drop.getSelection(), !misfits.isEmpty());
                        }
                    }).start(problem);
        }
    }

    private static String misfits(List<AttributeEdit.Value> misfits) {
        if (misfits.isEmpty()) {
            return "";
        }
        String named = String.join(", ", misfits.stream().limit(NAMED).map(value -> value.name() + " (" + value.value() + ")").toList());
        return NLS.bind(misfits.size() > NAMED ? Messages.attribute_misfitsMore : Messages.attribute_misfits,
                Widgets.number(misfits.size()), named);
    }

    private void say(String text, boolean possible, boolean mayDrop) {
        problem.setText(text.replace("&", "&&"));
        drop.setVisible(mayDrop);
        getButton(IDialogConstants.OK_ID).setEnabled(possible);
    }

    @Override
    protected void okPressed() {
        dropping = drop.isVisible() && drop.getSelection();
        super.okPressed();
    }
}
