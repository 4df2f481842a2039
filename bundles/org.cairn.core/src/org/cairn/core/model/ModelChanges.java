// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;
import org.cairn.model.base.Document;
import org.cairn.model.evidence.EvidenceLink;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** Changes that go through all documents: when people are merged, get pseudonyms, or withdraw. */
public final class ModelChanges {

    private ModelChanges() {
    }

    /** Lets everything that refers to {@code old} refer to {@code now}. */
    public static void follow(ProjectEdit edit, UUID old, UUID now) throws Failure {
        for (ModelDocument entry : mentioning(edit.before(), Set.of(old))) {
            Optional<Opened<Document>> opened = whole(edit.before(), entry);
            if (opened.isPresent()) {
                for (EObject object : ModelElements.objects(opened.get().content())) {
                    ModelElements.follow(object, id -> id.equals(old) ? now : id);
                }
                ModelDocuments.put(edit, opened.get().content());
            } else {
                // what this Cairn does not know must stay as it is
                edit.put(entry, text(edit.before(), entry).replace(old.toString(), now.toString()).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /**
     * Rewrites what a document says.
     *
     * @param change gives each text what takes its place
     * @return whether it could be done; not with documents that are damaged or hold something that this Cairn does not know
     */
    public static boolean rewrite(ProjectEdit edit, ModelDocument entry, UnaryOperator<String> change) throws Failure {
        Optional<Opened<Document>> read = whole(edit.before(), entry);
        if (read.isEmpty()) {
            return false;
        }
        Opened<Document> opened = read.get();
        boolean changed = false;
        for (EObject object : ModelElements.objects(opened.content())) {
            for (EAttribute attribute : object.eClass().getEAllAttributes()) {
                if (attribute.getEAttributeType().getInstanceClass() == String.class) {
                    changed |= rewrite(object, attribute, change);
                }
            }
        }
        if (changed) {
            ModelDocuments.put(edit, opened.content());
        }
        return true;
    }

    private static Optional<Opened<Document>> whole(ProjectView view, ModelDocument entry) {
        try {
            return DocumentKind.named(entry.kind()).isEmpty() ? Optional.empty()
                    : Optional.of(ModelDocuments.open(view, entry)).filter(Opened::isWhole);
        } catch (Failure damaged) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean rewrite(EObject object, EAttribute attribute, UnaryOperator<String> change) {
        Object before = object.eGet(attribute);
        if (before instanceof EList<?> many) {
            List<String> texts = new ArrayList<>((EList<String>) many);
            texts.replaceAll(change);
            boolean changed = !texts.equals(many);
            if (changed) {
                ((EList<String>) many).clear();
                ((EList<String>) many).addAll(texts);
            }
            return changed;
        }
        String text = (String) before;
        String after = text == null || text.isEmpty() ? text : change.apply(text);
        if (after != null && !after.equals(text)) {
            object.eSet(attribute, after);
            return true;
        }
        return false;
    }

    /** The documents that refer to one of these things. Reads the contents of all, so not on the UI thread. */
    public static List<ModelDocument> mentioning(ProjectView view, Set<UUID> ids) {
        List<String> written = ids.stream().map(UUID::toString).toList();
        Predicate<ModelDocument> mentions = entry -> {
            String content = text(view, entry);
            return written.stream().anyMatch(content::contains);
        };
        return view.documents().stream().filter(entry -> DocumentKind.named(entry.kind()).isPresent()).filter(mentions).toList();
    }

    /**
     * Takes the evidence out that rests on some people or sources: links to them lose their quotation and their target and say that it
     * was withdrawn. What else refers to them is kept, as the documents show it to be gone.
     *
     * @param ids GUIDs of people and of sources
     * @return the documents that were changed
     */
    public static List<ModelDocument> withdraw(ProjectEdit edit, Set<UUID> ids) throws Failure {
        List<ModelDocument> changed = new ArrayList<>();
        for (ModelDocument entry : mentioning(edit.before(), ids)) {
            Opened<Document> opened = ModelDocuments.open(edit.before(), entry);
            List<EvidenceLink> links = ModelElements.all(opened.content(), EvidenceLink.class).stream()
                    .filter(link -> ids.contains(link.getTarget()) || ids.contains(link.getPerson())).toList();
            if (!links.isEmpty()) {
                if (!opened.isWhole()) {
                    throw new Failure("Evidence in this document cannot be withdrawn: it holds something that this Cairn does not know.",
                            entry.title(), "Install the newer Cairn that made it.");
                }
                links.forEach(ModelChanges::empty);
                ModelDocuments.put(edit, opened.content());
                changed.add(entry);
            }
        }
        return changed;
    }

    private static void empty(EvidenceLink link) {
        link.setQuotation("");
        link.setTarget(null);
        link.setTargetKind("WITHDRAWN");
        link.setElement(null);
        link.setStart(-1);
        link.setEnd(-1);
        link.setPath("");
        link.setPerson(null);
        link.setNote("");
    }

    private static String text(ProjectView view, ModelDocument entry) {
        return new String(view.content(entry), StandardCharsets.UTF_8);
    }
}
