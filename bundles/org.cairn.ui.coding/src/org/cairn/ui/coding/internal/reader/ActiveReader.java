// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveWindow;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.widgets.Control;
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

    /** What is selected there, or the place of the caret as an empty passage; empty where no text is in front. */
    public Optional<Span> selection() {
        return get().filter(reader -> reader.coded() != null).map(reader -> reader.selection().orElseGet(() -> {
            int caret = reader.coded().text().toOffset(reader.text().getCaretOffset());
            return new Span(caret, caret);
        }));
    }

    /** Selects a passage there, so that it can be coded, and scrolls to it. */
    public void select(Span passage) {
        get().filter(reader -> reader.coded() != null).ifPresent(reader -> {
            SourceText text = reader.coded().text();
            int start = text.toUtf16(Math.min(passage.start(), text.length()));
            reader.text().setSelection(start, text.toUtf16(Math.min(passage.end(), text.length())));
            reader.text().showSelection();
        });
    }

    /** Scrolls to a passage there and marks it. */
    public void reveal(Span passage) {
        get().ifPresent(reader -> reader.reveal(passage));
    }

    /** Calls {@code moved} whenever the caret moves in the reader that is in front now, until {@code owner} is disposed. */
    public void whenMoved(Control owner, Runnable moved) {
        get().ifPresent(reader -> {
            CaretListener listener = event -> {
                if (!owner.isDisposed()) {
                    moved.run();
                }
            };
            reader.text().addCaretListener(listener);
            owner.addDisposeListener(event -> {
                if (!reader.text().isDisposed()) {
                    reader.text().removeCaretListener(listener);
                }
            });
        });
    }

    /** Codes what is selected there; does nothing without a selection. */
    public void codeSelection(Code code) {
        get().ifPresent(reader -> reader.codeSelection(code));
    }
}
