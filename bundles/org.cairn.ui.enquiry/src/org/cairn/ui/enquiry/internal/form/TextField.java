// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.Objects;
import java.util.function.Function;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;

/** A text, number, day or time that is typed. What was typed becomes a step after a pause and when the field is left. */
class TextField extends Field {

    /** So long nobody types until what was typed is a step, ms. */
    private static final int PAUSE = 700;

    /** How a value is written. */
    interface Form {

        /** The value as text; {@code null} has an empty one. */
        String text(Object value);

        /** The value that a text means, or null for none. @throws IllegalArgumentException if it means none */
        Object value(String text);

        /** What is wrong with a text that means nothing. */
        String wrong();

        /** A value as it is. */
        static Form of(Function<Object, String> text, Function<String, Object> value, String wrong) {
            return new Form() {
                @Override
                public String text(Object shown) {
                    return text.apply(shown);
                }

                @Override
                public Object value(String typed) {
                    return value.apply(typed);
                }

                @Override
                public String wrong() {
                    return wrong;
                }
            };
        }
    }

    private final Text text;
    private final Form form;
    private final int letters;
    private boolean writing;
    private boolean broken;
    /** Whether something was typed that is no step yet: it must not be written over. */
    private boolean pending;
    private int typed;

    /**
     * A field.
     *
     * @param lines how many lines are seen; 1 for a field of one line
     * @param letters how wide it is; 0 for as wide as it can be
     */
    TextField(Composite parent, Editing editing, EClass type, EStructuralFeature feature, Form form, int lines, int letters) {
        super(editing, feature);
        this.form = form;
        this.letters = letters;
        int style = lines == 1 ? SWT.SINGLE | SWT.BORDER : SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER;
        text = Widgets.named(Css.FIELD.on(new Text(parent, style)), id(), this::name);
        String hint = Words.hint(type, feature);
        if (lines == 1) {
            text.setMessage(letters == 0 ? hint : "");
        }
        text.setToolTipText(hint.isEmpty() ? null : hint);
        int height = lines == 1 ? SWT.DEFAULT : text.getLineHeight() * lines;
        (letters == 0 ? GridDataFactory.fillDefaults().grab(true, false) : GridDataFactory.swtDefaults())
                .hint(letters == 0 ? 80 : letters * 9, height).applyTo(text);
        text.addListener(SWT.Modify, event -> typed());
        text.addListener(SWT.FocusOut, event -> editing.settle());
        if (lines > 1) {
            // Tab leads on, as everywhere in a form
            text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }
    }

    private void typed() {
        if (writing || object() == null) {
            return;
        }
        EObject about = object();
        int mine = ++typed;
        pending = true;
        editing().typed(text, () -> take(about));
        text.getDisplay().timerExec(PAUSE, () -> {
            if (!text.isDisposed() && mine == typed) {
                editing().settle();
            }
        });
    }

    private void take(EObject about) {
        if (text.isDisposed() || about != object()) {
            return;
        }
        typed++;
        pending = false;
        try {
            Object value = form.value(text.getText());
            broken = false;
            change(value);
        } catch (IllegalArgumentException e) {
            broken = true;
        }
    }

    @Override
    Text control() {
        return text;
    }

    @Override
    boolean isWide() {
        return letters == 0;
    }

    @Override
    protected void begin() {
        pending = false;
        broken = false;
    }

    @Override
    protected void write() {
        if (pending) {
            return;
        }
        Object value = value();
        String shown = form.text(value);
        boolean same;
        try {
            same = Objects.equals(form.value(text.getText()), value);
        } catch (IllegalArgumentException e) {
            same = broken && text.isFocusControl();
        }
        if (!same || text.getText().isEmpty() != shown.isEmpty()) {
            writing = true;
            broken = false;
            text.setText(shown);
            writing = false;
        }
    }

    @Override
    String wrong() {
        return broken ? form.wrong() : super.wrong();
    }

    @Override
    protected void enable(boolean writable) {
        text.setEditable(writable);
    }

    /** Puts the keyboard into a control of a form. */
    static void focus(Control control) {
        control.setFocus();
        if (control instanceof Text field && (field.getStyle() & SWT.SINGLE) != 0) {
            field.selectAll();
        }
    }
}
