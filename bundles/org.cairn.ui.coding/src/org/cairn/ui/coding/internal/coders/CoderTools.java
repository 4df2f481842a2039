// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** A row of buttons with words, which goes on in the next line where the view is narrow. */
final class CoderTools {

    private final Composite row;

    CoderTools(Composite parent, String spoken) {
        row = Widgets.named(new Composite(parent, SWT.NONE), spoken, spoken);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.wrap = true;
        layout.spacing = 4;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        parent.addListener(SWT.Resize, event -> fit(parent));
    }

    /** A grid asks for the height before it knows the width: tell it what the row needs at this width. */
    private void fit(Composite parent) {
        int width = parent.getClientArea().width;
        if (width > 0) {
            GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, row.computeSize(width, SWT.DEFAULT).y).applyTo(row);
            parent.layout();
        }
    }

    Button add(String id, String label, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(label);
        button.setData("id", id);
        button.addListener(SWT.Selection, event -> action.run());
        return button;
    }
}
