// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.ModelDocument;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.OpenProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens editors of model documents, and knows those that are open. */
@Component(service = {DocumentDesk.class, DocumentOpener.class})
public final class DocumentDesk implements DocumentOpener {

    private final ActiveProject active;
    private final Shelf shelf;

    @Activate
    public DocumentDesk(@Reference ActiveProject active, @Reference Shelf shelf) {
        this.active = active;
        this.shelf = shelf;
        Job job = Job.createSystem(Messages.editor_preparing, (ICoreRunnable) monitor -> load());
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    /** Loads the classes of the editor, so that the first document opens as quickly as all others. */
    private static void load() {
        DocumentKind.all().forEach(ModelDocuments::make);
        BundleWiring wiring = FrameworkUtil.getBundle(DocumentDesk.class).adapt(BundleWiring.class);
        for (String file : wiring.listResources(DocumentDesk.class.getPackageName().replace('.', '/'), "*.class",
                BundleWiring.LISTRESOURCES_LOCAL | BundleWiring.LISTRESOURCES_RECURSE)) {
            try {
                Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'), true, wiring.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                System.getLogger(DocumentDesk.class.getName()).log(Level.DEBUG, "A class is loaded when it is needed", e);
            }
        }
    }

    @Override
    public void open(UUID id, UUID element, boolean activate) {
        Optional<OpenProject> project = active.current();
        Optional<ModelDocument> entry = project.flatMap(each -> ModelDocuments.find(each.view(), id))
                .filter(found -> DocumentKind.named(found.kind()).isPresent());
        Optional<IWorkbenchPage> page = ActiveWindow.page();
        if (entry.isEmpty() || page.isEmpty()) {
            return;
        }
        ModelInput wanted = new ModelInput(project.get(), id, null, null);
        IEditorPart there = page.get().findEditor(wanted);
        if (there instanceof ModelEditor editor) {
            if (activate) {
                page.get().activate(editor);
            } else {
                page.get().bringToTop(editor);
            }
            reveal(editor, element);
            return;
        }
        shelf.get(project.get(), ActiveWindow.shell(), library -> Background
                .of(Messages.editor_opening, progress -> ModelDocuments.open(project.get().view(), entry.get()))
                .then(opened -> show(project.get(), opened, library, element, activate)).start(ActiveWindow.shell()));
    }

    /** The documents that are open, as they stand in their editors; the one in front first. */
    public List<Editing> open() {
        List<Editing> open = new ArrayList<>();
        ActiveWindow.page().ifPresent(page -> {
            for (IEditorReference reference : page.getEditorReferences()) {
                if (reference.getEditor(false) instanceof ModelEditor editor) {
                    open.add(editor == page.getActiveEditor() ? 0 : open.size(), editor.editing());
                }
            }
        });
        return open;
    }

    private void show(OpenProject project, Opened<Document> opened, ModelLibrary library, UUID element, boolean activate) {
        Optional<IWorkbenchPage> page = ActiveWindow.page();
        if (page.isEmpty() || active.current().filter(now -> now == project).isEmpty()) {
            return;
        }
        try {
            ModelInput input = new ModelInput(project, opened.entry().id(), opened, library);
            if (page.get().openEditor(input, ModelEditor.ID, activate) instanceof ModelEditor editor) {
                reveal(editor, element);
            }
        } catch (PartInitException e) {
            System.getLogger(DocumentDesk.class.getName()).log(Level.WARNING, "The editor does not open", e);
        }
    }

    private static void reveal(ModelEditor editor, UUID element) {
        if (element != null) {
            ModelElements.find(editor.editing().document(), element, Element.class).ifPresent(found -> editor.editing().reveal(found));
        }
    }
}
