// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelReference;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.alliance.Session;
import org.cairn.model.alliance.Visit;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.base.Named;
import org.cairn.model.base.Wording;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

/** What people call the elements of documents and what they refer to. UI thread only. */
public final class Names {

    private static final int LONG = 80;

    /**
     * Something that can be referred to.
     *
     * @param id GUID
     * @param name what people call it
     * @param where the document it stands in, or what else tells it from others; may be empty
     */
    public record Thing(UUID id, String name, String where) {
    }

    private final Editing editing;

    public Names(Editing editing) {
        this.editing = editing;
    }

    /** What something that is referred to is called; empty if it is no longer there. @param kinds as in {@link ModelReference#kinds()} */
    public Optional<String> of(UUID id, List<String> kinds) {
        for (String kind : kinds) {
            Optional<String> name = entity(kind).isPresent() ? entityName(entity(kind).get(), id) : element(id, kind)
                    .map(each -> of((EObject) each));
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The element or document that is referred to: in this document as it stands in the editor, else in the others. */
    public Optional<Element> element(UUID id, String kind) {
        return ModelElements.find(editing.document(), id, Element.class).or(() -> editing.library().find(id, kind));
    }

    /** The kind of thing in the project with that name; empty for classes of the models. */
    public static Optional<EntityKind> entity(String kind) {
        for (EntityKind each : EntityKind.values()) {
            if (each.name().equals(kind)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private Optional<String> entityName(EntityKind kind, UUID id) {
        ProjectView view = editing.project().view();
        return switch (kind) {
            case PERSON -> view.person(id).map(Person::name);
            case SCHOOL -> view.school(id).map(School::name);
            case SOURCE -> view.source(id).map(Source::title);
            case CODER -> view.coder(id).map(Coder::name);
            case GROUP -> view.groups().stream().filter(each -> each.id().equals(id)).map(Group::name).findFirst();
            case MEDIA -> view.media().stream().filter(each -> each.id().equals(id)).map(Media::path).findFirst();
            case MEMO -> view.memos().stream().filter(each -> each.id().equals(id)).map(Memo::title).findFirst();
            case DOCUMENT -> view.documents().stream().filter(each -> each.id().equals(id)).map(ModelDocument::title).findFirst();
            default -> Optional.empty();
        };
    }

    /** Everything that may be referred to, in the order of names; documents are as they were last saved, but for the one being edited. */
    public List<Thing> all(List<String> kinds) {
        List<Thing> things = new ArrayList<>();
        for (String kind : kinds) {
            entity(kind).ifPresentOrElse(found -> entities(found, things), () -> elements(kind, things));
        }
        return things;
    }

    private void entities(EntityKind kind, List<Thing> into) {
        ProjectView view = editing.project().view();
        List<Thing> found = switch (kind) {
            case PERSON -> view.people().stream().map(each -> new Thing(each.id(), each.name(),
                    each.school() == null ? "" : view.school(each.school()).map(School::name).orElse(""))).toList();
            case SCHOOL -> view.schools().stream().map(each -> new Thing(each.id(), each.name(), "")).toList();
            case SOURCE -> view.sources().stream().map(each -> new Thing(each.id(), each.title(), each.kind())).toList();
            case CODER -> view.coders().stream().map(each -> new Thing(each.id(), each.name(), "")).toList();
            case GROUP -> view.groups().stream().map(each -> new Thing(each.id(), each.name(), "")).toList();
            case MEDIA -> view.media().stream().map(each -> new Thing(each.id(), each.path(), "")).toList();
            case MEMO -> view.memos().stream().map(each -> new Thing(each.id(), each.title().isBlank() ? cut(each.text()) : each.title(),
                    "")).toList();
            case DOCUMENT -> view.documents().stream().flatMap(each -> DocumentKind.named(each.kind()).stream()
                    .map(type -> new Thing(each.id(), each.title(), Words.label(type.type())))).toList();
            default -> List.<Thing>of();
        };
        into.addAll(found.stream().sorted(Comparator.comparing(Thing::name, String.CASE_INSENSITIVE_ORDER)).toList());
    }

    private void elements(String kind, List<Thing> into) {
        List<Document> documents = new ArrayList<>(editing.library().all());
        documents.removeIf(each -> each.getId().equals(editing.document().getId()));
        documents.addFirst(editing.document());
        List<Thing> near = new ArrayList<>();
        collect(kind, documents.stream().filter(this::isReferredTo).toList(), near);
        if (near.isEmpty() || DocumentKind.all().stream().anyMatch(each -> each.type().getName().equals(kind))) {
            collect(kind, documents, into);
        } else {
            into.addAll(near);
        }
    }

    /** An assessment has one framework: stages of others are no choice. */
    private boolean isReferredTo(Document document) {
        return ModelReference.in(editing.document()).stream().anyMatch(reference -> reference.to().equals(document.getId()));
    }

    private void collect(String kind, List<Document> documents, List<Thing> into) {
        for (Document document : documents) {
            for (Element element : ModelElements.all(document, Element.class)) {
                if (((EObject) element).eClass().getName().equals(kind)) {
                    into.add(new Thing(element.getId(), of((EObject) element), element == document ? "" : document.getName()));
                }
            }
        }
    }

    /** What an element is called: its name, what it says, whom or what it is about, else its class. */
    public String of(EObject object) {
        if (object instanceof Named named && !named.getName().isBlank()) {
            return cut(named.getName());
        }
        List<Wording> wordings = object.eContents().stream().filter(Wording.class::isInstance).map(Wording.class::cast).toList();
        if (!wordings.isEmpty()) {
            return cut(wordings.getLast().getText());
        }
        String name = said(object, true).or(() -> meant(object)).or(() -> said(object, false)).or(() -> dated(object))
                .orElseGet(() -> Words.label(object.eClass()));
        // one meeting after the other with the same people in the same place
        LocalDate day = object instanceof Session session ? session.getDate() : object instanceof CoachingSession coaching ? coaching.getDate()
                : object instanceof Visit visit ? visit.getDate() : null;
        return day == null || name.equals(Days.text(day)) ? name : Days.text(day) + " · " + name;
    }

    private static Optional<String> said(EObject object, boolean required) {
        return object.eClass().getEAllAttributes().stream().filter(each -> each.isRequired() || !required)
                .filter(each -> !each.isMany() && object.eGet(each) instanceof String text && !text.isBlank()
                        && !text.equals(each.getDefaultValueLiteral()))
                .map(each -> cut((String) object.eGet(each))).findFirst();
    }

    /** The first things that it refers to. */
    private Optional<String> meant(EObject object) {
        List<String> names = new ArrayList<>();
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            List<String> kinds = ModelReference.kinds(attribute);
            if (!kinds.isEmpty() && object.eGet(attribute) instanceof UUID id && names.size() < 2) {
                of(id, kinds).ifPresent(names::add);
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(cut(String.join(" – ", names)));
    }

    private static Optional<String> dated(EObject object) {
        return object.eClass().getEAllAttributes().stream().map(object::eGet).filter(LocalDate.class::isInstance)
                .map(each -> Days.text((LocalDate) each)).findFirst();
    }

    private static String cut(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= LONG ? line : line.substring(0, line.offsetByCodePoints(0, Math.min(LONG, line.codePointCount(0,
                line.length())))) + "…";
    }
}
