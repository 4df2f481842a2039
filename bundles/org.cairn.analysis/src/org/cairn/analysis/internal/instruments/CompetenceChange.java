// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.Judgement;
import org.cairn.model.maturity.Stage;
import org.cairn.model.maturity.Strand;
import org.cairn.model.maturity.SubjectKind;
import org.osgi.service.component.annotations.Component;

/** Where people stand by a framework: before, now, and where they want to be. */
@Component(service = Analysis.class)
public final class CompetenceChange implements Analysis<CompetenceChange.Parameters> {

    private static final double HALF = 0.5;

    /** What can be asked. */
    public record Parameters(
            @Label("Framework") @Help("The beginning of its title; every one that people were judged by if it is empty.") String framework,
            @Label("Person") @Help("The beginning of a name; everybody if it is empty.") String person) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.competence-change", "Competences of people over time", Parameters.class)
                .in(AnalysisInfo.CASES)
                .about("For each person and competence the stage before, the stage now and the target, as in the wheel: 1 is the lowest stage, a "
                        + "half stands between two. Before and now are judgements by the same kind of judge. Who has refused analysis is left out.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(CompetenceChange.class, context.locale());
        People people = new People(context.view());
        List<Assessment> all = Chosen.all(context.view(), Assessment.class, "", phrases).stream()
                .filter(one -> one.getSubjectKind() == SubjectKind.PERSON && one.getSubject() != null)
                .filter(one -> Chosen.begins(people.person(one.getSubject(), ""), parameters.person())).toList();
        List<Result> parts = new ArrayList<>();
        long counted = 0;
        for (Framework framework : Chosen.all(context.view(), Framework.class, parameters.framework(), phrases)) {
            context.check();
            List<Assessment> by = all.stream().filter(one -> framework.getId().equals(one.getFramework()) && people.may(one.getSubject())).toList();
            Map<List<Object>, List<Assessment>> rounds = new LinkedHashMap<>();
            by.forEach(one -> rounds.computeIfAbsent(List.of(one.getSubject(), one.getKind()), key -> new ArrayList<>()).add(one));
            if (!rounds.isEmpty()) {
                counted += by.stream().map(Assessment::getSubject).distinct().count();
                parts.add(changes(framework, rounds.values(), people, phrases));
                parts.add(means(framework, rounds.values(), people, phrases));
            }
        }
        people.say(context, phrases);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException(phrases.say("nobody-judged"));
        }
        context.counted(counted, phrases.say("people.n"));
        return new Composite(About.of(phrases.say("competences.title")), parts);
    }

    /** The last judgement of each, and the one before. */
    private static List<Assessment> lastTwo(List<Assessment> rounds) {
        List<Assessment> dated = rounds.stream().sorted(Comparator.comparing(Assessment::getDate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return dated.subList(Math.max(0, dated.size() - 2), dated.size());
    }

    private static Table changes(Framework framework, Collection<List<Assessment>> rounds, People people, Phrases phrases) {
        Table.Builder table = Table.of(framework.getName(), Column.text("person", phrases.say("person")), Column.text("judge", phrases.say("judge")),
                Column.text("strand", phrases.say("strand")), Column.number("before", phrases.say("before")).rounded(1),
                Column.number("now", phrases.say("now")).rounded(1), Column.number("target", phrases.say("target")).rounded(1),
                Column.number("change", phrases.say("change")).rounded(1), Column.number("to_target", phrases.say("to-target")).rounded(1),
                Column.text("reason", phrases.say("reason")));
        for (List<Assessment> each : rounds) {
            List<Assessment> two = lastTwo(each);
            Assessment last = two.getLast();
            for (Strand strand : strands(framework)) {
                Double now = stage(framework, last, strand);
                Double before = two.size() < 2 ? null : stage(framework, two.getFirst(), strand);
                Judgement judgement = judgement(last, strand).orElse(null);
                Double target = judgement == null ? null : place(framework, judgement.getTarget(), false);
                if (now != null || before != null) {
                    table.row(people.person(last.getSubject(), last.getName()), phrases.say(last.getKind().name()), strand.getName(), before, now,
                            target, less(now, before), less(target, now), judgement == null ? "" : judgement.getReason());
                }
            }
        }
        return table.note(stages(framework)).build();
    }

    static String stages(Framework framework) {
        return framework.getStages().stream().map(stage -> (framework.getStages().indexOf(stage) + 1) + " = " + stage.getName())
                .collect(Collectors.joining(", "));
    }

    private static Table means(Framework framework, Collection<List<Assessment>> rounds, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("mean-change"), Column.text("person", phrases.say("person")),
                Column.text("judge", phrases.say("judge")), Column.date("from", phrases.say("from")), Column.date("to", phrases.say("to")),
                Column.count("up", phrases.say("up")), Column.count("same", phrases.say("unchanged")), Column.count("down", phrases.say("down")),
                Column.count("reached", phrases.say("reached")));
        for (List<Assessment> each : rounds) {
            List<Assessment> two = lastTwo(each);
            if (two.size() == 2) {
                int[] moved = new int[3];
                int reached = 0;
                for (Strand strand : strands(framework)) {
                    Double change = less(stage(framework, two.getLast(), strand), stage(framework, two.getFirst(), strand));
                    if (change != null) {
                        moved[1 - (int) Math.signum(change)]++;
                        Double wanted = judgement(two.getFirst(), strand).map(one -> place(framework, one.getTarget(), false)).orElse(null);
                        reached += wanted != null && stage(framework, two.getLast(), strand) >= wanted ? 1 : 0;
                    }
                }
                table.row(people.person(two.getLast().getSubject(), two.getLast().getName()), phrases.say(two.getLast().getKind().name()),
                        two.getFirst().getDate(), two.getLast().getDate(), moved[0], moved[1], moved[2], reached);
            }
        }
        return table.note(phrases.say("reached.note")).build();
    }

    private static Double less(Double one, Double other) {
        return one == null || other == null ? null : (Double) (one - other);
    }

    private static List<Strand> strands(Framework framework) {
        return framework.getDimensions().stream().flatMap(dimension -> dimension.getStrands().stream()).toList();
    }

    private static Optional<Judgement> judgement(Assessment assessment, Strand strand) {
        return assessment.getJudgements().stream().filter(each -> strand.getId().equals(each.getStrand())).findFirst();
    }

    private static Double stage(Framework framework, Assessment assessment, Strand strand) {
        return judgement(assessment, strand).map(one -> place(framework, one.getStage(), one.isBetween())).orElse(null);
    }

    private static Double place(Framework framework, UUID stage, boolean between) {
        int at = framework.getStages().stream().map(Stage::getId).toList().indexOf(stage);
        return at < 0 ? null : (Double) (at + 1 + (between ? HALF : 0));
    }
}
