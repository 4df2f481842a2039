// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.coders.Comparison;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.core.coders.Consensus;
import org.cairn.core.coders.Consensus.Decision;
import org.cairn.core.coders.Sight;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;

/**
 * The work of two coders side by side: the differences to walk through, the text between the stripes of both, and what to decide. What is
 * resolved is read off the project each time; nothing is kept here but where the person stands.
 */
final class ComparisonPane {

    private final ComparisonInput input;
    private final Composite area;
    private final EmptyState empty;
    private final Composite content;
    private final ComparisonHead head;
    private final DifferenceTable table;
    private final ComparedText text;
    private final DecisionBar decisions;
    private OpenProject project;
    private ProjectView view;
    private Comparison comparison;
    private Passage current;
    /** Whether the next update should go on to what is not resolved yet, because something has just been decided. */
    private boolean goOn;

    ComparisonPane(Composite parent, ActiveProject active, Palette palette, ComparisonInput input) {
        this.input = input;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        empty = new EmptyState(area, Icon.PERSON);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        content = new Composite(empty.parent(), SWT.NONE);
        content.setLayout(Widgets.grid(1));
        head = new ComparisonHead(content, this);
        SashForm sash = new SashForm(content, SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
        table = new DifferenceTable(sash, palette, this);
        text = new ComparedText(sash, palette, this);
        sash.setWeights(34, 66);
        decisions = new DecisionBar(content, this);
        active.follow(area, this::update);
    }

    void focus() {
        table.focus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        view = update.view();
        if (project == null || view.coder(input.first()).isEmpty() || view.coder(input.second()).isEmpty()) {
            empty.say(Messages.compare_gone);
            return;
        }
        Sight sight = Sight.of(view, project.session().coder().id());
        if (sight.hidesSteps(input.first()) || sight.hidesSteps(input.second())) {
            comparison = null;
            empty.say(Messages.compare_blind);
            return;
        }
        if (comparison != null && !concerns(update)) {
            return;
        }
        ProjectView now = view;
        CodingRound round = round(now);
        UUID consensus = Consensus.find(now, round == null ? null : round.id());
        List<Source> sources = now.sources().stream().filter(source -> round == null || round.covers(source.id())).toList();
        Background.of(Messages.compare_title, progress -> Comparison.of(now, sources, input.first(), input.second(), consensus))
                .then(this::show).start(area);
    }

    private CodingRound round(ProjectView now) {
        return now.rounds().stream().filter(one -> one.id().equals(input.round())).findFirst().orElse(null);
    }

    private void show(Comparison fresh) {
        comparison = fresh;
        if (fresh.passages().isEmpty()) {
            empty.say(Messages.compare_nothing);
            return;
        }
        head.show(view, fresh);
        refill();
        empty.show(content);
    }

    /** Shows the differences that the filters let through, and stays at the present one or goes on to the next. */
    void refill() {
        if (comparison == null) {
            return;
        }
        List<Passage> shown = shown();
        int at = indexOf(shown, current);
        if (goOn) {
            goOn = false;
            at = nextUnresolved(shown, at);
        }
        at = at < 0 && !shown.isEmpty() ? Math.max(0, nextUnresolved(shown, -1)) : at;
        table.show(view, shown, name(input.first()), name(input.second()), at);
        select(at < 0 ? null : shown.get(at));
    }

    private List<Passage> shown() {
        return comparison.differences().stream().filter(passage -> head.lets(passage)).toList();
    }

    private static int indexOf(List<Passage> list, Passage wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isSame(wanted)) {
                return i;
            }
        }
        return -1;
    }

    /** The next one after {@code from}, going round; the same one where all is resolved. */
    private static int nextUnresolved(List<Passage> list, int from) {
        for (int i = 1; i <= list.size(); i++) {
            int at = Math.floorMod(from + i, list.size());
            if (!list.get(at).isResolved()) {
                return at;
            }
        }
        return from;
    }

    /** Goes to the next (1) or the one before (-1); stays at the ends. */
    void walk(int by) {
        if (comparison == null) {
            return;
        }
        List<Passage> shown = shown();
        int at = Math.clamp(indexOf(shown, current) + by, 0, Math.max(0, shown.size() - 1));
        if (!shown.isEmpty()) {
            table.select(at);
            select(shown.get(at));
        }
    }

    void select(Passage passage) {
        current = passage;
        text.show(view, comparison, passage);
        decisions.show(passage, name(input.first()), name(input.second()), says(passage));
    }

    private String name(UUID coder) {
        return view.coder(coder).map(Coder::name).orElse("?");
    }

    /** What was decided about a passage, in words. */
    private String says(Passage passage) {
        if (passage == null || !passage.isResolved()) {
            return passage == null ? "" : Messages.decided_notYet;
        }
        String comment = passage.decision() != null ? passage.decision().text() : passage.agreed().getFirst().comment();
        String what = passage.agreed().isEmpty() ? Messages.decided_neither : NLS.bind(Messages.decided_taken,
                passage.agreed().stream().map(coding -> "“" + beginning(coding.source(), coding.span().start(), coding.span().end()) + "”")
                        .collect(Collectors.joining(", ")));
        return comment.isBlank() ? what : what + " – " + comment;
    }

    private String beginning(UUID source, int start, int end) {
        String all = view.text(view.source(source).orElseThrow()).slice(start, end);
        return all.codePointCount(0, all.length()) > 60 ? all.substring(0, all.offsetByCodePoints(0, 60)) + "…" : all;
    }

    void decide(Decision decision, String comment) {
        Passage passage = current;
        if (passage == null || !Consensus.isPossible(passage, decision)) {
            return;
        }
        goOn = true;
        String code = view.codebook().code(passage.code()).map(Code::name).orElse("?");
        Coder author = project.session().coder();
        Edits.make(project, area, NLS.bind(Messages.decide_step, code), edit -> {
            edit.put(author);
            Consensus.decide(edit, passage, decision, Consensus.coder(edit, input.round()), author.id(), comment);
            return null;
        });
    }

    void takeAgreements() {
        Comparison all = comparison;
        Coder author = project.session().coder();
        Edits.make(project, area, Messages.agree_step, edit -> {
            edit.put(author);
            return Consensus.takeAgreements(edit, all, Consensus.coder(edit, input.round()), author.id());
        });
    }

    /** How many of the differences there are and how many are resolved, by GUID of the source. */
    static Map<UUID, Long> bySource(Comparison comparison) {
        return comparison.differences().stream().collect(Collectors.groupingBy(Passage::source, Collectors.counting()));
    }

    /** Whether that kind of thing changes what is shown here. */
    private static boolean concerns(ProjectUpdate update) {
        return update.touches(EntityKind.CODING) || update.touches(EntityKind.MEMO) || update.touches(EntityKind.CODE)
                || update.touches(EntityKind.CODER) || update.touches(EntityKind.CODING_ROUND) || update.touches(EntityKind.SOURCE);
    }
}
