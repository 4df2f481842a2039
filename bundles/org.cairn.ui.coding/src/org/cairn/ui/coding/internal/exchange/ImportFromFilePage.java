// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Path;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** First page: which file, and what it is. */
final class ImportFromFilePage extends WizardPage {

    private static final String ENDINGS = "*.qdpx;*.qde;*.qdc;*.sqlite3;*.csv;*.tsv;*.xlsx;*.ris";
    private static final int WIDTH = 640;

    private final Formats formats;
    private PathField field;
    private Label said;
    private Formats.Format format = Formats.Format.UNKNOWN;
    private int asked;

    ImportFromFilePage(Formats formats) {
        super("file");
        this.formats = formats;
        setTitle(Messages.importFrom_which);
        setDescription(Messages.importFrom_whichHint);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(4, 10));
        field = new PathField(area, Messages.file_label, "importFrom.file", this::recognise);
        field.browse(Messages.file_choose, ENDINGS, SWT.OPEN);
        field.browseFolder(Messages.file_folder);
        said = new Label(area, SWT.WRAP);
        said.setData("id", "importFrom.format");
        GridDataFactory.fillDefaults().span(4, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(said);
        Label kinds = new Label(area, SWT.WRAP);
        kinds.setText(Messages.importFrom_kinds);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(kinds);
        setControl(area);
    }

    /** Looks into the file in the background: it may lie on a slow disk. */
    private void recognise() {
        int question = ++asked;
        Path path = field.path();
        format = Formats.Format.UNKNOWN;
        setPageComplete(false);
        if (path == null) {
            show();
            return;
        }
        Background.of(Messages.preview_looking, progress -> formats.of(path)).then(found -> {
            if (question == asked) {
                format = found;
                show();
            }
        }).start(said);
    }

    private void show() {
        boolean empty = field.path() == null;
        String words = Counted.format(format);
        boolean known = !empty && switch (format) {
            case CAIRN, UNKNOWN, MISSING -> false;
            default -> true;
        };
        said.setText(known ? NLS.bind(Messages.importFrom_is, words) : "");
        setErrorMessage(empty || known ? null : words);
        said.getParent().layout();
        setPageComplete(known);
    }

    Path path() {
        return field.path();
    }

    Formats.Format format() {
        return format;
    }
}
