// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Background;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** Everybody who was judged by a framework: assessments as lines, strands as columns, the stages as shades and numbers. */
public final class CohortPage extends Page {

    private final GridPicture picture;
    private int asked;

    public CohortPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "cohort", "maturity");
        picture = new GridPicture(sash(), tools.palette(), "cohort.picture", Messages.cohort_picture, 0.3);
        picture.whenEmpty(Messages.cohort_empty);
        editing.follow(this, this::read);
        read();
    }

    private void read() {
        Framework copy = (Framework) EcoreUtil.copy((EObject) document(Framework.class));
        int mine = ++asked;
        var view = view();
        Background.of(Messages.cohort_reading, progress -> Round.all(view, copy)).then(rounds -> {
            if (mine == asked) {
                picture.show(rounds.isEmpty() ? Grid.EMPTY : grid(copy, rounds));
                say(rounds.isEmpty() ? "" : NLS.bind(Messages.cohort_summary, rounds.size()));
            }
        }).start(this);
    }

    private Grid grid(Framework framework, List<Round> rounds) {
        List<Strand> strands = Ratings.strands(framework);
        List<Line> lines = new ArrayList<>();
        for (Round round : rounds) {
            String note = String.join(" · ", Stream.of(person(round.subject()), school(round.subject()), round.round(),
                    round.date() == null ? "" : round.date().toString()).filter(words -> !words.isBlank()).toList());
            lines.add(new Line(round.name(), note, Tone.QUIET, false,
                    strands.stream().map(strand -> cell(framework, round.place(strand))).toList()));
        }
        if (rounds.size() > 1) {
            lines.add(Line.of(Messages.cohort_median, strands.stream().map(strand -> cell(framework,
                    Ratings.median(rounds.stream().map(round -> round.place(strand)).toList()))).toList()));
        }
        return new Grid(Messages.cohort_assessment, strands.stream().map(strand -> new Column(strand.getName(), 0)).toList(), lines);
    }

    private static Cell cell(Framework framework, double place) {
        return new Cell(Ratings.number(place), Ratings.name(framework, place),
                place < 0 ? -1 : (place + 1) / framework.getStages().size(), List.of());
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
