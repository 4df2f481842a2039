// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cairn.analysis.standard.internal.codes.FrameworkMatrix.CaseKind;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** Summaries stand in their cells, extracts beneath. */
class FrameworkMatrixTest {

    private final FakeProject project = FakeProject.of().school("North").person("Ana", "", "North").person("Bo", "", "North")
            .source("Week 1", "Trust grows slowly. We met.", s -> s.by("Ana")).source("Week 2", "We met again.", s -> s.by("Ana"))
            .code("Learning").code("Learning > Trust").code("Meeting")
            .coder("Ann").coding("Week 1", "Trust", "Trust grows slowly").coding("Week 1", "Meeting", "met")
            .coding("Week 2", "Meeting", "met again")
            .coder("Ben").coding("Week 1", "Meeting", "met");
    private final List<Memo> memos = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    private void summary(EntityKind kind, UUID ofCase, String text, String code, boolean fromCode) {
        UUID id = new UUID(9, memos.size() + 1);
        memos.add(new Memo(id, Ref.to(kind, ofCase), "framework", "", text, project.theCoder("Ann").id(), Instant.EPOCH, Instant.EPOCH));
        if (code != null) {
            Ref from = Ref.to(EntityKind.MEMO, id);
            Ref to = Ref.to(EntityKind.CODE, project.theCode(code).id());
            links.add(new Link(new UUID(8, links.size() + 1), fromCode ? to : from, fromCode ? from : to, "summarises", ""));
        }
    }

    private Table run(CaseKind cases, int extracts, int longest, boolean empty) throws Cancelled {
        ProjectView plain = project.view();
        ProjectView view = (ProjectView) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ProjectView.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "memos" -> memos;
                    case "links" -> links;
                    default -> method.invoke(plain, arguments);
                });
        AnalysisContext context = AnalysisContext.of(view);
        return (Table) context.complete(new FrameworkMatrix().run(new FrameworkMatrix.Parameters(cases, extracts, longest, empty, true,
                CodeSelection.ALL, CoderSelection.ALL, SourceSelection.ALL), context));
    }

    @Test
    void summariesStandAboveTheirExtracts() throws Cancelled {
        summary(EntityKind.PERSON, project.thePerson("Ana").id(), "Trust takes time.", "Trust", false);
        summary(EntityKind.PERSON, project.thePerson("Ana").id(), "It is hard won.", "Trust", true);
        Table table = run(CaseKind.PERSON, 1, 200, false);
        assertEquals(List.of("Person", "Learning", "Trust", "Meeting"), table.columns().stream().map(column -> column.name()).toList());
        assertEquals(List.of(List.of("Ana", "“Trust grows slowly” (Week 1)",
                "Trust takes time.\n\nIt is hard won.\n\n“Trust grows slowly” (Week 1)", "“met” (Week 1)\nand one more extract")), table.rows());
        assertEquals(List.of("Week 1: met", "Week 1: met", "Week 2: met again"), project.quotations(table.evidence().at(0, 3)));
    }

    @Test
    void casesAreSchoolsOrSourcesAndMayBeEmpty() throws Cancelled {
        summary(EntityKind.SCHOOL, project.view().schools().getFirst().id(), "A school that meets.", "Meeting", false);
        assertEquals(List.of("North", "A school that meets."),
                List.of(run(CaseKind.SCHOOL, 0, 200, false).rows().getFirst().get(0), run(CaseKind.SCHOOL, 0, 200, false).rows().getFirst().get(3)));
        assertEquals(2, run(CaseKind.SOURCE, 3, 200, false).rows().size());
        assertEquals(Arrays.asList("Bo", null, null, null), run(CaseKind.PERSON, 3, 200, true).rows().get(1));
    }

    @Test
    void longExtractsAreCut() throws Cancelled {
        project.source("Long", "😀".repeat(30), s -> s.by("Bo")).coding("Long", "Trust", 0, 30);
        assertEquals(List.of("“" + "😀".repeat(20) + "…” (Long)"), run(CaseKind.PERSON, 3, 20, false).rows().get(1).subList(2, 3));
    }

    @Test
    void summariesThatNobodyCanPlaceAreSaid() throws Cancelled {
        summary(EntityKind.PERSON, project.thePerson("Ana").id(), "About nothing.", null, false);
        Table table = run(CaseKind.PERSON, 3, 200, false);
        assertEquals(List.of("One summary is linked with no code and could not be put anywhere. "
                + "Link the memo with the code that it is about."), table.warnings());
    }
}
