// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.Backups;
import org.cairn.core.CloudFolder;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.sample.SampleProject;
import org.cairn.search.SearchService;
import org.cairn.search.StandingQueries;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens projects in a job and hands them to {@link ActiveProjectHolder}. */
@Component
public final class ProjectOpeningService implements ProjectOpening {

    private static final System.Logger LOG = System.getLogger(ProjectOpeningService.class.getName());
    /** The folder for backups below that for projects, where a person chose no other. */
    static final String BACKUPS = "Backups";

    private static final String SAMPLE = "Sample alliance.cairn";

    private final Projects projects;
    private final SearchService searches;
    private final StandingQueries standing;
    private final ActiveProjectHolder active;

    @Activate
    public ProjectOpeningService(@Reference Projects projects, @Reference SearchService searches, @Reference StandingQueries standing,
            @Reference ActiveProjectHolder active) {
        this.projects = projects;
        this.searches = searches;
        this.standing = standing;
        this.active = active;
    }

    @Override
    public void open(Path file) {
        if (isActive(file)) {
            return;
        }
        Background.of(NLS.bind(Messages.opening_running, file.getFileName()),
                progress -> {
                    ProjectSession session = projects.open(file, Projects.Mode.WRITE, progress);
                    opened(session);
                    backUp(session);
                    return file;
                })
                .then(done -> { }).orElse(failure -> offerReading(file, failure)).visible().start(shell());
    }

    /** An open project belongs to one session: leave the present one before its own file is opened again. */
    private boolean isActive(Path file) {
        Optional<Path> present = active.current().map(project -> project.session().file().toAbsolutePath());
        return present.isPresent() && present.get().equals(file.toAbsolutePath());
    }

    private void offerReading(Path file, Failure failure) {
        if (!Files.isReadable(file)) {
            ProblemDialog.show(ActiveWindow.shell(), Messages.open_title, failure.problem());
            return;
        }
        String question = failure.problem().message() + "\n\n" + failure.problem().remedy();
        int answer = MessageDialog.open(MessageDialog.WARNING, ActiveWindow.shell(), Messages.open_title, question.strip(), 0,
                Messages.opening_cancel, Messages.opening_readOnly);
        if (answer == 1) {
            Background.of(NLS.bind(Messages.opening_toRead, file.getFileName()),
                    progress -> opened(projects.open(file, Projects.Mode.READ, progress))).visible().start(shell());
        }
    }

    @Override
    public void create(Path file, String name) {
        Background.of(NLS.bind(Messages.opening_making, file.getFileName()), progress -> opened(projects.create(file, name))).visible()
                .start(shell());
    }

    @Override
    public void openSample() {
        Path file = folder().resolve(SAMPLE);
        if (Files.exists(file)) {
            open(file);
        } else {
            Background.of(Messages.opening_sample, progress -> opened(sample(file, progress))).visible().start(shell());
        }
    }

    private ProjectSession sample(Path file, Progress progress) throws Failure, Cancelled {
        ProjectSession session = projects.create(file, "Sample alliance");
        boolean filled = false;
        try {
            SampleProject.fill(session, progress);
            filled = true;
            return session;
        } finally {
            if (!filled) {
                session.close();
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path opened(ProjectSession session) {
        if (session.isWritable() && !Preferences.coder().isEmpty()) {
            session.codeAs(Preferences.coder());
        }
        ProjectSearch search = searches.open(session);
        readAhead(session);
        active.show(new OpenProject(session, search, standing.follow(session, search)));
        Preferences.remember(session.file());
        Preferences.open(session.file());
        if (session.isWritable()) {
            CloudFolder.of(session.file()).ifPresent(cloud -> warn(session, cloud));
        }
        return session.file();
    }

    /** The first views say how much is coded: the codings are read here, and not while the window stands still. */
    private static void readAhead(ProjectSession session) {
        try {
            session.view().codings();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The codings cannot be read; the project is opened without.", e);
        }
    }

    /** Once a day a copy is put aside; the person works on meanwhile. */
    private void backUp(ProjectSession session) {
        Backups backups = backups();
        Instant now = Instant.now();
        try {
            if (!session.file().startsWith(backups.folder()) && backups.isDue(session.view().info().id(), now)) {
                backups.make(session, now);
            }
        } catch (Failure e) {
            Widgets.later(shell(), shell -> ProblemDialog.show(shell, Messages.backup_title, e.problem()));
        }
    }

    /** Said once for each project: who works in such a folder on purpose does not want to hear it every day. */
    private static void warn(ProjectSession session, String cloud) {
        if (Preferences.once("cloud." + session.view().info().id())) {
            Widgets.later(shell(), shell -> ProblemDialog.show(shell, Messages.cloud_title, Problem.warning(
                    NLS.bind(Messages.cloud_what, cloud), session.file().toString(), NLS.bind(Messages.cloud_advice, cloud))));
        }
    }

    @Override
    public void reopen() {
        Preferences.open().ifPresent(this::open);
    }

    @Override
    public void close() {
        active.show(null);
    }

    @Override
    public List<Path> recent() {
        return Preferences.recent();
    }

    @Override
    public Path folder() {
        Path folder = Path.of(System.getProperty("cairn.home", System.getProperty("user.home") + "/Cairn"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            return Path.of(System.getProperty("user.home"));
        }
    }

    @Override
    public Backups backups() {
        return Preferences.backups(folder().resolve(BACKUPS));
    }

    private static Shell shell() {
        return ActiveWindow.shell();
    }
}
