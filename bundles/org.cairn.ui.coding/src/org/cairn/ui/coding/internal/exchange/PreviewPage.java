// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.Optional;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/**
 * A page that shows what a dry run says, made anew whenever the page is turned to or something is chosen on it.
 *
 * @param <R> what the dry run makes
 */
abstract class PreviewPage<R> extends WizardPage {

    private final String id;
    private ToldPane pane;

    /** @param id before the ids of the controls */
    PreviewPage(String id, String title, String description) {
        super(id);
        this.id = id;
        setTitle(title);
        setDescription(description);
        setPageComplete(false);
    }

    /** The dry run; asked on the UI thread. */
    abstract Background.Work<R> trial();

    /** What it says. */
    abstract Told told(R result);

    /** Fills the place below what is told; by itself there is nothing. */
    void choices(Composite area) {
        // a page may have nothing to choose
    }

    /** The pane that shows what is told. */
    final ToldPane pane() {
        return pane;
    }

    @Override
    public final void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1, 10));
        pane = new ToldPane(area, id);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(pane);
        choices(area);
        setControl(area);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            // the wizard turns the page before it can show progress
            Widgets.later(getControl(), shown -> look());
        }
    }

    /** Makes the dry run and shows what came of it. */
    final void look() {
        setPageComplete(false);
        setErrorMessage(null);
        pane.say(Messages.preview_looking);
        Optional<R> found = ((ExchangeWizard) getWizard()).work(trial(), problem -> {
            pane.fail(problem);
            setErrorMessage(problem.message());
        });
        if (pane.isDisposed()) {
            return;
        }
        found.ifPresent(result -> {
            pane.show(told(result));
            setPageComplete(isDecided(result));
        });
        if (found.isEmpty() && getErrorMessage() == null) {
            pane.say("");
            setErrorMessage(Messages.preview_stopped);
        }
    }

    /** Whether the dry run leaves nothing to be decided. */
    boolean isDecided(R result) {
        return true;
    }
}
