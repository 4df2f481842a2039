// SPDX-License-Identifier: EPL-2.0
/**
 * API. The sample project: a small alliance of invented schools and people, with a year of journals, interviews and observation
 * notes, a codebook and the codings of two researchers. {@link org.cairn.core.sample.SampleProject} fills an empty project with it.
 *
 * <p>Its content is in the text files beside the classes: tables ({@code *.tsv}: a line of names, then a line for each thing) and
 * entries ({@code *.md}: {@code === key}, lines of {@code name: value}, an empty line, the text). In the text of a source,
 * {@code ⟦trust|these words⟧} codes a passage; {@code MarkedText} says what else a mark can hold.
 */
package org.cairn.core.sample;
