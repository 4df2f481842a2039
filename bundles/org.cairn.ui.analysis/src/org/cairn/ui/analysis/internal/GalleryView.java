// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.ProblemDialog;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.internal.GalleryRows.Row;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** All that can be asked of a project, by group, and the plugins it comes from. */
public final class GalleryView {

    static final String ID = "org.cairn.ui.analysis.gallery";

    private final Catalogue catalogue;
    private final Desk desk;
    private final ActiveProject active;
    private Text filter;
    private EmptyState empty;
    private SashForm sash;
    private Tree tree;
    private Font bold;
    private StyledText about;
    private Button run;
    private Button plugin;
    private Row chosen;
    /** The plugin that was switched off or on last, until its line can be chosen in the place of its analysis, which comes or goes. */
    private Path turned;

    @Inject
    public GalleryView(Catalogue catalogue, Desk desk, ActiveProject active) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.active = active;
    }

    @PostConstruct
    void create(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "gallery.filter", Messages.gallery_filter);
        filter.setMessage(Messages.gallery_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addListener(SWT.Modify, event -> list());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                tree.setFocus();
            }
        });
        filter.addListener(SWT.DefaultSelection, event -> runChosen());
        ToolBar bar = Widgets.bar(head, Messages.gallery_tools);
        Widgets.tool(bar, Icon.OPEN, "gallery.folder", Messages.gallery_folder, () -> openFolder(catalogue));
        empty = new EmptyState(area, Icon.CHART);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.VERTICAL);
        tree = Widgets.named(Css.PANEL.on(new Tree(sash, SWT.SINGLE | SWT.V_SCROLL)), "gallery.tree", Messages.gallery_name);
        bold = JFaceResources.getResources().create(FontDescriptor.createFrom(tree.getFont()).setStyle(SWT.BOLD));
        tree.addListener(SWT.Selection, event -> {
            turned = null;
            choose((Row) event.item.getData());
        });
        tree.addListener(SWT.DefaultSelection, event -> {
            choose((Row) event.item.getData());
            runChosen();
        });
        details();
        sash.setWeights(62, 38);
        catalogue.follow(area, this::list);
        active.follow(area, update -> {
            if (update.switched()) {
                enable();
            }
        });
        list();
    }

    private void details() {
        Composite part = Css.PANEL.on(new Composite(sash, SWT.NONE));
        part.setLayout(Widgets.grid(2, 4));
        about = Css.PANEL.on(new StyledText(part, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL));
        Widgets.named(about, "gallery.about", Messages.gallery_about);
        about.setAlwaysShowScrollBars(false);
        about.setMargins(6, 4, 6, 4);
        about.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(about);
        run = new Button(part, SWT.PUSH);
        run.setText(Messages.gallery_run);
        run.setData("id", "gallery.run");
        run.addListener(SWT.Selection, event -> runChosen());
        plugin = new Button(part, SWT.PUSH);
        plugin.setText(Messages.gallery_disable);
        plugin.setData("id", "gallery.plugin");
        plugin.addListener(SWT.Selection, event -> turn());
    }

    @Focus
    void focus() {
        filter.setFocus();
    }

    private void list() {
        Catalogue.Contents contents = catalogue.contents();
        GalleryRows rows = GalleryRows.of(contents, filter.getText());
        Object before = chosen == null ? null : chosen.key();
        boolean isTurned = turned != null && rows.groups().stream().flatMap(group -> group.rows().stream())
                .anyMatch(row -> row.key().equals(turned));
        if (isTurned) {
            before = turned;
            turned = null;
        }
        tree.setRedraw(false);
        tree.removeAll();
        String typed = filter.getText().strip().toLowerCase(Locale.getDefault());
        TreeItem kept = null;
        TreeItem first = null;
        TreeItem named = null;
        for (GalleryRows.Group group : rows.groups()) {
            TreeItem heading = new TreeItem(tree, SWT.NONE);
            heading.setText(group.name());
            heading.setFont(bold);
            heading.setData(Row.heading(group.name()));
            for (Row row : group.rows()) {
                TreeItem item = new TreeItem(heading, SWT.NONE);
                item.setText(row.name());
                item.setImage(row.icon().image());
                item.setData(row);
                kept = row.key().equals(before) ? item : kept;
                first = first == null && row.entry() != null ? item : first;
                boolean meant = row.name().toLowerCase(Locale.getDefault()).contains(typed);
                named = named == null && row.entry() != null && meant ? item : named;
            }
            heading.setExpanded(true);
        }
        tree.setRedraw(true);
        // what is called so is meant rather than what only mentions it
        boolean mentions = !isTurned && kept != null && named != null && !kept.getText().toLowerCase(Locale.getDefault()).contains(typed);
        TreeItem now = kept != null && !mentions ? kept : named != null ? named : first;
        if (now != null) {
            tree.setSelection(now);
        }
        choose(now == null ? null : (Row) now.getData());
        if (!rows.groups().isEmpty()) {
            empty.show(sash);
        } else if (!contents.read()) {
            empty.say(Messages.gallery_reading);
        } else if (!filter.getText().isBlank()) {
            empty.say(Messages.gallery_nothingFound);
        } else {
            empty.say(Messages.gallery_empty, Messages.gallery_openFolder, () -> openFolder(catalogue));
        }
    }

    private void choose(Row row) {
        chosen = row;
        about.setText(row == null ? "" : row.name() + row.about());
        if (row != null) {
            about.setStyleRange(new StyleRange(0, row.name().length(), null, null, SWT.BOLD));
        }
        enable();
    }

    private void enable() {
        run.setEnabled(chosen != null && chosen.entry() != null && active.current().isPresent());
        run.setToolTipText(active.current().isPresent() ? null : Messages.desk_openOne);
        Plugin of = chosen == null ? null : chosen.plugin();
        plugin.setVisible(of != null);
        plugin.setText(of != null && of.state() == Plugin.State.DISABLED ? Messages.gallery_enable : Messages.gallery_disable);
        plugin.requestLayout();
    }

    private void runChosen() {
        if (chosen != null && chosen.entry() != null) {
            desk.ask(chosen.entry(), null);
        }
    }

    private void turn() {
        Plugin of = chosen.plugin();
        boolean on = of.state() == Plugin.State.DISABLED;
        String now = of.file().toString();
        turned = Path.of(on ? now.substring(0, now.length() - PluginFolder.DISABLED.length()) : now + PluginFolder.DISABLED);
        Background.of(on ? Messages.gallery_enable : Messages.gallery_disable, progress -> {
            String file = of.file().getFileName().toString();
            if (on) {
                catalogue.folder().enable(file);
            } else {
                catalogue.folder().disable(file);
            }
            return null;
        }).then(done -> catalogue.look()).start(tree);
    }

    /** Shows the folder of plugins in the system's file manager. */
    static void openFolder(Catalogue catalogue) {
        Background.of(Messages.gallery_folder, progress -> {
            try {
                return Files.createDirectories(catalogue.folder().path());
            } catch (IOException e) {
                throw new Failure(e.getMessage(), catalogue.folder().path().toString(), Messages.gallery_noFolder, e);
            }
        }).then(path -> {
            if ("none".equals(System.getProperty("cairn.browser")) || !Program.launch(path.toString())) {
                ProblemDialog.show(ActiveWindow.shell(), Messages.gallery_folder,
                        Problem.info(Messages.gallery_folderIs, path.toString()));
            }
        }).start(ActiveWindow.shell());
    }
}
