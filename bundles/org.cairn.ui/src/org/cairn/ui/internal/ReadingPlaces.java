// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.Objects;
import java.util.UUID;
import org.cairn.api.project.Span;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.DocumentPlace;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ReadingPlace;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;

/**
 * What was being read where, so that the next start leads back there: also after a crash, because it is written down every few
 * seconds.
 */
public final class ReadingPlaces {

    private static final int EVERY_MILLISECONDS = 3000;
    /** Stands where the offset of a source would. */
    private static final String DOCUMENT = "document";

    private final IWorkbenchWindow window;
    private final Shell shell;
    private UUID project;
    private String written;

    public ReadingPlaces(IWorkbenchWindow window) {
        this.window = window;
        this.shell = window.getShell();
        IWorkbenchListener end = new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                write();
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                // everything is written
            }
        };
        window.getWorkbench().addWorkbenchListener(end);
        shell.addDisposeListener(event -> window.getWorkbench().removeWorkbenchListener(end));
        watch();
    }

    private void watch() {
        shell.getDisplay().timerExec(EVERY_MILLISECONDS, () -> {
            if (!shell.isDisposed()) {
                write();
                watch();
            }
        });
    }

    /** Opens what was open in this project last time. @param opened the project, or null for none */
    public void lead(OpenProject opened) {
        if (opened == null) {
            project = null;
            return;
        }
        project = opened.view().info().id();
        written = Preferences.places(project);
        PassageOpener opener = window.getService(PassageOpener.class);
        for (String line : written.split("\n")) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[0].length() == 36) {
                UUID source = UUID.fromString(words[0]);
                if (words[1].equals(DOCUMENT)) {
                    window.getService(DocumentOpener.class).open(source, null, words[2].equals("active"));
                    continue;
                }
                int offset = Integer.parseInt(words[1]);
                if (opened.view().source(source).isPresent()) {
                    opener.open(source, new Span(offset, offset), words[2].equals("active"));
                }
            }
        }
    }

    /** Writes down what is open now. */
    public void write() {
        IWorkbenchPage page = window.getActivePage();
        if (project == null || page == null) {
            return;
        }
        StringBuilder places = new StringBuilder();
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            String place = switch (editor) {
                case ReadingPlace reading -> reading.source() + " " + reading.offset();
                case DocumentPlace edited -> edited.document() + " " + DOCUMENT;
                case null, default -> null;
            };
            if (place != null) {
                places.append(place).append(editor == page.getActiveEditor() ? " active\n" : " open\n");
            }
        }
        if (!Objects.equals(places.toString(), written)) {
            written = places.toString();
            Preferences.places(project, written);
        }
    }
}
