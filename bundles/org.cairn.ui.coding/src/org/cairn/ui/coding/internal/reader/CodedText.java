// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;

/** A source's text with its codings, each in a lane of the stripes, found by where they are. Immutable; made off the UI thread. */
final class CodedText {

    private final ProjectView view;
    private final Source source;
    private final SourceText text;
    private final List<Passage> passages;
    private final SpanIndex index;
    private final Outline outline;
    private final int lanes;
    private final long coders;

    private CodedText(ProjectView view, Source source, SourceText text, Outline outline, List<Passage> passages) {
        this.view = view;
        this.source = source;
        this.text = text;
        this.outline = outline;
        this.passages = passages;
        this.index = new SpanIndex(passages.stream().mapToInt(Passage::start).toArray(), passages.stream().mapToInt(Passage::end).toArray());
        this.lanes = passages.stream().mapToInt(Passage::lane).max().orElse(-1) + 1;
        this.coders = passages.stream().map(Passage::coder).distinct().count();
    }

    /** Reads a source as it stands in a view. */
    static CodedText of(ProjectView view, Source source) {
        SourceText text = view.text(source);
        return new CodedText(view, source, text, Outline.of(text, view.structure(source)), passages(view, source, text));
    }

    /** The same text under the codings of a later view. */
    CodedText recoded(ProjectView later) {
        Source same = later.source(source.id()).orElse(source);
        return new CodedText(later, same, text, outline, passages(later, same, text));
    }

    private static List<Passage> passages(ProjectView view, Source source, SourceText text) {
        Codings codings = view.codings();
        Codings.Row row = codings.of(source);
        Map<UUID, String> coders = view.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        Map<UUID, Code> codes = view.codebook().codes().stream().collect(Collectors.toMap(Code::id, Function.identity()));
        List<Passage> passages = new ArrayList<>(row.size());
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            Code code = codes.get(codings.code(row.code(i)));
            if (code != null) {
                int start = text.toUtf16(Math.min(row.start(i), text.length()));
                int end = text.toUtf16(Math.min(row.end(i), text.length()));
                passages.add(new Passage(i, start, end, code, coders.getOrDefault(codings.coder(row.coder(i)), "?"),
                        lane(ends, start, end), row.coding(i)));
            }
        }
        return List.copyOf(passages);
    }

    /** The first lane that is free at {@code start}; passages come in order of start, so first fit needs the fewest lanes. */
    static int lane(List<Integer> ends, int start, int end) {
        for (int lane = 0; lane < ends.size(); lane++) {
            if (ends.get(lane) <= start) {
                ends.set(lane, end);
                return lane;
            }
        }
        ends.add(end);
        return ends.size() - 1;
    }

    ProjectView view() {
        return view;
    }

    Source source() {
        return source;
    }

    SourceText text() {
        return text;
    }

    /** Paragraphs, headings, pages, speakers and times. */
    Outline outline() {
        return outline;
    }

    /** All codings in order of start. */
    List<Passage> passages() {
        return passages;
    }

    /** Number of stripes side by side. */
    int lanes() {
        return lanes;
    }

    /** Number of people who coded this text. */
    long coders() {
        return coders;
    }

    /** Codings that lie on a position, shortest first. */
    List<Passage> at(int position) {
        return within(position, position + 1).stream().sorted(Comparator.comparingInt(passage -> passage.end() - passage.start())).toList();
    }

    /** Codings that share a character with {@code from} to {@code to}, in order of start. */
    List<Passage> within(int from, int to) {
        List<Passage> found = new ArrayList<>();
        index.within(from, to, i -> found.add(passages.get(i)));
        return found;
    }

    /** Place of one of the passages in their order. */
    int numberOf(Passage passage) {
        int number = 0;
        while (number < passages.size() && passages.get(number) != passage) {
            number++;
        }
        return number;
    }

    /** The same coding as it is in this text, or null if it is gone. */
    Passage same(Passage other) {
        return other == null ? null
                : passages.stream().filter(passage -> passage.id().equals(other.id())).findFirst().orElse(null);
    }
}
