// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelChanges;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.core.model.table.ModelTable;
import org.cairn.exchange.ModelFiles;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.report.ReportKind;
import org.cairn.report.Reports;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is done with whole documents. Each is one step of the project's history. For the UI thread. */
@Component(service = DocumentActions.class)
public final class DocumentActions {

    private static final int NAMED = 8;

    private final ActiveProject active;
    private final DocumentOpener opener;
    private final ModelFiles files;
    private final Reports reports;

    @Activate
    public DocumentActions(@Reference ActiveProject active, @Reference DocumentOpener opener, @Reference ModelFiles files,
            @Reference Reports reports) {
        this.active = active;
        this.opener = opener;
        this.files = files;
        this.reports = reports;
    }

    private Optional<OpenProject> writable() {
        return active.current().filter(project -> project.session().isWritable());
    }

    /** Asks what is to be made, makes it and opens it. */
    public void create(Control owner) {
        writable().ifPresent(project -> Background.of(Messages.new_reading, progress -> Templates.read()).then(templates -> {
            NewDocumentDialog dialog = new NewDocumentDialog(owner.getShell(), templates, project.view());
            Widgets.open(dialog, () -> add(project, owner, dialog.document()));
        }).start(owner));
    }

    /** Adds a document and opens it. */
    private void add(OpenProject project, Control owner, Document document) {
        UUID id = document.getId();
        Edits.make(project, owner, NLS.bind(Messages.edit_add, document.getName()), edit -> {
            ModelDocuments.put(edit, document);
            return id;
        }, added -> opener.open(added, null, true));
    }

    void rename(Control owner, ModelDocument entry) {
        writable().ifPresent(project -> {
            InputDialog dialog = new InputDialog(owner.getShell(), Messages.rename_title, Messages.rename_name, entry.title(),
                    text -> text.isBlank() ? Messages.rename_needed : null);
            if (dialog.open() == Window.OK) {
                String name = dialog.getValue().strip();
                Edits.make(project, owner, NLS.bind(Messages.edit_rename, entry.title(), name), edit -> {
                    Document content = whole(edit.before(), entry);
                    content.setName(name);
                    ModelDocuments.put(edit, content);
                    return null;
                });
            }
        });
    }

    private static Document whole(ProjectView view, ModelDocument entry) throws Failure {
        Opened<Document> opened = ModelDocuments.open(view, entry);
        if (!opened.isWhole()) {
            throw new Failure(Messages.edit_unread, entry.title(), Messages.edit_newer);
        }
        return opened.content();
    }

    void duplicate(Control owner, ModelDocument entry) {
        writable().ifPresent(project -> {
            String name = NLS.bind(Messages.edit_copyOf, entry.title());
            Edits.make(project, owner, NLS.bind(Messages.edit_add, name), edit -> {
                Document copy = ModelDocuments.copy(whole(edit.before(), entry));
                copy.setName(name);
                ModelDocuments.put(edit, copy);
                return copy.getId();
            }, added -> opener.open(added, null, true));
        });
    }

