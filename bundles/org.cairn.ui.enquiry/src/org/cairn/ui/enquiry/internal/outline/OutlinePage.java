// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.List;
import org.cairn.model.base.Element;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The whole document as a tree, with a form for what is selected. Every kind of document has it. */
public final class OutlinePage implements ModelPage {

    private TreeForm tree;

    @Override
    public void create(Editing editing, Composite parent) {
        parent.setLayout(new FillLayout());
        tree = new TreeForm(parent, editing, "outline.tree", List.of(), Messages.outline_name);
    }

    @Override
    public boolean reveal(Element element) {
        return tree.reveal(element);
    }

    @Override
    public void focus() {
        tree.focus();
    }
}
