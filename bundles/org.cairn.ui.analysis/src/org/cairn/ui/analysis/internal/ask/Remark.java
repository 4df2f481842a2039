// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A line of small print below a field. Most fields never need theirs, so it is made when there is something to say. */
final class Remark {

    private final Composite below;
    private final int columns;
    private final int width;
    private final Consumer<Label> look;
    private Label label;

    /**
     * No line yet.
     *
     * @param columns how many columns of the grid it takes
     * @param width that its words are broken at, at the least, in points
     * @param look gives the label its colour and id
     */
    Remark(Composite below, int columns, int width, Consumer<Label> look) {
        this.below = below;
        this.columns = columns;
        this.width = width;
        this.look = look;
    }

    /** Shows words, or with an empty text nothing; says whether that takes another room than before. */
    boolean say(String words) {
        String shown = words.replace("&", "&&");
        if (label == null) {
            if (words.isEmpty()) {
                return false;
            }
            label = new Label(below, SWT.WRAP);
            GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(width, SWT.DEFAULT).applyTo(label);
            look.accept(label);
        } else if (label.getText().equals(shown)) {
            return false;
        }
        label.setText(shown);
        label.setVisible(!words.isEmpty());
        ((GridData) label.getLayoutData()).exclude = words.isEmpty();
        return true;
    }
}
