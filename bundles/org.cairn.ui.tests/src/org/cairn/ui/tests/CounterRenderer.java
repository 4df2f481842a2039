// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.ui.analysis.ResultRenderer;
import org.cairn.ui.analysis.Showing;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Says how long a table is, and shows the evidence of its first number when it is clicked. */
record CounterRenderer(String name, boolean broken) implements ResultRenderer {

    @Override
    public boolean shows(Result result) {
        return result instanceof Table;
    }

    @Override
    public Control show(Composite parent, Result result, Showing showing) {
        Button button = new Button(parent, SWT.PUSH);
        button.setData("id", "counter");
        Table table = (Table) result;
        button.setText(table.rows().size() + " rows");
        button.addListener(SWT.Selection, event -> showing.evidence().show("The first", table.evidence().at(0, 1)));
        if (broken) {
            throw new IllegalStateException("no paper");
        }
        return button;
    }
}
