// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.Opened;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentPlace;
import org.cairn.ui.Edits;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Rest;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.BusyIndicator;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.handlers.IHandlerService;

/**
 * The editor of every kind of model document. Its pages change the document through {@link Editing}; saving makes one step of the
 * project's history. While nothing is changed here it takes in what others save.
 */
public final class ModelEditor extends FormEditor implements DocumentPlace {

    static final String ID = "org.cairn.ui.enquiry.document";

    /** So many pages are kept as they were left. */
    private static final int KEPT = 3;

    private ModelEditing editing;
    private EditorHead head;
    private Composite area;
    private final List<PageShell> shells = new ArrayList<>();
    private final Deque<PageShell> seen = new ArrayDeque<>();

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ModelInput model) || model.opened() == null) {
            throw new PartInitException(Messages.editor_noDocument);
        }
        super.init(site, input);
        // what is selected in a document is nothing that commands of the workbench could work on
        site.setSelectionProvider(null);
        editing = new ModelEditing(model.project(), model.opened(), model.library(), this::dirt, this::reveal, this::saveNow);
        setPartName(input.getName());
    }

    ModelEditing editing() {
        return editing;
    }

    @Override
    public UUID document() {
        return ((ModelInput) getEditorInput()).id();
    }

    @Override
    protected Composite createPageContainer(Composite parent) {
        area = Css.PANEL.on(new Composite(super.createPageContainer(parent), SWT.NONE));
        area.setLayout(Widgets.grid(1));
        head = new EditorHead(area, this);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head.control());
        Composite pages = new Composite(area, SWT.NONE);
        pages.setLayout(new FillLayout());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
        return pages;
    }

    @Override
    protected void addPages() {
        try {
            for (Pages.Entry entry : Pages.of(editing.document())) {
                PageShell shell = new PageShell(this, entry);
                shells.add(shell);
                addPage(shell);
            }
        } catch (PartInitException e) {
            System.getLogger(ModelEditor.class.getName()).log(Level.WARNING, "A page cannot be made", e);
        }
        getContainer().setData("id", "editor.pages");
        editing.start(area);
        Rest.whileHidden(this, area);
        bind("org.eclipse.ui.edit.undo", this::undo);
        bind("org.eclipse.ui.edit.redo", this::redo);
        getSite().getService(ActiveProject.class).follow(area, this::update);
    }

    /** Only the pages looked at last are kept. */
    @Override
    protected void pageChange(int index) {
        editing.settle();
        super.pageChange(index);
        if (index >= 0 && index < shells.size()) {
            PageShell front = shells.get(index);
            front.show();
            seen.remove(front);
            seen.addLast(front);
            if (seen.size() > KEPT) {
                PageShell oldest = seen.removeFirst();
                Widgets.later(area, here -> {
                    if (!seen.contains(oldest)) {
                        oldest.forget();
                    }
                });
            }
        }
    }

    private void bind(String command, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }

    /** What was done here first, then what was done in the project before. */
    private void undo() {
        if (!editing.undo()) {
            Edits.undo(editing.project(), area);
        }
    }

    private void redo() {
        if (!editing.redo()) {
            Edits.redo(editing.project(), area);
        }
    }

    private void dirt() {
        firePropertyChange(PROP_DIRTY);
        if (head != null) {
            head.show();
        }
    }

    @Override
    public boolean isDirty() {
        return editing.isDirty();
    }

    /** Shows an element on the page in front if it is edited there, else on the first page that has it. */
    private void reveal(Element element) {
        int front = getActivePage();
        if (front >= 0 && shells.get(front).reveal(element, false)) {
            return;
        }
        for (int i = 0; i < shells.size(); i++) {
            boolean last = i == shells.size() - 1;
            if (i != front && shells.get(i).reveal(element, last)) {
                setActivePage(i);
                return;
            }
        }
    }

    private void update(ProjectUpdate update) {
        if (update.switched() || update.project() == null) {
            return;
        }
        if (editing.isHeld()) {
            Widgets.later(area, here -> update(update));
            return;
        }
        boolean refers = List.of(EntityKind.DOCUMENT, EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.SOURCE, EntityKind.GROUP, EntityKind.CODER)
                .stream().anyMatch(update::touches);
        if (refers) {
            getSite().getService(Shelf.class).get(editing.project(), area, library -> editing.refer(library));
        }
        if (update.touches(EntityKind.DOCUMENT)) {
            Optional<ModelDocument> entry = ModelDocuments.find(editing.project().view(), document());
            if (entry.isEmpty() && !editing.isDirty()) {
                Widgets.later(area, here -> close(false));
            } else if (entry.isPresent() && !entry.get().equals(editing.opened().entry()) && !editing.isDirty()) {
                takeIn(entry.get());
            }
            head.show();
        }
    }

    /** Takes in what somebody else has saved; what was done here is lost. */
    void takeIn(ModelDocument entry) {
        Background.of(Messages.editor_opening, progress -> ModelDocuments.open(editing.project().view(), entry)).then(fresh -> {
            editing.replace(fresh);
            setPartName(fresh.entry().title());
            head.show();
        }).start(area);
    }

    /** The document as the project has it now, if somebody else has saved it since it was opened here. */
    Optional<ModelDocument> other() {
        return ModelDocuments.find(editing.project().view(), document()).filter(now -> !now.equals(editing.opened().entry()));
    }

    boolean isGone() {
        return ModelDocuments.find(editing.project().view(), document()).isEmpty();
    }

    @Override
    public void doSave(IProgressMonitor monitor) {
        editing.hold();
        Opened<Document> opened = editing.opened();
        String label = NLS.bind(Messages.editor_save, opened.content().getName());
        CompletableFuture<Opened<Document>> saving = CompletableFuture.supplyAsync(() -> save(opened, label));
        // the document must be saved when this returns, but the window goes on meanwhile
        BusyIndicator.showWhile(saving);
        try {
            editing.saved(saving.join());
            setPartName(editing.document().getName());
            head.show();
        } catch (CompletionException e) {
            editing.release();
            if (monitor != null) {
                monitor.setCanceled(true);
            }
            Conflicts.explain(this, e.getCause() instanceof Failure failure ? failure
                    : new Failure(Messages.editor_notSaved, opened.entry().title(), Messages.editor_tryAgain, e.getCause()));
        }
    }

    private Opened<Document> save(Opened<Document> opened, String label) {
        try {
            return ModelDocuments.save(editing.project().session(), opened, label);
        } catch (Failure | Cancelled e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public boolean isSaveAsAllowed() {
        return false;
    }

    @Override
    public void doSaveAs() {
        throw new IllegalStateException("A document is copied in the list of documents.");
    }

    private void saveNow() {
        if (isDirty()) {
            doSave(new NullProgressMonitor());
        }
    }

    /** For dialogs. */
    Control control() {
        return area;
    }

    @Override
    public void setFocus() {
        int front = getActivePage();
        if (front >= 0) {
            shells.get(front).setFocus();
        }
    }
}
