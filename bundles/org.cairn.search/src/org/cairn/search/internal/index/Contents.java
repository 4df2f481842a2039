// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/**
 * What has to be done so that the index holds the texts of a view.
 *
 * @param write sources to be taken in
 * @param fresh whether none of them is in the index in any revision
 * @param remove numbers of sources that are gone
 */
record Contents(List<Source> write, boolean fresh, List<Long> remove) {

    boolean isEmpty() {
        return write.isEmpty() && remove.isEmpty();
    }

    /** Compares what is in the index with what is in the view, source by source. */
    static Contents compare(Snapshot indexed, ProjectView view) {
        Map<Long, Integer> revisions = revisions(indexed);
        List<Source> write = new ArrayList<>();
        boolean fresh = true;
        for (Source source : view.sources()) {
            Integer known = revisions.remove(source.number());
            if (known == null || known != source.revision()) {
                write.add(source);
                fresh &= known == null;
            }
        }
        return new Contents(write, fresh, List.copyOf(revisions.keySet()));
    }

    private static Map<Long, Integer> revisions(Snapshot indexed) {
        Map<Long, Integer> revisions = new HashMap<>();
        for (Leaf leaf : indexed.leaves()) {
            for (int doc = 0; doc < leaf.size(); doc++) {
                if (leaf.isLive(doc)) {
                    revisions.put(leaf.segment().number(doc), leaf.segment().revision(doc));
                }
            }
        }
        return revisions;
    }

    /** What changes of the project ask for; they reach from the view of {@code indexed} to {@code view}. */
    static Contents follow(Snapshot indexed, ProjectView view, Set<UUID> rewritten, Set<UUID> touched) {
        List<Source> write = new ArrayList<>();
        List<Long> remove = new ArrayList<>();
        boolean fresh = true;
        Set<UUID> all = new HashSet<>(touched);
        all.addAll(rewritten);
        for (UUID id : all) {
            Source before = indexed.view().source(id).orElse(null);
            Source after = view.source(id).orElse(null);
            if (after == null) {
                if (before != null) {
                    remove.add(before.number());
                }
            } else if (before == null || rewritten.contains(id) || before.revision() != after.revision()) {
                write.add(after);
                fresh &= before == null;
            }
        }
        write.sort(Comparator.comparingLong(Source::number));
        return new Contents(write, fresh, remove);
    }
}
