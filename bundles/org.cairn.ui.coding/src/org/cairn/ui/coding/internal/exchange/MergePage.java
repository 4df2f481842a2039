// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairn.core.Backups;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.MergeReport.Clash;
import org.cairn.exchange.merge.MergeReport.Proposal;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** Second page of a merge: what would be done, what both changed and which side counts, and what may be the same under two GUIDs. */
final class MergePage extends PreviewPage<MergeReport> {

    private static final List<Prefer> RULES = List.of(Prefer.MINE, Prefer.THEIRS, Prefer.NEWER);
    /** Column of the side that counts. */
    private static final int DECIDED = 5;

    private final Function<Boolean, Background.Work<MergeReport>> merging;
    private final Map<String, Prefer> decisions = new HashMap<>();
    private final Set<String> same = new HashSet<>();
    private List<Clash> clashes = List.of();
    private List<Proposal> proposals = List.of();
    private Combo rule;
    private Composite clashArea;
    private Table clashTable;
    private TabItem clashTab;
    private Table proposalTable;
    private TabItem proposalTab;
    private boolean stale;
    /** Whether the most urgent tab was put in front; later the person chooses. */
    private boolean shown;

    /** @param merging makes the merge, as a dry run or in earnest, with what is decided on this page */
    MergePage(Function<Boolean, Background.Work<MergeReport>> merging) {
        super("merge", Messages.merge_preview, Messages.merge_previewHint);
        this.merging = merging;
    }

    @Override
    Background.Work<MergeReport> trial() {
        return merging.apply(true);
    }

    @Override
    Told told(MergeReport report) {
        clashes = report.clashes();
        proposals = report.proposals();
        stale = false;
        Told told = MergedWords.told(Messages.merge_would, report, false);
        Widgets.later(getControl(), page -> showDecisions());
        return told;
    }

    @Override
    boolean isDecided(MergeReport report) {
        return !report.isUndecided();
    }

    @Override
    void choices(Composite area) {
        Composite line = new Composite(area, SWT.NONE);
        line.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        new Label(line, SWT.NONE).setText(Messages.merge_rule);
        rule = Widgets.named(new Combo(line, SWT.READ_ONLY), "merge.rule", Messages.merge_rule.replace("&", "").replace(":", ""));
        rule.setItems(Messages.merge_each, Messages.merge_allMine, Messages.merge_allTheirs, Messages.merge_allNewer);
        rule.select(0);
        rule.addListener(SWT.Selection, event -> look());
        TabFolder tabs = pane().tabs();
        clashTab = new TabItem(tabs, SWT.NONE);
        clashTab.setControl(clashes(tabs));
        proposalTab = new TabItem(tabs, SWT.NONE);
        proposalTab.setControl(proposals(tabs));
        tabs.addListener(SWT.Selection, event -> {
            // the counts were made before the last decisions
            if (stale && event.item != clashTab) {
                look();
            }
        });
    }

    private void showDecisions() {
        clashTab.setText(NLS.bind(Messages.told_counted, Messages.merge_clashes, Widgets.number(clashes.size())));
        clashTable.setItemCount(clashes.size());
        clashTable.clearAll();
        proposalTab.setText(NLS.bind(Messages.told_counted, Messages.merge_proposals, Widgets.number(proposals.size())));
        proposalTable.removeAll();
        proposals.forEach(this::proposal);
        if (!shown) {
            shown = true;
            pane().tabs().setSelection(!clashes.isEmpty() ? 0 : !proposals.isEmpty() ? 1 : 2);
        }
        say();
    }

