// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Span;

/**
 * What a plan or record says as one text, so that it can be searched as sources are. Each of its texts is a part; between two stands
 * {@link #BREAK}, across which no words stand together. What is confidential or still blind is not in it.
 *
 * @param text all parts, with what stands between them
 * @param parts in order of start; none of a document that is damaged or of a kind that this Cairn does not know
 */
public record DocumentText(String text, List<Part> parts) {

    /** Ends a part: a sign that no text has that a person wrote, and the end of a line. */
    public static final String BREAK = "\u001D\n";

    private static final DocumentText NOTHING = new DocumentText("", List.of());

    /** One text of the document, such as the notes of a meeting. */
    public static final class Part {

        private final Span span;
        private final ModelText said;

        private Part(Span span, ModelText said) {
            this.span = span;
            this.said = said;
        }

        /** Where it stands, in code points. */
        public Span span() {
            return span;
        }

        /** GUID of what says it; of where a document comes from, the document. */
        public UUID element() {
            return said.element().getId();
        }

        public String text() {
            return said.text();
        }

        /** See {@link ModelText#path}. */
        public String path() {
            return said.path();
        }

        /** See {@link ModelText#place}. */
        public String place() {
            return said.place();
        }
    }

    /** Reads a document: not on the UI thread. */
    public static DocumentText of(ProjectView view, ModelDocument document) {
        if (DocumentKind.named(document.kind()).isEmpty()) {
            return NOTHING;
        }
        try {
            return of(ModelText.in(ModelDocuments.open(view, document).content()));
        } catch (Failure damaged) {
            return NOTHING; // the check of the project tells of it
        }
    }

    private static DocumentText of(List<ModelText> texts) {
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (ModelText each : texts) {
            int end = start + each.text().codePointCount(0, each.text().length());
            parts.add(new Part(new Span(start, end), each));
            all.append(each.text()).append(BREAK);
            start = end + BREAK.length();
        }
        return new DocumentText(all.toString(), List.copyOf(parts));
    }

    /** The part in which a code point lies; empty between parts and outside. */
    public Optional<Part> part(int at) {
        int low = 0;
        int high = parts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (parts.get(middle).span().end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < parts.size() && parts.get(low).span().start() <= at ? Optional.of(parts.get(low)) : Optional.empty();
    }
}
