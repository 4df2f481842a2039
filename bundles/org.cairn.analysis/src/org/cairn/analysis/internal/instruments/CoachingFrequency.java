// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.osgi.service.component.annotations.Component;

/** Who was coached by whom, how often and when. */
@Component(service = Analysis.class)
public final class CoachingFrequency implements Analysis<CoachingFrequency.Parameters> {

    /** What can be asked. */
    public record Parameters(@Label("Coaching log") @Help("The beginning of its title; all logs if it is empty.") String document) {
    }

    private record Pair(UUID coach, UUID coachee) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.coaching", "Coaching by person", Parameters.class).in(AnalysisInfo.CASES)
                .about("How often each person was coached, by whom, from when to when, and what was agreed and is still open. Confidential "
                        + "conversations count; what was said in them is not shown. Who has refused analysis is left out.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(CoachingFrequency.class, context.locale());
        People people = new People(context.view());
        Map<Pair, List<CoachingSession>> pairs = new LinkedHashMap<>();
        Table.Builder actions = Table.of(phrases.say("agreed-actions"), Column.text("what", phrases.say("what")),
                Column.text("who", phrases.say("who")),
                Column.date("due", phrases.say("due")), Column.text("status", phrases.say("status")));
        long counted = 0;
        for (CoachingLog log : Chosen.all(context.view(), CoachingLog.class, parameters.document(), phrases)) {
            context.check();
            counted += log.getSessions().size();
            for (CoachingSession session : log.getSessions()) {
                session.getCoachees().stream().filter(each -> people.may(each) && people.may(session.getCoach()))
                        .forEach(each -> pairs.computeIfAbsent(new Pair(session.getCoach(), each), key -> new ArrayList<>()).add(session));
                if (!session.isConfidential()) {
                    session.getActions().stream().filter(action -> people.may(action.getOwner())).forEach(action -> actions.row(action.getWhat(),
                            people.person(action.getOwner(), ""), action.getDue(), phrases.say("status." + action.getStatus().name())));
                }
            }
        }
        people.say(context, phrases);
        context.counted(counted, phrases.say("conversations.n"));
        Table.Builder table = Table.of(phrases.say("coached"), Column.text("person", phrases.say("person")),
                Column.text("coach", phrases.say("coach")),
                Column.count("conversations", phrases.say("conversations")), Column.count("confidential", phrases.say("confidential")),
                Column.date("first", phrases.say("first")), Column.date("last", phrases.say("last")), Column.text("focus", phrases.say("focus")));
        pairs.forEach((pair, sessions) -> table.row(people.person(pair.coachee(), phrases.say("unknown")),
                people.person(pair.coach(), phrases.say("unknown")),
                Cell.of(sessions.size(), people.sources(open(sessions).map(CoachingSession::getSource).toList())),
                (int) sessions.stream().filter(CoachingSession::isConfidential).count(),
                sessions.stream().map(CoachingSession::getDate).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null),
                sessions.stream().map(CoachingSession::getDate).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null),
                open(sessions).map(CoachingSession::getFocus).filter(focus -> !focus.isBlank()).distinct().collect(Collectors.joining("; "))));
        return Composite.of(phrases.say("coaching.title"), table.build(), actions.build());
    }

    private static Stream<CoachingSession> open(List<CoachingSession> sessions) {
        return sessions.stream().filter(session -> !session.isConfidential());
    }
}
