// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelReference;
import org.cairn.core.model.ModelWords;
import org.cairn.core.model.Opened;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.EvidenceLink;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Checks model documents: what must be there, what is referred to, and what documents of each kind must be like. Nothing is refused
 * because of it: a document may be saved half done.
 */
public final class ModelCheck {

    private ModelCheck() {
    }

    /** Checks every document of a project, damaged ones included. Not on the UI thread. */
    public static List<Problem> all(ProjectView view, Progress progress) throws Cancelled {
        List<Problem> problems = new ArrayList<>();
        ModelLibrary library = new ModelLibrary(view);
        progress.begin("Checking model documents", view.documents().size());
        for (ModelDocument entry : view.documents()) {
            progress.check();
            if (DocumentKind.named(entry.kind()).isPresent()) {
                try {
                    Opened<Document> opened = ModelDocuments.open(view, entry);
                    if (!opened.isWhole()) {
                        problems.add(Problem.warning("This document holds something that this Cairn does not know, and cannot be saved.",
                                entry.title(), "Install the newer Cairn that made it."));
                    }
                    of(opened.content(), library).forEach(found -> problems.add(found.problem()));
                } catch (Failure damaged) {
                    problems.add(damaged.problem());
                }
            }
            progress.worked(1);
        }
        return problems;
    }

    /** Checks one document, which may be one that is being edited; {@code library} has the others. */
    public static List<ModelProblem> of(Document document, ModelLibrary library) {
        Remarks remarks = new Remarks(library);
        required(document, remarks);
        references(document, remarks);
        evidence(document, remarks);
        MaturityRules.check(document, remarks);
        InstrumentRules.check(document, remarks);
        EnquiryRules.check(document, remarks);
        AllianceRules.check(document, remarks);
        return List.copyOf(remarks.found());
    }

    private static void required(Document document, Remarks remarks) {
        Set<UUID> seen = new HashSet<>();
        for (EObject object : ModelElements.objects(document)) {
            if (!(object instanceof Element element)) {
                continue;
            }
            if (!seen.add(element.getId())) {
                remarks.error(element, "Two parts of this document have the same GUID.", "Remove one of them and add it anew.");
            }
            for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
                if (feature.isRequired() && isMissing(object.eGet(feature))) {
                    remarks.error(element, ModelWords.named(object.eClass()) + " without " + ModelWords.named(feature).toLowerCase(Locale.ROOT) + ".",
                            "Fill it in.");
                }
            }
        }
    }

    private static boolean isMissing(Object value) {
        return value == null || value instanceof String text && text.isBlank();
    }

    private static void references(Document document, Remarks remarks) {
        ModelLibrary library = remarks.library();
        for (ModelReference reference : ModelReference.in(document)) {
            boolean isEvidence = reference.from() instanceof EvidenceLink link && reference.to().equals(link.getTarget());
            if (!isEvidence && !isThere(document, reference, library)) {
                String kinds = reference.kinds().stream().map(kind -> kind.toLowerCase(Locale.ROOT)).collect(Collectors.joining(" or "));
                remarks.warn(reference.from(), reference.feature() + ": this " + kinds + " is no longer in the project.",
                        "Choose another, or clear it.");
            }
        }
    }

    private static boolean isThere(Document document, ModelReference reference, ModelLibrary library) {
        UUID id = reference.to();
        boolean inProject = reference.kinds().stream().flatMap(kind -> entity(kind).stream()).anyMatch(kind -> isThere(library.view(), kind, id));
        return inProject || ModelElements.find(document, id, Element.class).isPresent()
                || reference.kinds().stream().anyMatch(kind -> library.find(id, kind).isPresent());
    }

    private static Optional<EntityKind> entity(String name) {
        return Stream.of(EntityKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    private static boolean isThere(ProjectView view, EntityKind kind, UUID id) {
        return switch (kind) {
            case SOURCE -> view.source(id).isPresent();
            case PERSON -> view.person(id).isPresent();
            case SCHOOL -> view.school(id).isPresent();
            case CODER -> view.coder(id).isPresent();
            case GROUP -> view.groups().stream().anyMatch(group -> group.id().equals(id));
            case MEDIA -> view.media().stream().anyMatch(media -> media.id().equals(id));
            default -> false;
        };
    }

    private static void evidence(Document document, Remarks remarks) {
        for (EvidenceLink link : ModelElements.all(document, EvidenceLink.class)) {
            EvidencePlace place = EvidencePlace.of(remarks.library().view(), link);
            switch (place.state()) {
                case GONE -> {
                    if (link.getTargetKind().equals("WITHDRAWN")) {
                        remarks.warn(link, "This evidence was withdrawn.", "See whether what rests on it still holds.");
                    } else {
                        remarks.warn(link, "This evidence is no longer in the project.", "Link other evidence, or remove it.");
                    }
                }
                case CHANGED -> remarks.warn(link, "The text was changed, and the quoted words are no longer in it.",
                        "Link the passage anew.");
                default -> {
                    // moved passages are found by their words
                }
            }
            if (link.getStrength() < 1 || link.getStrength() > 3) {
                remarks.error(link, "The strength of evidence goes from 1 to 3.", "Choose 1, 2 or 3.");
            }
        }
    }
}
