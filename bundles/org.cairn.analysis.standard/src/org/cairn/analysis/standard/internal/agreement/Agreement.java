// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.List;
import java.util.Locale;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.CodeSelection;
import org.cairn.api.analysis.CoderSelection;
import org.cairn.api.analysis.Default;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Max;
import org.cairn.api.analysis.Min;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceSelection;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.osgi.service.component.annotations.Component;

/** How far coders agree, per code and over all, with what they differ in. */
@Component(service = Analysis.class)
public final class Agreement implements Analysis<Agreement.Parameters> {

    /** What is compared. */
    public enum Level {
        @Label("Passages") @Help("Each unit of the text: was it given the code or not?")
        SEGMENT,
        @Label("Code in source") @Help("Each source: was the code given anywhere in it?")
        DOCUMENT,
        @Label("Frequency in source") @Help("Each source: how often was the code given in it?")
        FREQUENCY
    }

    /** What one unit of the text is. */
    public enum TextUnit {
        @Label("Character") CHARACTER,
        @Label("Word") WORD,
        @Label("Sentence") SENTENCE,
        @Label("Paragraph") PARAGRAPH,
        @Label("Given") @Help("What the document marked: turns of speakers, else times, else pages.")
        GIVEN
    }

    /** What coders choose between. */
    public enum Values {
        @Label("Each code, yes or no") @Help("Every code is compared for itself.")
        EACH,
        @Label("The codes as one scale")
        @Help("The chosen codes are steps of one scale in the order of the codebook; units without any are missing, not a no.")
        SCALE
    }

    /** What can be asked. */
    public record Parameters(
            @Label("Compare") Level level,
            @Label("Unit of the text") @Help("Only where passages are compared.") TextUnit unit,
            @Label("Values") Values values,
            @Label("Coefficients") @Help("None chosen: percent agreement, kappa, AC1 and alpha.") List<Measure> measures,
            @Label("Own weights") @Help("For coefficients with own weights, rows separated by semicolons: 1 0.5 0; 0.5 1 0.5; 0 0.5 1")
            String weights,
            @Label("Nothing coded means no")
            @Help("Whether a coder without any coding in a source has read it. Otherwise that source counts as not rated by them, unless "
                    + "they locked it in a coding round.")
            boolean silence,
            @Label("Bootstrap samples") @Min(0) @Max(10_000) @Default("1000")
            @Help("How often sources are drawn by lot for the intervals; 0 takes the normal distribution.") int samples,
            @Label("Disagreements listed") @Min(0) @Max(100_000) @Default("1000") int listed,
            @Label("Codes") CodeSelection codes,
            @Label("Coders") CoderSelection coders,
            @Label("Sources") SourceSelection sources) {

        /** @throws IllegalArgumentException in words for the person, if weights cannot be read or there is nothing to count on a scale */
        public Parameters {
            measures = List.copyOf(measures);
            weights = weights == null ? "" : weights.strip();
            if (!weights.isEmpty()) {
                Weights.read(weights);
            }
            if (values == Values.SCALE && level == Level.FREQUENCY) {
                throw new IllegalArgumentException("Frequencies are compared code by code: choose \"Each code\", or another level.");
            }
        }

        boolean isScale() {
            return values == Values.SCALE;
        }

        boolean needsText() {
            return level == Level.SEGMENT && (unit == TextUnit.WORD || unit == TextUnit.SENTENCE || unit == TextUnit.PARAGRAPH);
        }

        /** Whether begins and ends of passages can be compared. */
        boolean hasPassages() {
            return isByCharacter() && measures.contains(Measure.ALPHA_UNITISING);
        }

        /** Whether units can be compared by the length that they have in common. */
        boolean hasUnits() {
            return isByCharacter() && measures.stream().anyMatch(Measure::isOfUnits);
        }

        private boolean isByCharacter() {
            return level == Level.SEGMENT && unit == TextUnit.CHARACTER && !isScale();
        }

        /** @param text null unless {@link #needsText} */
        Ruler ruler(Source source, SourceText text, ProjectView view) {
            if (level != Level.SEGMENT || unit == TextUnit.CHARACTER) {
                return Ruler.characters(source.length());
            }
            Locale locale = Locale.forLanguageTag(source.language());
            return switch (unit) {
                case WORD -> Ruler.words(text, locale);
                case SENTENCE -> Ruler.sentences(text, locale);
                case PARAGRAPH -> Ruler.paragraphs(text);
                default -> Ruler.given(view.structure(source));
            };
        }
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.agreement", "Agreement of coders", Parameters.class).in(AnalysisInfo.AGREEMENT)
                .about("How far any number of coders agree: by twenty-four coefficients, per code, over all codes and for each pair of coders, "
                        + "each with its standard error and a 95 % interval, and a list of what they differ in. Sub-codes count for "
                        + "themselves. Over all codes every unit counts once for each code. Sources that fewer than two coders have read "
                        + "are left out. Standard errors: Fleiss, Cohen and Everitt 1969, Gwet 2014 where sources are the units; else "
                        + "whole sources are drawn again, since what stands in one source belongs together (bootstrap, Efron 1979), or "
                        + "for more than 2,000 sources the infinitesimal jackknife over sources (Efron 1982), for the alphas of units "
                        + "the jackknife (Tukey 1958).");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(Agreement.class, context.locale());
        List<Coder> coders = parameters.coders().coders(context.view());
        List<Code> codes = parameters.codes().codes(context.view().codebook());
        if (coders.size() < 2 || coders.size() > Sweep.MOST_CODERS) {
            throw new IllegalArgumentException(phrases.say("coders", Sweep.MOST_CODERS, coders.size()));
        }
        if (codes.isEmpty() || parameters.isScale() && codes.size() < 2) {
            throw new IllegalArgumentException(phrases.say(codes.isEmpty() ? "no-codes" : "one-step"));
        }
        List<Source> sources = context.sources(parameters.sources());
        Ratings ratings = new Ratings(parameters, context, codes, coders, phrases.say("task"));
        ratings.read(sources);
        context.leaveOut(LeftOut.Reason.MISSING, sources.size() - ratings.sources().size(), phrases.say("sources"), phrases.say("unread"));
        context.leaveOut(LeftOut.Reason.OTHER, ratings.ambiguous(), phrases.say("ratings"), phrases.say("ambiguous"));
        context.counted(ratings.sources().size(), phrases.say("sources"));
        return new Report(parameters, context, phrases, codes, coders, ratings).result();
    }
}
