// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.analysis.standard.internal.words.Phrase;
import org.cairn.analysis.standard.internal.words.Token;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.CellEvidence;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.osgi.service.component.annotations.Component;

/** How often words are used from month to month, term to term, phase to phase. */
@Component(service = Analysis.class)
public final class WordsOverTime implements Analysis<WordsOverTime.Parameters> {

    private static final double PER = 1000;

    /** What can be asked. */
    public record Parameters(
            @Label("Words") @Min(1) @Max(30) @Help("A word or several in a row each; trust* is every word that begins so.")
            List<String> words,
            @Label("By") @Default("month") Periods.By by,
            @Label("Sources") SourceSelection sources) {
        public Parameters {
            words = List.copyOf(words);
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.words-over-time", "Words over time", Parameters.class).in(AnalysisInfo.TIME).about(
                "How often words were used in each month, term, year or phase: per 1,000 words of that time, and as counts.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases say = Phrases.beside(WordsOverTime.class, context.locale());
        List<Phrase> phrases = parameters.words().stream().filter(word -> !Token.of(word).isEmpty()).map(Phrase::of).distinct().toList();
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException(say.say("which-words"));
        }
        List<Source> sources = context.sources(parameters.sources());
        Periods periods = Periods.of(parameters.by(), sources, context, say);
        double[][] counts = new double[phrases.size()][periods.size()];
        long[] sizes = new long[periods.size()];
        List<Source> timed = new ArrayList<>();
        for (Source source : sources) {
            context.check();
            if (periods.of(source) >= 0) {
                timed.add(source);
            }
        }
        context.texts(say.say("counting-words"), timed, (source, text) -> {
            int period = periods.of(source);
            List<Token> tokens = Token.of(text.string());
            sizes[period] += tokens.size();
            for (int i = 0; i < tokens.size(); i++) {
                for (int word = 0; word < counts.length; word++) {
                    counts[word][period] += phrases.get(word).isAt(tokens, i) ? 1 : 0;
                }
            }
        });
        context.counted(Arrays.stream(sizes).sum(), say.say("words.unit"));
        double[][] rates = new double[counts.length][];
        long[] totals = new long[counts.length];
        for (int word = 0; word < counts.length; word++) {
            rates[word] = counts[word].clone();
            for (int period = 0; period < sizes.length; period++) {
                totals[word] += (long) counts[word][period];
                rates[word][period] = sizes[period] == 0 ? Double.NaN : PER * counts[word][period] / sizes[period];
            }
        }
        List<String> labels = phrases.stream().map(Phrase::toString).toList();
        CellEvidence evidence = (word, period) -> () -> phrases.get(word)
                .in(context.view(), timed.stream().filter(source -> periods.of(source) == period).toList()).passages();
        Column rate = Column.number("per_1000", say.say("per-1000"));
        Matrix relative = new Matrix(About.of(say.say("words-over-time.rates")), say.say("word"), say.say("time"), labels, periods.labels(),
                rates, rate, false, evidence);
        Matrix absolute = new Matrix(About.of(say.say("words-over-time.counts")), say.say("word"), say.say("time"), labels,
                periods.labels(), counts, Column.count("times", say.say("times")), false, evidence);
        return Composite.of(say.say("words-over-time.title"), CodesOverTime.lines(relative, CodesOverTime.commonest(totals, labels.size()),
                say.say("words-over-time.title"), say.say("time"), rate), relative, absolute);
    }
}
