// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.documents.PageText;

/** What is coded on the pages of a source: passages of its text, and parts of its pages. Immutable; made off the UI thread. */
final class PageMarks {

    static final PageMarks NONE = new PageMarks(Map.of(), List.of());

    /**
     * A line of a coded passage.
     *
     * @param region where it is on its page
     */
    record Line(Region region, Code code, String coder) {
    }

    /** A coded part of a page. */
    record Part(RegionCoding coding, Code code, String coder) {

        private double area() {
            return coding.region().width() * coding.region().height();
        }
    }

    private final Map<Integer, List<Line>> lines;
    private final List<Part> parts;

    private PageMarks(Map<Integer, List<Line>> lines, List<Part> parts) {
        this.lines = lines;
        this.parts = parts;
    }

    /** @param text where the text stands, or null where that is not known */
    static PageMarks of(ProjectView view, Source source, PageText text) {
        Map<UUID, String> coders = view.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        Map<UUID, Code> codes = view.codebook().codes().stream().collect(Collectors.toMap(Code::id, Function.identity()));
        Map<Integer, List<Line>> lines = new HashMap<>();
        Codings codings = view.codings();
        Codings.Row row = codings.of(source);
        for (int i = 0; text != null && i < row.size(); i++) {
            Code code = codes.get(codings.code(row.code(i)));
            if (code != null) {
                String coder = coders.getOrDefault(codings.coder(row.coder(i)), "?");
                for (PrintedText.Place place : text.places(new Span(row.start(i), row.end(i)))) {
                    lines.computeIfAbsent(place.page(), page -> new ArrayList<>()).add(new Line(place.region(), code, coder));
                }
            }
        }
        List<Part> parts = view.regions().stream().filter(coding -> coding.source().equals(source.id()) && codes.containsKey(coding.code()))
                .map(coding -> new Part(coding, codes.get(coding.code()), coders.getOrDefault(coding.coder(), "?")))
                .sorted(Comparator.<Part>comparingInt(part -> part.coding().page()).thenComparingDouble(part -> part.coding().region().y())
                        .thenComparingDouble(part -> part.coding().region().x()).thenComparing(part -> part.coding().created()))
                .toList();
        return new PageMarks(lines, parts);
    }

    /** Lines of coded passages on a page. */
    List<Line> lines(int page) {
        return lines.getOrDefault(page, List.of());
    }

    /** All coded parts in order of page, then from the top. */
    List<Part> parts() {
        return parts;
    }

    /** Coded parts of a page, the largest first, so that smaller ones are painted over it. */
    List<Part> parts(int page) {
        return parts.stream().filter(part -> part.coding().page() == page).sorted(Comparator.comparingDouble(Part::area).reversed()).toList();
    }

    /** The coded part with that GUID, or null. */
    Part part(UUID id) {
        return parts.stream().filter(part -> part.coding().id().equals(id)).findFirst().orElse(null);
    }
}
