// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.coders.Comparison;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;

/** Above a comparison: which source and code, how much is resolved, and what both did alike. */
final class ComparisonHead {

    private final Combo source;
    private final Combo code;
    private final Label progress;
    private final Button agreements;
    private final Composite row;
    private List<UUID> sources = List.of();
    private List<UUID> codes = List.of();

    ComparisonHead(Composite parent, ComparisonPane pane) {
        row = new Composite(parent, SWT.NONE);
        row.setLayout(Widgets.grid(3, 6));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        source = combo(row, "comparison.source", Messages.head_source, pane);
        code = combo(row, "comparison.code", Messages.head_code, pane);
        ToolBar bar = Widgets.bar(row, Messages.head_tools);
        Widgets.tool(bar, Icon.UNDO, "comparison.previous", Messages.head_previous, () -> pane.walk(-1));
        Widgets.tool(bar, Icon.REDO, "comparison.next", Messages.head_next, () -> pane.walk(1));
        Composite below = new Composite(row, SWT.NONE);
        below.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(below);
        progress = Widgets.named(new Label(below, SWT.WRAP), "comparison.progress", Messages.head_progressSpoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(progress);
        agreements = new Button(below, SWT.PUSH);
        agreements.setData("id", "comparison.agreements");
        agreements.addListener(SWT.Selection, event -> pane.takeAgreements());
    }

    private static Combo combo(Composite row, String id, String spoken, ComparisonPane pane) {
        Combo combo = Widgets.named(new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN), id, spoken);
        combo.setToolTipText(spoken);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER)
                .hint(combo.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 4, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> pane.refill());
        return combo;
    }

    void show(ProjectView view, Comparison comparison) {
        UUID wasSource = chosen(source, sources);
        UUID wasCode = chosen(code, codes);
        Map<UUID, Long> counts = ComparisonPane.bySource(comparison);
        List<UUID> ids = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of(Messages.head_allSources));
        for (Source one : view.sources()) {
            if (counts.containsKey(one.id())) {
                ids.add(one.id());
                names.add(NLS.bind(Messages.head_sourceWith, one.title(), counts.get(one.id())));
            }
        }
        sources = fill(source, ids, names, wasSource);
        List<UUID> used = comparison.differences().stream().map(Passage::code).distinct().toList();
        List<UUID> codeIds = new ArrayList<>();
        List<String> codeNames = new ArrayList<>(List.of(Messages.head_allCodes));
        for (Code one : view.codebook().codes()) {
            if (used.contains(one.id())) {
                codeIds.add(one.id());
                codeNames.add(view.codebook().path(one));
            }
        }
        codes = fill(code, codeIds, codeNames, wasCode);
        List<Passage> differences = comparison.differences();
        long resolved = differences.stream().filter(Passage::isResolved).count();
        progress.setText(NLS.bind(Messages.head_progress, new Object[] {resolved, differences.size(),
            NumberFormat.getPercentInstance().format(comparison.overlap())}));
        progress.setToolTipText(Messages.head_overlapTip);
        List<Passage> same = comparison.agreements();
        long open = same.stream().filter(passage -> !passage.isResolved()).count();
        agreements.setText(open == 0 && !same.isEmpty() ? counted(same.size(), Messages.head_oneAgreementTaken, Messages.head_agreementsTaken)
                : counted(open, Messages.head_oneAgreement, Messages.head_agreements));
        agreements.setEnabled(open > 0);
        row.layout(true, true);
    }

    private static String counted(long number, String one, String many) {
        return number == 1 ? one : NLS.bind(many, Widgets.number(number));
    }

    private static List<UUID> fill(Combo combo, List<UUID> ids, List<String> names, UUID chosen) {
        combo.setItems(names.toArray(String[]::new));
        combo.select(ids.indexOf(chosen) + 1);
        return ids;
    }

    private static UUID chosen(Combo combo, List<UUID> ids) {
        int at = combo.getSelectionIndex() - 1;
        return at >= 0 && at < ids.size() ? ids.get(at) : null;
    }

    boolean lets(Passage passage) {
        UUID oneSource = chosen(source, sources);
        UUID oneCode = chosen(code, codes);
        return (oneSource == null || oneSource.equals(passage.source())) && (oneCode == null || oneCode.equals(passage.code()));
    }
}
