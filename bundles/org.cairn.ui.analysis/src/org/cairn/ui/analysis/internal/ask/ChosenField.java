// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import org.cairn.analysis.Parameter;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A field that says what is chosen, with a button to choose in a window of its own. */
abstract class ChosenField implements Field {

    private final Composite area;
    private final Text summary;
    private List<String> texts = List.of();

    ChosenField(Composite parent, Parameter parameter, Runnable changed) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(2));
        summary = Widgets.named(new Text(area, SWT.BORDER | SWT.READ_ONLY), "ask." + parameter.name(), parameter.label());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(160, SWT.DEFAULT).applyTo(summary);
        Button choose = Widgets.named(new Button(area, SWT.PUSH), "ask." + parameter.name() + ".choose",
                NLS.bind(Messages.fields_chooseWhat, parameter.label()));
        choose.setText(Messages.fields_choose);
        choose.addListener(SWT.Selection, event -> {
            List<String> chosen = choose(area.getShell(), texts);
            if (chosen != null) {
                set(chosen);
                changed.run();
            }
        });
    }

    /** Lets the person choose. @return null if they turn away */
    abstract List<String> choose(Shell parent, List<String> before);

    /** What is chosen, in words. */
    abstract String summary(List<String> chosen);

    @Override
    public final Control control() {
        return area;
    }

    @Override
    public final List<String> get() {
        return texts;
    }

    @Override
    public final void set(List<String> now) {
        texts = List.copyOf(now);
        summary.setText(summary(texts));
        summary.setToolTipText(summary.getText());
    }
}
