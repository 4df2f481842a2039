// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.model.instrument.LearningWalk;
import org.cairn.model.instrument.WalkStop;
import org.osgi.service.component.annotations.Component;

/** What was noticed on learning walks, before and after. */
@Component(service = Analysis.class)
public final class LearningWalks implements Analysis<LearningWalks.Parameters> {

    /** What can be asked. */
    public record Parameters(@Label("Learning walks") @Help("The beginning of their titles; all walks if it is empty.") String document) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.learning-walks", "Learning walks", Parameters.class).in(AnalysisInfo.TIME)
                .about("How many classes each walk saw, and what was noticed in the same class of the same school at the baseline and later. "
                        + "Nothing is graded.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(LearningWalks.class, context.locale());
        People people = new People(context.view());
        List<LearningWalk> walks = Chosen.all(context.view(), LearningWalk.class, parameters.document(), phrases).stream()
                .sorted(Comparator.comparing(LearningWalk::getDate, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
        context.counted(walks.stream().mapToLong(walk -> walk.getStops().size()).sum(), phrases.say("classes.n"));
        Table.Builder counts = Table.of(phrases.say("walks"), Column.text("walk", phrases.say("walk")), Column.date("date", phrases.say("date")),
                Column.text("school", phrases.say("school")), Column.text("focus", phrases.say("focus")), Column.flag("baseline",
                phrases.say("baseline")), Column.count("walkers", phrases.say("walkers")), Column.count("classes", phrases.say("classes")));
        Map<List<String>, List<WalkStop>> before = new LinkedHashMap<>();
        Map<List<String>, List<WalkStop>> after = new LinkedHashMap<>();
        for (LearningWalk walk : walks) {
            context.check();
            counts.row(walk.getName(), walk.getDate(), people.school(walk.getSchool(), ""), walk.getFocus(), walk.isBaseline(),
                    walk.getWalkers().size(),
                    Cell.of(walk.getStops().size(), people.sources(walk.getStops().stream().map(WalkStop::getSource).toList())));
            for (WalkStop stop : walk.getStops()) {
                List<String> place = List.of(people.school(walk.getSchool(), ""), stop.getLabel().strip());
                before.computeIfAbsent(place, key -> new ArrayList<>());
                after.computeIfAbsent(place, key -> new ArrayList<>());
                (walk.isBaseline() ? before : after).get(place).add(stop);
            }
        }
        Table.Builder noticed = Table.of(phrases.say("noticed"), Column.text("school", phrases.say("school")),
                Column.text("class", phrases.say("class")),
                Column.text("before", phrases.say("baseline")), Column.text("after", phrases.say("later")));
        before.forEach((place, stops) -> noticed.row(place.get(0), place.get(1), cell(stops, people), cell(after.get(place), people)));
        return Composite.of(phrases.say("walks.title"), counts.build(), noticed.build());
    }

    private static Cell cell(List<WalkStop> stops, People people) {
        return Cell.of(stops.stream().map(WalkStop::getNoticed).collect(Collectors.joining(" | ")),
                people.sources(stops.stream().map(WalkStop::getSource).toList()));
    }
}
