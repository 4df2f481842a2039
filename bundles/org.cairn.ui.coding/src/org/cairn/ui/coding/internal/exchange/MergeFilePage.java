// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** First page of a merge: which copy. */
final class MergeFilePage extends WizardPage {

    private static final int WIDTH = 640;

    private final Path project;
    private PathField field;
    private int asked;

    /** @param project the file that is open, which is no copy of itself */
    MergeFilePage(Path project) {
        super("copy");
        this.project = project.toAbsolutePath().normalize();
        setTitle(Messages.merge_which);
        setDescription(Messages.merge_whichHint);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(3, 10));
        field = new PathField(area, Messages.merge_file, "merge.file", this::check);
        field.browse(Messages.file_choose, "*.cairn;*.qdpx;*.qde", SWT.OPEN);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.merge_how);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(hint);
        setControl(area);
    }

    /** Looks for the file in the background: it may lie on a slow disk. */
    private void check() {
        int question = ++asked;
        Path path = field.path();
        setPageComplete(false);
        if (path == null) {
            setErrorMessage(null);
            return;
        }
        Background.of(Messages.preview_looking, progress -> Files.isRegularFile(path)).then(there -> {
            if (question == asked) {
                show(path, there);
            }
        }).start(getControl());
    }

    private void show(Path path, boolean there) {
        String name = path.getFileName() == null ? "" : path.getFileName().toString().toLowerCase(Locale.ROOT);
        String wrong = null;
        if (!there) {
            wrong = Messages.format_missing;
        } else if (path.toAbsolutePath().normalize().equals(project)) {
            wrong = Messages.merge_itself;
        } else if (!name.matches(".*\\.(cairn|qdpx|qde)")) {
            wrong = Messages.merge_noProject;
        }
        setErrorMessage(wrong);
        setPageComplete(wrong == null);
    }

    Path path() {
        return field.path();
    }
}
