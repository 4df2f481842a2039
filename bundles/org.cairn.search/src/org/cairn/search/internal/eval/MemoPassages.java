// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/** Passages, codings and whole sources that something was said about: in a memo, by a link, or in a model document. Plans and records, too. */
final class MemoPassages extends SourcePassages {

    private final Scene scene;
    private final Map<UUID, List<Span>> passages = new HashMap<>();

    /** @param targets what was spoken of; only sources, passages of them and codings have a place in the texts */
    MemoPassages(Scene scene, Stream<Ref> targets) {
        this.scene = scene;
        targets.forEach(this::add);
    }

    private void add(Ref target) {
        if (target.kind() == EntityKind.CODING) {
            scene.codings().coding(target.id()).ifPresent(coding -> add(coding.source(), coding.span()));
        } else if (target.kind() == EntityKind.SOURCE && target.span() != null) {
            add(target.id(), target.span());
        } else if (target.kind() == EntityKind.SOURCE || target.kind() == EntityKind.DOCUMENT) {
            scene.view().source(target.id()).map(Source::length).ifPresent(n -> add(target.id(), new Span(0, n)));
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