    private Composite clashes(TabFolder tabs) {
        clashArea = new Composite(tabs, SWT.NONE);
        clashArea.setLayout(Widgets.grid(4, 4));
        clashTable = Widgets.named(new Table(clashArea, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI), "merge.clashes",
                Messages.merge_clashes);
        clashTable.setHeaderVisible(true);
        GridDataFactory.fillDefaults().span(4, 1).grab(true, true).applyTo(clashTable);
        column(clashTable, Messages.merge_thing, 140);
        column(clashTable, Messages.merge_part, 80);
        column(clashTable, Messages.merge_before, 120);
        column(clashTable, Messages.merge_mine, 130);
        column(clashTable, Messages.merge_theirs, 130);
        column(clashTable, Messages.merge_decided, 120);
        Widgets.rows(clashTable, () -> clashes, (item, clash) -> item.setText(new String[] {clash.thing(), clash.what(), clash.before(),
            clash.mine(), clash.theirs(), MergedWords.side(decided(clash))}));
        decide(Messages.merge_takeMine, "merge.mine", Prefer.MINE);
        decide(Messages.merge_takeTheirs, "merge.theirs", Prefer.THEIRS);
        decide(Messages.merge_takeNewer, "merge.newer", Prefer.NEWER);
        decide(Messages.merge_byRule, "merge.byRule", null);
        return clashArea;
    }

    private static void column(Table table, String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }

    /** A button that decides what is selected. @param side null to leave it to the rule */
    private void decide(String label, String id, Prefer side) {
        Button button = new Button(clashArea, SWT.PUSH);
        button.setText(label);
        button.setData("id", id);
        button.setEnabled(false);
        clashTable.addListener(SWT.Selection, event -> button.setEnabled(clashTable.getSelectionCount() > 0));
        button.addListener(SWT.Selection, event -> {
            for (int row : clashTable.getSelectionIndices()) {
                if (side == null) {
                    decisions.remove(clashes.get(row).id());
                } else {
                    decisions.put(clashes.get(row).id(), side);
                }
                clashTable.getItem(row).setText(DECIDED, MergedWords.side(decided(clashes.get(row))));
            }
            stale = true;
            say();
        });
    }

    /** Whose side counts; {@code NEWER} where the merge finds that out; null where it is open. */
    private Prefer decided(Clash clash) {
        return decisions.getOrDefault(clash.id(), rule());
    }

    private Composite proposals(TabFolder tabs) {
        Composite area = new Composite(tabs, SWT.NONE);
        area.setLayout(Widgets.grid(1, 4));
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.merge_proposalsHint);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        proposalTable = Widgets.named(new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION), "merge.proposals", Messages.merge_proposals);
        proposalTable.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(proposalTable);
        column(proposalTable, Messages.merge_mine, 240);
        column(proposalTable, Messages.merge_theirs, 240);
        column(proposalTable, Messages.merge_why, 260);
        proposalTable.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                TableItem item = (TableItem) event.item;
                String id = (String) item.getData();
                if (item.getChecked()) {
                    same.add(id);
                } else {
                    same.remove(id);
                }
                look();
            }
        });
        return area;
    }

    private void proposal(Proposal proposal) {
        TableItem item = new TableItem(proposalTable, SWT.NONE);
        item.setText(new String[] {proposal.mine(), proposal.theirs(), proposal.why()});
        item.setData(proposal.id());
        item.setChecked(same.contains(proposal.id()));
    }

    /** Says what is still to be decided. */
    private void say() {
        long open = clashes.stream().filter(clash -> decided(clash) == null).count();
        setMessage(open == 0 ? Messages.merge_previewHint : open == 1 ? Messages.merge_oneUndecided
                : NLS.bind(Messages.merge_undecided, Widgets.number(open)), open == 0 ? NONE : WARNING);
        if (getErrorMessage() == null) {
            setPageComplete(open == 0);
        }
    }

    private Prefer rule() {
        return rule.getSelectionIndex() < 1 ? null : RULES.get(rule.getSelectionIndex() - 1);
    }

    /** What the person decided. */
    MergeOptions options(boolean dry, Backups backups) {
        return new MergeOptions(dry, rule(), decisions, same, backups);
    }
}
