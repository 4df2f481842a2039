// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.Locale;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;

/** How much of a text is cited with a passage: a word that was found says little by itself. */
public enum CitedExtent {
    /** The passage as it stands. */
    PASSAGE,
    /** The sentences it stands in. */
    SENTENCE,
    /** The paragraphs it stands in. */
    PARAGRAPH;

    /** What is cited then; what is no passage of a source that is there stays as it is. Reads a text: not on the UI thread. */
    public Ref of(ProjectView view, Ref ref) {
        Source source = this == PASSAGE || ref.kind() != EntityKind.SOURCE || ref.span() == null ? null : view.source(ref.id()).orElse(null);
        if (source == null) {
            return ref;
        }
        SourceText text = view.text(source);
        Span span = this == SENTENCE ? text.sentences(ref.span(), Locale.forLanguageTag(source.language())) : text.paragraphs(ref.span());
        return Ref.passage(source.id(), span);
    }
}
