// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cairn.analysis.AnalysisRequest;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.KeptRuns;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.ProjectClosed;
import org.cairn.core.ProjectSession;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.internal.ask.KeptValues;
import org.cairn.ui.analysis.internal.ask.ParameterDialog;
import org.cairn.ui.analysis.internal.result.ResultPane;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.PartInitException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks for parameters, runs analyses off the UI thread, keeps what came of them and shows it. For the UI thread. */
@Component(service = Desk.class)
public final class Desk {

    private static final ISchedulingRule FILES = new ISchedulingRule() {
        @Override
        public boolean contains(ISchedulingRule rule) {
            return rule == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule rule) {
            return rule == this;
        }
    };

    private final ActiveProject active;
    private final AnalysisRunner runner;
    private final Catalogue catalogue;
    private final List<Running> running = new CopyOnWriteArrayList<>();
    private final List<Runnable> followers = new ArrayList<>();
    private ProjectSession session;
    private String coder;
    private KeptRuns kept;

    @Activate
    public Desk(@Reference ActiveProject active, @Reference AnalysisRunner runner, @Reference Catalogue catalogue) {
        this.active = active;
        this.runner = runner;
        this.catalogue = catalogue;
    }

    /** What the coder of the session ran in the open project, or empty when none is open. */
    Optional<KeptRuns> kept() {
        ProjectSession now = active.current().map(OpenProject::session).orElse(null);
        String coding = now == null ? null : now.coder().name();
        if (now != session || !Objects.equals(coding, coder)) {
            try {
                if (kept != null) {
                    kept.close();
                }
            } catch (Exception e) {
                System.getLogger(Desk.class.getName()).log(Level.WARNING, "Results are no longer followed", e);
            }
            if (now != session) {
                running.forEach(Running::stop);
            }
            session = now;
            coder = coding;
            kept = now == null ? null : followed(now);
        }
        return Optional.ofNullable(kept);
    }

    /** The runs of a project; those from before the workbench was closed come a moment later. */
    private static KeptRuns followed(ProjectSession now) {
        KeptRuns runs = new KeptRuns(now, RunFolders.of(now));
        inOrder(Messages.runs_reading, runs::read);
        return runs;
    }

    /** What concerns the files of runs is done one after the other, beside everything else. */
    private static void inOrder(String label, Runnable work) {
        Job job = Job.create(label, (IJobFunction) monitor -> {
            try {
                work.run();
            } catch (ProjectClosed closed) {
                System.getLogger(Desk.class.getName()).log(Level.DEBUG, "The project was closed meanwhile", closed);
            }
            return Status.OK_STATUS;
        });
        job.setRule(FILES);
        job.setSystem(true);
        job.schedule();
    }

    /** Forgets a run. */
    void forget(Run run) {
        kept().ifPresent(runs -> {
            runs.remove(run);
            inOrder(Messages.runs_keeping, () -> runs.store(run));
        });
    }

    /** What is being worked on. */
    List<Running> running() {
        return running;
    }

    /** Calls {@code changed} when an analysis begins or ends, until the returned handle is closed. */
    AutoCloseable onRunning(Runnable changed) {
        followers.add(changed);
        return () -> followers.remove(changed);
    }

    /** Opens the dialog of an analysis and runs it. @param begin what the dialog shows at first, or null for what was asked last */
    void ask(Catalogue.Entry entry, ParameterValues begin) {
        ask(entry, begin, this::show);
    }

