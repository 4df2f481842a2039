// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Phrases;
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
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * Checks model documents: what must be there, what is referred to, and what documents of each kind must be like. Nothing is refused
 * because of it: a document may be saved half done.
 */
public final class ModelCheck {

    private ModelCheck() {
    }

    /** Checks every document of a project, damaged ones included, and says what it finds in English. Not on the UI thread. */
    public static List<Problem> all(ProjectView view, Progress progress) throws Cancelled {
        List<Problem> problems = new ArrayList<>();
        ModelLibrary library = new ModelLibrary(view);
        Phrases phrases = Phrases.beside(ModelCheck.class, Locale.ENGLISH);
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
                    of(opened.content(), new Remarks(library, Locale.ENGLISH, phrases, ModelWords::named))
                            .forEach(found -> problems.add(found.problem()));
                } catch (Failure damaged) {
                    problems.add(damaged.problem());
                }
            }
            progress.worked(1);
        }
        return problems;
    }

    /** Checks one document, which may be one that is being edited, and says what it finds in English; {@code library} has the others. */
    public static List<ModelProblem> of(Document document, ModelLibrary library) {
        return of(document, library, Locale.ENGLISH, ModelWords::named);
    }

    /**
     * The same in another language.
     *
     * @param names what classes and features of the models are called in it
     */
    public static List<ModelProblem> of(Document document, ModelLibrary library, Locale locale, Function<ENamedElement, String> names) {
        return of(document, new Remarks(library, locale, Phrases.beside(ModelCheck.class, locale), names));
    }

    private static List<ModelProblem> of(Document document, Remarks remarks) {
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
                remarks.error(element, "guid.twice");
            }
            for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
                if (feature.isRequired() && isMissing(object.eGet(feature))) {
                    String name = remarks.name(feature);
                    remarks.error(element, "missing", remarks.name(object.eClass()), name, name.toLowerCase(remarks.locale()));
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
                String kinds = reference.kinds().stream().map(kind -> kind(kind, remarks))
                        .collect(Collectors.joining(remarks.phrases().say("or")));
                remarks.warn(reference.from(), "gone", feature(reference, remarks), kinds);
            }
        }
    }

    /** What a kind of thing in the project, or a class of the models, is called. */
    private static String kind(String kind, Remarks remarks) {
        return remarks.phrases().find(kind).or(() -> DocumentKind.PACKAGES.stream().map(each -> each.getEClassifier(kind))
                .filter(Objects::nonNull).findFirst().map(remarks::name)).map(name -> remarks.locale().getLanguage().equals("de") ? name
                        : name.toLowerCase(remarks.locale())).orElse(kind);
    }

    private static String feature(ModelReference reference, Remarks remarks) {
        return ((EObject) reference.from()).eClass().getEAllAttributes().stream()
                .filter(each -> ModelWords.named(each).equals(reference.feature())).findFirst().map(remarks::name).orElse(reference.feature());
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
                        remarks.warn(link, "evidence.withdrawn");
                    } else {
                        remarks.warn(link, "evidence.gone");
                    }
                }
                case CHANGED -> remarks.warn(link, "evidence.changed");
                default -> {
                    // moved passages are found by their words
                }
            }
            if (link.getStrength() < 1 || link.getStrength() > 3) {
                remarks.error(link, "evidence.strength");
            }
        }
    }
}
