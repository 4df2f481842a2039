// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.HashMap;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Source;
import org.cairn.exchange.internal.passages.Outward.Document;
import org.cairn.exchange.internal.passages.Outward.Passage;

/** A row for each coded passage. */
final class SegmentTable {

    static final List<String> HEADINGS = List.of("source", "source_id", "author", "school", "date", "kind", "phase", "code", "code_id",
            "coder", "start", "end", "quotation", "comment", "weight", "important", "created", "coding_id");
    /** Which of them are numbers. */
    static final List<Integer> NUMBERS = List.of(10, 11, 14);

    private SegmentTable() {
    }

    /** @param byCode whether the rows come code by code instead of source by source */
    static List<List<String>> rows(Outward out, boolean byCode) throws Failure, Cancelled {
        List<List<String>> rows = new ArrayList<>();
        out.documents(document -> document.passages().forEach(passage -> rows.add(row(out, document, passage))));
        if (byCode) {
            Map<String, Integer> order = new HashMap<>();
            out.view.codebook().codes().forEach(code -> order.put(code.id().toString(), order.size()));
            rows.sort(Comparator.comparing(row -> order.get(row.get(HEADINGS.indexOf("code_id")))));
        }
        rows.addFirst(HEADINGS);
        return rows;
    }

    private static List<String> row(Outward out, Document document, Passage passage) {
        Source source = document.source();
        UUID code = passage.code().id();
        return List.of(document.title(), source.id().toString(), out.author(source), out.school(source),
                source.date() == null ? "" : source.date().toString(), source.kind(), source.phase(),
                out.disguise.words(out.view.codebook().path(passage.code())), code.toString(), passage.coder(),
                String.valueOf(passage.span().start()), String.valueOf(passage.span().end()), passage.quotation(), passage.comment(),
                String.valueOf(passage.coding().weight()), passage.coding().important() ? "true" : "false",
                passage.coding().created().toString(), passage.coding().id().toString());
    }
}
