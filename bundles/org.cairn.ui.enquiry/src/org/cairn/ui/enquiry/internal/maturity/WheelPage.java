// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.maturity.WheelPicture.Spoke;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The wheel of an appraisal: where somebody is, was, and wants to be; judged segment by segment. */
public final class WheelPage extends Page {

    private final Judging judging;
    private final WheelPicture picture;
    private final StrandTabs tabs;
    private Round before;

    public WheelPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "wheel", "maturity");
        judging = new Judging(editing);
        picture = new WheelPicture(sash(), tools.palette());
        tabs = new StrandTabs(sash(), editing, tools, judging, () -> before, this::choose);
        sash().setWeights(62, 38);
        picture.onChoose(part -> tabs.show(strand()));
        picture.onKey(event -> judging.key(event, strand(), picture.ring()));
        picture.addListener(SWT.MouseDown, event -> {
            if (event.button == 1 && picture.at(event.x, event.y) >= 0 && strand() != null) {
                judging.judge(strand(), picture.ring(), false);
            }
        });
        editing.follow(this, this::show);
        show();
        judging.readRounds(this, rounds -> {
            before = Round.before(rounds, judging.assessment());
            show();
        });
    }

    private Strand strand() {
        Framework framework = judging.framework();
        return framework == null || picture.spoke() < 0 ? null : Ratings.strands(framework).get(picture.spoke());
    }

    private void choose(Strand strand) {
        picture.choose(Ratings.strands(judging.framework()).indexOf(strand), 0);
        picture.setFocus();
    }

    private void show() {
        Framework framework = judging.framework();
        if (framework == null) {
            picture.show(List.of(), List.of());
            say(Messages.nothing);
        } else {
            picture.show(Ratings.strands(framework).stream().map(strand -> spoke(framework, strand)).toList(),
                    framework.getStages().stream().map(Stage::getName).toList());
            String whose = person(judging.assessment().getSubject());
            String school = school(judging.assessment().getSubject());
            say(NLS.bind(Messages.wheel_summary, !whose.isEmpty() ? whose : !school.isEmpty() ? school : judging.assessment().getName()));
        }
        tabs.show(strand());
    }

    private Spoke spoke(Framework framework, Strand strand) {
        Judgement judgement = Ratings.of(judging.assessment(), strand);
        return new Spoke(strand.getName(), Ratings.place(framework, judgement), before == null ? Ratings.NONE : before.place(strand),
                Ratings.target(framework, judgement));
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
