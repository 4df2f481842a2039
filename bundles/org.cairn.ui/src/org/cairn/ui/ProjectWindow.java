// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.ui.internal.ReadingPlaces;
import org.cairn.ui.internal.StartPage;
import org.cairn.ui.internal.WindowVariables;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;

/** Keeps a workbench window in step with the project: its title, what commands are possible, the start page. */
public final class ProjectWindow {

    /** So long editors are closed in one turn, ns. */
    private static final long MOMENT = 80_000_000;

    private final IWorkbenchWindow window;
    private final String product;
    private final Consumer<String> title;
    private final ReadingPlaces places;
    private int turned;

    private ProjectWindow(IWorkbenchWindow window, String product, Consumer<String> title) {
        this.window = window;
        this.product = product;
        this.title = title;
        this.places = new ReadingPlaces(window);
    }

    /**
     * Starts to follow the project.
     *
     * @param product name of the product, at the end of the title
     * @param title sets the title of the window
     */
    public static void start(IWorkbenchWindow window, String product, Consumer<String> title) {
        ProjectWindow follower = new ProjectWindow(window, product, title);
        window.getService(ActiveProject.class).follow(window.getShell(), follower::update);
    }

    private void update(ProjectUpdate update) {
        OpenProject project = update.project();
        WindowVariables.set(window, project);
        if (project == null) {
            title.accept(product);
        } else {
            String name = update.view().info().name();
            title.accept((project.session().isWritable() ? name : NLS.bind(Messages.window_readOnly, name)) + " – " + product);
        }
        if (update.switched()) {
            places.write();
            places.lead(null);
            IWorkbenchPage page = window.getActivePage();
            turned++;
            if (page != null) {
                turnPage(page, new ArrayDeque<>(List.of(page.getEditorReferences())), turned, project);
            } else {
                places.lead(project);
            }
        }
    }

    /**
     * Editors of the project before make no sense any more. Many that are full of fields would keep the person waiting: those that are
     * left after a moment are closed in later turns.
     *
     * @param turn which change of the project this is about; a later one takes over
     */
    private void turnPage(IWorkbenchPage page, Deque<IEditorReference> open, int turn, OpenProject project) {
        long begun = System.nanoTime();
        Shell front = window.getShell().getDisplay().getActiveShell();
        while (!open.isEmpty() && System.nanoTime() - begun < MOMENT) {
            IEditorReference next = open.poll();
            if (List.of(page.getEditorReferences()).contains(next)) {
                page.closeEditors(new IEditorReference[] {next}, false);
            }
        }
        if (front != null && !front.isDisposed() && front != window.getShell()) {
            front.setActive(); // a dialog that came up meanwhile
        }
        if (!open.isEmpty()) {
            window.getShell().getDisplay().asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    turnPage(page, open, turn, project);
                }
            });
        } else if (turn == turned) {
            try {
                page.openEditor(StartPage.INPUT, StartPage.ID, false);
            } catch (PartInitException e) {
                System.getLogger(ProjectWindow.class.getName()).log(Level.WARNING, "The start page does not open", e);
            }
            places.lead(project);
        }
    }
}
