// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import java.util.function.Consumer;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Strand;
import org.cairn.ui.Background;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** An assessment with its framework and the other rounds by it: what the grid and the wheel judge with. UI thread only. */
final class Judging {

    private final Editing editing;
    private ModelLibrary library;
    private Framework framework;
    private List<Round> rounds = List.of();

    Judging(Editing editing) {
        this.editing = editing;
        framework();
    }

    Assessment assessment() {
        return (Assessment) editing.document();
    }

    /** Null if it is not in the project. */
    Framework framework() {
        if (library != editing.library() || framework == null || !framework.getId().equals(assessment().getFramework())) {
            library = editing.library();
            framework = editing.library().find(assessment().getFramework(), Framework.class).orElse(null);
        }
        return framework;
    }

    /** All other rounds, the earliest first. */
    List<Round> rounds() {
        return rounds;
    }

    /** Reads the other rounds. */
    void readRounds(Control owner, Consumer<List<Round>> then) {
        Framework by = framework();
        if (by == null) {
            return;
        }
        var view = editing.project().view();
        Background.of(Messages.cohort_reading, progress -> Round.all(view, by)).then(all -> {
            rounds = all.stream().filter(each -> !each.id().equals(assessment().getId())).toList();
            then.accept(rounds);
        }).start(owner);
    }

    void judge(Strand strand, int stage, boolean between) {
        Judgement now = Ratings.of(assessment(), strand);
        if (Ratings.place(framework(), now) != stage + (between ? 0.5 : 0)) {
            editing.change(NLS.bind(Messages.judge_step, strand.getName()),
                    () -> Ratings.judge(assessment(), framework(), strand, stage, between));
        }
    }

    /** Sets the target, or takes it away where it is. */
    void target(Strand strand, int stage) {
        editing.change(Messages.judge_target, () -> {
            Judgement judgement = Ratings.own(assessment(), strand);
            judgement.setTarget(Ratings.target(framework(), judgement) == stage ? null : framework().getStages().get(stage).getId());
        });
    }

    void clear(Strand strand) {
        Judgement judgement = Ratings.of(assessment(), strand);
        if (judgement != null) {
            editing.change(Messages.judge_clear, () -> {
                judgement.setStage(null);
                judgement.setBetween(false);
            });
        }
    }

    /** What a key does at a stage of a strand; whether it did anything. */
    boolean key(Event event, Strand strand, int stage) {
        if (strand == null || (event.stateMask & SWT.MOD1) != 0) {
            return false;
        }
        if (event.keyCode == SWT.DEL) {
            clear(strand);
            return true;
        }
        if (stage < 0) {
            return false;
        }
        switch (event.character) {
            case ' ', '\r' -> judge(strand, stage, false);
            case 'b', 'B' -> judge(strand, stage, true);
            case 't', 'T' -> target(strand, stage);
            default -> {
                return false;
            }
        }
        return true;
    }
}
