// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.exchange.merge.ProjectMerge;

/**
 * What a project remembers of merges: the last step of each copy that was merged into it, and what was found to be the same under two
 * GUIDs. A text of lines: {@code merged STEP} and {@code same KIND THEIRS MINE}.
 */
final class MergedCopies {

    final Set<UUID> steps = new TreeSet<>();
    private final Map<Kind, Map<UUID, UUID>> same = new EnumMap<>(Kind.class);

    static MergedCopies of(ProjectView view) {
        MergedCopies copies = new MergedCopies();
        for (ModelDocument document : view.documents()) {
            if (document.kind().equals(ProjectMerge.MERGED)) {
                new String(view.content(document), StandardCharsets.UTF_8).lines().forEach(copies::read);
            }
        }
        return copies;
    }

    private void read(String line) {
        String[] words = line.split(" ");
        try {
            if (words[0].equals("merged")) {
                steps.add(UUID.fromString(words[1]));
            } else if (words[0].equals("same")) {
                same(Kind.valueOf(words[1]), UUID.fromString(words[2]), UUID.fromString(words[3]));
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            // a line that a later Cairn wrote says nothing to this one
        }
    }

    void same(Kind kind, UUID theirs, UUID mine) {
        same.computeIfAbsent(kind, key -> new HashMap<>()).put(theirs, mine);
    }

    void addAll(MergedCopies other) {
        steps.addAll(other.steps);
        other.same.forEach((kind, pairs) -> pairs.forEach((theirs, mine) -> same(kind, theirs, mine(kind, mine))));
    }

    /** The GUID that something of another copy has here. */
    UUID mine(Kind kind, UUID theirs) {
        UUID id = theirs;
        Map<UUID, UUID> pairs = same.getOrDefault(kind, Map.of());
        for (int i = 0; i < pairs.size() && pairs.containsKey(id); i++) {
            id = pairs.get(id);
        }
        return id;
    }

    /** The GUID that something which is {@code mine} here has in a copy that calls it otherwise; else the same. */
    UUID theirs(Kind kind, UUID mine) {
        for (Map.Entry<UUID, UUID> pair : same.getOrDefault(kind, Map.of()).entrySet()) {
            if (mine(kind, pair.getKey()).equals(mine) && !pair.getKey().equals(mine)) {
                return pair.getKey();
            }
        }
        return mine;
    }

    byte[] content() {
        StringBuilder lines = new StringBuilder();
        steps.forEach(step -> lines.append("merged ").append(step).append('\n'));
        same.forEach((kind, pairs) -> new TreeMap<>(pairs).forEach((theirs, mine) -> lines.append("same ").append(kind).append(' ')
                .append(theirs).append(' ').append(mine).append('\n')));
        return lines.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
