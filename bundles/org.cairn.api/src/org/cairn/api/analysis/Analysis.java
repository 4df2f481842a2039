// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;

/**
 * Something that can be asked of a project. Write one class, make it a component, and it is in the gallery of the workbench, on the
 * command line and in reports:
 *
 * <pre>{@code
 * @Component
 * public final class LongSources implements Analysis<LongSources.Parameters> {
 *
 *     public record Parameters(
 *             @Label("At least") @Unit("characters") @Min(1) @Default("1000") int atLeast,
 *             @Label("Sources") SourceSelection sources) {}
 *
 *     @Override
 *     public AnalysisInfo info() {
 *         return AnalysisInfo.of("org.example.long", "Long sources", Parameters.class).in("Sources");
 *     }
 *
 *     @Override
 *     public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
 *         Table.Builder table = Table.of("Long sources", Column.text("title", "Title"), Column.count("length", "Length"));
 *         for (Source source : context.sources(parameters.sources())) {
 *             context.check();
 *             if (source.length() >= parameters.atLeast()) {
 *                 table.row(source.title(), Cell.of(source.length(), Evidence.ofSources(List.of(source))));
 *             }
 *         }
 *         return table.build();
 *     }
 * }
 * }</pre>
 *
 * <p>An analysis keeps no state: {@link #run} may be called by several threads at once, each time with other parameters. It gives the same
 * result for the same project and parameters; what is drawn by lot is drawn from {@link AnalysisContext#random}. It never writes.
 *
 * @param <P> its parameters: a record whose components are of the kinds listed in the description of this package
 */
public interface Analysis<P extends Record> {

    /** What it is called, and what it can be asked. Always the same; cheap. */
    AnalysisInfo info();

    /**
     * Does the work. Called on a thread of its own, never on that of the screen. Whatever it throws becomes a failed result that says so;
     * {@link IllegalArgumentException} is taken as a word to the person about their parameters.
     *
     * @param parameters checked: within the bounds that the record declares
     * @param context the project, and everything else that is needed
     * @return never null
     * @throws Cancelled when the person asked to stop: call {@link AnalysisContext#check} at least every 100 ms
     */
    Result run(P parameters, AnalysisContext context) throws Cancelled;
}
