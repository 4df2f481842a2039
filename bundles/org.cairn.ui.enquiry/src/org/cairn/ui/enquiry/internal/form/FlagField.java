// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Yes or no. */
final class FlagField extends Field {

    private final Button button;

    FlagField(Composite parent, Editing editing, EClass type, EStructuralFeature feature) {
        super(editing, feature);
        button = Widgets.named(new Button(parent, SWT.CHECK), id(), this::name);
        button.setText(Words.label(type, feature).replace("&", "&&"));
        String hint = Words.hint(type, feature);
        button.setToolTipText(hint.isEmpty() ? null : hint);
        button.addListener(SWT.Selection, event -> change(button.getSelection()));
        GridDataFactory.swtDefaults().applyTo(button);
    }

    @Override
    Control control() {
        return button;
    }

    @Override
    boolean isWide() {
        return false;
    }

    @Override
    protected void write() {
        button.setSelection(Boolean.TRUE.equals(value()));
    }

    @Override
    protected void enable(boolean writable) {
        button.setEnabled(writable);
    }
}
