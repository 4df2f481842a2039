// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectPast;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;
import org.cairn.exchange.refi.RefiImport;

/**
 * What an exported project says of its export, in the note that travels with it: so it is known again when it comes back.
 *
 * @param options what went out how
 * @param step GUID of the last step of the project's history; null for a project without any
 */
public record Export(RefiExport options, UUID step) {

    private static final String NAME = "Export";

    static Export of(ProjectSession session, RefiExport options) throws Failure {
        List<ProjectPast.Step> steps = session.past().steps();
        return new Export(options, steps.isEmpty() ? null : steps.getLast().id());
    }

    /** What a file says of its export; null where it does not come from Cairn or the note was lost on the way. */
    public static Export in(Path file, Progress progress) throws Failure, Cancelled {
        try (Container container = Container.open(file, Limits.STANDARD)) {
            Survey survey = Survey.of(container, file.toString(), Limits.STANDARD, RefiImport.DEFAULT, progress);
            for (Element said : Supplement.in(survey.section("Notes"), container).all(NAME)) {
                return new Export(new RefiExport(false, is(said, "names"), is(said, "team") ? Audience.TEAM : Audience.OUTSIDE,
                        is(said, "answered"), false, is(said, "unique")), Guids.of(said.get("guid")));
            }
            return null;
        }
    }

    void tell(Supplement supplement) {
        if (step != null) {
            supplement.put(new Element(NAME).set("guid", step.toString()).set("names", said(options.names()))
                    .set("team", said(options.audience() == Audience.TEAM)).set("answered", said(options.answeredOnly()))
                    .set("unique", said(options.uniqueNames())));
        }
    }

    private static boolean is(Element said, String what) {
        return said.get(what).equals("1");
    }

    private static String said(boolean what) {
        return what ? "1" : "0";
    }
}
