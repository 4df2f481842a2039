// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.core.coders.Consensus;
import org.cairn.core.coders.Consensus.Decision;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** What to decide about a difference, and what was decided. */
final class DecisionBar {

    private final ComparisonPane pane;
    private final Composite area;
    private final Label decided;
    private final Text comment;
    private final Composite row;
    private final Map<Decision, Button> buttons = new EnumMap<>(Decision.class);

    DecisionBar(Composite parent, ComparisonPane pane) {
        this.pane = pane;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1, 6));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        decided = Widgets.named(Css.MUTED.on(new Label(area, SWT.WRAP)), "comparison.decided", Messages.decided_spoken);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(decided);
        comment = Widgets.named(Css.FIELD.on(new Text(area, SWT.BORDER)), "comparison.comment", Messages.decide_comment);
        comment.setMessage(Messages.decide_comment);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(comment);
        row = new Composite(area, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        row.setLayout(layout);
        for (Decision decision : Decision.values()) {
            Button button = new Button(row, SWT.PUSH);
            button.setData("id", "comparison." + decision.name().toLowerCase(Locale.ROOT));
            button.addListener(SWT.Selection, event -> decide(decision));
            buttons.put(decision, button);
        }
    }

    private void decide(Decision decision) {
        String why = comment.getText().strip();
        comment.setText("");
        pane.decide(decision, why);
    }

    void show(Passage passage, String first, String second, String says) {
        for (Map.Entry<Decision, Button> entry : buttons.entrySet()) {
            entry.getValue().setText(switch (entry.getKey()) {
                case FIRST -> NLS.bind(Messages.decide_first, first.replace("&", "&&"));
                case SECOND -> NLS.bind(Messages.decide_second, second.replace("&", "&&"));
                case UNION -> Messages.decide_union;
                case INTERSECTION -> Messages.decide_intersection;
                case NEITHER -> Messages.decide_neither;
            });
            entry.getValue().setEnabled(passage != null && Consensus.isPossible(passage, entry.getKey()));
        }
        comment.setEnabled(passage != null);
        decided.setText((passage == null ? Messages.decided_nothingHere : says).replace("&", "&&"));
        area.layout();
        row.layout();
    }
}
