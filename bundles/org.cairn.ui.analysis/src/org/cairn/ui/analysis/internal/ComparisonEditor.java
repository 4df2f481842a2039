// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.analysis.Run;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.Showing;
import org.cairn.ui.analysis.internal.result.Differences;
import org.cairn.ui.analysis.internal.result.ResultPane;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** Two runs: what was asked differently, which numbers are others, and both results beside each other. */
public final class ComparisonEditor extends PlainEditor {

    static final String ID = "org.cairn.ui.analysis.changes";

    private Showing showing;
    private CTabFolder folder;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof ComparisonInput)) {
            throw new PartInitException(Messages.result_noRun);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        Run before = ((ComparisonInput) getEditorInput()).before();
        Run after = ((ComparisonInput) getEditorInput()).after();
        showing = new Showing(getSite().getService(Palette.class), getSite().getService(EvidenceDesk.class), Locale.getDefault());
        folder = Widgets.named(Css.PANEL.on(new CTabFolder(parent, SWT.TOP | SWT.FLAT)), "comparison.tabs", Messages.comparison_name);
        CTabItem changes = new CTabItem(folder, SWT.NONE);
        changes.setText(Messages.comparison_changes);
        CTabItem both = new CTabItem(folder, SWT.NONE);
        both.setText(Messages.comparison_both);
        folder.setSelection(0);
        List<List<Object>> asked = asked(before, after);
        Background.of(Messages.comparison_comparing, progress -> Differences.of(before.result(), after.result(), asked, showing.locale()))
                .then(result -> {
                    changes.setControl(ResultPane.create(folder, result, showing, List.of()));
                    folder.layout();
                }).start(folder);
        folder.addListener(SWT.Selection, event -> {
            if (both.getControl() == null && folder.getSelection() == both) {
                SashForm sash = new SashForm(folder, SWT.HORIZONTAL);
                side(sash, before);
                side(sash, after);
                both.setControl(sash);
            }
        });
    }

    private void side(SashForm sash, Run run) {
        Composite side = Css.PANEL.on(new Composite(sash, SWT.NONE));
        side.setLayout(Widgets.grid(1));
        Label head = Css.PANEL_MUTED.on(new Label(side, SWT.WRAP));
        head.setText((RunFacts.title(run) + "\n" + RunFacts.origin(run)).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(150, SWT.DEFAULT).indent(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(
                ResultPane.create(side, run.result(), showing, getSite().getService(Renderers.class).all()));
    }

    /** What was asked of each, where it is not the same: name, before, after. */
    private List<List<Object>> asked(Run before, Run after) {
        Catalogue catalogue = getSite().getService(Catalogue.class);
        List<List<Object>> rows = new ArrayList<>();
        add(rows, Messages.comparison_analysis, before.label() + " " + before.analysisVersion(), after.label() + " " + after.analysisVersion());
        add(rows, Messages.comparison_plugin, before.plugin() + " " + before.pluginVersion(), after.plugin() + " " + after.pluginVersion());
        add(rows, Messages.results_values, RunFacts.values(before, catalogue.contents().find(before.analysis()).orElse(null)),
                RunFacts.values(after, catalogue.contents().find(after.analysis()).orElse(null)));
        add(rows, Messages.comparison_state, Widgets.number(before.projectVersion()), Widgets.number(after.projectVersion()));
        add(rows, Messages.results_counted, RunFacts.counted(before), RunFacts.counted(after));
        return rows;
    }

    private static void add(List<List<Object>> rows, String name, String before, String after) {
        if (!before.equals(after)) {
            rows.add(List.of(name, before, after));
        }
    }

    @Override
    public void setFocus() {
        folder.setFocus();
    }
}
