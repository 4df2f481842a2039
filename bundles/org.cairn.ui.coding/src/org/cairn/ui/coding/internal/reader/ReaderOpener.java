// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.documents.Pictures;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.coding.internal.documents.PictureInput;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens readers in the editor area. */
@Component
public final class ReaderOpener implements PassageOpener {

    private final ActiveProject active;

    @Activate
    public ReaderOpener(@Reference ActiveProject active) {
        this.active = active;
        Job job = Job.createSystem(Messages.reader_preparing, (ICoreRunnable) monitor -> load());
        job.setPriority(Job.DECORATE);
        job.schedule();
    }

    /** Loads the classes of the reader, so that the first source opens as quickly as all others. */
    private static void load() {
        BundleWiring wiring = FrameworkUtil.getBundle(ReaderOpener.class).adapt(BundleWiring.class);
        String folder = ReaderOpener.class.getPackageName().replace('.', '/');
        for (String file : wiring.listResources(folder, "*.class", BundleWiring.LISTRESOURCES_LOCAL)) {
            try {
                Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'), true, wiring.getClassLoader());
            } catch (ClassNotFoundException | LinkageError e) {
                System.getLogger(ReaderOpener.class.getName()).log(Level.DEBUG, "A class is loaded when it is needed", e);
            }
        }
    }

    @Override
    public void open(UUID id, Span passage, boolean activate) {
        Optional<Source> source = active.current().flatMap(project -> project.view().source(id));
        Optional<IWorkbenchPage> page = ActiveWindow.page();
        if (source.isEmpty() || page.isEmpty()) {
            return;
        }
        try {
            if (Pictures.isPicture(source.get())) {
                page.get().openEditor(new PictureInput(id, source.get().title()), PictureInput.EDITOR, activate);
                return;
            }
            ReaderInput input = new ReaderInput(id, source.get().title());
            if (page.get().openEditor(input, ReaderEditor.ID, activate) instanceof ReaderEditor editor && passage != null) {
                editor.reveal(passage);
            }
        } catch (PartInitException e) {
            System.getLogger(ReaderOpener.class.getName()).log(Level.WARNING, "The reader does not open", e);
        }
    }
}
