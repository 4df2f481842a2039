// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cairn.analysis.render.AboutLines;
import org.cairn.analysis.render.Tables;
import org.cairn.api.analysis.result.Chart;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Failed;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Network;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.analysis.result.Text;
import org.cairn.api.analysis.result.Tree;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.ResultRenderer;
import org.cairn.ui.analysis.Showing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.osgi.framework.FrameworkUtil;

/** Shows any result: what it warns of, its numbers or words, and its notes. Several ways to look at one result are tabs. */
public final class ResultPane {

    private static final int NOTE_LINES = 4;

    private final Showing showing;
    private final List<ResultRenderer> renderers;

    private ResultPane(Showing showing, List<ResultRenderer> renderers) {
        this.showing = showing;
        this.renderers = renderers;
    }

    /** Loads what shows results; call it off the UI thread, before the first is shown. Quick when it was done before. */
    public static void prepare() {
        GridLayers.prepare();
    }

    /**
     * Shows a result.
     *
     * @param renderers further ways to show it, from plugins
     * @return a control without layout data
     */
    public static Control create(org.eclipse.swt.widgets.Composite parent, Result result, Showing showing, List<ResultRenderer> renderers) {
        return new ResultPane(showing, renderers).whole(parent, result);
    }

    /** Whether there is a picture of it. The drawing itself knows too, but to ask it loads all that draws: not on the UI thread. */
    public static boolean isDrawn(Result result) {
        return switch (result) {
            case Chart chart -> true;
            case Matrix matrix -> true;
            case Network network -> true;
            case Tree tree -> tree.form() == Tree.Form.DENDROGRAM;
            case Composite composite -> composite.parts().stream().anyMatch(ResultPane::isDrawn);
            default -> false;
        };
    }

