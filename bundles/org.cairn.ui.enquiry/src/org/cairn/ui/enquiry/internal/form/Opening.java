// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.InFront;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

/** Goes to what a document refers to. UI thread only. */
final class Opening {

    /** The view that shows all about the person, school or group in front. */
    private static final String CASE_VIEW = "org.cairn.ui.coding.case";

    private final Editing editing;

    Opening(Editing editing) {
        this.editing = editing;
    }

    /**
     * Shows something: a source in the reader, an element in its editor, a person, school or group in the view of cases.
     *
     * @param kinds what it may be
     * @param from where the person is
     */
    void open(UUID id, List<String> kinds, Control from) {
        for (String kind : kinds) {
            Optional<EntityKind> entity = Names.entity(kind);
            if (entity.isPresent()) {
                entity(entity.get(), id, from);
            } else {
                new Names(editing).element(id, kind).ifPresent(this::element);
            }
        }
    }

    private void entity(EntityKind kind, UUID id, Control from) {
        switch (kind) {
            case SOURCE -> passage(id, null);
            case PERSON, SCHOOL, GROUP -> {
                ActiveWindow.service(InFront.class).ifPresent(front -> front.of(from, () -> from.isDisposed() ? null : Ref.to(kind, id)));
                from.setFocus();
                ActiveWindow.page().ifPresent(page -> {
                    try {
                        page.showView(CASE_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
                    } catch (PartInitException e) {
                        System.getLogger(Opening.class.getName()).log(Level.WARNING, "The view does not open", e);
                    }
                });
            }
            default -> {
                // coders and media have no place of their own to be shown
            }
        }
    }

    private void element(Element element) {
        Document root = (Document) EcoreUtil.getRootContainer((EObject) element);
        if (ModelElements.find(editing.document(), element.getId(), Element.class).isPresent()) {
            editing.reveal(element);
        } else {
            ActiveWindow.service(DocumentOpener.class).ifPresent(opener -> opener.open(root.getId(), element.getId(), true));
        }
    }

    /** Shows a source in the reader. @param span the passage there, or null */
    static void passage(UUID source, Span span) {
        ActiveWindow.service(PassageOpener.class).ifPresent(opener -> opener.open(source, span, true));
    }
}
