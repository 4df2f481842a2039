// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.List;
import java.util.Locale;
import org.cairn.analysis.KeptRuns;
import org.cairn.analysis.Run;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.cairn.ui.Rest;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.Showing;
import org.cairn.ui.analysis.internal.result.ResultPane;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** One result: what was asked, what came out, and whether it still holds. Nothing is ever dirty: a result is kept when it is there. */
public final class ResultEditor extends PlainEditor {

    static final String ID = "org.cairn.ui.analysis.result";

    private Desk desk;
    private Showing showing;
    private Renderers renderers;
    private Composite area;
    private Label title;
    private Label facts;
    private Composite stale;
    private Control content;
    /** Whether the keyboard was given to this editor, maybe before there was anything to give it to. */
    private boolean focused;
    private ToolItem compare;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof RunInput)) {
            throw new PartInitException(Messages.result_noRun);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    /** What is shown. */
    Run run() {
        return ((RunInput) getEditorInput()).run();
    }

    @Override
    public void createPartControl(Composite parent) {
        desk = getSite().getService(Desk.class);
        renderers = getSite().getService(Renderers.class);
        showing = new Showing(getSite().getService(Palette.class), getSite().getService(EvidenceDesk.class), Locale.getDefault());
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1));
        Composite head = Css.PANEL.on(new Composite(area, SWT.NONE));
        head.setLayout(Widgets.grid(2, 6));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = Css.PANEL.on(new Label(head, SWT.NONE));
        title.setData("id", "result.title");
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(3).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(title);
        tools(head);
        facts = Css.PANEL_MUTED.on(new Label(head, SWT.WRAP));
        facts.setData("id", "result.facts");
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(200, SWT.DEFAULT).applyTo(facts);
        stale = staleBar();
        show();
        Rest.whileHidden(this, area);
        renderers.follow(area, this::show);
        getSite().getService(ActiveProject.class).follow(area, update -> {
            if (update.project() != null) {
                mark(run().isStale(update.view().version()));
            }
        });
    }

    private void tools(Composite head) {
        ToolBar bar = Widgets.bar(head, Messages.result_tools);
        Widgets.tool(bar, Icon.RUN, "result.again", Messages.result_again, this::again);
        Widgets.tool(bar, Icon.ADJUST, "result.adjust", Messages.result_adjust, this::differently);
        compare = Widgets.tool(bar, Icon.COMPARE, "result.compare", Messages.result_compare, () -> drop(compare, others()));
        ToolItem[] export = new ToolItem[1];
        export[0] = Widgets.tool(bar, Icon.EXPORT, "result.export", Messages.result_export, () -> drop(export[0], Export.menu(bar, run())));
    }

    private static void drop(ToolItem under, Menu menu) {
        var box = under.getBounds();
        menu.setLocation(under.getParent().toDisplay(box.x, box.y + box.height));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    /** The other runs of this project; those of the same analysis first. */
    private Menu others() {
        Menu menu = new Menu(compare.getParent());
        List<Run> runs = desk.kept().map(KeptRuns::runs).orElse(List.of()).stream().map(KeptRuns.Kept::run).filter(other -> other != run())
                .sorted((one, other) -> Boolean.compare(!one.analysis().equals(run().analysis()), !other.analysis().equals(run().analysis())))
                .toList();
        for (Run other : runs) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(NLS.bind(Messages.result_compareWith, RunFacts.title(other), RunFacts.when(other)).replace("&", "&&"));
            item.addListener(SWT.Selection, event -> desk.compare(run(), other));
        }
        if (runs.isEmpty()) {
            MenuItem none = new MenuItem(menu, SWT.PUSH);
            none.setText(Messages.result_noOther);
            none.setEnabled(false);
        }
        return menu;
    }

    private Composite staleBar() {
        Composite bar = new Composite(area, SWT.NONE);
        bar.setLayout(Widgets.grid(2, 4));
        bar.setData("id", "result.stale");
        bar.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        Label sentence = new Label(bar, SWT.WRAP);
        sentence.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        sentence.setText(Messages.result_stale);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(100, SWT.DEFAULT).indent(6, 0).applyTo(sentence);
        Button again = new Button(bar, SWT.PUSH);
        again.setText(Messages.result_runAgain);
        again.setData("id", "result.stale.again");
        again.addListener(SWT.Selection, event -> again());
        Runnable colors = () -> {
            bar.setBackground(showing.palette().color(Palette.Role.FOUND));
            sentence.setBackground(showing.palette().color(Palette.Role.FOUND));
            sentence.setForeground(showing.palette().color(Palette.Role.TEXT));
        };
        colors.run();
        showing.palette().follow(bar, () -> bar.getDisplay().asyncExec(() -> {
            if (!bar.isDisposed()) {
                colors.run(); // after the style sheet
            }
        }));
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        bar.setVisible(false);
        return bar;
    }

    private void mark(boolean nowStale) {
        if (stale.getVisible() != nowStale) {
            stale.setVisible(nowStale);
            ((GridData) stale.getLayoutData()).exclude = !nowStale;
            area.layout(true, true);
            // whoever looks at another tab sees it too
            setPartName(nowStale ? NLS.bind(Messages.result_staleName, getEditorInput().getName()) : getEditorInput().getName());
        }
    }

    @Override
    public String getTitleToolTip() {
        return stale != null && !stale.isDisposed() && stale.getVisible() ? Messages.result_stale : super.getTitleToolTip();
    }

    private void show() {
        Run run = run();
        title.setText(RunFacts.title(run).replace("&", "&&"));
        title.setToolTipText(RunFacts.title(run).replace("&", "&&"));
        Catalogue.Entry entry = getSite().getService(Catalogue.class).contents().find(run.analysis()).orElse(null);
        String counted = RunFacts.counted(run);
        facts.setText(String.join("\n", List.of(RunFacts.values(run, entry), counted.isEmpty() ? RunFacts.origin(run)
                : counted + " · " + RunFacts.origin(run))).strip().replace("&", "&&"));
        if (content != null) {
            content.dispose();
            content = null;
        }
        // in a turn of its own: to make a grid takes a moment, and so does the editor around it
        Widgets.later(area, owner -> {
            if (run == run() && content == null) {
                content = ResultPane.create(owner, run.result(), showing, renderers.all());
                GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
                owner.layout(true, true);
                if (focused) {
                    content.setFocus();
                }
            }
        });
    }

    /** Runs it on the project as it is now, and shows that here. */
    void again() {
        desk.again(run(), fresh -> {
            if (area.isDisposed()) {
                desk.show(fresh);
                return;
            }
            setInput(new RunInput(fresh));
            mark(false);
            show();
            setFocus();
        });
    }

    void differently() {
        desk.differently(run());
    }

    @Override
    public void setFocus() {
        focused = true;
        if (content != null && !content.isDisposed()) {
            content.setFocus();
        }
    }
}
