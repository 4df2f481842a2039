// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectClosed;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * Work off the UI thread, with progress and cancel; what it makes or what went wrong comes back on the UI thread.
 *
 * <pre>{@code
 * Background.of("Searching", progress -> search.find(query, options, progress))
 *         .then(this::show)
 *         .start(table);
 * }</pre>
 */
public final class Background<T> {

    private static final Logger LOG = System.getLogger(Background.class.getName());

    /** The work itself. */
    @FunctionalInterface
    public interface Work<T> {

        T run(Progress progress) throws Failure, Cancelled;
    }

    private final String label;
    private final Work<T> work;
    private Consumer<T> then = result -> { };
    private Consumer<Failure> failed;
    private Runnable stopped = () -> { };
    private boolean user;
    private ISchedulingRule rule;

    private Background(String label, Work<T> work) {
        this.label = label;
        this.work = work;
    }

    /** @param label what is being done, as a person would say it */
    public static <T> Background<T> of(String label, Work<T> work) {
        return new Background<>(label, work);
    }

    /** What to do with the result, on the UI thread. */
    public Background<T> then(Consumer<T> consumer) {
        then = consumer;
        return this;
    }

    /** What to do on failure, on the UI thread; without it the problem is shown in a dialog. */
    public Background<T> orElse(Consumer<Failure> consumer) {
        failed = consumer;
        return this;
    }

    /** What to do when the person stopped the work, on the UI thread. */
    public Background<T> ifStopped(Runnable runnable) {
        stopped = runnable;
        return this;
    }

    /** Shows the progress in a dialog when the work takes longer than a moment. */
    public Background<T> visible() {
        user = true;
        return this;
    }

    /** Work under one rule is done one after the other. */
    public Background<T> after(ISchedulingRule oneAfterTheOther) {
        rule = oneAfterTheOther;
        return this;
    }

    /**
     * Starts the work.
     *
     * @param owner nothing is delivered after it is disposed
     * @return cancel it to stop the work
     */
    public Job start(Widget owner) {
        Display display = owner.getDisplay();
        Job job = Job.create(label, (IJobFunction) monitor -> run(monitor, display, owner));
        job.setUser(user);
        job.setRule(rule);
        job.setPriority(user ? Job.LONG : Job.SHORT);
        job.schedule();
        return job;
    }

    private IStatus run(IProgressMonitor monitor, Display display, Widget owner) {
        try {
            T result = work.run(new MonitorProgress(monitor));
            deliver(display, owner, () -> then.accept(result));
        } catch (Cancelled stop) {
            deliver(display, owner, stopped);
            return Status.CANCEL_STATUS;
        } catch (Failure failure) {
            fail(display, owner, failure);
        } catch (ProjectClosed closed) {
            if (user) {
                fail(display, owner, unexpected(closed));
            } else {
                // a view read on while the person closed the project: nobody waits for that
                deliver(display, owner, stopped);
                return Status.CANCEL_STATUS;
            }
        } catch (RuntimeException | LinkageError unexpected) {
            fail(display, owner, unexpected(unexpected));
        }
        return Status.OK_STATUS;
    }

    private Failure unexpected(Throwable cause) {
        return new Failure(NLS.bind(Messages.background_failed, label, cause.getMessage() == null ? Messages.background_internalError
                : cause.getMessage()), "", Messages.background_nothingChanged, cause);
    }

    private void fail(Display display, Widget owner, Failure failure) {
        if (failed == null || failure.getCause() != null) {
            LOG.log(Level.WARNING, failure.getMessage(), failure);
        }
        deliver(display, owner, () -> {
            if (failed != null) {
                failed.accept(failure);
            } else {
                ProblemDialog.show(ActiveWindow.shell(), label, failure.problem());
            }
        });
    }

    private static void deliver(Display display, Widget owner, Runnable runnable) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!owner.isDisposed()) {
                    runnable.run();
                }
            });
        }
    }
}
