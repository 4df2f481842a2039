// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Reads and saves the documents of the enquiry. A document's content is read when it is opened, and not before. */
public final class ModelDocuments {

    private ModelDocuments() {
    }

    /** The documents of a kind, in the order in which they were made; their contents are not read. */
    public static List<ModelDocument> list(ProjectView view, Class<? extends Document> type) {
        String kind = DocumentKind.of(type).name();
        return view.documents().stream().filter(document -> document.kind().equals(kind)).toList();
    }

    /** The document with that GUID. */
    public static Optional<ModelDocument> find(ProjectView view, UUID id) {
        return view.documents().stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /**
     * Reads a document.
     *
     * @throws Failure if it is damaged, or of a kind that this Cairn does not know
     */
    public static Opened<Document> open(ProjectView view, ModelDocument document) throws Failure {
        return open(view, document, Document.class);
    }

    /**
     * Reads a document of a class.
     *
     * @throws Failure if it is damaged or of another class
     */
    public static <T extends Document> Opened<T> open(ProjectView view, ModelDocument document, Class<T> type) throws Failure {
        if (DocumentKind.named(document.kind()).isEmpty()) {
            throw new Failure("This Cairn has no documents of the kind " + document.kind() + ".", document.title(),
                    "If a newer Cairn made it, install that.");
        }
        ModelXml.Read read = ModelXml.read(view.content(document), document.title());
        if (!type.isInstance(read.document())) {
            throw new Failure("This is no " + DocumentKind.of(type).label().toLowerCase(Locale.ROOT) + ".", document.title(), "");
        }
        return new Opened<>(document, type.cast(read.document()), read.unread());
    }

    /** The document with that GUID, if it is there, of that class and in order. */
    public static <T extends Document> Optional<T> read(ProjectView view, UUID id, Class<T> type) {
        try {
            Optional<ModelDocument> found = id == null ? Optional.empty() : find(view, id);
            return found.isEmpty() ? Optional.empty() : Optional.of(open(view, found.get(), type).content());
        } catch (Failure damaged) {
            return Optional.empty();
        }
    }

    /**
     * Reads all documents of a class.
     *
     * @param damaged is told of those that cannot be read
     */
    public static <T extends Document> List<T> readAll(ProjectView view, Class<T> type, Consumer<Problem> damaged) {
        List<T> all = new ArrayList<>();
        for (ModelDocument document : list(view, type)) {
            try {
                all.add(open(view, document, type).content());
            } catch (Failure failure) {
                damaged.accept(failure.problem());
            }
        }
        return all;
    }

    /** A new element of a class, such as {@code Claim.class}, with a GUID of its own. */
    public static <T extends Element> T make(Class<T> type) {
        return type.cast(created(ModelElements.type(type)));
    }

    /** A new, empty document of a kind. */
    public static Document make(DocumentKind kind) {
        return (Document) created(kind.type());
    }

    /** A new element of a class of the models, with a GUID of its own. @param type not abstract; a class of elements */
    public static Element created(EClass type) {
        Element element = (Element) EcoreUtil.create(type);
        element.setId(UUID.randomUUID());
        return element;
    }

    /** A new document, not in any project yet. */
    public static <T extends Document> T make(Class<T> type, String name) {
        T document = make(type);
        document.setName(name);
        return document;
    }

    /** A copy that has nothing to do with the original: every GUID in it is new, and what pointed within it points within the copy. */
    public static <T extends Document> T copy(T document) {
        EObject copy = EcoreUtil.copy((EObject) document);
        ModelElements.renew(copy);
        @SuppressWarnings("unchecked")
        T same = (T) copy;
        return same;
    }

    /**
     * Puts a document into the project, or in the place of the one with its GUID. Elements without a GUID get one.
     *
     * @throws Failure if it has no name
     */
    public static void put(ProjectEdit edit, Document document) throws Failure {
        DocumentKind kind = DocumentKind.of(document);
        if (document.getName().isBlank()) {
            throw new Failure("A document needs a name.", kind.label(), "Give it one.");
        }
        ModelElements.identify(document);
        edit.put(new ModelDocument(document.getId(), kind.name(), document.getName().strip(), Instant.now(), 1), ModelXml.write(document));
    }

    /**
     * Saves a document that was opened: one step of the history.
     *
     * @param label what is done, as the history will show it
     * @return the document as it now stands, to go on with
     * @throws Failure if it could not be read as a whole, was saved by somebody else since, or is no longer in the project
     */
    public static <T extends Document> Opened<T> save(ProjectSession session, Opened<T> opened, String label) throws Failure, Cancelled {
        if (!opened.isWhole()) {
            throw new Failure("This document holds something that this Cairn does not know: saved, it would be lost.",
                    opened.entry().title(), "Install the newer Cairn that made it.");
        }
        session.edit(label, edit -> {
            Optional<ModelDocument> now = find(edit.before(), opened.entry().id());
            if (now.isEmpty()) {
                throw new Failure("This document has been removed.", opened.entry().title(), "Undo that, or save a copy.");
            }
            if (now.get().revision() != opened.entry().revision()) {
                throw new Failure("This document has been changed since it was opened.", opened.entry().title(),
                        "Open it again and repeat the change, or save a copy.");
            }
            put(edit, opened.content());
            return null;
        });
        ModelDocument entry = find(session.view(), opened.entry().id()).orElseThrow();
        return new Opened<>(entry, opened.content(), List.of());
    }

    /** Adds a new document: one step of the history. */
    public static <T extends Document> Opened<T> add(ProjectSession session, T document) throws Failure, Cancelled {
        session.edit("Add " + document.getName(), edit -> {
            put(edit, document);
            return null;
        });
        return new Opened<>(find(session.view(), document.getId()).orElseThrow(), document, List.of());
    }

    /** The bytes of a document, as they are kept and as files hold them: XMI in UTF-8. */
    public static byte[] write(Document document) {
        ModelElements.identify(document);
        return ModelXml.write(document);
    }

    /**
     * Reads a document from bytes, such as those of a file.
     *
     * @param name of the file, for messages
     * @throws Failure if they are none, or hold something that this Cairn could not keep
     */
    public static Document read(byte[] content, String name) throws Failure {
        ModelXml.Read read = ModelXml.read(content, name);
        if (!read.unread().isEmpty()) {
            throw new Failure("This document holds something that this Cairn does not know.", name,
                    "Install the newer Cairn that made it.");
        }
        return read.document();
    }
}
