// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** A line of a page that says which things are meant, all unless some are chosen in a dialog. Takes four columns. */
final class TickedThings {

    private static final int WIDTH = 320;
    /** So many are named on the line. */
    private static final int NAMED = 3;

    private final Text summary;
    private final Button choose;
    private List<TickDialog.Thing> chosen = List.of();

    /**
     * @param label what is chosen
     * @param button the label of the button that opens the dialog
     * @param hint what the dialog says
     * @param things what there is to choose from; asked each time the dialog is opened
     */
    TickedThings(Composite area, String label, String button, String id, String hint, Supplier<List<TickDialog.Thing>> things) {
        String name = label.replace("&", "").replace(":", "");
        new Label(area, SWT.NONE).setText(label);
        summary = Widgets.named(new Text(area, SWT.BORDER | SWT.READ_ONLY), id, name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(summary);
        choose = new Button(area, SWT.PUSH);
        choose.setText(button);
        choose.setData("id", id + ".choose");
        GridDataFactory.fillDefaults().applyTo(choose);
        choose.addListener(SWT.Selection, event -> {
            TickDialog dialog = new TickDialog(choose.getShell(), name, hint, things.get(), chosen.stream().map(TickDialog.Thing::id)
                    .collect(Collectors.toSet()));
            if (dialog.open() == Window.OK) {
                chosen = dialog.ticked();
                say();
            }
        });
        say();
    }

    private void say() {
        String names = chosen.stream().limit(NAMED).map(TickDialog.Thing::name).collect(Collectors.joining("; "));
        summary.setText(chosen.isEmpty() ? Messages.exportTo_all : chosen.size() <= NAMED ? names
                : NLS.bind(Messages.exportTo_andMore, names, Widgets.number(chosen.size() - NAMED)));
    }

    void setEnabled(boolean enabled) {
        summary.setEnabled(enabled);
        choose.setEnabled(enabled);
    }

    /** The ids of what is chosen; none where all are meant. */
    List<String> chosen() {
        return summary.getEnabled() ? chosen.stream().map(TickDialog.Thing::id).toList() : List.of();
    }
}
