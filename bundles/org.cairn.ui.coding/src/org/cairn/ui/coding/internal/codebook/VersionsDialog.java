// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.core.codebook.CodebookDiff;
import org.cairn.core.codebook.CodebookDiff.Difference;
import org.cairn.core.codebook.CodebookDiff.Kind;
import org.cairn.core.codebook.CodebookVersion;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The kept versions of the codebook, and what has changed since each of them. */
final class VersionsDialog extends Dialog {

    private static final int ROWS = 5;
    private static final int CHANGES = 13;

    private final OpenProject project;
    private List<ModelDocument> versions = List.of();
    private Table list;
    private Table changes;
    private Label note;
    private Button delete;

    VersionsDialog(Shell parent, OpenProject project) {
        super(parent);
        this.project = project;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.versions_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        int letter = convertWidthInCharsToPixels(1);
        new Label(area, SWT.NONE).setText(Messages.versions_list);
        list = Widgets.named(new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION), "versions.list", Messages.versions_list);
        GridDataFactory.fillDefaults().grab(true, false).hint(letter * 126, list.getItemHeight() * ROWS).applyTo(list);
        column(list, "", letter * 50);
        column(list, "", letter * 40);
        list.addListener(SWT.Selection, event -> compare());
        note = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(letter * 126, SWT.DEFAULT).applyTo(note);
        new Label(area, SWT.NONE).setText(Messages.versions_changes);
        changes = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION), "versions.changes", Messages.versions_changes);
        changes.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(letter * 126, changes.getItemHeight() * CHANGES).applyTo(changes);
        column(changes, Messages.versions_kind, letter * 30);
        column(changes, Messages.versions_code, letter * 36);
        column(changes, Messages.versions_before, letter * 30);
        column(changes, Messages.versions_after, letter * 30);
        return area;
    }

    private static void column(Table table, String title, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(title);
        column.setWidth(width);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        delete = createButton(parent, IDialogConstants.CLIENT_ID, Messages.versions_delete, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.versions_close, true);
        fill();
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == IDialogConstants.CLIENT_ID) {
            ModelDocument version = versions.get(list.getSelectionIndex());
            Edits.make(project, list, NLS.bind(Messages.edit_dropVersion, version.title()), edit -> {
                edit.remove(EntityKind.DOCUMENT, version.id());
                return null;
            }, done -> fill());
        } else {
            super.buttonPressed(button);
        }
    }

    private void fill() {
        versions = CodebookVersion.all(project.view());
        list.removeAll();
        DateTimeFormatter when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());
        for (ModelDocument version : versions) {
            new TableItem(list, SWT.NONE).setText(new String[] {version.title(), when.format(version.modified())});
        }
        if (!versions.isEmpty()) {
            list.setSelection(0);
        }
        compare();
    }

    private void compare() {
        int index = list.getSelectionIndex();
        delete.setEnabled(index >= 0 && project.session().isWritable());
        changes.removeAll();
        if (index < 0) {
            tell(Messages.versions_none);
            return;
        }
        ModelDocument document = versions.get(index);
        Background.of(Messages.versions_changes, progress -> CodebookVersion.read(project.view(), document)).then(version -> {
            if (index == list.getSelectionIndex()) {
                List<Difference> found = CodebookDiff.between(version.codebook(), project.view().codebook());
                changes.removeAll();
                found.forEach(difference -> new TableItem(changes, SWT.NONE).setText(cells(difference)));
                tell(found.isEmpty() ? (version.note() + "\n" + Messages.versions_same).strip() : version.note());
            }
        }).orElse(failure -> tell(failure.problem().toString())).start(changes);
    }

    private void tell(String text) {
        note.setText(text.replace("&", "&&"));
        note.getParent().layout();
    }

    private static String[] cells(Difference difference) {
        Kind kind = difference.kind();
        return new String[] {name(difference), difference.path(), side(kind, difference.before()), side(kind, difference.after())};
    }

    private static String side(Kind kind, String text) {
        return switch (kind) {
            case MOVED -> text.isEmpty() ? Messages.versions_top : text;
            case CONVERTED -> Boolean.parseBoolean(text) ? Messages.versions_isCode : Messages.versions_folder;
            default -> text.replaceAll("\\s+", " ");
        };
    }

    private static String name(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> Messages.versions_added;
            case REMOVED -> Messages.versions_removed;
            case RENAMED -> Messages.versions_renamed;
            case MOVED -> Messages.versions_moved;
            case CONVERTED -> Messages.versions_converted;
            case RECOLORED -> Messages.versions_recolored;
            case REDEFINED -> NLS.bind(Messages.versions_redefined, switch (difference.field()) {
                case BRIEF -> Messages.definition_brief;
                case FULL -> Messages.definition_full;
                case USE -> Messages.definition_use;
                case AVOID -> Messages.definition_avoid;
                case EXAMPLE -> Messages.definition_example;
            });
        };
    }
}
