// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.time.Instant;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A point in time that Cairn noted by itself. */
final class MomentField extends Field {

    private final Label label;

    MomentField(Composite parent, Editing editing, EStructuralFeature feature) {
        super(editing, feature);
        label = Widgets.named(new Label(parent, SWT.NONE), id(), this::name);
    }

    @Override
    Control control() {
        return label;
    }

    @Override
    protected void write() {
        label.setText(value() == null ? Messages.field_none : Fields.moment((Instant) value()));
    }

    @Override
    protected void enable(boolean writable) {
        // it is only read
    }
}