    private void ask(Catalogue.Entry entry, ParameterValues begin, Consumer<Run> then) {
        Optional<OpenProject> project = active.current();
        if (project.isEmpty()) {
            ProblemDialog.show(ActiveWindow.shell(), entry.info().label(), Problem.warning(Messages.desk_noProject, "", Messages.desk_openOne));
            return;
        }
        KeptValues values = new KeptValues(project.get().view().info().id(), entry.info().id());
        ParameterValues asked = begin != null ? begin : values.last();
        if (entry.declaration().parameters().isEmpty()) {
            run(entry, asked, then);
            return;
        }
        ParameterDialog dialog = new ParameterDialog(ActiveWindow.shell(), entry.declaration(), entry.available().plugin(),
                project.get().view(), values, asked);
        Widgets.open(dialog, () -> {
            values.last(dialog.values());
            run(entry, dialog.values(), then);
        });
    }

    /** Runs what was run before once more, on the project as it is now. */
    void again(Run run, Consumer<Run> then) {
        entry(run).ifPresent(entry -> run(entry, run.values(), then));
    }

    /** Asks for other values than those of a run, and runs. */
    void differently(Run run) {
        entry(run).ifPresent(entry -> ask(entry, run.values()));
    }

    private Optional<Catalogue.Entry> entry(Run run) {
        Optional<Catalogue.Entry> entry = catalogue.contents().find(run.analysis());
        if (entry.isEmpty()) {
            ProblemDialog.show(ActiveWindow.shell(), run.label(),
                    Problem.warning(NLS.bind(Messages.desk_gone, run.label()), run.plugin(), Messages.desk_bringBack));
        }
        return entry;
    }

    private void run(Catalogue.Entry entry, ParameterValues values, Consumer<Run> then) {
        Shell owner = ActiveWindow.shell();
        OpenProject project = active.current().orElse(null);
        KeptRuns runs = kept().orElse(null);
        if (owner == null || project == null || runs == null) {
            return;
        }
        AnalysisRequest request = new AnalysisRequest(entry.available(), values, project.view(), new SearchedSources(project.search()),
                AnalysisRequest.SEED, Locale.getDefault());
        Running now = new Running(entry.info().label());
        running.addFirst(now);
        now.startedAs(Background.of(NLS.bind(Messages.desk_running, entry.info().label()),
                progress -> {
                    CompletableFuture<Void> prepared = CompletableFuture.runAsync(ResultPane::prepare);
                    Run run = runner.run(request, now.watching(progress));
                    if (run.outcome() != Run.Outcome.CANCELLED) {
                        prepared.join();
                    }
                    return run;
                }).then(run -> {
                    ended(now);
                    if (runs == kept && run.outcome() != Run.Outcome.CANCELLED) {
                        runs.add(run);
                        then.accept(run);
                        whenShown(owner, () -> inOrder(Messages.runs_keeping, () -> runs.store(run)));
                    }
                }).ifStopped(() -> ended(now)).orElse(failure -> {
                    ended(now);
                    ProblemDialog.show(owner, entry.info().label(), failure.problem());
                }).start(owner));
        List.copyOf(followers).forEach(Runnable::run);
    }

    /** An editor makes what it shows in a turn after that in which it is opened. To keep a large result would take the processor from both. */
    private static void whenShown(Shell owner, Runnable work) {
        Display display = owner.getDisplay();
        display.asyncExec(() -> display.asyncExec(work));
    }

    private void ended(Running one) {
        running.remove(one);
        List.copyOf(followers).forEach(Runnable::run);
    }

    /** Opens a run, or brings it to the front. */
    void show(Run run) {
        open(new RunInput(run), ResultEditor.ID);
    }

    /** Opens two runs beside each other. @param earlier the one that is taken as the first */
    void compare(Run earlier, Run later) {
        boolean inOrder = !earlier.started().isAfter(later.started());
        open(new ComparisonInput(inOrder ? earlier : later, inOrder ? later : earlier), ComparisonEditor.ID);
    }

    private static void open(IEditorInput input, String editor) {
        ActiveWindow.page().ifPresent(page -> {
            try {
                page.openEditor(input, editor, true);
            } catch (PartInitException e) {
                System.getLogger(Desk.class.getName()).log(Level.WARNING, "The result does not open", e);
            }
        });
    }
}
