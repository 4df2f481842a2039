// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Citable;
import org.cairn.ui.InFront;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.cairn.ui.ReadingPlace;
import org.cairn.ui.TextSize;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.IHandlerService;

/** The workbench's editor around a {@link Reader}. Nothing is ever dirty: a coding is saved when it is made. */
public final class ReaderEditor extends PlainEditor implements ReadingPlace {

    static final String ID = "org.cairn.ui.coding.reader";

    private static final String CODING_VIEW = "org.cairn.ui.coding.coding";

    private Reader reader;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ReaderInput)) {
            throw new PartInitException(Messages.reader_notASource);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        ReaderInput input = (ReaderInput) getEditorInput();
        ActiveProject active = getSite().getService(ActiveProject.class);
        reader = new Reader(parent, active, getSite().getService(Palette.class), getSite().getService(CodingActions.class),
                getSite().getService(ReaderLook.class), input.source());
        TextSize.follow(reader.text(), reader::font);
        getSite().getService(InFront.class).of(parent, () -> inFront(input.source()));
        Citable.says(parent, () -> reader.citable().orElseGet(() -> Citable.of(List.of(inFront(input.source())))));
        reader.whenOpened(passage -> showCoding());
        // only while this reader is the active part; elsewhere Find asks the whole project
        bind("org.eclipse.ui.edit.findReplace", reader::find);
        bind("org.cairn.ui.coding.goto", reader::goTo);
        bind("org.eclipse.ui.file.print", reader::print);
        bind("org.eclipse.ui.edit.copy", reader::copy);
    }

    /** The selected passage, else the paragraph at the caret. */
    private Ref inFront(UUID source) {
        CodedText coded = reader.coded();
        return coded == null ? Ref.to(EntityKind.SOURCE, source) : Ref.passage(source,
                reader.selection().orElseGet(() -> coded.text().paragraph(coded.text().toOffset(reader.text().getCaretOffset()))));
    }

    /** All about the selected coding, where it can be changed. */
    private void showCoding() {
        try {
            getSite().getPage().showView(CODING_VIEW);
        } catch (PartInitException e) {
            System.getLogger(ReaderEditor.class.getName()).log(Level.WARNING, "The coding is not shown", e);
        }
    }

    private void bind(String command, Runnable action) {
        getSite().getService(IHandlerService.class).activateHandler(command, new AbstractHandler() {
            @Override
            public Object execute(ExecutionEvent event) {
                action.run();
                return null;
            }
        });
    }

    /** The control with all the logic. */
    Reader reader() {
        return reader;
    }

    @Override
    public UUID source() {
        return ((ReaderInput) getEditorInput()).source();
    }

    @Override
    public int offset() {
        return reader.place();
    }

    @Override
    public Optional<Span> selection() {
        return reader.selection();
    }

    /** Scrolls to a passage, marks and selects it. */
    void reveal(Span passage) {
        reader.reveal(passage);
    }

    @Override
    public void setFocus() {
        reader.focus();
    }
}
