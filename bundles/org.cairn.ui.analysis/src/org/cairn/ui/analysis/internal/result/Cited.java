// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.util.List;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.CitedExtent;
import org.cairn.ui.Citable;

/** Passages behind a number, to be cited for a claim. */
public final class Cited {

    private Cited() {
    }

    /** What is known already. */
    public static Citable of(List<Passage> passages) {
        List<Ref> known = passages.stream().map(Cited::ref).toList();
        return new Citable(progress -> known, CitedExtent.PASSAGE);
    }

    /** What is looked up when it is cited. */
    static Citable of(Evidence evidence) {
        return new Citable(progress -> evidence.passages().stream().map(Cited::ref).toList(), CitedExtent.PASSAGE);
    }

    private static Ref ref(Passage passage) {
        return passage.span() == null ? Ref.to(EntityKind.SOURCE, passage.source()) : Ref.passage(passage.source(), passage.span());
    }
}
