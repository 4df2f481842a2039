// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.cairn.model.base.Element;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** Puts a {@link Page} into the editor. */
public final class PicturePage implements ModelPage {

    /** Makes a page. */
    @FunctionalInterface
    public interface Maker {

        Page make(Composite parent, Editing editing, Tools tools);
    }

    private final Maker maker;
    private Page page;

    public PicturePage(Maker maker) {
        this.maker = maker;
    }

    @Override
    public void create(Editing editing, Composite parent) {
        parent.setLayout(new FillLayout());
        page = maker.make(parent, editing, Tools.ofWorkbench());
        Page.dress(page);
    }

    @Override
    public boolean reveal(Element element) {
        return page.reveal(element);
    }

    @Override
    public void focus() {
        page.setFocus();
    }
}
