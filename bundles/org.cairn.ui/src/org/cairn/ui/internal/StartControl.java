// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    /** What is counted, for one and for many. */
    private static final List<String> COUNTED = List.of(Messages.start_source, Messages.start_sources, Messages.start_person,
            Messages.start_people, Messages.start_school, Messages.start_schools, Messages.start_code, Messages.start_codes,
            Messages.start_coding, Messages.start_codings);

    private final ScrolledComposite scroll;
    private final Composite page;
    private final Palette palette;
    private final ProjectOpening opening;
    private final IHandlerService commands;
    private final Font title;
    private final Font large;
    private boolean filled;
    private Control first;
    /** What is shown besides the figures, and the figures that are shown with their words. */
    private Object shown;
    private ProjectView latest;
    private final List<Label> figures = new ArrayList<>();

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
        scroll.addListener(SWT.Resize, event -> scroll.setMinSize(page.computeSize(scroll.getClientArea().width, SWT.DEFAULT)));
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
            // the usual case: something was coded
            count();
            return;
        }
        shown = now;
        figures.clear();
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

    private void count() {
        if (figures.isEmpty()) {
            return; // they come with the page, or it has none
        }
        int[] numbers = numbers(latest);
        for (int i = 0; i < numbers.length; i++) {
            String before = figures.get(2 * i).getText();
            String figure = Widgets.number(numbers[i]);
            if (!figure.equals(before)) {
                figures.get(2 * i).setText(figure);
                figures.get(2 * i + 1).setText(COUNTED.get(numbers[i] == 1 ? 2 * i : 2 * i + 1));
                figures.get(2 * i).requestLayout();
            }
        }
    }

    private static int[] numbers(ProjectView view) {
        return new int[] {view.sources().size(), view.people().size(), view.schools().size(), view.codebook().size(),
            view.codings().size()};
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
        Composite tiles = Css.PAPER.on(new Composite(page, SWT.NONE));
        // as wide as the largest number needs: a million codings must not lose their zeros
        GridLayout row = new GridLayout(5, true);
        row.horizontalSpacing = 36;
        tiles.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).indent(0, 12).applyTo(tiles);
        int[] numbers = numbers(view);
        for (int i = 0; i < numbers.length; i++) {
            tile(tiles, numbers[i], COUNTED.get(2 * i), COUNTED.get(2 * i + 1));
        }
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

    private void tile(Composite parent, int number, String one, String many) {
        Composite tile = Css.PAPER.on(new Composite(parent, SWT.NONE));
        tile.setLayout(Widgets.grid(1));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
        Label figure = Css.HEADING.on(new Label(tile, SWT.CENTER));
        figure.setText(Widgets.number(number));
        figure.setFont(title);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
        Label name = Css.MUTED.on(new Label(tile, SWT.CENTER));
        name.setText(number == 1 ? one : many);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        figures.addAll(List.of(figure, name));
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
