// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.ui.ActiveWindow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The reader in front, for views and commands that act on what is selected in it. */
@Component(service = ActiveReader.class)
public final class ActiveReader {

    @Activate
    public ActiveReader() {
        // asks the window each time
    }

    /** The reader in front of the editor area, whether or not it has the focus. */
    Optional<Reader> get() {
        return ActiveWindow.page().map(page -> page.getActiveEditor()).filter(ReaderEditor.class::isInstance)
                .map(ReaderEditor.class::cast).map(ReaderEditor::reader);
    }

    /** GUID of the source that it shows. */
    public Optional<UUID> source() {
        return ActiveWindow.page().map(page -> page.getActiveEditor()).map(editor -> editor.getEditorInput())
                .filter(ReaderInput.class::isInstance).map(input -> ((ReaderInput) input).source());
    }

    /** Codes what is selected there; does nothing without a selection. */
    public void codeSelection(Code code) {
        get().ifPresent(reader -> reader.codeSelection(code));
    }
}
