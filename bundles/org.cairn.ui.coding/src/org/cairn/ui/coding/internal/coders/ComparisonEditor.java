// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import org.cairn.ui.ActiveProject;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** The workbench's editor around a {@link ComparisonPane}. Nothing is ever dirty: a decision is saved when it is made. */
public final class ComparisonEditor extends PlainEditor {

    static final String ID = "org.cairn.ui.coding.comparison";

    private ComparisonPane pane;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ComparisonInput)) {
            throw new PartInitException(Messages.compare_title);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        pane = new ComparisonPane(parent, getSite().getService(ActiveProject.class), getSite().getService(Palette.class),
                (ComparisonInput) getEditorInput());
    }

    ComparisonPane pane() {
        return pane;
    }

    @Override
    public void setFocus() {
        pane.focus();
    }
}
