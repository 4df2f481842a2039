// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectPast.Step;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.Export;
import org.cairn.exchange.internal.refi.RefiFilesComponent;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiImport;

/**
 * A REFI-QDA project that was exported and came back. So that what the format cannot carry does not count as changed, this project is
 * sent the same way, as it is and as it was at the export, and the three are compared.
 */
final class ReturnedProject {

    /**
     * One of the three.
     *
     * @param coder GUID of who is taken for the coder where the file does not say one
     */
    record Side(ProjectView view, UUID coder) {
    }

    /**
     * All of them.
     *
     * @param before null where the file does not say when it was exported, or that is not known any more
     * @param written when the file was written
     */
    record Found(Side before, Side mine, Side theirs, Instant written) {
    }

    private final Workplace place;
    private final RefiFilesComponent refi;
    private String ending;
    private ProjectSession real;

    ReturnedProject(Workplace place, PagePictures pages) {
        this.place = place;
        refi = new RefiFilesComponent(pages);
    }

    Found read(ProjectSession mine, Path file, Progress progress, List<Problem> problems) throws Failure, Cancelled {
        real = mine;
        ending = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".qde") ? ".qde" : ".qdpx";
        Export export = Export.in(file, progress);
        Export again = export != null ? export
                : new Export(new RefiExport(false, true, RefiExport.Audience.TEAM, false, false, false), null);
        Side theirs = in("theirs", file, progress, problems);
        Side now = in("mine", out(mine.view(), "mine", again, progress), progress, null);
        List<Step> steps = mine.past().steps();
        Step at = steps.stream().filter(step -> export != null && step.id().equals(export.step())).findFirst().orElse(null);
        boolean known = at != null && steps.stream().noneMatch(step -> step.purged() && step.number() > at.number());
        Side before = null;
        if (!known) {
            problems.add(Problem.warning(Spoken.say("file-does-not-say-when-exported"), file.toString(), ""));
        } else {
            before = at.number() == steps.getLast().number() ? now
                    : in("before", out(mine.past().asItWas(at.number()), "before", again, progress), progress, null);
        }
        return new Found(before, now, theirs, written(file));
    }

    private Path out(ProjectView view, String name, Export export, Progress progress) throws Failure, Cancelled {
        Path file = place.file(name + ending);
        refi.write(view, real.file(), export, file, progress);
        return file;
    }

    private Side in(String name, Path file, Progress progress, List<Problem> problems) throws Failure, Cancelled {
        ProjectSession session = place.project(name + ".cairn", real.view().info().name(), real.coder().name());
        List<Problem> found = refi.read(session, file, RefiImport.DEFAULT, progress).problems();
        if (problems != null) {
            found.stream().filter(problem -> problem.severity() != Severity.INFO).forEach(problems::add);
        }
        return new Side(session.view(), session.coder().id());
    }

    private static Instant written(Path file) throws Failure {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }
}
