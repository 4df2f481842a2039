// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.ProjectMerge;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens what is merged and closes it again. */
@Component
public final class ProjectMergeComponent implements ProjectMerge {

    private final Projects projects;
    private final PagePictures pages;

    /** @param pages asked for when a REFI-QDA project is merged and not before */
    @Activate
    public ProjectMergeComponent(@Reference Projects projects, @Reference ComponentServiceObjects<PagePictures> pages) {
        this(projects, file -> pages.getService().open(file));
    }

    public ProjectMergeComponent(Projects projects, PagePictures pages) {
        this.projects = projects;
        this.pages = pages;
    }

    @Override
    public MergeReport merge(ProjectSession mine, Path other, MergeOptions options, Progress progress) throws Failure, Cancelled {
        String name = other.getFileName().toString().toLowerCase(Locale.ROOT);
        try (Workplace place = new Workplace(projects)) {
            if (name.endsWith(".qdpx") || name.endsWith(".qde")) {
                return new MergeRun(mine, options, progress, other).returned(new ReturnedProject(place, pages), other);
            }
            if (isSame(mine.file(), other)) {
                throw new Failure(Spoken.say("project-cannot-be-merged-with-itself"), other.toString(), Spoken.say("choose-other-copy"));
            }
            try (ProjectSession theirs = projects.open(other, Projects.Mode.READ, progress)) {
                theirs.codeAs(mine.coder().name());
                return new MergeRun(mine, options, progress, other).copies(theirs, place);
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new Failure(Spoken.say("two-projects-do-not-fit-together"), other.toString(), Spoken.say("run-check-both-projects"), e);
        }
    }

    private static boolean isSame(Path one, Path other) throws Failure {
        try {
            return Files.isSameFile(one, other);
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), other.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }
}
