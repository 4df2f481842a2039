// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Where the groups of a tree stand: those of one generation in one column, each in the middle of what grew from it. Positions are whole
 * or half lines from the top.
 *
 * @param columns by group, from 0
 * @param lines by group
 * @param height how many lines there are
 */
record TreeLayout(Map<UUID, Integer> columns, Map<UUID, Double> lines, int height) {

    /** @param parents what each group grew from; null for none. The order is that of siblings */
    static TreeLayout of(Map<UUID, UUID> parents) {
        Map<UUID, List<UUID>> children = new HashMap<>();
        List<UUID> roots = new ArrayList<>();
        parents.forEach((group, parent) -> {
            if (parent == null || !parents.containsKey(parent) || isCircular(group, parents)) {
                roots.add(group);
            } else {
                children.computeIfAbsent(parent, key -> new ArrayList<>()).add(group);
            }
        });
        TreeLayout layout = new TreeLayout(new HashMap<>(), new HashMap<>(), 0);
        int line = 0;
        for (UUID root : roots) {
            line = layout.place(root, 0, line, children);
        }
        return new TreeLayout(layout.columns, layout.lines, line);
    }

    /** @return the first line that is free below */
    private int place(UUID group, int column, int line, Map<UUID, List<UUID>> children) {
        columns.put(group, column);
        List<UUID> below = children.getOrDefault(group, List.of());
        int next = line;
        for (UUID child : below) {
            next = place(child, column + 1, next, children);
        }
        lines.put(group, below.isEmpty() ? line : (lines.get(below.getFirst()) + lines.get(below.getLast())) / 2);
        return Math.max(next, line + 1);
    }

    private static boolean isCircular(UUID group, Map<UUID, UUID> parents) {
        Set<UUID> seen = new HashSet<>();
        for (UUID at = group; at != null; at = parents.get(at)) {
            if (!seen.add(at)) {
                return true;
            }
        }
        return false;
    }

    int width() {
        return columns.values().stream().mapToInt(column -> column + 1).max().orElse(0);
    }
}
