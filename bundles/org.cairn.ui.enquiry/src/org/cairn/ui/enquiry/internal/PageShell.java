// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import org.cairn.model.base.Element;
import org.cairn.ui.Css;
import org.cairn.ui.Room;
import org.cairn.ui.Widgets;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.editor.FormPage;

/** Where the editor has one of its pages; makes it when somebody first looks at it, in a turn of its own. */
final class PageShell extends FormPage {

    private final ModelEditor editor;
    private final Pages.Entry entry;
    private ModelPage page;
    private Composite area;
    private boolean made;
    private boolean making;
    private boolean focused;
    private Element wanted;

    PageShell(ModelEditor editor, Pages.Entry entry) {
        super(editor, entry.id(), entry.title());
        this.editor = editor;
        this.entry = entry;
    }

    @Override
    public void createPartControl(Composite parent) {
        area = Css.PANEL.on(new Room(parent));
        area.setData("id", "page." + getId());
        show();
    }

    /** Makes what the page shows, if it is not there. */
    void show() {
        if (made || making || area == null) {
            return;
        }
        making = true;
        Widgets.later(area, here -> {
            page = entry.make().get();
            page.create(editor.editing(), here);
            if (here.getLayout() == null) {
                here.setLayout(new FillLayout());
            }
            here.layout(true, true);
            making = false;
            made = true;
            if (wanted != null) {
                page.reveal(wanted);
                wanted = null;
            }
            if (focused) {
                page.focus();
            }
        });
    }

    /** Lets go of what the page shows; it is made again when somebody looks at it. An editor full of fields takes long to close. */
    void forget() {
        if (made) {
            made = false;
            focused = false;
            page = null;
            for (Control child : area.getChildren()) {
                child.dispose();
            }
            area.setLayout(null);
        }
    }

    @Override
    public Control getPartControl() {
        return area;
    }

    /** Shows an element if it is edited here, a page that is not made yet as soon as it is. @param must whether no other page has it */
    boolean reveal(Element element, boolean must) {
        if (made) {
            return page.reveal(element);
        }
        boolean here = must || entry.has(element);
        if (here) {
            wanted = element;
        }
        return here;
    }

    @Override
    public boolean isDirty() {
        return false;
    }

    @Override
    public void setFocus() {
        focused = true;
        if (made) {
            page.focus();
        }
    }
}
