// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A field for the path of a file or folder, which can be typed, chosen or dropped. Takes three columns of a grid. */
final class PathField {

    private final Text text;
    private final Composite area;
    private final List<Button> buttons = new ArrayList<>();

    /** @param label with its mnemonic, @param id of the field, @param changed is told of every change */
    PathField(Composite area, String label, String id, Runnable changed) {
        this.area = area;
        new Label(area, SWT.NONE).setText(label);
        text = Widgets.named(new Text(area, SWT.BORDER), id, label.replace("&", "").replace(":", ""));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(420, SWT.DEFAULT).applyTo(text);
        text.addListener(SWT.Modify, event -> changed.run());
        DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                text.setText(((String[]) event.data)[0]);
            }
        });
    }

    /** A button beside it that asks for a file. @param endings such as {@code *.docx;*.odt}; null for all */
    void browse(String label, String endings, int style) {
        button(label, () -> {
            FileDialog dialog = new FileDialog(area.getShell(), style | SWT.SHEET);
            Path now = path();
            if (now != null && now.getParent() != null) {
                dialog.setFilterPath(now.getParent().toString());
                dialog.setFileName(now.getFileName().toString());
            }
            if (endings != null) {
                dialog.setFilterExtensions(new String[] {endings, "*.*"});
            }
            dialog.setOverwrite(true);
            return dialog.open();
        });
    }

    /** A button beside it that asks for a folder. */
    void browseFolder(String label) {
        button(label, () -> {
            DirectoryDialog dialog = new DirectoryDialog(area.getShell(), SWT.SHEET);
            Path now = path();
            if (now != null && now.getParent() != null) {
                dialog.setFilterPath(now.getParent().toString());
            }
            return dialog.open();
        });
    }

    private void button(String label, Supplier<String> ask) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        buttons.add(button);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> {
            String chosen = ask.get();
            if (chosen != null) {
                text.setText(chosen);
            }
        });
    }

    void path(Path path) {
        text.setText(path.toString());
    }

    void enable(boolean possible) {
        text.setEnabled(possible);
        buttons.forEach(button -> button.setEnabled(possible));
    }

    /** The path; null where there is none, or none that this system could have. */
    Path path() {
        try {
            return text.getText().isBlank() ? null : Path.of(text.getText().strip());
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
