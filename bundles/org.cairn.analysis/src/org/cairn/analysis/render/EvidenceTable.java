// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.CellEvidence;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.Consent;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/**
 * The passages behind the numbers of a result, as a table. Words of people who have refused quotation are not in it: such a passage has
 * its place and no words.
 */
public final class EvidenceTable {

    private final ProjectView view;
    private final Phrases words;
    private final Set<UUID> unquotable;

    private EvidenceTable(ProjectView view, Locale locale) {
        this.view = view;
        words = CellText.phrases(locale);
        unquotable = view.consents().stream().filter(consent -> consent.use() == Consent.Use.QUOTATION
                && consent.state() != Consent.State.GIVEN).map(Consent::person).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Looks up the evidence of every cell. Reads texts: not on the UI thread.
     *
     * @return one row for each passage of each cell; none if no cell has evidence
     */
    public static Table of(Result result, ProjectView view, Locale locale) {
        EvidenceTable evidence = new EvidenceTable(view, locale);
        Phrases words = evidence.words;
        Table.Builder table = Table.of(words.say("evidence"), Column.text("table", words.say("table")), Column.text("row", words.say("row")),
                Column.text("column", words.say("column")), Column.text("source", words.say("source")),
                Column.count("start", words.say("start")), Column.count("end", words.say("end")),
                Column.text("quotation", words.say("quotation")), Column.text("source_id", words.say("source-id")),
                Column.text("coding_id", words.say("coding-id")));
        for (Table each : Tables.of(result, locale)) {
            if (each.evidence() != CellEvidence.NONE) {
                evidence.add(each, table);
            }
        }
        return table.build();
    }

    private void add(Table from, Table.Builder to) {
        for (int row = 0; row < from.rows().size(); row++) {
            for (int column = 0; column < from.columns().size(); column++) {
                List<Passage> passages;
                try {
                    passages = from.evidence().at(row, column).passages();
                } catch (RuntimeException | LinkageError failed) { // evidence is code of a plugin
                    to.warn(words.say("evidence-failed", rowName(from, row), from.columns().get(column).name()));
                    continue;
                }
                for (Passage passage : passages) {
                    Optional<Source> source = view.source(passage.source());
                    Span span = passage.span();
                    to.row(from.title(), rowName(from, row), from.columns().get(column).name(),
                            source.map(Source::title).orElse(words.say("gone")), span == null ? null : (Object) span.start(),
                            span == null ? null : (Object) span.end(), source.map(known -> quotation(known, span)).orElse(""),
                            passage.source().toString(), passage.coding() == null ? null : passage.coding().toString());
                }
            }
        }
    }

    /** The first text of a row names it. */
    private static String rowName(Table table, int row) {
        return table.rows().get(row).stream().filter(String.class::isInstance).map(String.class::cast).findFirst()
                .orElse(Integer.toString(row + 1));
    }

    private String quotation(Source source, Span span) {
        if (span == null) {
            return "";
        }
        return source.author() != null && unquotable.contains(source.author()) ? words.say("not-to-be-quoted")
                : view.text(source).slice(span);
    }
}
