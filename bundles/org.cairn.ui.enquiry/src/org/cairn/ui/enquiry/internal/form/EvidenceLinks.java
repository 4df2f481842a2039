// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.evidence.EvidenceLink;

/** New pieces of evidence. */
public final class EvidenceLinks {

    private static final int STRONGEST = 3;

    private EvidenceLinks() {
    }

    /** Something of the project as a whole. */
    public static EvidenceLink to(EntityKind kind, UUID id) {
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind(kind.name());
        link.setTarget(id);
        link.setLinked(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return link;
    }

    /** A file that stays outside the project. */
    static EvidenceLink file(String path) {
        EvidenceLink link = ModelDocuments.make(EvidenceLink.class);
        link.setTargetKind("FILE");
        link.setPath(path);
        link.setNote(Path.of(path).getFileName().toString());
        link.setLinked(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        return link;
    }

    /** How strong evidence is, as filled and empty dots; 1 to 3. */
    static String strength(int strength) {
        int filled = Math.clamp(strength, 0, STRONGEST);
        return "●".repeat(filled) + "○".repeat(STRONGEST - filled);
    }
}
