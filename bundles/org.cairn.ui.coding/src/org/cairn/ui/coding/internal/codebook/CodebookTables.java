// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.core.codebook.CodeSplit;
import org.cairn.core.codebook.CodebookImport;
import org.cairn.core.codebook.CodebookVersion;
import org.cairn.exchange.CodebookFiles;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeColors;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;

/** What is done to the codebook in a dialog of its own: merged, split, exported, imported, printed, kept and compared. */
final class CodebookTables {

    private static final int LONGEST_QUOTE = 300;

    private final ActiveProject active;
    private final Control owner;
    private final CodebookFiles files;

    CodebookTables(ActiveProject active, Control owner, CodebookFiles files) {
        this.active = active;
        this.owner = owner;
        this.files = files;
    }

    private void with(Consumer<OpenProject> action) {
        active.current().ifPresent(action);
    }

    void merge(List<Code> codes) {
        with(project -> new MergeDialog(owner.getShell(), project, codes).merge().ifPresent(merge -> {
            var book = project.view().codebook();
            List<Code> from = book.codes().stream().filter(code -> merge.from().contains(code.id())).toList();
            String label = NLS.bind(Messages.edit_merge, CodebookActions.names(from),
                    book.code(merge.into()).map(Code::name).orElse(""));
            Edits.make(project, owner, label, edit -> {
                merge.run(edit);
                return null;
            });
        }));
    }

    void split(Code code) {
        with(project -> Background.of(Messages.split_reading, progress -> passages(project.view(), code)).visible().then(rows -> {
            if (rows.isEmpty()) {
                MessageDialog.openInformation(owner.getShell(), NLS.bind(Messages.split_title, code.name()),
                        NLS.bind(Messages.split_none, code.name()));
                return;
            }
            Map<UUID, String> parts = new SplitDialog(owner.getShell(), project.view().codebook(), code, rows).parts();
            if (!parts.isEmpty()) {
                CodeSplit split = new CodeSplit(code.id(), parts);
                Edits.make(project, owner, NLS.bind(Messages.edit_split, code.name()), edit -> split.run(edit, CodeColors::next));
            }
        }).start(owner));
    }

    private static List<SplitDialog.Row> passages(ProjectView view, Code code) {
        List<Coding> codings = CodeSplit.passages(view, code.id());
        List<Source> sources = codings.stream().map(Coding::source).distinct().map(id -> view.source(id).orElseThrow()).toList();
        List<SplitDialog.Row> rows = new ArrayList<>();
        view.texts(sources, (source, text) -> codings.stream().filter(coding -> coding.source().equals(source.id())).forEach(coding -> {
            String quote = text.slice(coding.span()).replaceAll("\\s+", " ");
            rows.add(new SplitDialog.Row(coding.id(), quote.length() > LONGEST_QUOTE ? quote.substring(0, LONGEST_QUOTE) + "…" : quote,
                    source.title(), view.coder(coding.coder()).map(coder -> coder.name()).orElse("")));
        }));
        return rows;
    }

    void export() {
        with(project -> {
            FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE | SWT.SHEET);
            dialog.setText(Messages.files_export);
            dialog.setFilterNames(new String[] {Messages.files_xlsx, Messages.files_csv, Messages.files_docx, Messages.files_html});
            dialog.setFilterExtensions(new String[] {"*.xlsx", "*.csv", "*.docx", "*.html"});
            dialog.setFileName(project.view().info().name() + ".xlsx");
            dialog.setOverwrite(true);
            Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::export);
        });
    }

    /** Writes the codebook and says where it is. */
    void export(Path file) {
        with(project -> Background.of(Messages.files_exporting, progress -> {
            files.write(project.view(), file);
            return project.view().codebook().size();
        }).visible().then(number -> MessageDialog.openInformation(owner.getShell(), Messages.files_export,
                NLS.bind(Messages.files_exported, number, file))).start(owner));
    }

    /** Makes the report and opens it in the system's browser. */
    void print() {
        with(project -> Background.of(Messages.files_report, progress -> {
            try {
                Path file = Files.createTempDirectory("cairn-codebook").resolve("codebook.html");
                files.write(project.view(), file);
                return file;
            } catch (IOException e) {
                throw new Failure("The report could not be written.", System.getProperty("java.io.tmpdir"), "Free some space there.", e);
            }
        }).then(file -> {
            if (!Program.launch(file.toUri().toString())) {
                MessageDialog.openInformation(owner.getShell(), Messages.menu_print.replace("&", ""), file.toString());
            }
        }).start(owner));
    }

    void importTable() {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.files_import);
        dialog.setFilterNames(new String[] {Messages.files_tables});
        dialog.setFilterExtensions(new String[] {"*.csv;*.xlsx"});
        Optional.ofNullable(dialog.open()).map(Path::of).ifPresent(this::importTable);
    }

    /** Imports the file that was copied in a file manager. */
    void pasteTable() {
        Clipboard clipboard = new Clipboard(owner.getDisplay());
        Object copied = clipboard.getContents(FileTransfer.getInstance());
        clipboard.dispose();
        if (copied instanceof String[] paths && paths.length == 1) {
            importTable(Path.of(paths[0]));
        }
    }

    /** Reads a table, shows what it would change, and changes that if the person wants it. */
    void importTable(Path file) {
        with(project -> {
            BiConsumer<List<CodeEntry>, List<CodebookImport.Step>> ask = (rows, steps) -> {
                if (steps.stream().allMatch(step -> step.fate() == CodebookImport.Fate.UNCHANGED)) {
                    MessageDialog.openInformation(owner.getShell(), Messages.files_import, Messages.import_nothing);
                } else if (new ImportPreviewDialog(owner.getShell(), steps).open() == Window.OK) {
                    Edits.make(project, owner, NLS.bind(Messages.edit_import, file.getFileName()),
                            edit -> CodebookImport.run(edit, rows, CodeColors::next));
                }
            };
            Background.of(Messages.files_reading, progress -> {
                List<CodeEntry> rows = files.read(file);
                ProjectView view = project.view();
                List<CodebookImport.Step> steps = CodebookImport.plan(view.codebook(), view.codings(), rows, CodeColors::next);
                return Map.entry(rows, steps);
            }).visible().then(read -> ask.accept(read.getKey(), read.getValue())).start(owner);
        });
    }

    void keep() {
        with(project -> {
            KeepDialog dialog = new KeepDialog(owner.getShell());
            if (dialog.open() == Window.OK) {
                Edits.make(project, owner, NLS.bind(Messages.edit_keep, dialog.name()),
                        edit -> CodebookVersion.keep(edit, dialog.name(), dialog.note()));
            }
        });
    }

    void versions() {
        with(project -> new VersionsDialog(owner.getShell(), project).open());
    }
}
