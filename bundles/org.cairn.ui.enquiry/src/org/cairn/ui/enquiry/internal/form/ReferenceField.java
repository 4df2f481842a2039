// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelReference;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** One thing that is referred to: its name leads there, and another can be chosen. */
final class ReferenceField extends Field {

    private final Composite area;
    private final Link link;
    private final ToolItem choose;
    private final ToolItem clear;
    private final List<String> kinds;
    private final Names names;

    ReferenceField(Composite parent, Editing editing, EClass type, EAttribute attribute) {
        super(editing, attribute);
        kinds = ModelReference.kinds(attribute);
        names = new Names(editing);
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(2));
        link = Widgets.named(Css.PANEL.on(new Link(area, SWT.NONE)), id(), this::name);
        String hint = Words.hint(type, attribute);
        link.setToolTipText(hint.isEmpty() ? null : hint);
        link.addListener(SWT.Selection, event -> new Opening(editing).open((UUID) value(), kinds, link));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(link);
        ToolBar bar = Widgets.named(Css.PANEL.on(new ToolBar(area, SWT.FLAT)), id() + ".tools", () -> NLS.bind(Messages.field_tools, name()));
        choose = Widgets.tool(bar, Icon.SEARCH, id() + ".choose", Messages.field_choose, this::choose);
        clear = Widgets.tool(bar, Icon.DISMISS, id() + ".clear", Messages.field_clear, () -> change(null));
    }

    private void choose() {
        ThingDialog.one(area.getShell(), NLS.bind(Messages.choose_one, name()), names.all(kinds)).filter(this::mayBe)
                .ifPresent(thing -> change(thing.id()));
    }

    private boolean mayBe(Names.Thing thing) {
        return feature() != EnquiryPackage.eINSTANCE.getJourneyStep_Phase() || Gate.mayEnter(editing(), thing.id(), area);
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    String wrong() {
        return value() instanceof UUID id && names.of(id, kinds).isEmpty() ? Messages.field_gone : super.wrong();
    }

    @Override
    protected void write() {
        String words = value() instanceof UUID id
                ? names.of(id, kinds).map(name -> "<a>" + name.replace("&", "&&").replace("<", "‹") + "</a>").orElse(Messages.field_gone)
                : Messages.field_none;
        if (!words.equals(link.getText())) {
            link.setText(words);
        }
    }

    @Override
    protected void enable(boolean writable) {
        choose.setEnabled(writable);
        clear.setEnabled(writable && value() != null);
    }
}
