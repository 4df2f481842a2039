// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;

/** Places to come back to: memos of the kind {@link MemoLine#BOOKMARK} on passages. */
public final class Bookmarks {

    private Bookmarks() {
    }

    /** All bookmarks on passages, in the order of the sources and within them of the text. */
    public static List<Memo> all(ProjectView view) {
        Map<UUID, Integer> order = new HashMap<>();
        for (Source source : view.sources()) {
            order.put(source.id(), order.size());
        }
        return view.memos().stream().filter(memo -> memo.kind().equals(MemoLine.BOOKMARK) && memo.target().kind() == EntityKind.SOURCE
                && memo.target().span() != null && order.containsKey(memo.target().id()))
                .sorted(Comparator.<Memo>comparingInt(memo -> order.get(memo.target().id())).thenComparing(memo -> memo.target().span())
                        .thenComparing(Memo::created)).toList();
    }

    /**
     * The bookmark after or before a place; behind the last comes the first.
     *
     * @param from a source or a passage of it, or null to begin with the first or last
     */
    public static Optional<Memo> walk(ProjectView view, Ref from, boolean forward) {
        List<Memo> all = new ArrayList<>(all(view));
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Memo> walk = forward ? all : all.reversed();
        int source = from == null ? -1 : position(view, from.id());
        if (source < 0) {
            return Optional.of(walk.getFirst());
        }
        int offset = from.span() == null ? -1 : from.span().start();
        return walk.stream().filter(memo -> {
            int at = Integer.compare(position(view, memo.target().id()), source);
            int place = at != 0 ? at : Integer.compare(memo.target().span().start(), offset);
            return forward ? place > 0 : place < 0;
        }).findFirst().or(() -> Optional.of(walk.getFirst()));
    }

    private static int position(ProjectView view, UUID source) {
        return view.source(source).map(view.sources()::indexOf).orElse(-1);
    }
}
