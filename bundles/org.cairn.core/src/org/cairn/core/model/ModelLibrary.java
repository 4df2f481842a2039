// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;

/**
 * The documents of one view, each read at most once, to look up what documents refer to. What it hands out is shared: only look at it.
 * For one thread. Documents that are damaged are as if they were not there; {@link ModelCheck} tells of them.
 */
public final class ModelLibrary {

    /** From so many documents on it pays to read them side by side. */
    private static final int MANY = 100;

    private final ProjectView view;
    private final Map<UUID, Optional<Document>> read = new HashMap<>();
    private final Map<UUID, Map<UUID, Element>> elements = new HashMap<>();
    private final Map<EClass, Set<EClass>> contained = new HashMap<>();

    public ModelLibrary(ProjectView view) {
        this.view = view;
    }

    /** What it looks up in. */
    public ProjectView view() {
        return view;
    }

    /** The documents of a class, without those that cannot be read. */
    public <T extends Document> List<T> all(Class<T> type) {
        List<ModelDocument> entries = ModelDocuments.list(view, type);
        readAhead(entries);
        return entries.stream().flatMap(entry -> document(entry).stream()).filter(type::isInstance).map(type::cast).toList();
    }

    /** Every document that can be read. */
    public List<Document> all() {
        readAhead(view.documents());
        return view.documents().stream().flatMap(entry -> document(entry).stream()).toList();
    }

    /** Many documents are read by several threads: each has contents of its own. */
    private void readAhead(List<ModelDocument> entries) {
        List<ModelDocument> unread = entries.stream().filter(entry -> !read.containsKey(entry.id())).toList();
        if (unread.size() > MANY) {
            Map<UUID, Optional<Document>> contents = unread.parallelStream().collect(Collectors.toMap(ModelDocument::id, this::content));
            read.putAll(contents);
        }
    }

    /** The content of a document. */
    public Optional<Document> document(ModelDocument entry) {
        return read.computeIfAbsent(entry.id(), id -> content(entry));
    }

    private Optional<Document> content(ModelDocument entry) {
        try {
            return DocumentKind.named(entry.kind()).isEmpty() ? Optional.empty() : Optional.of(ModelDocuments.open(view, entry).content());
        } catch (Failure damaged) {
            return Optional.empty();
        }
    }

    /** The element or document with that GUID and class, wherever it stands. */
    public <T extends Element> Optional<T> find(UUID id, Class<T> type) {
        return id == null ? Optional.empty() : inDocuments(id, ModelElements.type(type)).map(type::cast);
    }

    /** The same by the name of the class, as in {@link ModelReference#kinds()}. */
    public Optional<Element> find(UUID id, String type) {
        return DocumentKind.PACKAGES.stream().map(each -> each.getEClassifier(type)).filter(EClass.class::isInstance)
                .map(EClass.class::cast).findFirst().flatMap(found -> inDocuments(id, found));
    }

    private Optional<Element> inDocuments(UUID id, EClass type) {
        for (ModelDocument entry : view.documents()) {
            Optional<DocumentKind> kind = DocumentKind.named(entry.kind());
            boolean may = kind.isPresent() && (entry.id().equals(id) || mayContain(kind.get().type(), type));
            if (may) {
                Optional<Element> found = document(entry).map(document -> elements(document).get(id))
                        .filter(type::isInstance);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Map<UUID, Element> elements(Document document) {
        return elements.computeIfAbsent(document.getId(), key -> {
            Map<UUID, Element> all = new HashMap<>();
            ModelElements.all(document, Element.class).forEach(element -> all.put(element.getId(), element));
            return all;
        });
    }

    /** Whether documents of a class can have such elements in them: others need not be read to look for one. */
    private boolean mayContain(EClass root, EClass type) {
        Set<EClass> all = contained.computeIfAbsent(root, key -> {
            Set<EClass> seen = new HashSet<>();
            Deque<EClass> open = new ArrayDeque<>(Set.of(root));
            while (!open.isEmpty()) {
                EClass next = open.pop();
                if (seen.add(next)) {
                    next.getEAllContainments().stream().map(EReference::getEReferenceType).forEach(open::push);
                }
            }
            return seen;
        });
        return all.contains(type);
    }
}
