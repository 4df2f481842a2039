// SPDX-License-Identifier: EPL-2.0
/**
 * API. Running analyses, for whoever offers them to people: {@link org.cairn.analysis.AnalysisRegistry} knows those that are there,
 * {@link org.cairn.analysis.Declaration} what each can be asked, {@link org.cairn.analysis.AnalysisRunner} runs one and contains what goes
 * wrong, {@link org.cairn.analysis.KeptRuns} remembers what was run and says what is out of date. Results are drawn and written by
 * {@code org.cairn.analysis.render}. Authors of analyses need none of this: for them there is {@code org.cairn.api.analysis}.
 */
package org.cairn.analysis;
