// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Indicator;
import org.cairn.model.enquiry.IntendedImpact;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.layout.FillLayout;

/** What was to change and what did: by audience and level, with the indicators, as a table to compare and as forms to write. */
public final class ImpactPage implements ModelPage {

    private static final int[] SHARES = {13, 10, 26, 26, 25};

    private Editing editing;
    private Table table;
    private TreeForm tree;

    @Override
    public void create(Editing about, Composite parent) {
        editing = about;
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.VERTICAL);
        Composite top = Css.PANEL.on(new Composite(sash, SWT.NONE));
        top.setLayout(Widgets.grid(1, 8));
        Label label = Css.PANEL_MUTED.on(new Label(top, SWT.WRAP));
        label.setText(Messages.impact_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(label);
        table = Widgets.named(Css.PANEL.on(new Table(top, SWT.BORDER | SWT.FULL_SELECTION)), "impact.table", Messages.impact_table);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        for (String heading : new String[] {Messages.impact_audience, Messages.impact_level, Messages.impact_intended, Messages.impact_actual,
            Messages.impact_indicators}) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width - 2;
            for (int i = 0; i < SHARES.length; i++) {
                table.getColumn(i).setWidth(width * SHARES[i] / 100);
            }
        });
        tree = new TreeForm(sash, editing, "impact.tree", List.of(EnquiryPackage.eINSTANCE.getEnquiry_Impacts()), Messages.impact_table);
        sash.setWeights(36, 64);
        table.addListener(SWT.Selection, event -> tree.reveal((Element) table.getSelection()[0].getData("impact")));
        list();
        editing.follow(table, this::list);
    }

    private void list() {
        List<IntendedImpact> impacts = ((Enquiry) editing.document()).getImpacts();
        table.setItemCount(impacts.size());
        for (int i = 0; i < impacts.size(); i++) {
            IntendedImpact impact = impacts.get(i);
            TableItem item = table.getItem(i);
            item.setText(new String[] {Words.of(impact.getAudience()), impact.getLevel() == 0 ? Messages.impact_noLevel
                    : NLS.bind(Messages.impact_levelOf, impact.getLevel()), impact.getStatement(),
                impact.getActual().isBlank() ? Messages.impact_notYet : impact.getActual(),
                impact.getIndicators().stream().map(ImpactPage::text).collect(Collectors.joining("; "))});
            item.setData("impact", impact);
        }
    }

    private static String text(Indicator indicator) {
        String change = List.of(indicator.getBaseline(), indicator.getValue()).stream().filter(each -> !each.isBlank())
                .collect(Collectors.joining(" → "));
        String target = indicator.getTarget().isBlank() ? "" : NLS.bind(Messages.impact_target, indicator.getTarget());
        return List.of(indicator.getMeasure(), change, target).stream().filter(each -> !each.isBlank()).collect(Collectors.joining(" "));
    }

    @Override
    public boolean reveal(Element element) {
        return tree.reveal(element);
    }

    @Override
    public void focus() {
        tree.focus();
    }
}