    private Control whole(org.eclipse.swt.widgets.Composite parent, Result result) {
        org.eclipse.swt.widgets.Composite area = Css.PANEL.on(new org.eclipse.swt.widgets.Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1));
        AboutLines.warnings(result.about(), showing.locale()).forEach(warning -> warn(area, warning));
        Control content = content(area, result);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(content);
        List<String> notes = AboutLines.notes(result.about(), showing.locale());
        if (!notes.isEmpty()) {
            notes(area, String.join("\n", notes));
        }
        return area;
    }

    private void warn(org.eclipse.swt.widgets.Composite area, String warning) {
        Label label = Css.PANEL.on(new Label(area, SWT.WRAP));
        label.setText("⚠ " + warning.replace("&", "&&"));
        label.setData("id", "result.warning");
        Runnable color = () -> label.setForeground(showing.palette().color(Palette.Role.WRONG));
        color.run();
        showing.palette().follow(label, color);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).indent(8, 4).applyTo(label);
    }

    private void notes(org.eclipse.swt.widgets.Composite area, String notes) {
        StyledText text = prose(area, notes, "result.notes", Messages.pane_notes);
        text.setAlwaysShowScrollBars(false);
        text.addListener(SWT.Resize, event -> {
            // all of them if they are few lines in this width
            int wanted = text.computeSize(Math.max(50, text.getClientArea().width), SWT.DEFAULT).y;
            int height = Math.min(wanted, text.getLineHeight() * NOTE_LINES + 10);
            if (text.getLayoutData() instanceof GridData data && data.heightHint != height) {
                data.heightHint = height;
                area.getDisplay().asyncExec(() -> {
                    if (!area.isDisposed()) {
                        area.layout();
                    }
                });
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).hint(200, text.getLineHeight() + 8).applyTo(text);
    }

    private static StyledText prose(org.eclipse.swt.widgets.Composite area, String words, String id, String spoken) {
        StyledText text = Css.PANEL.on(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL));
        Widgets.named(text, id, spoken);
        text.setMargins(8, 4, 8, 4);
        text.setText(words);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        return text;
    }

    private Control content(org.eclipse.swt.widgets.Composite area, Result result) {
        List<ResultRenderer> able = renderers.stream().filter(renderer -> shows(renderer, result)).toList();
        if (able.isEmpty()) {
            return usual(area, result);
        }
        List<Tab> tabs = new ArrayList<>();
        able.forEach(renderer -> tabs.add(new Tab(renderer.name(), Icon.CHART, folder -> foreign(folder, renderer, result))));
        tabs.add(new Tab(Messages.pane_usual, Icon.TABLE, folder -> usual(folder, result)));
        return tabs(area, tabs);
    }

    private static boolean shows(ResultRenderer renderer, Result result) {
        try {
            return renderer.shows(result);
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(ResultPane.class.getName()).log(Level.WARNING, "A renderer does not say what it shows", e);
            return false;
        }
    }

    /** What a plugin shows; of one that throws nothing is left but that it did. */
    private Control foreign(org.eclipse.swt.widgets.Composite folder, ResultRenderer renderer, Result result) {
        org.eclipse.swt.widgets.Composite area = Css.PANEL.on(new org.eclipse.swt.widgets.Composite(folder, SWT.NONE));
        area.setLayout(new FillLayout());
        try {
            renderer.show(area, result, showing);
            return area;
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(ResultPane.class.getName()).log(Level.WARNING, "A renderer failed", e);
            area.dispose();
            return prose(folder, NLS.bind(Messages.pane_failed, renderer.name(), FrameworkUtil.getBundle(renderer.getClass())
                    .getSymbolicName()), "result.renderer.failed", renderer.name());
        }
    }

    private Control usual(org.eclipse.swt.widgets.Composite area, Result result) {
        return switch (result) {
            case Table table -> new Grid(area, table, false, showing).control();
            case Matrix matrix -> tabs(area, List.of(
                    new Tab(Messages.pane_table, Icon.TABLE, folder -> grid(folder, matrix)),
                    new Tab(Messages.pane_picture, Icon.CHART, folder -> new Picture(folder, matrix, showing).control())));
            case Tree tree when !isDrawn(tree) -> new Outline(area, tree, showing).control();
            case Text text -> prose(area, text.text(), "result.text", text.title());
            case Failed failed -> failed(area, failed);
            case Composite composite -> tabs(area, composite.parts().stream().map(part -> new Tab(part.title(), icon(part),
                    folder -> whole(folder, part))).toList());
            default -> tabs(area, List.of(
                    new Tab(Messages.pane_picture, Icon.CHART, folder -> new Picture(folder, result, showing).control()),
                    new Tab(Messages.pane_table, Icon.TABLE, folder -> numbers(folder, result))));
        };
    }

    /** The numbers of a drawing, for those who want to sort or copy them, and for those who do not see it. */
    private Control numbers(org.eclipse.swt.widgets.Composite folder, Result result) {
        if (result instanceof Tree tree) {
            return new Outline(folder, tree, showing).control();
        }
        List<Table> tables = Tables.of(result, showing.locale());
        if (tables.size() == 1) {
            return new Grid(folder, tables.getFirst(), false, showing).control();
        }
        return tabs(folder, tables.stream().map(table -> new Tab(table.title(), Icon.TABLE,
                inner -> new Grid(inner, table, false, showing).control())).toList());
    }

    private Control grid(org.eclipse.swt.widgets.Composite folder, Matrix matrix) {
        return new Grid(folder, Tables.of(matrix, showing.locale()).getFirst(), true, showing).control();
    }

    private static Icon icon(Result part) {
        boolean table = part instanceof Matrix || part instanceof Composite || !isDrawn(part);
        return part instanceof Failed ? Icon.DISMISS : table ? Icon.TABLE : Icon.CHART;
    }

    private record Tab(String title, Icon icon, Function<org.eclipse.swt.widgets.Composite, Control> content) {
    }

    /** Tabs whose content is made when it is first looked at. */
    private static Control tabs(org.eclipse.swt.widgets.Composite area, List<Tab> tabs) {
        CTabFolder folder = Widgets.named(Css.PANEL.on(new CTabFolder(area, SWT.TOP | SWT.FLAT)), "result.tabs", Messages.pane_tabs);
        folder.setMinimizeVisible(false);
        folder.setMaximizeVisible(false);
        folder.setUnselectedCloseVisible(false);
        for (Tab tab : tabs) {
            CTabItem item = new CTabItem(folder, SWT.NONE);
            item.setText(tab.title().replace("&", "&&"));
            Image image = tab.icon().image();
            item.setImage(image);
            item.setData(tab);
        }
        Runnable fill = () -> {
            CTabItem item = folder.getSelection();
            if (item != null && item.getControl() == null) {
                item.setControl(((Tab) item.getData()).content().apply(folder));
            }
        };
        folder.addListener(SWT.Selection, event -> fill.run());
        if (!tabs.isEmpty()) {
            folder.setSelection(0);
            fill.run();
        }
        return folder;
    }

    private Control failed(org.eclipse.swt.widgets.Composite area, Failed failed) {
        String place = failed.problem().where().isEmpty() ? "" : "\n" + failed.problem().where();
        String remedy = failed.problem().remedy().isEmpty() ? "" : "\n\n" + failed.problem().remedy();
        StyledText text = prose(area, failed.problem().message() + place + remedy, "result.failed", failed.title());
        text.setMargins(16, 16, 16, 16);
        Runnable color = () -> text.setStyleRange(new StyleRange(0, failed.problem().message().length(),
                showing.palette().color(Palette.Role.WRONG), null, SWT.BOLD));
        color.run();
        showing.palette().follow(text, color);
        return text;
    }
}
