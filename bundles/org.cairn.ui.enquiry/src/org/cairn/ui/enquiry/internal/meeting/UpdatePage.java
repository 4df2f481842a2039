// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.util.ArrayList;
import java.util.List;
import org.cairn.model.base.Challenge;
import org.cairn.model.base.Element;
import org.cairn.model.meeting.Point;
import org.cairn.model.meeting.ProgressUpdate;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.InPlace;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A progress update in its five sections, written point by point. */
public final class UpdatePage extends Page {

    /** A line of the picture. @param point null for the heading of the section */
    private record Row(int section, Element point) {
    }

    private final GridPicture picture;
    private final InPlace inPlace;
    private final List<Row> rows = new ArrayList<>();

    public UpdatePage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "update", "meetings");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Fields<ProgressUpdate> whole = kept(new Fields<>(left, editing, "update", this::report));
        Composite row = whole.row();
        whole.button(row, "add", Messages.update_add, each -> add());
        Fields<Element> list = kept(new Fields<>(left, editing, "update.list", () -> row() == null ? null : row().point()));
        list.button(row, "remove", Messages.update_remove, each -> editing.change(Messages.update_remove,
                () -> Sections.of(report(), row().section()).remove(each)));
        picture = new GridPicture(left, tools.palette(), "update.picture", Messages.update_picture, 0);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        inPlace = new InPlace(picture, () -> row() == null || row().point() == null ? null : Sections.text(row().point()),
                words -> editing.change(Messages.update_text, () -> Sections.write(row().point(), words)));
        Composite column = column(sash());
        Fields<ProgressUpdate> about = kept(new Fields<>(column, editing, "update.about", this::report));
        about.line("organisation", Messages.update_org, ProgressUpdate::getOrganisation, ProgressUpdate::setOrganisation);
        about.line("term", Messages.update_term, ProgressUpdate::getTerm, ProgressUpdate::setTerm);
        about.day("date", Messages.update_date, ProgressUpdate::getDate, ProgressUpdate::setDate);
        about.choose("school", Messages.update_school, schools(), ProgressUpdate::getSchool, ProgressUpdate::setSchool);
        about.heading(Messages.update_point);
        Fields<Point> point = kept(new Fields<>(column, editing, "update.point",
                () -> row() != null && row().point() instanceof Point each ? each : null));
        point.line("tags", Messages.update_tags, each -> String.join(", ", each.getTags()), (each, words) -> {
            each.getTags().clear();
            each.getTags().addAll(List.of(words.split(",")).stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList());
        });
        Fields<Challenge> challenge = kept(new Fields<>(column, editing, "update.challenge",
                () -> row() != null && row().point() instanceof Challenge each ? each : null));
        challenge.line("kind", Messages.update_kind, Challenge::getKind, Challenge::setKind);
        challenge.choose("school", Messages.update_school, schools(), Challenge::getSchool, Challenge::setSchool);
        challenge.day("requested", Messages.update_requested, Challenge::getRequested, Challenge::setRequested);
        challenge.day("done", Messages.update_done, Challenge::getDone, Challenge::setDone);
        sash().setWeights(68, 32);
        picture.onChoose(part -> refreshKept());
        editing.follow(this, this::show);
        show();
    }

    private ProgressUpdate report() {
        return document(ProgressUpdate.class);
    }

    private Row row() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() >= rows.size() ? null : rows.get(place.line());
    }

    private void show() {
        inPlace.close();
        rows.clear();
        List<Line> lines = new ArrayList<>();
        for (int section = 0; section < Sections.NAMES.size(); section++) {
            rows.add(new Row(section, null));
            lines.add(Line.group(Sections.NAMES.get(section)));
            int number = 0;
            for (Element point : Sections.of(report(), section)) {
                rows.add(new Row(section, point));
                lines.add(Line.of(String.valueOf(++number), List.of(cell(point))));
            }
        }
        picture.show(new Grid("", List.of(new Column("", 1)), lines));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(NLS.bind(Messages.update_summary, new Object[] {report().getOrganisation(), report().getTerm(), rows.size() - Sections.NAMES.size()}));
        refreshKept();
    }

    private static Cell cell(Element point) {
        List<Chip> chips = new ArrayList<>();
        if (point instanceof Challenge challenge && !challenge.getKind().isBlank()) {
            chips.add(new Chip(challenge.getKind(), Tone.CAREFUL));
        } else if (point instanceof Point each) {
            each.getTags().forEach(tag -> chips.add(new Chip(tag, Tone.PLAIN)));
        }
        return new Cell(Sections.text(point), "", -1, chips);
    }

    private void add() {
        int section = row() == null ? 0 : row().section();
        editing().change(Messages.update_add, () -> Sections.add(report(), section, Messages.update_new));
        Element made = Sections.of(report(), section).getLast();
        picture.choose(rows.stream().map(Row::point).toList().indexOf(made), 0);
        picture.setFocus();
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
