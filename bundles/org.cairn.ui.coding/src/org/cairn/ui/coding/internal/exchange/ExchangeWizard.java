// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Guide;
import org.cairn.ui.MonitorProgress;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProblemDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** A wizard that first tries what it does, shows what came of it, and then does it: both with progress, and to be stopped. */
abstract class ExchangeWizard extends Wizard {

    private static final Logger LOG = System.getLogger(ExchangeWizard.class.getName());

    final OpenProject project;
    private final String guide;
    private Told done;

    /** @param guide the page of the guide about it */
    ExchangeWizard(OpenProject project, String title, String guide) {
        this.project = project;
        this.guide = guide;
        setWindowTitle(title);
        setNeedsProgressMonitor(true);
    }

    /** Asks, does it, and shows the closing report. */
    final void open(Shell shell) {
        WizardDialog dialog = new WizardDialog(shell, this) {
            @Override
            protected void configureShell(Shell own) {
                super.configureShell(own);
                Guide.on(own, guide);
            }
        };
        dialog.setMinimumPageSize(0, 0);
        dialog.open();
        if (done != null) {
            new ToldDialog(ActiveWindow.shell(), done, guide).open();
        }
    }

    /** Pages are made when they are turned to: the window comes up sooner. */
    @Override
    public void createPageControls(Composite pages) {
        getPages()[0].createControl(pages);
    }

    /** What is done at the end; asked on the UI thread. */
    abstract Background.Work<Told> wanted();

    @Override
    public boolean performFinish() {
        done = work(wanted(), problem -> ProblemDialog.show(getShell(), getWindowTitle(), problem)).orElse(null);
        return done != null;
    }

    /**
     * Works in the background while the wizard shows how far it is. Returns when it is done, while events go on.
     *
     * @param failed is told what went wrong
     * @return what came of it; empty where it failed or the person stopped it
     */
    final <T> Optional<T> work(Background.Work<T> work, Consumer<Problem> failed) {
        Object[] result = new Object[1];
        try {
            getContainer().run(true, true, monitor -> {
                try {
                    result[0] = work.run(new MonitorProgress(monitor));
                } catch (Cancelled stop) {
                    throw new InterruptedException();
                } catch (Failure failure) {
                    throw new InvocationTargetException(failure);
                }
            });
        } catch (InterruptedException stop) {
            return Optional.empty();
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof Failure failure)) {
                LOG.log(Level.WARNING, e.getCause().getMessage(), e.getCause());
                failed.accept(Problem.error(Messages.wizard_unexpected, "", Messages.wizard_unchanged));
            } else {
                failed.accept(failure.problem());
            }
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        T made = (T) result[0];
        return Optional.of(made);
    }
}
