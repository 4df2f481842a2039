// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import org.cairn.api.search.IndexStatus;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CoderSwitch;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.WorkbenchWindowControlContribution;

/** The facts at the bottom of the window: how much there is, who codes, how the index stands. */
public final class StatusBar extends WorkbenchWindowControlContribution {

    private Composite bar;
    private Label counts;
    private Link coder;
    private Label index;
    private OpenProject project;
    private AutoCloseable listening;

    @Override
    protected Control createControl(Composite parent) {
        bar = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.center = true;
        layout.spacing = 14;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        bar.setLayout(layout);
        counts = Widgets.named(new Label(bar, SWT.NONE), "status.counts", Messages.status_countsSpoken);
        coder = Widgets.named(new Link(bar, SWT.NONE), "status.coder", Messages.status_coderSpoken);
        coder.setToolTipText(Messages.status_coderTip);
        coder.addListener(SWT.Selection, event -> CoderSwitch.menu(getWorkbenchWindow().getService(ActiveProject.class), coder,
                this::otherCoder));
        index = Widgets.named(new Label(bar, SWT.NONE), "status.index", Messages.status_indexSpoken);
        bar.addDisposeListener(event -> unlisten());
        getWorkbenchWindow().getService(ActiveProject.class).follow(bar, this::update);
        return bar;
    }

    /** The tool bar in the trim gives what stands in it the width that it first had: tell all of them the new one. */
    private void fit() {
        Control within = bar;
        while (within != null && !(within.getParent() instanceof ToolBar)) {
            within = within.getParent();
        }
        if (within == null) {
            bar.requestLayout();
            return;
        }
        ToolBar around = (ToolBar) within.getParent();
        for (ToolItem item : around.getItems()) {
            if (item.getControl() == within) {
                item.setWidth(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x + 8);
            }
        }
        around.pack();
        for (Composite above = around.getParent(); above != null && !(above instanceof Shell); above = above.getParent()) {
            above.layout(true);
        }
        around.requestLayout();
    }

    private void otherCoder() {
        try {
            getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.cairn.ui.coder", null);
        } catch (CommandException e) {
            System.getLogger(StatusBar.class.getName()).log(Level.WARNING, "Command org.cairn.ui.coder", e);
        }
    }

    private void update(ProjectUpdate update) {
        if (update.switched()) {
            unlisten();
            project = update.project();
            listening = project == null ? null : project.search().onStatus(status -> Widgets.later(bar, owner -> show(status)));
        }
        if (project == null) {
            counts.setText(Messages.status_noProject);
            coder.setText("");
            index.setText("");
        } else {
            counts.setText(String.join(" · ", count(update.view().sources().size(), Messages.start_source, Messages.start_sources),
                    count(update.view().codebook().size(), Messages.start_code, Messages.start_codes),
                    count(update.view().codings().size(), Messages.start_coding, Messages.start_codings)));
            coder.setText(NLS.bind(Messages.status_coder, project.session().coder().name().replace("&", "&&")));
            show(project.search().status());
        }
        fit();
    }

    private static String count(int number, String one, String several) {
        return Widgets.number(number) + ' ' + (number == 1 ? one : several);
    }

    private void show(IndexStatus status) {
        index.setText(switch (status.state()) {
            case READY -> Messages.status_ready;
            case FOLLOWING -> Messages.status_following;
            case REBUILDING -> Messages.status_rebuilding;
            case BROKEN -> Messages.status_broken;
        });
        index.setToolTipText(status.message());
        fit();
    }

    private void unlisten() {
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                System.getLogger(StatusBar.class.getName()).log(Level.DEBUG, "Index status", e);
            }
            listening = null;
        }
    }
}
