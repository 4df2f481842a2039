// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.Priority;
import org.cairn.model.enquiry.Enquiry;
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
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The priorities of an alliance against all enquiries: which enquiry serves which, what nobody serves, and what serves none. */
public final class AlignmentPage extends Page {

    private final GridPicture picture;
    private final Fields<Priority> fields;

    public AlignmentPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "alignment", "alliance");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Fields<Alliance> whole = kept(new Fields<>(left, editing, "alignment", this::alliance));
        Fields<Priority> list = kept(new Fields<>(left, editing, "alignment.list", this::priority));
        Composite row = whole.row();
        whole.button(row, "add", Messages.align_add, this::add);
        list.button(row, "toggle", Messages.align_toggle, each -> toggle());
        list.button(row, "remove", Messages.align_remove, each -> editing.change(Messages.align_remove,
                () -> alliance().getPriorities().remove(each)));
        picture = new GridPicture(left, tools.palette(), "alignment.picture", Messages.align_picture, 0.34);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        fields = kept(new Fields<>(column, editing, "alignment.priority", this::priority));
        fields.area("name", Messages.align_name, 2, Priority::getName, Priority::setName);
        fields.choose("school", Messages.align_school, schools(), Priority::getSchool, Priority::setSchool);
        fields.area("evidence", Messages.align_evidence, 4, Priority::getEvidence, Priority::setEvidence);
        sash().setWeights(70, 30);
        picture.whenEmpty(Messages.align_empty);
        picture.onChoose(part -> refreshKept());
        picture.onKey(event -> event.character == ' ' && toggle());
        editing.follow(this, this::show);
        show();
    }

    private Alliance alliance() {
        return document(Alliance.class);
    }

    private List<Enquiry> enquiries() {
        return editing().library().all(Enquiry.class);
    }

    private Priority priority() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() >= alliance().getPriorities().size() ? null : alliance().getPriorities().get(place.line());
    }

    private void show() {
        List<Enquiry> enquiries = enquiries();
        List<Line> lines = new ArrayList<>();
        for (Priority priority : alliance().getPriorities()) {
            boolean served = enquiries.stream().anyMatch(each -> serves(each, priority));
            String whose = priority.getSchool() == null ? "" : school(priority.getSchool());
            lines.add(new Line(priority.getName(), served ? whose : "⚠ " + Messages.align_none, served ? Tone.QUIET : Tone.CAREFUL, false,
                    enquiries.stream().map(each -> cell(each, priority)).toList()));
        }
        picture.show(new Grid(Messages.align_name, enquiries.stream().map(each -> new Column(each.getName(), 1)).toList(), lines));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        String alone = enquiries.stream().filter(each -> alliance().getPriorities().stream().noneMatch(priority -> serves(each, priority)))
                .map(Enquiry::getName).collect(Collectors.joining("; "));
        say(NLS.bind(Messages.align_summary, new Object[] {lines.size(),
                alliance().getPriorities().stream().filter(each -> enquiries.stream().anyMatch(enquiry -> serves(enquiry, each))).count(),
                alone.isEmpty() ? "" : NLS.bind(Messages.align_alone, alone)}));
        refreshKept();
    }

    private static boolean serves(Enquiry enquiry, Priority priority) {
        return enquiry.getPriorities().contains(priority.getId()) || priority.getEnquiries().contains(enquiry.getId());
    }

    private static Cell cell(Enquiry enquiry, Priority priority) {
        boolean itself = enquiry.getPriorities().contains(priority.getId());
        if (!itself && !priority.getEnquiries().contains(enquiry.getId())) {
            return new Cell("", "–", -1, List.of());
        }
        Chip chip = new Chip(Messages.align_serves, Tone.GOOD);
        return new Cell(itself ? Messages.align_itself : "", chip.text() + (itself ? ", " + Messages.align_itself : ""), -1, List.of(chip));
    }

    /** Whether an enquiry serves a priority is changed here on the side of the priority; what the enquiry says itself is changed there. */
    private boolean toggle() {
        Priority priority = priority();
        if (priority == null || picture.place().column() < 0) {
            return false;
        }
        Enquiry enquiry = enquiries().get(picture.place().column());
        editing().change(Messages.align_toggle, () -> {
            if (!priority.getEnquiries().remove(enquiry.getId())) {
                priority.getEnquiries().add(enquiry.getId());
            }
        });
        return true;
    }

    private void add(Alliance to) {
        Priority made = ModelDocuments.make(Priority.class);
        made.setName(Messages.align_new);
        editing().change(Messages.align_add, () -> to.getPriorities().add(made));
        picture.choose(to.getPriorities().size() - 1, -1);
        fields.write("name");
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
