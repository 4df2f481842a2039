// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.model.base.Challenge;
import org.cairn.model.meeting.ProgressUpdate;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** All updates of all schools and terms side by side: what they say in each section, and which challenges they share. */
public final class RollUpPage extends Page {

    private final GridPicture picture;

    public RollUpPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "rollup", "meetings");
        picture = new GridPicture(sash(), tools.palette(), "rollup.picture", Messages.roll_picture, 0.18);
        picture.whenEmpty(Messages.roll_none);
        editing.follow(this, this::show);
        show();
    }

    private void show() {
        List<ProgressUpdate> updates = editing().library().all(ProgressUpdate.class).stream()
                .sorted(Comparator.comparing(ProgressUpdate::getDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(ProgressUpdate::getOrganisation)).toList();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Sections.NAMES.size(); i++) {
            int section = i;
            lines.add(Line.of(Sections.NAMES.get(i), updates.stream().map(update -> Cell.of(String.join("\n",
                    Sections.of(update, section).stream().map(point -> "• " + Sections.text(point)).toList()))).toList()));
        }
        lines.add(Line.group(Messages.roll_challenge));
        kinds(updates).forEach((kind, counts) -> {
            long sharing = counts.values().stream().filter(count -> count > 0).count();
            lines.add(new Line(kind.isEmpty() ? Messages.roll_unnamed : kind, NLS.bind(Messages.roll_shared, sharing),
                    sharing > 1 ? Tone.CAREFUL : Tone.QUIET, false, updates.stream().map(update -> counts.get(update) == 0 ? Cell.EMPTY
                            : new Cell("", String.valueOf(counts.get(update)), -1,
                                    List.of(new Chip(String.valueOf(counts.get(update)), Tone.CAREFUL)))).toList()));
        });
        picture.show(updates.isEmpty() ? Grid.EMPTY
                : new Grid(Messages.roll_section, updates.stream().map(update -> new Column(Sections.title(update), 1)).toList(), lines));
        say(updates.isEmpty() ? "" : Messages.roll_about);
    }

    /** How many challenges of each kind each update has; upper and lower case are one. */
    private static Map<String, Map<ProgressUpdate, Integer>> kinds(List<ProgressUpdate> updates) {
        Map<String, Map<ProgressUpdate, Integer>> kinds = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ProgressUpdate update : updates) {
            for (Challenge challenge : update.getChallenges()) {
                Map<ProgressUpdate, Integer> counts = kinds.computeIfAbsent(challenge.getKind().strip(), key -> {
                    Map<ProgressUpdate, Integer> none = new LinkedHashMap<>();
                    updates.forEach(each -> none.put(each, 0));
                    return none;
                });
                counts.merge(update, 1, Integer::sum);
            }
        }
        return kinds;
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
