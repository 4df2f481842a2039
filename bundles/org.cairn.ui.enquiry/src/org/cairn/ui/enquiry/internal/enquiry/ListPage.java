// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import org.cairn.model.base.Element;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** A page of some lists of a document: their elements in a tree, with a form for the one that is selected. */
public final class ListPage implements ModelPage {

    private final String id;
    private final String name;
    private final List<EReference> features;
    private TreeForm tree;

    /**
     * A page.
     *
     * @param id of the tree, for tests
     * @param name of the tree, for screen readers
     */
    public ListPage(String id, String name, EReference... features) {
        this.id = id;
        this.name = name;
        this.features = List.of(features);
    }

    @Override
    public void create(Editing editing, Composite parent) {
        parent.setLayout(new FillLayout());
        tree = new TreeForm(parent, editing, id, features, name);
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
