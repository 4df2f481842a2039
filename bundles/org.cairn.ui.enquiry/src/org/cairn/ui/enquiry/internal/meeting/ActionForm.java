// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Action;
import org.cairn.model.base.ActionStatus;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** Who does what until when. */
final class ActionForm extends Composite {

    private static final List<String> STATUS = List.of(Messages.action_status_0, Messages.action_status_1, Messages.action_status_2);

    private final Supplier<List<Action>> actions;
    private final Editing editing;
    private final GridPicture list;
    private final Fields<List<Action>> whole;
    private final Fields<Action> fields;

    ActionForm(Composite parent, Editing editing, Tools tools, Supplier<List<Action>> actions, List<Choice> people) {
        super(parent, SWT.NONE);
        this.editing = editing;
        this.actions = actions;
        setLayout(Widgets.grid(1, 6));
        whole = new Fields<>(this, editing, "meeting.actions", actions);
        fields = new Fields<>(this, editing, "meeting.action", this::chosen);
        Composite row = whole.row();
        whole.button(row, "add", Messages.action_add, all -> editing.change(Messages.action_add,
                () -> all.add(ModelDocuments.make(Action.class))));
        fields.button(row, "remove", Messages.action_remove, each -> editing.change(Messages.action_remove,
                () -> actions.get().remove(each)));
        list = new GridPicture(this, tools.palette(), "meeting.actions.list", Messages.action_list, 0.62);
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 120).applyTo(list);
        list.whenEmpty(Messages.action_none);
        list.onChoose(part -> fields.refresh());
        fields.area("what", Messages.action_what, 2, Action::getWhat, Action::setWhat);
        fields.choose("owner", Messages.action_owner, people, Action::getOwner, Action::setOwner);
        fields.day("due", Messages.action_due, Action::getDue, Action::setDue);
        fields.pick("status", Messages.action_status, STATUS, each -> each.getStatus().ordinal(), (each, index) -> {
            each.setStatus(ActionStatus.values()[index]);
            if (each.getStatus() == ActionStatus.DONE && each.getDone() == null) {
                each.setDone(LocalDate.now());
            }
        });
        fields.day("done", Messages.action_done, Action::getDone, Action::setDone);
        fields.area("note", Messages.action_note, 2, Action::getNote, Action::setNote);
    }

    private Action chosen() {
        GridPicture.Place place = list == null ? null : list.place();
        return place == null || place.line() >= actions.get().size() ? null : actions.get().get(place.line());
    }

    void refresh() {
        list.show(new Grid("", List.of(new Column("", 1)), actions.get().stream().map(each -> {
            boolean late = each.getStatus() == ActionStatus.OPEN && each.getDue() != null && each.getDue().isBefore(LocalDate.now());
            String owner = each.getOwner() == null ? "" : editing.project().view().person(each.getOwner()).map(who -> who.name()).orElse("");
            String note = String.join(" · ", Stream.of(owner, each.getDue() == null ? "" : each.getDue().toString())
                    .filter(words -> !words.isEmpty()).toList());
            Chip chip = late ? new Chip(Messages.action_late, Tone.BAD)
                    : new Chip(STATUS.get(each.getStatus().ordinal()), each.getStatus() == ActionStatus.DONE ? Tone.GOOD : Tone.PLAIN);
            return new Line(each.getWhat().isBlank() ? "–" : each.getWhat(), note, Tone.QUIET, false,
                    List.of(new Cell("", chip.text(), -1, List.of(chip))));
        }).toList()));
        if (list.chosen() < 0) {
            list.choose(0, -1);
        }
        whole.refresh();
        fields.refresh();
    }
}
