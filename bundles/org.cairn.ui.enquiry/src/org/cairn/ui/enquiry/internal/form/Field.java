// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** Shows one feature of an object and changes it. Shows another object when it is told to. UI thread only. */
abstract class Field {

    private final Editing editing;
    private final EStructuralFeature feature;
    private EObject object;

    Field(Editing editing, EStructuralFeature feature) {
        this.editing = editing;
        this.feature = feature;
    }

    /** What it is made of. */
    abstract Control control();

    /** Writes into the control what the object has. */
    protected abstract void write();

    /** Forgets what was typed about the object before. */
    protected void begin() {
        // most fields change the object at once
    }

    /** Lets the control be used or not. */
    protected abstract void enable(boolean writable);

    /** What is wrong with what the field shows, or an empty text. */
    String wrong() {
        Object value = value();
        boolean missing = feature.isRequired() && (value == null || value instanceof String text && text.isBlank());
        return missing ? Messages.field_missing : "";
    }

    /** Whether it takes all the width there is. */
    boolean isWide() {
        return true;
    }

    final Editing editing() {
        return editing;
    }

    final EStructuralFeature feature() {
        return feature;
    }

    final EObject object() {
        return object;
    }

    final Object value() {
        return object.eGet(feature);
    }

    /** Shows an object that has the feature. */
    final void show(EObject shown) {
        if (shown != object) {
            object = shown;
            begin();
        }
        write();
        enable(editing.isWritable() && feature.isChangeable());
    }

    /** Changes the feature, as one step. @param value of the type of the feature; null for none */
    final void change(Object value) {
        EObject changed = object;
        Object before = changed.eGet(feature);
        if (before == null ? value != null : !before.equals(value)) {
            editing.change(label(), () -> {
                if (value == null) {
                    changed.eUnset(feature);
                } else {
                    changed.eSet(feature, value);
                }
            });
        }
    }

    /** What undoing a change of this feature takes back. */
    final String label() {
        return NLS.bind(Messages.field_change, name());
    }

    /** What the field is called. */
    final String name() {
        return object == null ? Words.label(feature) : Words.label(object.eClass(), feature);
    }

    /** How tests find the control. */
    final String id() {
        return "field." + feature.getEContainingClass().getName() + "." + feature.getName();
    }
}
