// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A page that scrolls, of sections with headings one below the other. UI thread only. */
public final class Sections {

    private final Editing editing;
    private final ScrolledComposite scroll;
    private final Composite body;
    private final List<ElementForm> forms = new ArrayList<>();
    private boolean fitting;

    /** @param parent gets a layout that this fills */
    public Sections(Composite parent, Editing editing) {
        this.editing = editing;
        parent.setLayout(new FillLayout());
        scroll = Css.PANEL.on(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        scroll.getVerticalBar().setIncrement(30);
        body = Css.PANEL.on(new Composite(scroll, SWT.NONE));
        body.setLayout(Widgets.grid(1, 12));
        scroll.setContent(body);
        scroll.addListener(SWT.Resize, event -> fit());
        Fit.on(body, this::fit);
    }

    /** Where what a page makes by itself goes; its layout is a grid of one column. */
    public Composite body() {
        return body;
    }

    /** Begins a section. @param hint what it is for; may be empty */
    public void heading(String title, String hint) {
        boolean first = body.getChildren().length == 0;
        Label label = Css.PANEL.on(new Label(body, SWT.WRAP));
        label.setText(title.replace("&", "&&"));
        label.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(2).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, first ? 0 : 14).hint(100, SWT.DEFAULT).applyTo(label);
        if (!hint.isEmpty()) {
            Label below = Css.PANEL_MUTED.on(new Label(body, SWT.WRAP));
            below.setText(hint.replace("&", "&&"));
            GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(below);
        }
    }

    /**
     * Adds a form.
     *
     * @param object what it shows, as it is now; null hides the form
     * @param type class of the object
     * @param features what is shown of it, in order
     */
    public ElementForm form(Supplier<EObject> object, EClass type, List<? extends EStructuralFeature> features) {
        ElementForm form = new ElementForm(body, editing, type, features);
        forms.add(form);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
        Runnable show = () -> {
            EObject now = object.get();
            GridData data = (GridData) form.control().getLayoutData();
            if (now != null && now != form.shown()) {
                form.show(now);
            }
            if (data.exclude != (now == null)) {
                data.exclude = now == null;
                form.control().setVisible(now != null);
                Fit.again(form.control());
            }
        };
        show.run();
        editing.follow(form.control(), show);
        return form;
    }

    /** Gives a control of the body all the width and a height. */
    public void place(Control control, int height) {
        GridDataFactory.fillDefaults().grab(true, false).hint(100, height).applyTo(control);
    }

    /** Measures anew: after the page is complete, and when something in it is shown or hidden. */
    public void fit() {
        if (!fitting && scroll.getClientArea().width > 0) {
            fitting = true;
            scroll.setMinSize(body.computeSize(scroll.getClientArea().width, SWT.DEFAULT, true));
            body.layout(true, true);
            fitting = false;
        }
    }

    /** Brings a control into sight. */
    public void reveal(Control control) {
        scroll.showControl(control);
    }

    /** Takes the keyboard, into the first form. */
    public void focus() {
        if (forms.isEmpty()) {
            body.setFocus();
        } else {
            forms.getFirst().focus();
        }
    }
}
