// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** What to look at before numbers are trusted: what is uncoded, unused, doubled, moved, missing, or one coder's alone. */
@Component(service = Analysis.class)
public final class DataQuality implements Analysis<DataQuality.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Read the texts") @Default("true") @Help("Looks for sources with the same text, and for codings that lie beside words.")
            boolean texts,
            @Label("Sources") SourceSelection sources) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.data-quality", "Data quality", Parameters.class).in(AnalysisInfo.QUALITY)
                .about("Sources without codings, codes that were never used or by one coder only, codings and sources that are there twice, "
                        + "codings from before the definition of their code or the words beneath them were changed, codings whose passage "
                        + "seems to have moved, and attributes that were not filled in.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases words = Phrases.beside(DataQuality.class, context.locale());
        List<Source> sources = context.sources(parameters.sources());
        context.counted(sources.size(), words.say("sources"));
        List<Table> checks = new ArrayList<>();
        checks.add(uncoded(sources, context, words));
        CodingChecks codings = new CodingChecks(context, sources, words);
        checks.add(codings.unused());
        checks.add(codings.oneCoder());
        checks.add(codings.twice());
        DriftChecks drift = new DriftChecks(context, sources, words);
        checks.add(drift.definitions());
        checks.add(drift.reworded());
        if (parameters.texts()) {
            TextChecks texts = TextChecks.read(context, sources, words);
            checks.add(texts.sameText());
            checks.add(texts.drift());
        }
        checks.add(MissingFacts.table(context, sources, words));

        Table.Builder overview = Table.of(words.say("quality"), Column.text("check", words.say("check")),
                Column.count("found", words.say("found")));
        for (Table check : checks) {
            overview.row(check.title(), Cell.of(check.rows().size(), all(check)));
        }
        List<Result> parts = new ArrayList<>(List.of(overview.build()));
        checks.stream().filter(check -> !check.rows().isEmpty()).forEach(parts::add);
        return new Composite(About.of(words.say("quality")), parts);
    }

    /** What is behind the first column of all rows. */
    private static Evidence all(Table table) {
        return () -> {
            List<Passage> passages = new ArrayList<>();
            for (int row = 0; row < table.rows().size(); row++) {
                passages.addAll(table.evidence().at(row, 0).passages());
            }
            return passages;
        };
    }

    private static Table uncoded(List<Source> sources, AnalysisContext context, Phrases words) throws Cancelled {
        Table.Builder table = Table.of(words.say("uncoded"), Column.text("source", words.say("source")),
                Column.count("characters", words.say("characters")));
        for (Source source : sources) {
            context.check();
            if (context.view().codings().of(source).size() == 0) {
                table.row(Cell.of(source.title(), Evidence.ofSources(List.of(source))), source.length());
            }
        }
        return table.build();
    }
}
