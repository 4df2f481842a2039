// SPDX-License-Identifier: EPL-2.0
/**
 * API. Writing analyses: begin with {@link org.cairn.api.analysis.Analysis}, which has a whole one as its example.
 *
 * <p><b>Parameters</b> are the components of a record. From them come the dialog, the options of the command line
 * ({@code atLeast} is {@code --at-least}), the text of {@code --help} and the block in a report. A component is of one of these kinds:
 *
 * <table>
 * <caption>Kinds of parameters</caption>
 * <tr><td>{@code int}, {@code long}, {@code double}</td><td>a number within {@link org.cairn.api.analysis.Min} and
 * {@link org.cairn.api.analysis.Max}</td></tr>
 * <tr><td>{@code boolean}</td><td>yes or no</td></tr>
 * <tr><td>{@link java.lang.String}</td><td>any text</td></tr>
 * <tr><td>an enum</td><td>one of its constants, named by {@link org.cairn.api.analysis.Label}</td></tr>
 * <tr><td>{@link java.time.LocalDate}</td><td>a day, or null</td></tr>
 * <tr><td>{@link org.cairn.api.analysis.PartialDate}</td><td>a day, month or year, or null</td></tr>
 * <tr><td>{@link org.cairn.api.analysis.CodeSelection}</td><td>codes, with or without their sub-codes; all if none is named</td></tr>
 * <tr><td>{@link org.cairn.api.analysis.CoderSelection}</td><td>coders; all if none is named</td></tr>
 * <tr><td>{@link org.cairn.api.analysis.SourceSelection}</td><td>sources by fields, time and query; all if nothing is said</td></tr>
 * <tr><td>{@link org.cairn.api.analysis.SourceField}</td><td>what sources are told apart by: kind, school, an attribute</td></tr>
 * <tr><td>{@code List<String>}, {@code List} of an enum</td><td>several of them; {@code @Min(1)} asks for one at least</td></tr>
 * </table>
 *
 * <p>{@link org.cairn.api.analysis.Label}, {@link org.cairn.api.analysis.Help}, {@link org.cairn.api.analysis.Unit} and
 * {@link org.cairn.api.analysis.Default} say the rest. What depends on several parameters the record checks itself: an
 * {@link java.lang.IllegalArgumentException} of its constructor is shown to the person as it is.
 *
 * <p><b>The project</b> comes with the {@link org.cairn.api.analysis.AnalysisContext}. Take sources from it and not from the view: it
 * leaves out what people have not consented to, and says so. <b>Results</b> are in {@code org.cairn.api.analysis.result}.
 */
package org.cairn.api.analysis;
