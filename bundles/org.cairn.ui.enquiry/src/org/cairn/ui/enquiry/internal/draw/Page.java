// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.ProjectView;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.Css;
import org.cairn.ui.Guide;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A page of a document: a sentence that says how things stand, a picture, and beside it what can be said of the part that is chosen. */
public abstract class Page extends Composite {

    /** Where a control says which style it has. */
    private static final String CSS = "org.eclipse.e4.ui.css.CssClassName";

    private final Editing editing;
    private final Tools tools;
    private final Label summary;
    private final SashForm sash;
    private final List<Fields<?>> fields = new ArrayList<>();

    /**
     * Makes an empty page.
     *
     * @param id for tests
     * @param guide the page of the guide about it
     */
    protected Page(Composite parent, Editing editing, Tools tools, String id, String guide) {
        super(parent, SWT.NONE);
        this.editing = editing;
        this.tools = tools;
        setData("id", id);
        Guide.on(this, guide);
        setLayout(Widgets.grid(1, 8));
        summary = new Label(this, SWT.WRAP);
        summary.setData("id", id + ".summary");
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
        sash = new SashForm(this, SWT.HORIZONTAL);
        sash.setSashWidth(8);
        // it gets the room that there is: without a hint all its fields would be measured whenever the window is laid out
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(sash);
    }

    protected final Editing editing() {
        return editing;
    }

    protected final Tools tools() {
        return tools;
    }

    /** The document, if it is of that class. */
    protected final <T extends Document> T document(Class<T> type) {
        return type.cast(editing.document());
    }

    /** What is side by side. Give it children, then weights. */
    protected final SashForm sash() {
        return sash;
    }

    /** Keeps fields, to be refreshed together. */
    protected final <T> Fields<T> kept(Fields<T> made) {
        fields.add(made);
        return made;
    }

    /** Shows in all fields that were kept what holds of what is chosen now. */
    protected final void refreshKept() {
        fields.forEach(Fields::refresh);
    }

    /** Says how things stand. */
    protected final void say(String sentence) {
        String words = sentence.replace("&", "&&");
        if (!words.equals(summary.getText())) {
            summary.setText(words);
            if (getSize().x == 0) {
                return; // it is laid out with everything else
            }
            layout(new Control[] {summary});
        }
    }

    /** Shows an element, if this page is where it is edited. @return whether it is */
    public boolean reveal(Element element) {
        return false;
    }

    /** A column of one grid that is scrolled when it is too high. */
    public static Composite column(Composite parent) {
        ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.getVerticalBar().setIncrement(24);
        Composite inner = new Composite(scrolled, SWT.NONE);
        inner.setLayout(Widgets.grid(1, 6));
        scrolled.setContent(inner);
        scrolled.addListener(SWT.Resize, event -> fit(scrolled));
        inner.addListener(SWT.Resize, event -> fit(scrolled));
        return inner;
    }

    private static void fit(ScrolledComposite scrolled) {
        int width = scrolled.getClientArea().width;
        int high = scrolled.getContent().computeSize(width, SWT.DEFAULT).y;
        if (high != scrolled.getMinHeight()) {
            scrolled.setMinHeight(high);
        }
    }

    /** Takes in that a column has other content. */
    public static void fitColumn(Composite inner) {
        inner.layout(true, true);
        fit((ScrolledComposite) inner.getParent());
    }

    /** Gives everything that is only there to hold or to say something the colours of the page. */
    public static void dress(Control control) {
        boolean plain = control instanceof Label || control instanceof Button button && (button.getStyle() & SWT.CHECK) != 0
                || control instanceof Composite && !(control instanceof Combo) && !(control instanceof Picture);
        if (plain && control.getData(CSS) == null) {
            Css.PANEL.on(control);
        }
        if (control instanceof Composite composite && !(control instanceof Combo)) {
            for (Control child : composite.getChildren()) {
                dress(child);
            }
        }
    }

    /** A line in bold letters. */
    public static Label heading(Composite parent) {
        Label label = Css.PANEL.on(new Label(parent, SWT.WRAP));
        label.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD)));
        return label;
    }

    /** A muted line of words. */
    public static Label hint(Composite parent, String words) {
        Label label = Css.PANEL_MUTED.on(new Label(parent, SWT.WRAP));
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
        return label;
    }

    /** Everybody in the project, by name. */
    protected final List<Choice> people() {
        return view().people().stream().map(person -> new Choice(person.id(), person.name()))
                .sorted(Comparator.comparing(Choice::name)).toList();
    }

    /** Every school, by name. */
    protected final List<Choice> schools() {
        return view().schools().stream().map(school -> new Choice(school.id(), school.name()))
                .sorted(Comparator.comparing(Choice::name)).toList();
    }

    /** The name of a person; empty if they are not known. */
    protected final String person(UUID id) {
        return id == null ? "" : view().person(id).map(each -> each.name()).orElse("");
    }

    /** The name of a school; empty if it is not known. */
    protected final String school(UUID id) {
        return id == null ? "" : view().school(id).map(each -> each.name()).orElse("");
    }

    protected final ProjectView view() {
        return editing.project().view();
    }
}
