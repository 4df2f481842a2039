// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/** Passages, codings and whole sources on which a memo of some kind was written. */
final class MemoPassages extends SourcePassages {

    private final Scene scene;
    private final Map<UUID, List<Span>> passages = new HashMap<>();

    MemoPassages(Scene scene, Predicate<Memo> wanted) {
        this.scene = scene;
        for (Memo memo : scene.view().memos()) {
            if ((memo.target().kind() == EntityKind.SOURCE || memo.target().kind() == EntityKind.CODING) && wanted.test(memo)) {
                add(memo);
            }
        }
    }

    private void add(Memo memo) {
        if (memo.target().kind() == EntityKind.CODING) {
            scene.codings().coding(memo.target().id()).ifPresent(coding -> add(coding.source(), coding.span()));
        } else if (memo.target().span() != null) {
            add(memo.target().id(), memo.target().span());
        } else {
            scene.view().source(memo.target().id()).map(Source::length).ifPresent(n -> add(memo.target().id(), new Span(0, n)));
        }
    }

    private void add(UUID source, Span span) {
        passages.computeIfAbsent(source, id -> new ArrayList<>()).add(span);
    }

    @Override
    boolean any(int ordinal) {
        return !passages.isEmpty() && passages.containsKey(scene.source(ordinal).id());
    }

    @Override
    void add(int ordinal, Spans out) {
        for (Span span : passages.get(scene.source(ordinal).id())) {
            out.add(span.start(), span.end());
        }
    }
}
