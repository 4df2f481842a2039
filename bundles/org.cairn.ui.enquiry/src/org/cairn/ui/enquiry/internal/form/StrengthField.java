// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.List;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** How strong evidence is: weak, middling or strong. */
final class StrengthField extends Field {

    private final Combo combo;

    StrengthField(Composite parent, Editing editing, EStructuralFeature feature) {
        super(editing, feature);
        combo = Widgets.named(Css.FIELD.on(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN)), id(), this::name);
        List<String> names = List.of(Messages.strength_weak, Messages.strength_middling, Messages.strength_strong);
        for (int i = 0; i < names.size(); i++) {
            combo.add(NLS.bind(Messages.strength_named, EvidenceLinks.strength(i + 1), names.get(i)));
        }
        combo.addListener(SWT.Selection, event -> change(combo.getSelectionIndex() + 1));
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
        int index = (Integer) value() - 1;
        if (index < 0 || index >= combo.getItemCount()) {
            combo.deselectAll();
        } else if (combo.getSelectionIndex() != index) {
            combo.select(index);
        }
    }

    @Override
    protected void enable(boolean writable) {
        combo.setEnabled(writable);
    }
}
