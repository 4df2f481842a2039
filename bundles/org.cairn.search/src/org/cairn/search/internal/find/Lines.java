// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;

/** Makes the lines of a concordance. */
public final class Lines {

    private final ProjectView view;
    private final int context;
    private final int skip;
    private final int limit;
    private final List<Found.Line> lines = new ArrayList<>();
    private int passed;

    Lines(ProjectView view, int context, int skip, int limit) {
        this.view = view;
        this.context = context;
        this.skip = skip;
        this.limit = limit;
    }

    /** Takes the hits of the next source; false when there are enough lines. */
    boolean add(Source source, List<Span> spans) {
        if (passed + spans.size() <= skip) {
            passed += spans.size();
            return true;
        }
        SourceText text = view.text(source);
        for (Span span : spans) {
            if (passed++ >= skip && lines.size() < limit) {
                lines.add(line(source, text, span, context));
            }
        }
        return lines.size() < limit;
    }

    List<Found.Line> lines() {
        return List.copyOf(lines);
    }

    /** One hit with so many characters of the text on each side. */
    public static Found.Line line(Source source, SourceText text, Span span, int context) {
        int end = Math.min(span.end(), text.length());
        int start = Math.min(span.start(), end);
        String left = text.slice(Math.max(0, start - context), start).replace('\n', ' ');
        String right = text.slice(end, (int) Math.min(text.length(), (long) end + context)).replace('\n', ' ');
        return new Found.Line(source.id(), source.title(), span, left, text.slice(start, end), right);
    }
}
