// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.evidence.EvidenceLink;

/** Makes evidence of what a person points at. */
public final class Linking {

    private static final Set<EntityKind> EVIDENCE = Set.of(EntityKind.SOURCE, EntityKind.CODING, EntityKind.MEMO, EntityKind.DOCUMENT,
            EntityKind.PERSON);

    private Linking() {
    }

    /**
     * A link to something in the project, with its words; empty if it cannot be evidence.
     *
     * @param coder who says that it bears on something
     */
    public static Optional<EvidenceLink> of(ProjectView view, Ref ref, UUID coder) {
        if (!EVIDENCE.contains(ref.kind())) {
            return Optional.empty();
        }
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind(ref.kind().name());
        link.setTarget(ref.id());
        link.setCoder(coder);
        link.setLinked(Instant.now());
        Optional<Source> source = ref.kind() == EntityKind.SOURCE ? view.source(ref.id()) : Optional.empty();
        if (ref.span() != null && source.isPresent()) {
            link.setStart(ref.span().start());
            link.setEnd(ref.span().end());
            link.setQuotation(view.text(source.get()).slice(ref.span()));
        }
        return Optional.of(link);
    }
}
