// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import java.text.NumberFormat;
import java.util.Locale;
import org.cairn.api.search.IndexStatus;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
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
        counts = Widgets.named(new Label(bar, SWT.NONE), "status.counts", "Size of the project");
        coder = Widgets.named(new Link(bar, SWT.NONE), "status.coder", "Coder");
        coder.setToolTipText("Under which name you code; click to change it");
        coder.addListener(SWT.Selection, event -> changeCoder());
        index = Widgets.named(new Label(bar, SWT.NONE), "status.index", "State of the search index");
        bar.addDisposeListener(event -> unlisten());
        getWorkbenchWindow().getService(ActiveProject.class).follow(bar, this::update);
        return bar;
    }

    /** The tool bar in the trim gives a control the width that it was first told: tell it again. */
    private void fit() {
        if (bar.getParent() instanceof ToolBar around) {
            for (ToolItem item : around.getItems()) {
                if (item.getControl() == bar) {
                    item.setWidth(bar.computeSize(SWT.DEFAULT, SWT.DEFAULT, true).x);
                }
            }
            around.requestLayout();
        }
        bar.requestLayout();
    }

    private void changeCoder() {
        try {
            getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.cairn.ui.coder", null);
        } catch (CommandException e) {
            System.getLogger(StatusBar.class.getName()).log(Level.WARNING, "Coder name", e);
        }
    }

    private void update(ProjectUpdate update) {
        if (update.switched()) {
            unlisten();
            project = update.project();
            listening = project == null ? null : project.search().onStatus(status -> Widgets.later(bar, owner -> show(status)));
        }
        if (project == null) {
            counts.setText("No project");
            coder.setText("");
            index.setText("");
        } else {
            NumberFormat number = NumberFormat.getIntegerInstance(Locale.UK);
            counts.setText(number.format(update.view().sources().size()) + " sources · " + number.format(update.view().codebook().size())
                    + " codes · " + number.format(update.view().codings().size()) + " codings");
            coder.setText("Coder: <a>" + project.session().coder().name().replace("&", "&&") + "</a>");
            show(project.search().status());
        }
        fit();
    }

    private void show(IndexStatus status) {
        index.setText(switch (status.state()) {
            case READY -> "✓ Index ready";
            case FOLLOWING -> "… Index follows";
            case REBUILDING -> "⟳ Index is being rebuilt";
            case BROKEN -> "⚠ Index does not work";
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
