// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** First page of the import: which files and folders. */
final class ImportFilesPage extends WizardPage {

    private final DocumentReading reading;
    private final List<Path> offered;
    private final List<Path> paths = new ArrayList<>();
    private Table table;
    private Button remove;

    /** @param offered what is in the list already when the page comes up */
    ImportFilesPage(DocumentReading reading, List<Path> offered) {
        super("files");
        this.offered = offered;
        this.reading = reading;
        setTitle(Messages.files_title);
        setDescription(Messages.files_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2, 10));
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL), "import.paths", Messages.files_list);
        GridDataFactory.fillDefaults().grab(true, true).hint(460, 240).span(1, 4).applyTo(table);
        button(area, Messages.files_addFiles, this::addFiles);
        button(area, Messages.files_addFolder, this::addFolder);
        remove = button(area, Messages.files_remove, this::remove);
        table.addListener(SWT.Selection, event -> remove.setEnabled(table.getSelectionCount() > 0));
        remove.setEnabled(false);
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == 'v' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
                paste();
            } else if (event.keyCode == SWT.DEL) {
                remove();
            }
        });
        DropTarget target = new DropTarget(table, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = DND.DROP_COPY;
            }

            @Override
            public void drop(DropTargetEvent event) {
                for (String name : (String[]) event.data) {
                    add(Path.of(name));
                }
            }
        });
        setControl(area);
        offered.forEach(this::add);
    }

    private static Button button(Composite area, String label, Runnable action) {
        Button button = new Button(area, SWT.PUSH);
        button.setText(label);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }

    private void addFiles() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.MULTI);
        dialog.setText(Messages.files_choose);
        dialog.setFilterPath(Preferences.folder());
        String endings = reading == null ? "*.*"
                : reading.endings().stream().sorted().map(ending -> "*." + ending).collect(Collectors.joining(";"));
        dialog.setFilterExtensions(new String[] {endings, "*.*"});
        dialog.setFilterNames(new String[] {Messages.files_documents, Messages.files_all});
        if (dialog.open() != null) {
            Preferences.folder(dialog.getFilterPath());
            for (String name : dialog.getFileNames()) {
                add(Path.of(dialog.getFilterPath(), name));
            }
        }
    }

    private void addFolder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN);
        dialog.setFilterPath(Preferences.folder());
        String chosen = dialog.open();
        if (chosen != null) {
            Preferences.folder(chosen);
            add(Path.of(chosen));
        }
    }

    private void paste() {
        Clipboard clipboard = new Clipboard(table.getDisplay());
        String[] copied = (String[]) clipboard.getContents(FileTransfer.getInstance());
        clipboard.dispose();
        for (String name : copied == null ? new String[0] : copied) {
            add(Path.of(name));
        }
    }

    private void add(Path path) {
        if (!paths.contains(path)) {
            paths.add(path);
            TableItem item = new TableItem(table, SWT.NONE);
            item.setText(Files.isDirectory(path) ? NLS.bind(Messages.files_everythingBelow, path) : path.toString());
        }
        setPageComplete(true);
    }

    private void remove() {
        int[] chosen = table.getSelectionIndices();
        for (int i = chosen.length - 1; i >= 0; i--) {
            paths.remove(chosen[i]);
        }
        table.remove(chosen);
        remove.setEnabled(false);
        setPageComplete(!paths.isEmpty());
    }

    List<Path> paths() {
        return List.copyOf(paths);
    }

    /** Those of the files that are tables. */
    List<Path> tables() {
        return paths.stream().filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|xlsx)")).toList();
    }
}
