// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectView;

/**
 * Coders that somebody chose. On the command line: {@code --coders Ann --coders Ben}.
 *
 * @param chosen GUIDs; empty for all
 */
public record CoderSelection(Set<UUID> chosen) {

    /** All coders. */
    public static final CoderSelection ALL = new CoderSelection(Set.of());

    public CoderSelection {
        chosen = Set.copyOf(chosen);
    }

    public static CoderSelection of(Coder... coders) {
        return new CoderSelection(Arrays.stream(coders).map(Coder::id).collect(Collectors.toSet()));
    }

    /** Whether all coders are meant. */
    public boolean isAll() {
        return chosen.isEmpty();
    }

    public boolean includes(UUID coder) {
        return chosen.isEmpty() || chosen.contains(coder);
    }

    /** The coders that are meant, in the order of the project. Of all coders, those that have coded nothing are not meant. */
    public List<Coder> coders(ProjectView view) {
        return view.coders().stream().filter(coder -> isAll() ? view.codings().coderOrdinal(coder.id()) >= 0
                : chosen.contains(coder.id())).toList();
    }
}
