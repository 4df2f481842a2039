// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.function.Consumer;
import org.cairn.api.project.ProjectView;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What a project holds, and what one would do next. Put together once, as that takes longer than to fill it. */
final class StartOverview {

    /** What is said. */
    private record Facts(String name, String description, int sources, int people, int schools, int codes, int codings, boolean writable) {
    }

    /** A number and what is counted. */
    private record Tile(Label figure, Label name, String one, String many) {

        void show(int number) {
            figure.setText(Widgets.number(number));
            name.setText(number == 1 ? one : many);
        }
    }

    private final StartSheet sheet;
    private final Label name;
    private final Composite tiles;
    private final Tile sources;
    private final Tile people;
    private final Tile schools;
    private final Tile codes;
    private final Tile codings;
    private final Label description;
    private final StartSheet.Action bringIn;
    private final StartSheet.Action find;
    private final Label howToRead;
    private Facts shown;

    /** @param run runs a command by its id */
    StartOverview(StartSheet sheet, Consumer<String> run) {
        this.sheet = sheet;
        name = sheet.title("");
        tiles = Css.PAPER.on(new Composite(sheet.page(), SWT.NONE));
        // as wide as the largest number needs: a million codings must not lose their zeros
        GridLayout row = new GridLayout(5, true);
        row.horizontalSpacing = 36;
        tiles.setLayout(row);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.CENTER, SWT.TOP).indent(0, 12).applyTo(tiles);
        sources = tile(Messages.start_source, Messages.start_sources);
        people = tile(Messages.start_person, Messages.start_people);
        schools = tile(Messages.start_school, Messages.start_schools);
        codes = tile(Messages.start_code, Messages.start_codes);
        codings = tile(Messages.start_coding, Messages.start_codings);
        description = sheet.text("");
        bringIn = action(Icon.IMPORT, Messages.start_import, Messages.start_importMore, "org.cairn.ui.import", run);
        find = action(Icon.SEARCH, Messages.start_find, Messages.start_findWhy, "org.eclipse.ui.edit.findReplace", run);
        howToRead = sheet.text(Messages.start_howToRead);
    }

    private StartSheet.Action action(Icon icon, String words, String why, String command, Consumer<String> run) {
        return sheet.action(icon, words, why, command, () -> run.accept(command));
    }

    private Tile tile(String one, String many) {
        Composite tile = Css.PAPER.on(new Composite(tiles, SWT.NONE));
        tile.setLayout(Widgets.grid(1));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(tile);
        Label figure = Css.HEADING.on(new Label(tile, SWT.CENTER));
        figure.setFont(sheet.titleFont());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figure);
        Label counted = Css.MUTED.on(new Label(tile, SWT.CENTER));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(counted);
        return new Tile(figure, counted, one, many);
    }

    /** Fills it. @param writable whether documents can be brought in, @return whether it was otherwise before */
    boolean show(ProjectView view, boolean writable) {
        Facts now = new Facts(view.info().name(), view.info().description(), view.sources().size(), view.people().size(),
                view.schools().size(), view.codebook().size(), view.codings().size(), writable);
        if (now.equals(shown)) {
            return false;
        }
        shown = now;
        name.setText(now.name().replace("&", "&&"));
        sources.show(now.sources());
        people.show(now.people());
        schools.show(now.schools());
        codes.show(now.codes());
        codings.show(now.codings());
        description.setText(now.description().replace("&", "&&"));
        boolean empty = now.sources() == 0;
        bringIn.say(empty ? Messages.start_importFirst : Messages.start_importMore);
        StartSheet.show(description, !now.description().isBlank());
        StartSheet.show(bringIn.row(), writable);
        StartSheet.show(find.row(), !empty);
        StartSheet.show(howToRead, !empty);
        return true;
    }

    Composite page() {
        return sheet.page();
    }

    /** Where the keyboard begins; null where there is nothing to press. */
    Control first() {
        return bringIn.row().isVisible() ? bringIn.button() : find.row().isVisible() ? find.button() : null;
    }
}
