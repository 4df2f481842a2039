// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.search.Concordance;
import org.cairn.search.Concordance.Group;

/** Which row of the table shows what: a hit, or the heading of a source whose hits can be folded away. Belongs to one thread. */
final class HitRows {

    private final int hits;
    private final List<Group> groups;
    private final Set<UUID> folded = new HashSet<>();
    /** Row of the heading of each group, and behind the last one the number of rows. */
    private int[] headings = {0};

    /** @param groups those that get a heading; none for a plain list of hits */
    HitRows(int hits, List<Group> groups) {
        this.hits = hits;
        this.groups = groups;
        layOut();
    }

    /** @param grouped whether sources get headings; only in an order by source */
    static HitRows of(Concordance hits, boolean grouped) {
        return new HitRows(hits.size(), grouped ? hits.groups() : List.of());
    }

    /** No rows. */
    static HitRows none() {
        return new HitRows(0, List.of());
    }

    private void layOut() {
        headings = new int[groups.size() + 1];
        int row = 0;
        for (int i = 0; i < groups.size(); i++) {
            headings[i] = row;
            row += 1 + (isFolded(groups.get(i)) ? 0 : groups.get(i).size());
        }
        headings[groups.size()] = row;
    }

    int rows() {
        return groups.isEmpty() ? hits : headings[groups.size()];
    }

    private int groupAt(int row) {
        int found = Arrays.binarySearch(headings, 0, groups.size(), row);
        return found >= 0 ? found : -found - 2;
    }

    /** The source whose heading stands in a row, or null for a hit. */
    Group heading(int row) {
        if (groups.isEmpty()) {
            return null;
        }
        int group = groupAt(row);
        return headings[group] == row ? groups.get(group) : null;
    }

    /** The hit in a row, or -1 for a heading. */
    int hit(int row) {
        if (groups.isEmpty()) {
            return row;
        }
        int group = groupAt(row);
        return headings[group] == row ? -1 : groups.get(group).first() + row - headings[group] - 1;
    }

    /** Row of the heading above a row, or the row itself. */
    int headingOf(int row) {
        return groups.isEmpty() ? row : headings[groupAt(row)];
    }

    boolean isFolded(Group group) {
        return folded.contains(group.source().id());
    }

    boolean isGrouped() {
        return !groups.isEmpty();
    }

    /** Folds the hits of a source away or shows them again. */
    void fold(Group group, boolean away) {
        if (away ? folded.add(group.source().id()) : folded.remove(group.source().id())) {
            layOut();
        }
    }

    /** The same for all sources. */
    void foldAll(boolean away) {
        folded.clear();
        if (away) {
            groups.forEach(group -> folded.add(group.source().id()));
        }
        layOut();
    }
}
