// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Indicator;
import org.cairn.model.enquiry.IntendedImpact;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.layout.FillLayout;

/** What was to change and what did: by audience and level, with the indicators, as a table to compare and as forms to write. */
public final class ImpactPage implements ModelPage {

    private static final double WHOM = 0.16;

    private Editing editing;
    private GridPicture table;
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
        table = new GridPicture(top, ActiveWindow.service(Palette.class).orElseThrow(), "impact.table", Messages.impact_table, WHOM);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        table.whenEmpty(Messages.impact_empty);
        tree = new TreeForm(sash, editing, "impact.tree", List.of(EnquiryPackage.eINSTANCE.getEnquiry_Impacts()), Messages.impact_table);
        sash.setWeights(36, 64);
        table.onChoose(part -> choose());
        list();
        editing.follow(table, this::list);
    }

    private void choose() {
        List<IntendedImpact> impacts = ((Enquiry) editing.document()).getImpacts();
        GridPicture.Place place = table.place();
        if (place != null && place.line() < impacts.size()) {
            tree.reveal(impacts.get(place.line()));
        }
    }

    private void list() {
        List<IntendedImpact> impacts = ((Enquiry) editing.document()).getImpacts();
        table.show(impacts.isEmpty() ? Grid.EMPTY : new Grid(Messages.impact_audience, List.of(new Column(Messages.impact_intended, 1),
                new Column(Messages.impact_actual, 1), new Column(Messages.impact_indicators, 1)),
                impacts.stream().map(ImpactPage::line).toList()));
    }

    private static Line line(IntendedImpact impact) {
        return new Line(Words.of(impact.getAudience()), impact.getLevel() == 0 ? Messages.impact_noLevel
                : NLS.bind(Messages.impact_levelOf, impact.getLevel()), Tone.QUIET, false, List.of(Cell.of(impact.getStatement()),
                        Cell.of(impact.getActual().isBlank() ? Messages.impact_notYet : impact.getActual()),
                        Cell.of(impact.getIndicators().stream().map(ImpactPage::text).collect(Collectors.joining("\n")))));
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
