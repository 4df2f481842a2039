// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.model.base.Provenance;
import org.cairn.ui.Guide;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks what is to be made: the kind, a template with where it comes from or nothing to begin with, and the name. */
final class NewDocumentDialog extends Dialog {

    private static final int KINDS = 240;
    private static final int TEMPLATES = 380;
    private static final int ROWS = 14;

    private final List<Templates.Read> templates;
    private final ProjectView view;
    private final List<DocumentKind> kinds = KindOrder.all();
    private List<Templates.Read> offered = List.of();
    private Table kindTable;
    private Table templateTable;
    private Label about;
    private Text name;
    private boolean named;
    private Document document;

    NewDocumentDialog(Shell parent, List<Templates.Read> templates, ProjectView view) {
        super(parent);
        this.templates = templates;
        this.view = view;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What was made; after the dialog was closed with its first button. */
    Document document() {
        return document;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.new_title);
        Guide.on(shell, "documents");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        var grid = Widgets.grid(2, 12);
        grid.horizontalSpacing = 12;
        area.setLayout(grid);
        label(area, Messages.new_kind);
        label(area, Messages.new_template);
        kindTable = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "new.kinds", Messages.new_kind);
        GridDataFactory.fillDefaults().grab(false, true).span(1, 2).hint(KINDS, kindTable.getItemHeight() * ROWS).applyTo(kindTable);
        for (DocumentKind kind : kinds) {
            TableItem item = new TableItem(kindTable, SWT.NONE);
            item.setText(Words.label(kind.type()));
            item.setImage(Icon.DOCUMENT.image());
        }
        templateTable = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "new.templates", Messages.new_template);
        GridDataFactory.fillDefaults().grab(true, true).hint(TEMPLATES, templateTable.getItemHeight() * 6).applyTo(templateTable);
        about = new Label(area, SWT.WRAP);
        about.setData("id", "new.about");
        GridDataFactory.fillDefaults().grab(true, true).hint(TEMPLATES, templateTable.getItemHeight() * 7).applyTo(about);
        Composite last = new Composite(area, SWT.NONE);
        last.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(last);
        label(last, Messages.new_name);
        name = Widgets.named(new Text(last, SWT.BORDER), "new.name", Messages.new_name);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        kindTable.addListener(SWT.Selection, event -> offer());
        templateTable.addListener(SWT.Selection, event -> describe());
        templateTable.addListener(SWT.DefaultSelection, event -> okPressed());
        name.addListener(SWT.KeyDown, event -> named = true);
        name.addListener(SWT.Modify, event -> enable());
        kindTable.setSelection(0);
        offer();
        return area;
    }

    private static void label(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
    }

    private DocumentKind kind() {
        return kinds.get(Math.max(0, kindTable.getSelectionIndex()));
    }

    private void offer() {
        offered = new ArrayList<>(templates.stream().filter(each -> each.template().kind().equals(kind())).toList());
        templateTable.removeAll();
        for (Templates.Read each : offered) {
            new TableItem(templateTable, SWT.NONE).setText(each.template().name());
        }
        new TableItem(templateTable, SWT.NONE).setText(Messages.new_empty);
        templateTable.setSelection(0);
        describe();
    }

    private Templates.Read chosen() {
        int row = templateTable.getSelectionIndex();
        return row >= 0 && row < offered.size() ? offered.get(row) : null;
    }

    private void describe() {
        Templates.Read template = chosen();
        StringBuilder words = new StringBuilder(Words.hint(kind().type()));
        Provenance from = template == null ? null : template.document().getProvenance();
        if (from != null) {
            String source = String.join(", ", List.of(from.getAuthors(), from.getTitle(), from.getEdition(), from.getYear() > 0
                    ? String.valueOf(from.getYear()) : "", from.getPlace()).stream().filter(each -> !each.isBlank()).toList());
            words.append("\n\n").append(NLS.bind(Messages.new_from, source));
            if (!from.getRights().isBlank()) {
                words.append('\n').append(NLS.bind(Messages.new_rights, from.getRights()));
            }
            words.append('\n').append(from.isVerified() && from.getDoubt().isBlank() ? Messages.new_verified
                    : NLS.bind(Messages.new_doubt, from.getDoubt()));
        }
        about.setText(words.toString().strip().replace("&", "&&"));
        if (!named) {
            name.setText(template == null || kind().name().equals("enquiry") ? Words.label(kind().type()) : template.template().name());
            name.selectAll();
        }
        enable();
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!name.getText().isBlank());
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.new_make, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.delete_no, false);
        enable();
    }

    @Override
    protected void okPressed() {
        if (name.getText().isBlank()) {
            return;
        }
        Templates.Read template = chosen();
        // an enquiry is always one's own; frameworks and scales keep their GUIDs, so that judgements can be brought together
        document = template == null ? ModelDocuments.make(kind())
                : kind().name().equals("enquiry") ? ModelDocuments.copy(template.document()) : template.template().documentFor(view);
        if (kind().name().equals("enquiry")) {
            document.setProvenance(null);
        }
        document.setName(name.getText().strip());
        super.okPressed();
    }
}
