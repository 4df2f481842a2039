// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Span;
import org.cairn.model.base.Document;

/**
 * What a plan, a record or a memo says as one text, so that it can be searched as sources are. Each of its texts is a part, and behind them each name
 * of a person, school or group that it refers to; between two stands
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
        private final UUID element;
        private final String text;
        /** Where a document says it; null for a memo, whose parts are its title and its text. */
        private final ModelText said;

        private Part(Span span, UUID element, String text, ModelText said) {
            this.span = span;
            this.element = element;
            this.text = text;
            this.said = said;
        }

        /** Where it stands, in code points. */
        public Span span() {
            return span;
        }

        /** GUID of what says it: the memo; of where a document comes from, the document. */
        public UUID element() {
            return element;
        }

        public String text() {
            return text;
        }

        /** See {@link ModelText#path}; empty in a memo. */
        public String path() {
            return said == null ? "" : said.path();
        }

        /** See {@link ModelText#place}; empty in a memo. */
        public String place() {
            return said == null ? "" : said.place();
        }
    }

    /** Reads a document: not on the UI thread. */
    public static DocumentText of(ProjectView view, ModelDocument document) {
        if (DocumentKind.named(document.kind()).isEmpty()) {
            return NOTHING;
        }
        try {
            Document content = ModelDocuments.open(view, document).content();
            List<ModelText> texts = new ArrayList<>(ModelText.in(content));
            texts.addAll(ModelText.names(view, content));
            return of(texts);
        } catch (Failure damaged) {
            return NOTHING; // the check of the project tells of it
        }
    }

    private static DocumentText of(List<ModelText> texts) {
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        texts.forEach(each -> add(all, parts, each.element().getId(), each.text(), each));
        return new DocumentText(all.toString(), List.copyOf(parts));
    }

    /** What a memo says: its title and its text. */
    public static DocumentText of(Memo memo) {
        StringBuilder all = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        Stream.of(memo.title(), memo.text()).filter(text -> !text.isBlank()).forEach(text -> add(all, parts, memo.id(), text, null));
        return new DocumentText(all.toString(), List.copyOf(parts));
    }

    private static void add(StringBuilder all, List<Part> parts, UUID element, String text, ModelText said) {
        int start = parts.isEmpty() ? 0 : parts.getLast().span().end() + BREAK.length();
        parts.add(new Part(new Span(start, start + text.codePointCount(0, text.length())), element, text, said));
        all.append(text).append(BREAK);
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
