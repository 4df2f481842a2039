// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.List;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One of some choices. */
final class ChoiceField extends Field {

    private final Combo combo;
    private final List<Enumerator> choices;

    ChoiceField(Composite parent, Editing editing, EAttribute attribute) {
        super(editing, attribute);
        choices = ((EEnum) attribute.getEAttributeType()).getELiterals().stream().map(EEnumLiteral::getInstance).toList();
        combo = Widgets.named(Css.FIELD.on(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN)), id(), this::name);
        choices.forEach(each -> combo.add(Words.of((Enum<?>) each)));
        combo.addListener(SWT.Selection, event -> change(choices.get(combo.getSelectionIndex())));
        // the wheel scrolls the form and not the choices
        combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
        GridDataFactory.swtDefaults().applyTo(combo);
    }

    @Override
    Control control() {
        return combo;
    }

    @Override
    boolean isWide() {
        return false;
    }

    @Override
    protected void write() {
        int index = choices.indexOf(value());
        if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    @Override
    protected void enable(boolean writable) {
        combo.setEnabled(writable);
    }
}
