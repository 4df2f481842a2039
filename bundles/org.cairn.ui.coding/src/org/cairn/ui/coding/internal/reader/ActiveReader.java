// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveWindow;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The reader in front, for views and commands that act on what is selected in it. */
@Component(service = ActiveReader.class)
public final class ActiveReader {

    /**
     * Where a person is in the reader.
     *
     * @param source GUID of what is read
     * @param offset code point of the caret
     * @param coding GUID of the coding whose stripe is selected, or null
     */
    public record Place(UUID source, int offset, UUID coding) {
    }

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private UUID chosenInCodebook;
    private boolean telling;

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

    /** Scrolls to a passage there, marks and selects it. */
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

    /** Says which code is chosen in the codebook; null for none or several. Codes in vivo go below it. */
    public void chosenInCodebook(UUID code) {
        chosenInCodebook = code;
    }

    /** The code chosen in the codebook, or null. */
    UUID chosenInCodebook() {
        return chosenInCodebook;
    }

    /** Codes what is selected there; does nothing without a selection. */
    public void codeSelection(Code code) {
        get().ifPresent(reader -> reader.codeSelection(code));
    }

    /** Where the person is, or empty when no text is read. */
    public Optional<Place> place() {
        return get().filter(reader -> reader.coded() != null && !reader.text().isDisposed()).map(reader -> {
            CodedText coded = reader.coded();
            int caret = Math.min(reader.text().getCaretOffset(), coded.text().string().length());
            return new Place(coded.source().id(), coded.text().toOffset(caret),
                    reader.selected() == null ? null : CodingActions.coding(coded, reader.selected()).id());
        });
    }

    /** Does something with the text that is read, in the shell of its window. */
    void with(Consumer<ReaderCommands> action) {
        get().filter(reader -> reader.coded() != null).ifPresent(reader -> action.accept(new ReaderCommands(reader)));
    }

    /** Calls {@code moved} on the UI thread after the person went to another place, until {@code owner} is disposed. */
    public void follow(Widget owner, Runnable moved) {
        followers.add(moved);
        owner.addDisposeListener(event -> followers.remove(moved));
    }

    /** Tells the followers once, when what is going on now is over. */
    void moved() {
        Display display = Display.getCurrent();
        if (!telling && !followers.isEmpty() && display != null) {
            telling = true;
            display.asyncExec(() -> {
                telling = false;
                followers.forEach(Runnable::run);
            });
        }
    }
}
