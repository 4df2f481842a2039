// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.cairn.api.project.Source;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectOpening;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The running workbench with the sample project open, for tests that do with it what a person does. */
final class Workbench {

    final Screen screen = new Screen();

    /** Opens a fresh copy of the sample, in a home of its own, whatever was open before. */
    static Workbench onTheSample() {
        Workbench workbench = new Workbench();
        workbench.screen.window();
        workbench.screen.waitFor("the start page", () -> service(ProjectOpening.class) != null);
        try {
            System.setProperty("cairn.home", Files.createTempDirectory("cairn-ui-tests").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service(ProjectOpening.class).close();
        workbench.screen.waitFor("no project", () -> service(ActiveProject.class).current().isEmpty());
        // the window follows a little later: its name would be taken for that of the next project, which has the same
        workbench.screen.waitFor("the window without a project", () -> !ActiveWindow.shell().getText().contains(" – "));
        workbench.screen.settle();
        // views that earlier tests brought to the front, and other perspectives, would hide what the next ones look for
        IWorkbenchPage page = ActiveWindow.page().orElseThrow();
        workbench.screen.waitFor("the editors of before to close", () -> page.getEditorReferences().length <= 1);
        workbench.perspective("code");
        workbench.screen.settle();
        page.resetPerspective();
        workbench.screen.picture("start-light");
        service(ProjectOpening.class).openSample();
        workbench.screen.waitFor("the sample project", () -> service(ActiveProject.class).current().isPresent());
        // the window turns its page after the project is there; what is opened before is closed by that
        String name = workbench.project().view().info().name();
        workbench.screen.waitFor("the window of the project", () -> ActiveWindow.shell().getText().startsWith(name));
        workbench.screen.settle();
        return workbench;
    }

    OpenProject project() {
        return service(ActiveProject.class).current().orElseThrow();
    }

    static <T> T service(Class<T> type) {
        return ActiveWindow.service(type).orElse(null);
    }

    /** Runs a command as its menu entry does, and waits until the workbench is at rest. */
    void run(String command) {
        press(command);
        screen.settle();
    }

    /** Runs a command as soon as its menu entry is possible, without waiting for what it does. */
    void press(String command) {
        Command entry = service(ICommandService.class).getCommand(command);
        screen.waitFor(command + " to be possible", entry::isEnabled);
        try {
            service(IHandlerService.class).executeCommand(command, null);
        } catch (CommandException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Turns to a perspective: code, enquiry, maturity. */
    void perspective(String name) {
        ActiveWindow.page().orElseThrow().setPerspective(PlatformUI.getWorkbench().getPerspectiveRegistry()
                .findPerspectiveWithId("org.cairn.rcp.perspective." + name));
    }

    /** Brings a view to the front. */
    void show(String view) {
        try {
            ActiveWindow.page().orElseThrow().showView(view);
        } catch (PartInitException e) {
            throw new IllegalStateException(e);
        }
        screen.settle();
    }

    /** Opens a source in the reader and waits for its text. */
    StyledText reader(Source source) {
        service(PassageOpener.class).open(source.id(), null, true);
        String text = project().view().text(source).string();
        screen.waitFor("the text of " + source.title(), () -> screen.find(StyledText.class, "reader.text").getText().equals(text));
        return screen.find(StyledText.class, "reader.text");
    }

    /** Asks a query in the search view. */
    void search(String query) {
        service(PassageFinder.class).find(query);
        screen.waitFor("the query", () -> screen.find(StyledText.class, "search.query").getText().equals(query));
        screen.settle();
    }
}
