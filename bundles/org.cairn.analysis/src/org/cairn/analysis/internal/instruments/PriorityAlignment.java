// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.NoParameters;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.core.findings.Alignment;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.Inspection;
import org.cairn.model.alliance.Member;
import org.cairn.model.alliance.Priority;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.instrument.Level;
import org.osgi.service.component.annotations.Component;

/** Which enquiries and groups serve which priorities, and what stands alone. */
@Component(service = Analysis.class)
public final class PriorityAlignment implements Analysis<NoParameters> {

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.priority-alignment", "Priorities, enquiries and inspections", NoParameters.class)
                .in(AnalysisInfo.CASES)
                .about("Each priority with what it rests on and the enquiries, groups and inspection findings that belong to it; enquiries that "
                        + "serve no priority; and what inspections said of each area, school by school.");
    }

    @Override
    public Result run(NoParameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(PriorityAlignment.class, context.locale());
        ModelLibrary library = new ModelLibrary(context.view());
        People people = new People(context.view());
        Alignment alignment = Alignment.of(library);
        List<Alliance> alliances = Chosen.all(context.view(), Alliance.class, "", phrases);
        context.counted(alignment.enquiries().size(), phrases.say("priorities.n"));
        Table.Builder table = Table.of(phrases.say("priorities"), Column.text("priority", phrases.say("priority")), Column.text("owner",
                phrases.say("owner")), Column.text("evidence", phrases.say("rests-on")), Column.text("enquiries", phrases.say("enquiries")),
                Column.text("groups", phrases.say("groups")), Column.count("findings", phrases.say("inspection-findings")));
        List<WorkingGroup> groups = library.all(GroupDirectory.class).stream().flatMap(directory -> directory.getGroups().stream()).toList();
        for (Alliance alliance : alliances) {
            for (Priority priority : alliance.getPriorities()) {
                context.check();
                List<Inspection> inspections = alliance.getMembers().stream().flatMap(member -> member.getInspections().stream())
                        .filter(each -> each.getFindings().stream().anyMatch(finding -> priority.getId().equals(finding.getPriority()))).toList();
                table.row(priority.getName(), people.school(priority.getSchool(), alliance.getName()), priority.getEvidence(),
                        serving(alignment, priority).stream().map(Enquiry::getName).collect(Collectors.joining("; ")),
                        groups.stream().filter(group -> priority.getId().equals(group.getPriority()) || priority.getGroups().contains(group.getId()))
                                .map(WorkingGroup::getName).collect(Collectors.joining("; ")),
                        Cell.of((int) inspections.stream().flatMap(each -> each.getFindings().stream())
                                .filter(finding -> priority.getId().equals(finding.getPriority())).count(),
                                people.sources(inspections.stream().map(Inspection::getSource).toList())));
            }
        }
        Table.Builder alone = Table.of(phrases.say("no-priority"), Column.text("enquiry", phrases.say("enquiry")));
        alignment.unaligned().forEach(enquiry -> alone.row(enquiry.getName()));
        List<Result> parts = new ArrayList<>(List.of(table.build(), alone.build()));
        Table inspected = inspections(alliances, library, people, phrases);
        if (!inspected.rows().isEmpty()) {
            parts.add(inspected);
        }
        return new Composite(About.of(phrases.say("alignment.title")), parts);
    }

    private static List<Enquiry> serving(Alignment alignment, Priority priority) {
        return alignment.enquiries().entrySet().stream().filter(each -> each.getKey().getId().equals(priority.getId()))
                .flatMap(each -> each.getValue().stream()).toList();
    }

    private static Table inspections(List<Alliance> alliances, ModelLibrary library, People people, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("inspections"), Column.text("area", phrases.say("area")),
                Column.text("school", phrases.say("school")),
                Column.date("date", phrases.say("date")), Column.text("grade", phrases.say("grade")), Column.text("extract", phrases.say("extract")),
                Column.text("recommendation", phrases.say("recommendation")));
        Map<String, List<Object[]>> byArea = new TreeMap<>();
        for (Alliance alliance : alliances) {
            for (Member member : alliance.getMembers()) {
                for (Inspection inspection : member.getInspections()) {
                    inspection.getFindings().forEach(finding -> byArea.computeIfAbsent(finding.getArea(), key -> new ArrayList<>()).add(new Object[] {
                        finding.getArea(), people.school(member.getSchool(), ""), inspection.getDate(),
                        library.find(finding.getGrade(), Level.class).map(ModelWords::of).orElse(""),
                        Cell.of(finding.getExtract(), people.sources(Arrays.asList(inspection.getSource()))), finding.getRecommendation()}));
                }
            }
        }
        byArea.values().forEach(rows -> rows.forEach(table::row));
        return table.build();
    }
}
