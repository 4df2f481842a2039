// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.cairn.api.project.ProjectView;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.Widgets;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.handlers.IHandlerService;

/** The start page itself, without the editor around it. */
final class StartControl {

    private static final int WIDTH = 520;

    private final ScrolledComposite scroll;
    private final Composite page;
    private final Palette palette;
    private final ProjectOpening opening;
    private final IHandlerService commands;
    private final Font title;
    private final Font large;
    private boolean filled;
    private Control first;
    /** What is shown besides the figures. */
    private Object shown;
    private ProjectView latest;
    private final List<Tile> tiles = new ArrayList<>();
    private final GridLayout tilesRow = new GridLayout(5, true);

    StartControl(Composite parent, Palette palette, ProjectOpening opening, IHandlerService commands) {
        this.palette = palette;
        this.opening = opening;
        this.commands = commands;
        scroll = Css.PAPER.on(new ScrolledComposite(parent, SWT.V_SCROLL));
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = Css.PAPER.on(new Composite(scroll, SWT.NONE));
        GridLayout layout = new GridLayout(1, false);
        layout.marginTop = 20;
        layout.marginBottom = 32;
        layout.verticalSpacing = 8;
        page.setLayout(layout);
        scroll.setContent(page);
        FontDescriptor base = JFaceResources.getDialogFontDescriptor();
        title = JFaceResources.getResources().create(base.increaseHeight(9).setStyle(SWT.BOLD));
        large = JFaceResources.getResources().create(base.increaseHeight(2).setStyle(SWT.BOLD));
        scroll.addListener(SWT.Resize, event -> {
            spaceTiles();
            scroll.setMinSize(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT));
        });
    }

    Control control() {
        return scroll;
    }

    void focus() {
        (first == null || first.isDisposed() ? scroll : first).setFocus();
    }

    /** Whether it was ever asked to show something. */
    boolean isFilled() {
        return filled;
    }

    /** @param view may be null, with {@code project} */
    void show(OpenProject project, ProjectView view) {
        Object now = project == null ? opening.recent() : List.of(view.info().id(), view.info().name(), view.info().description(),
                view.sources().isEmpty(), project.session().isWritable());
        latest = view;
        if (now.equals(shown)) {
            // the usual case: something was coded; tiles that are not there yet come with the page
            tiles.forEach(Tile::count);
            return;
        }
        shown = now;
        tiles.clear();
        if (page.getChildren().length == 0) {
            fill(project);
            return;
        }
        for (Control child : page.getChildren()) {
            child.dispose();
        }
        // to throw a page of labels away takes a turn of its own
        page.getDisplay().asyncExec(() -> {
            if (!page.isDisposed() && now == shown) {
                fill(project);
            }
        });
    }

    private void fill(OpenProject project) {
        if (project == null) {
            welcome();
        } else {
            overview(project, latest);
        }
        scroll.setMinSize(page.computeSize(Math.max(WIDTH, scroll.getClientArea().width), SWT.DEFAULT));
        if (filled) {
            page.requestLayout();
        }
        filled = true;
    }

    /** The largest number must not lose its zeros: where there is little room the figures stand close, each as wide as it must be. */
    private void spaceTiles() {
        if (!tiles.isEmpty()) {
            spaceTiles(true);
            Composite row = tiles.getFirst().figure.getParent().getParent();
            int room = scroll.getClientArea().width - 2 * ((GridLayout) page.getLayout()).marginWidth;
            spaceTiles(row.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= room);
        }
    }

    private void spaceTiles(boolean wide) {
        tilesRow.makeColumnsEqualWidth = wide;
        tilesRow.horizontalSpacing = wide ? 36 : 10;
    }

    /** How many there are of something, and what it is. */
    private final class Tile {
        private final ToIntFunction<ProjectView> many;
        private final String one;
        private final String more;
        private final Label figure;
        private final Label name;

        Tile(Composite parent, ToIntFunction<ProjectView> many, String one, String more) {
            this.many = many;
            this.one = one;
            this.more = more;
            Composite tile = Css.PAPER.on(new Composite(parent, SWT.NONE));
            tile.setLayout(Widgets.grid(1));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
            figure = Css.HEADING.on(new Label(tile, SWT.CENTER));
            figure.setFont(title);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
            name = Css.MUTED.on(new Label(tile, SWT.CENTER));
            GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
            count();
        }

        /** Shows the number of now, if it is another. */
        void count() {
            int now = many.applyAsInt(latest);
            if (!Widgets.number(now).equals(figure.getText())) {
                figure.setText(Widgets.number(now));
                name.setText(now == 1 ? one : more);
                spaceTiles();
                figure.requestLayout();
            }
        }
    }

    private void welcome() {
        new CairnPicture(page, palette);
        text(Messages.start_welcome, title, Css.HEADING);
        text(Messages.start_what, null, Css.MUTED);
        first = action(Icon.SAMPLE, Messages.start_sample, Messages.start_sampleWhy, "org.cairn.ui.sample");
        action(Icon.NEW, Messages.start_new, Messages.start_newWhy, "org.cairn.ui.new");
        action(Icon.OPEN, Messages.start_open, Messages.start_openWhy, "org.cairn.ui.open");
        List<Path> recent = opening.recent();
        if (!recent.isEmpty()) {
            text(Messages.start_recent, large, Css.HEADING);
            recent.stream().limit(5).forEach(this::recent);
        }
    }

    private void overview(OpenProject project, ProjectView view) {
        new CairnPicture(page, palette);
        text(view.info().name(), title, Css.HEADING);
        Composite counts = Css.PAPER.on(new Composite(page, SWT.NONE));
        counts.setLayout(tilesRow);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).indent(0, 12).applyTo(counts);
        tiles.add(new Tile(counts, each -> each.sources().size(), Messages.start_source, Messages.start_sources));
        tiles.add(new Tile(counts, each -> each.people().size(), Messages.start_person, Messages.start_people));
        tiles.add(new Tile(counts, each -> each.schools().size(), Messages.start_school, Messages.start_schools));
        tiles.add(new Tile(counts, each -> each.codebook().size(), Messages.start_code, Messages.start_codes));
        tiles.add(new Tile(counts, each -> each.codings().size(), Messages.start_coding, Messages.start_codings));
        spaceTiles();
        if (!view.info().description().isBlank()) {
            text(view.info().description(), null, Css.MUTED);
        }
        boolean empty = view.sources().isEmpty();
        if (project.session().isWritable()) {
            first = action(Icon.IMPORT, Messages.start_import, empty ? Messages.start_importFirst : Messages.start_importMore,
                    "org.cairn.ui.import");
        }
        if (!empty) {
            action(Icon.SEARCH, Messages.start_find, Messages.start_findWhy, "org.eclipse.ui.edit.findReplace");
            text(Messages.start_howToRead, null, Css.MUTED);
        }
    }

    private void text(String words, Font font, Css css) {
        Label label = css.on(new Label(page, SWT.WRAP | SWT.CENTER));
        label.setText(words.replace("&", "&&"));
        if (font != null) {
            label.setFont(font);
        }
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).hint(WIDTH, SWT.DEFAULT)
                .indent(0, font == large ? 18 : 4).applyTo(label);
    }

    private Button action(Icon icon, String words, String why, String command) {
        return action(icon, words, why, command, () -> run(command));
    }

    private Button action(Icon icon, String words, String why, String id, Runnable action) {
        Composite row = Css.PAPER.on(new Composite(page, SWT.NONE));
        row.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).hint(WIDTH, SWT.DEFAULT).indent(0, 8).applyTo(row);
        Button button = Widgets.named(new Button(row, SWT.PUSH), id, words + ". " + why);
        button.setText(words.replace("&", "&&"));
        button.setImage(icon.image());
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().hint(210, SWT.DEFAULT).applyTo(button);
        Label label = Css.MUTED.on(new Label(row, SWT.WRAP));
        label.setText(why.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(label);
        return button;
    }

    private void recent(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        action(Icon.CAIRN, file.getFileName().toString(), folder == null ? "" : folder.toString(), "recent", () -> opening.open(file));
    }

    private void run(String command) {
        try {
            commands.executeCommand(command, null);
        } catch (CommandException e) {
            System.getLogger(StartControl.class.getName()).log(Level.WARNING, "Command " + command, e);
        }
    }
}
