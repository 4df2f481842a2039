// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.List;
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
import org.cairn.core.findings.Cascade;
import org.cairn.core.findings.Share;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.GroupMember;
import org.cairn.model.alliance.Visit;
import org.cairn.model.alliance.WorkingGroup;
import org.osgi.service.component.annotations.Component;

/** How a way of working spreads from group to group: generations, people, schools, departments, visits. */
@Component(service = Analysis.class)
public final class CascadeReach implements Analysis<CascadeReach.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Directory of groups") @Help("The beginning of its title; all directories if it is empty.") String document,
            @Label("Kind of group") @Help("Such as trio; all kinds if it is empty.") String kind) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.cascade-reach", "Groups and how they spread", Parameters.class).in(AnalysisInfo.CASES)
                .about("Groups by generation: how many people and schools each reaches that none before it did, how many groups cross the borders "
                        + "of departments, with the interval of Wilson (1927), and what each group did.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(CascadeReach.class, context.locale());
        People people = new People(context.view());
        Table.Builder reach = Table.of(phrases.say("reach"), Column.text("directory", phrases.say("directory")),
                Column.text("generation", phrases.say("generation")), Column.count("groups", phrases.say("groups")),
                Column.count("people", phrases.say("people")), Column.count("new", phrases.say("new-people")),
                Column.count("schools", phrases.say("schools")), Column.count("leaders", phrases.say("leaders")),
                Column.count("visits", phrases.say("visits")));
        Table.Builder across = Table.of(phrases.say("across"), Column.text("directory", phrases.say("directory")),
                Column.count("known", phrases.say("groups-known")), Column.count("across", phrases.say("across-n")),
                Column.percent("share", phrases.say("share")), Column.percent("low", phrases.say("low")),
                Column.percent("high", phrases.say("high")));
        Table.Builder groups = Table.of(phrases.say("groups"), Column.text("group", phrases.say("group")),
                Column.text("kind", phrases.say("of-kind")),
                Column.text("from", phrases.say("grew-from")), Column.text("leader", phrases.say("leader")),
                Column.text("members", phrases.say("members")), Column.text("departments", phrases.say("departments")),
                Column.count("visits", phrases.say("visits")), Column.text("question", phrases.say("question")),
                Column.text("outputs", phrases.say("outputs")));
        int counted = 0;
        for (GroupDirectory directory : Chosen.all(context.view(), GroupDirectory.class, parameters.document(), phrases)) {
            context.check();
            String kind = parameters.kind().strip();
            Cascade cascade = Cascade.of(directory, kind);
            cascade.generations().forEach((number, generation) -> reach.row(directory.getName(), number.toString(), generation.groups().size(),
                    generation.people().size(), generation.newPeople().size(), generation.schools().size(), null,
                    visits(generation.groups(), people)));
            List<WorkingGroup> all = cascade.generations().values().stream().flatMap(each -> each.groups().stream()).toList();
            counted += all.size();
            if (!all.isEmpty()) {
                reach.row(directory.getName(), phrases.say("all-generations"), all.size(), cascade.people().size(), cascade.people().size(),
                        cascade.schools().size(), cascade.leaders().size(), visits(all, people));
            }
            Share share = cascade.acrossDepartments();
            if (share.of() > 0) {
                across.row(directory.getName(), share.of(), share.some(), 100 * share.value(), 100 * share.low(), 100 * share.high());
            }
            all.forEach(group -> row(groups, group, directory, people));
            if (!cascade.circular().isEmpty()) {
                context.warn(phrases.say("circular", cascade.circular().stream().map(WorkingGroup::getName).collect(Collectors.joining("; "))));
            }
        }
        context.counted(counted, phrases.say("groups.n"));
        return Composite.of(phrases.say("cascade.title"), reach.build(), across.build(), groups.build());
    }

    private static Cell visits(List<WorkingGroup> groups, People people) {
        List<Visit> visits = groups.stream().flatMap(group -> group.getVisits().stream()).toList();
        return Cell.of(visits.size(), people.sources(visits.stream().map(Visit::getSource).toList()));
    }

    private static void row(Table.Builder table, WorkingGroup group, GroupDirectory directory, People people) {
        String from = directory.getGroups().stream().filter(each -> each.getId().equals(group.getGrewFrom())).map(WorkingGroup::getName).findFirst()
                .orElse("");
        table.row(group.getName(), group.getKind(), from, people.person(group.getLeader(), group.getLeaderName()),
                group.getMembers().stream().map(member -> people.person(member.getPerson(), member.getName())).collect(Collectors.joining(", ")),
                group.getMembers().stream().map(GroupMember::getDepartment).filter(name -> !name.isBlank()).distinct()
                        .collect(Collectors.joining(", ")), visits(List.of(group), people), group.getQuestion(), group.getOutputs());
    }
}
