// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.ProjectSession;
import org.cairn.search.CodingPlan;
import org.cairn.search.PassageCoding;
import org.osgi.service.component.annotations.Component;

/** Codes what a query finds. */
@Component
public final class PassageCodingComponent implements PassageCoding {

    @Override
    public Outcome code(ProjectSession session, ProjectSearch search, String query, UUID code, Extent extent, Progress progress)
            throws Failure, Cancelled {
        progress.begin("Looking for passages", 0);
        String name = session.view().codebook().code(code).map(Code::name).orElse("");
        return CodingPlan.of(search, query, extent, progress).apply(session, code,
                made -> "Code " + made + (made == 1 ? " passage" : " passages") + " with " + name, progress);
    }
}
