// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelReference;
import org.cairn.core.model.ModelText;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.EvidenceLink;
import org.eclipse.emf.ecore.EObject;

/** Passages, codings and sources that model documents cite, by what is said where they are cited. */
public final class CitedPassages {

    private CitedPassages() {
    }

    /**
     * What claims rest on whose words, scope or notes say something. Reads the documents: not on the UI thread.
     *
     * @param says whether a text says it
     */
    public static List<Ref> ofClaims(ProjectView view, Predicate<String> says) {
        return collect(view, says, element -> element instanceof Claim);
    }

    /** What any model document cites in a part that says something. */
    public static List<Ref> ofDocuments(ProjectView view, Predicate<String> says) {
        return collect(view, says, element -> true);
    }

    private static List<Ref> collect(ProjectView view, Predicate<String> says, Predicate<Element> wanted) {
        List<Ref> cited = new ArrayList<>();
        for (Document document : new ModelLibrary(view).all()) {
            List<Element> saying = ModelText.in(document).stream().filter(text -> says.test(text.text())).map(ModelText::element)
                    .map(CitedPassages::part).distinct().toList();
            for (ModelReference reference : ModelReference.in(document)) {
                Element part = part(reference.from());
                if (wanted.test(part) && saying.contains(part)) {
                    ref(view, reference).ifPresent(cited::add);
                }
            }
        }
        return cited;
    }

    /** The part of a document that an element belongs to, without what only words it: a claim, a judgement, a finding. */
    private static Element part(Element element) {
        EObject at = (EObject) element;
        while (at.eContainer() instanceof Element container && !(container instanceof Document)
                && (at instanceof EvidenceLink || at.eClass().getName().equals("Wording"))) {
            at = at.eContainer();
        }
        return (Element) at;
    }

    private static Optional<Ref> ref(ProjectView view, ModelReference reference) {
        if (reference.from() instanceof EvidenceLink link && Objects.equals(link.getTarget(), reference.to())) {
            EvidencePlace place = EvidencePlace.of(view, link);
            return place.source() == null ? Optional.empty() : Optional.of(new Ref(EntityKind.SOURCE, place.source(),
                    place.span()));
        }
        return Stream.of(reference).filter(each -> each.entity().filter(kind -> kind == EntityKind.SOURCE).isPresent())
                .map(each -> Ref.to(EntityKind.SOURCE, each.to())).findFirst();
    }
}
