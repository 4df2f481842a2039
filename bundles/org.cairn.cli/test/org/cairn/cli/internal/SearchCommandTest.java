// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchCommandTest {
    private final Fakes fakes = new Fakes();
    private final FakeProject project = new FakeProject();

    @BeforeEach
    void twoHits() {
        List<Found.Line> lines = List.of(
                new Found.Line(FakeProject.SOURCE, "Week 1", new Span(14, 19), "we began to ", "trust", " each other"),
                new Found.Line(FakeProject.SOURCE, "Week 10, a title that is much too long", new Span(0, 5), "", "Trust",
                        ", \"she\" said\n"));
        project.found = new Found("trust", 7, 12, 34, lines, List.of(), List.of(), List.of());
    }

    private String search(String... options) {
        String[] arguments = new String[options.length + 3];
        arguments[0] = "search";
        arguments[1] = "p.cairn";
        arguments[2] = "trust";
        System.arraycopy(options, 0, arguments, 3, options.length);
        assertEquals(ExitCode.DONE, fakes.run(project.services(), arguments), fakes.err());
        return fakes.out();
    }

    @Test
    void textIsAConcordance() {
        assertEquals("""
                34 hits in 12 sources

                Week 1                        we began to [trust] each other
                Week 10, a title that is mu…              [Trust], "she" said
                """, search());
        assertEquals("The first 2 are shown; --limit N shows more.\n", fakes.err());
        assertEquals(List.of("open p.cairn READ", "find trust SearchOptions[limit=100, offset=0, context=40, facets=[]]",
                "records trust 100"), project.asked);
    }

    @Test
    void jsonIsOneObject() {
        assertEquals("""
                {"query":"trust","sources":12,"hits":34,"records":0,"recordHits":0,"results":[
                {"source":"00000000-0000-0003-0000-000000000001","title":"Week 1","start":14,"end":19,"left":"we began to ",\
                "match":"trust","right":" each other"},
                {"source":"00000000-0000-0003-0000-000000000001","title":"Week 10, a title that is much too long","start":0,"end":5,\
                "left":"","match":"Trust","right":", \\"she\\" said\\n"}
                ],"recordResults":[
                ]}
                """, search("--format", "json"));
        assertEquals("", fakes.err());
    }

    @Test
    void csvIsOneLineForEachHit() {
        assertEquals("source,title,start,end,left,match,right,record,place\r\n"
                + "00000000-0000-0003-0000-000000000001,Week 1,14,19,\"we began to \",trust,\" each other\",,\r\n"
                + "00000000-0000-0003-0000-000000000001,\"Week 10, a title that is much too long\",0,5,,Trust,\", \"\"she\"\" said\n\",,\r\n",
                search("--format", "csv"));
    }

    @Test
    void countPrintsTheTwoNumbers() {
        project.found = new Found("trust", 7, 1, 1, List.of(), List.of(), List.of(), List.of());
        assertEquals("1 hit in 1 source\n", search("--count"));
        assertEquals(List.of("find trust SearchOptions[limit=0, offset=0, context=0, facets=[]]", "records trust 0"),
                project.asked.subList(project.asked.size() - 2, project.asked.size()));
    }

    @Test
    void countForPrograms() {
        assertEquals("{\"query\":\"trust\",\"sources\":12,\"hits\":34,\"records\":0,\"recordHits\":0}\n", search("--count", "--format", "JSON"));
        fakes.out.reset();
        assertEquals("sources,hits,records,recordHits\r\n12,34,0,0\r\n", search("--count", "--format", "csv"));
    }

    @Test
    void plansAndRecordsFollowTheSources() {
        List<Found.Line> lines = List.of(new Found.Line(FakeProject.SOURCE, "Week 1", new Span(14, 19), "we began to ", "trust", " each other"));
        project.found = new Found("trust", 7, 1, 1, lines, List.of(), List.of("truss"), List.of());
        UUID record = new UUID(9, 1);
        UUID part = new UUID(9, 2);
        project.foundRecords = new FoundRecords("trust", 7, 2, 2, List.of(
                new FoundRecords.Line(record, "meeting", "Wave 1 cluster meeting, 25 February 2013", part, "agenda.2/points",
                        "Agenda 2 > Points", "How trust grows\nbetween schools", new Span(4, 9)),
                new FoundRecords.Line(record, "papers", "Papers", record, "", "", "", new Span(0, 0))), List.of());
        assertEquals("""
                1 hit in 1 source, 2 hits in 2 plans, records and memos

                Week 1  we began to [trust] each other

                Wave 1 cluster meeting, 25…: Agenda 2 > Points  How [trust] grows between
                Papers
                """, search("--context", "14"));
        assertEquals("", fakes.err(), "no other spelling where something was found");
        fakes.out.reset();
        assertEquals("""
                source,title,start,end,left,match,right,record,place
                00000000-0000-0003-0000-000000000001,Week 1,14,19,"we began to ",trust," each other",,
                00000000-0000-0009-0000-000000000001,"Wave 1 cluster meeting, 25 February 2013",4,9,"How ",trust," grows",meeting,\
                Agenda 2 > Points
                00000000-0000-0009-0000-000000000001,Papers,0,0,,,,papers,
                """.replace("\n", "\r\n"), search("--context", "6", "--format", "csv"));
        fakes.out.reset();
        assertEquals("""
                {"query":"trust","sources":1,"hits":1,"records":2,"recordHits":2,"results":[
                {"source":"00000000-0000-0003-0000-000000000001","title":"Week 1","start":14,"end":19,"left":"we began to ",\
                "match":"trust","right":" each other"}
                ],"recordResults":[
                {"record":"00000000-0000-0009-0000-000000000001","kind":"meeting","title":"Wave 1 cluster meeting, 25 February 2013",\
                "element":"00000000-0000-0009-0000-000000000002","place":"Agenda 2 > Points","start":4,"end":9,"left":"How ",\
                "match":"trust","right":" grows"},
                {"record":"00000000-0000-0009-0000-000000000001","kind":"papers","title":"Papers",\
                "element":"00000000-0000-0009-0000-000000000001","place":"","start":0,"end":0,"left":"","match":"","right":""}
                ]}
                """, search("--context", "6", "--format", "json"));
        fakes.out.reset();
        assertEquals("1 hit in 1 source, 2 hits in 2 plans, records and memos\n", search("--count"));
    }

    @Test
    void facetsStandBeforeTheHits() {
        List<Found.Facet> facets = List.of(new Found.Facet("school",
                List.of(new Found.Value("Hill Top", 11, 30), new Found.Value("", 1, 4))));
        project.found = new Found("trust", 7, 12, 34, List.of(), facets, List.of("trusts"), List.of("'the' is looked for as it stands."));
        assertEquals("""
                34 hits in 12 sources

                school    Sources  Hits
                Hill Top       11    30
                (none)          1     4
                """, search("--facet", "school", "--limit", "0"));
        assertEquals("'the' is looked for as it stands.\nDid you mean: trusts?\n", fakes.err());
        fakes.out.reset();
        assertEquals("field,value,sources,hits\r\nschool,Hill Top,11,30\r\nschool,,1,4\r\n",
                search("--facet", "school", "--format", "csv"));
        fakes.out.reset();
        assertEquals("""
                {"query":"trust","sources":12,"hits":34,"records":0,"recordHits":0,\
                "facets":[{"field":"school","values":[{"value":"Hill Top","sources":11,"hits":30},\
                {"value":"","sources":1,"hits":4}]}],"results":[
                ],"recordResults":[
                ]}
                """, search("--facet", "school", "--format", "json"));
    }

    @Test
    void errorPointsAtTheCharacters() {
        assertEquals(ExitCode.USAGE, fakes.run(project.services(), "search", "p.cairn", "教師 x \"bad"));
        assertEquals("", fakes.out());
        assertEquals("""
                cairn: The quotation mark is not closed.
                  教師 x "bad
                          ^^^
                Close it with another ".
                """, fakes.err());
    }

    @Test
    void wordsWithoutQuotesGetTheRightAdvice() {
        assertEquals(ExitCode.USAGE, fakes.run(project.services(), "search", "p.cairn", "joint", "practice"));
        assertEquals("""
                cairn: Unmatched argument at index 3: 'practice'
                A query of several words is one argument: put it in quotes, as in 'joint practice'.
                'cairn search --help' tells more.
                """, fakes.err());
    }
}
