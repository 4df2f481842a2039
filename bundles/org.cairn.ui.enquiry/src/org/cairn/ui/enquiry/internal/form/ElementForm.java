// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.base.Element;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/**
 * A form made from features of a class: a name and a field for each, and beside it what is wrong. It shows one object of the class
 * after the other. UI thread only.
 */
public final class ElementForm {

    private static final int NAMES = 150;

    private record Row(Field field, Label mark) {
    }

    private final Editing editing;
    private final Composite area;
    private final Label remarks;
    private final List<Row> rows = new ArrayList<>();
    private EObject shown;

    /**
     * A form that shows nothing yet.
     *
     * @param type class of the objects that it will show
     * @param features what it shows of them, in order
     */
    public ElementForm(Composite parent, Editing editing, EClass type, List<? extends EStructuralFeature> features) {
        this.editing = editing;
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        var grid = Widgets.grid(3, 2);
        grid.verticalSpacing = 7;
        grid.horizontalSpacing = 8;
        area.setLayout(grid);
        remarks = Css.PANEL.on(new Label(area, SWT.WRAP));
        remarks.setData("id", "form.remarks");
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).hint(200, SWT.DEFAULT).exclude(true).applyTo(remarks);
        features.forEach(feature -> add(type, feature));
        editing.follow(area, this::refresh);
    }

    private void add(EClass type, EStructuralFeature feature) {
        boolean flag = feature instanceof EAttribute attribute && attribute.getEAttributeType().getInstanceClass() == boolean.class;
        Label name = Css.PANEL.on(new Label(area, SWT.WRAP));
        name.setText(flag ? "" : Words.label(type, feature).replace("&", "&&"));
        String hint = Words.hint(type, feature);
        name.setToolTipText(hint.isEmpty() ? null : hint);
        boolean above = Fields.isVeryLong(feature);
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.BEGINNING).span(above ? 3 : 1, 1).hint(NAMES, SWT.DEFAULT).indent(0, 5).applyTo(name);
        Field field = Fields.of(area, editing, type, feature);
        GridData at = (GridData) field.control().getLayoutData();
        if (at == null) {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field.control());
        } else if (field.isWide()) {
            at.grabExcessHorizontalSpace = true;
            at.horizontalAlignment = SWT.FILL;
        }
        if (above) {
            ((GridData) field.control().getLayoutData()).horizontalSpan = 2;
        }
        Label mark = Widgets.named(Css.PANEL.on(new Label(area, SWT.NONE)), field.id() + ".mark", field::wrong);
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).hint(18, 18).indent(0, 5).applyTo(mark);
        rows.add(new Row(field, mark));
    }

    public Control control() {
        return area;
    }

    /** What it shows, or null. */
    public EObject shown() {
        return shown;
    }

    /** Shows an object; what was typed about the one before is a step by then. */
    public void show(EObject object) {
        if (object != shown) {
            editing.settle();
        }
        shown = object;
        for (Row row : rows) {
            row.field().show(object);
        }
        mark();
    }

    /** Shows the same object as it is now. */
    private void refresh() {
        if (shown != null && EcoreUtil.getRootContainer(shown) == editing.document()) {
            rows.forEach(row -> row.field().show(shown));
            mark();
        }
    }

    private void mark() {
        for (Row row : rows) {
            String wrong = row.field().wrong();
            boolean marked = row.mark().getImage() != null;
            if (marked == wrong.isEmpty()) {
                row.mark().setImage(wrong.isEmpty() ? null : Icon.ERROR.image());
            }
            row.mark().setToolTipText(wrong.isEmpty() ? null : wrong);
        }
        String words = editing.problems().stream().filter(this::isHere)
                .map(each -> NLS.bind(Messages.form_remark, each.problem().message(), each.problem().remedy()).strip())
                .distinct().collect(Collectors.joining("\n")).replace("&", "&&");
        if (!words.equals(remarks.getText())) {
            remarks.setText(words);
            remarks.setVisible(!words.isEmpty());
            ((GridData) remarks.getLayoutData()).exclude = words.isEmpty();
            Fit.again(remarks);
        }
    }

    /** The problem is about a copy of what is shown, or of evidence for it. */
    private boolean isHere(ModelProblem problem) {
        if (!(shown instanceof Element element)) {
            return false;
        }
        Element about = problem.element() instanceof EvidenceLink link && ((EObject) link).eContainer() instanceof Element owner ? owner
                : problem.element();
        return element.getId() != null && element.getId().equals(about.getId());
    }

    /** Takes the keyboard, into the first field that is missing something or else into the first. */
    public void focus() {
        Row first = rows.stream().filter(row -> !row.field().wrong().isEmpty()).findFirst().orElse(rows.isEmpty() ? null : rows.getFirst());
        if (first != null) {
            TextField.focus(first.field().control());
        }
    }
}
