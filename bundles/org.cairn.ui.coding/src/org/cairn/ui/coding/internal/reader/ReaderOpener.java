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
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
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
