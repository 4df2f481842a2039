// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import org.cairn.api.project.ProjectView;
import org.cairn.ui.Css;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.handlers.IHandlerService;

/** The start page itself, without the editor around it. */
final class StartControl {

    private final ScrolledComposite scroll;
    private final Palette palette;
    private final ProjectOpening opening;
    private final IHandlerService commands;
    private StartWelcome welcome;
    private StartOverview overview;

    StartControl(Composite parent, Palette palette, ProjectOpening opening, IHandlerService commands) {
        this.palette = palette;
        this.opening = opening;
        this.commands = commands;
        scroll = Css.PAPER.on(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.addListener(SWT.Resize, event -> fit(false));
    }

    Control control() {
        return scroll;
    }

    void focus() {
        Control first = scroll.getContent() == null ? null : isOverview() ? overview.first() : welcome.first();
        (first == null ? scroll : first).setFocus();
    }

    private boolean isOverview() {
        return overview != null && scroll.getContent() == overview.page();
    }

    /** @param view may be null, with {@code project} */
    void show(OpenProject project, ProjectView view) {
        if (project == null) {
            if (welcome == null) {
                welcome = new StartWelcome(new StartSheet(scroll, palette), this::run, opening::open);
            }
            show(welcome.page(), welcome.show(opening.recent()));
            // a project is opened next: its page is put together before, when nobody waits for it
            Widgets.later(scroll, nothing -> overview());
        } else {
            boolean changed = overview().show(view, project.session().isWritable());
            show(overview.page(), changed);
        }
    }

    private StartOverview overview() {
        if (overview == null) {
            overview = new StartOverview(new StartSheet(scroll, palette), this::run);
        }
        return overview;
    }

    private void show(Composite page, boolean changed) {
        Control before = scroll.getContent();
        if (before == page && !changed) {
            return;
        }
        if (before != page) {
            scroll.setContent(page);
            page.setVisible(true);
            if (before != null) {
                before.setVisible(false);
            }
        }
        fit(true);
    }

    /** Gives the sheet its room. @param changed whether words changed; else it is enough to measure what wraps, which takes less long */
    private void fit(boolean changed) {
        if (scroll.getContent() instanceof Composite page) {
            scroll.setMinSize(page.computeSize(Math.max(StartSheet.WIDTH, scroll.getClientArea().width), SWT.DEFAULT, changed));
            if (changed) {
                page.layout(false, true);
            }
        }
    }

    private void run(String command) {
        try {
            commands.executeCommand(command, null);
        } catch (CommandException e) {
            System.getLogger(StartControl.class.getName()).log(Level.WARNING, "Command " + command, e);
        }
    }
}