    /** Says first what refers to them. */
    void delete(Control owner, List<ModelDocument> entries) {
        if (entries.isEmpty() || writable().isEmpty()) {
            return;
        }
        OpenProject project = writable().get();
        Set<UUID> ids = entries.stream().map(ModelDocument::id).collect(Collectors.toSet());
        Background.of(Messages.delete_looking, progress -> ModelChanges.mentioning(project.view(), ids).stream()
                .filter(each -> !ids.contains(each.id())).map(ModelDocument::title).toList()).then(mentioning -> {
                    String what = entries.size() == 1 ? NLS.bind(Messages.delete_one, entries.getFirst().title())
                            : NLS.bind(Messages.delete_many, entries.size());
                    String question = mentioning.isEmpty() ? what : what + "\n\n" + NLS.bind(Messages.delete_mentioned, list(mentioning));
                    if (MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.delete_title, question, SWT.SHEET,
                            Messages.delete_yes, Messages.delete_no) == 0) {
                        String label = entries.size() == 1 ? NLS.bind(Messages.edit_delete, entries.getFirst().title())
                                : NLS.bind(Messages.edit_deleteMany, entries.size());
                        Edits.make(project, owner, label, edit -> {
                            for (ModelDocument entry : entries) {
                                edit.remove(EntityKind.DOCUMENT, entry.id());
                            }
                            return null;
                        });
                    }
                }).start(owner);
    }

    private static String list(List<String> names) {
        String all = names.stream().limit(NAMED).map(name -> "• " + name).collect(Collectors.joining("\n"));
        return names.size() <= NAMED ? all : all + "\n…";
    }

    /** Which reports there are about a document. */
    static List<ReportKind> reports(ModelDocument entry) {
        return Stream.of(ReportKind.values()).filter(kind -> kind.documents().contains(entry.kind())).toList();
    }

    /** Whether documents of its kind have the form of a table. */
    static boolean hasTable(ModelDocument entry) {
        return DocumentKind.named(entry.kind()).filter(ModelTable::has).isPresent();
    }

    /** Asks for the file and writes a report. @param entry what it is about; null for the ethics register of the project */
    public void report(Control owner, ModelDocument entry) {
        List<ReportKind> kinds = entry == null ? List.of(ReportKind.ETHICS_REGISTER) : reports(entry);
        active.current().filter(project -> !kinds.isEmpty()).ifPresent(project -> {
            ReportDialog dialog = new ReportDialog(owner.getShell(), kinds.getFirst(), entry == null ? project.view().info().name()
                    : entry.title());
            Widgets.open(dialog, () -> {
                Path file = dialog.file();
                Background.of(NLS.bind(Messages.report_writing, file.getFileName()),
                        progress -> reports.write(project.view(), kinds.getFirst(), entry, dialog.withNames(), file)).visible()
                        .then(notes -> ReportDialog.finished(owner, file, notes)).start(owner);
            });
        });
    }

    void export(Control owner, ModelDocument entry) {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.SAVE);
        List<String> endings = new ArrayList<>(List.of("*.xmi"));
        List<String> names = new ArrayList<>(List.of(Messages.file_xmi));
        if (hasTable(entry)) {
            endings.addAll(List.of("*.xlsx", "*.csv"));
            names.addAll(List.of(Messages.file_xlsx, Messages.file_csv));
        }
        dialog.setText(Messages.export_title);
        dialog.setFilterExtensions(endings.toArray(String[]::new));
        dialog.setFilterNames(names.toArray(String[]::new));
        dialog.setFileName(ReportDialog.fileName(entry.title()) + (endings.size() > 1 ? ".xlsx" : ".xmi"));
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        active.current().filter(project -> chosen != null).ifPresent(project -> {
            Path file = Path.of(chosen);
            Background.of(NLS.bind(Messages.report_writing, file.getFileName()), progress -> {
                files.write(ModelDocuments.open(project.view(), entry).content(), file);
                return file;
            }).visible().start(owner);
        });
    }

    /** Asks for a file and takes it in. @param over the document that a table changes; null for a new one */
    void read(Control owner, ModelDocument over) {
        Optional<Path> file = ask(owner, over == null ? "*.xmi;*.xml;*.xlsx;*.csv" : "*.xlsx;*.csv");
        writable().filter(project -> file.isPresent()).ifPresent(project -> Background.of(NLS.bind(Messages.import_reading, file.get()
                .getFileName()),
                progress -> files.read(file.get(), over == null ? null : whole(project.view(), over))).visible().then(document -> {
                    boolean there = ModelDocuments.find(project.view(), document.getId()).isPresent();
                    if (over != null || !there) {
                        add(project, owner, document);
                        return;
                    }
                    int answer = MessageDialog.open(MessageDialog.QUESTION, owner.getShell(), Messages.import_title,
                            NLS.bind(Messages.import_there, document.getName()), SWT.SHEET, Messages.import_replace,
                                    Messages.import_copy, Messages.delete_no);
                    if (answer == 0 || answer == 1) {
                        add(project, owner, answer == 0 ? document : ModelDocuments.copy(document));
                    }
                }).start(owner));
    }

    private static Optional<Path> ask(Control owner, String endings) {
        FileDialog dialog = new FileDialog(owner.getShell(), SWT.OPEN);
        dialog.setText(Messages.import_title);
        dialog.setFilterExtensions(new String[] {endings});
        return Optional.ofNullable(dialog.open()).map(Path::of);
    }

    /** Takes in the answers of one wave. */
    void readAnswers(Control owner, ModelDocument questionnaire) {
        InputDialog wave = new InputDialog(owner.getShell(), Messages.answers_title, Messages.answers_wave, "",
                text -> text.isBlank() ? Messages.rename_needed : null);
        if (wave.open() != Window.OK) {
            return;
        }
        Optional<Path> file = ask(owner, "*.xlsx;*.csv");
        writable().filter(project -> file.isPresent()).ifPresent(project -> Background.<Document>of(
                NLS.bind(Messages.import_reading, file.get().getFileName()), progress -> files.readAnswers(file.get(),
                        ModelDocuments.open(project.view(), questionnaire, Questionnaire.class).content(), wave.getValue().strip(),
                        new ModelLibrary(project.view()))).visible().then(document -> add(project, owner, document)).start(owner));
    }
}
