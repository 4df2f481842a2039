// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.FormerDefinition;
import org.cairn.api.project.Source;
import org.cairn.core.store.Row;
import org.cairn.core.store.TableDef;

/** What codes meant before and which codings stand on other words than they were made on, read from the change log up to a view. */
final class Drift {

    private final View view;

    Drift(View view) {
        this.view = view;
    }

    /**
     * A row before it was changed.
     *
     * @param was what matters of it
     */
    private record Image<T>(long changeSet, Instant at, T was) {
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(Row row);
    }

    /** By key of the row how it was, oldest first. */
    private <T> Map<Long, List<Image<T>>> images(TableDef table, List<String> columns, Reading<T> reading) {
        Map<Long, List<Image<T>>> images = new HashMap<>();
        view.parts().images(table, columns, (changeSet, at, before) -> {
            if (changeSet <= view.version()) {
                images.computeIfAbsent(before.id(), fresh -> new ArrayList<>()).add(new Image<>(changeSet, at, reading.of(before)));
            }
        });
        return images;
    }

    private static <T> T next(List<Image<T>> images, int index, T now) {
        return index + 1 < images.size() ? images.get(index + 1).was() : now;
    }

    List<FormerDefinition> definitions() {
        List<String> columns = List.of("brief", "full", "use_when", "avoid_when", "example");
        int[] places = columns.stream().mapToInt(TableDef.CODE::column).toArray();
        Map<Long, List<Image<Code.Definition>>> images = images(TableDef.CODE, columns, row -> new Code.Definition(row.text(places[0]),
                row.text(places[1]), row.text(places[2]), row.text(places[3]), row.text(places[4])));
        List<FormerDefinition> former = new ArrayList<>();
        for (Code code : images.isEmpty() ? List.<Code>of() : view.codebook().codes()) {
            List<Image<Code.Definition>> mine = images.getOrDefault(view.parts().idOf(TableDef.CODE, code.id()), List.of());
            for (int i = 0; i < mine.size(); i++) {
                if (!mine.get(i).was().equals(next(mine, i, code.definition()))) {
                    former.add(new FormerDefinition(code.id(), mine.get(i).was(), mine.get(i).at()));
                }
            }
        }
        former.sort(Comparator.comparing(FormerDefinition::until));
        return List.copyOf(former);
    }

    /** A source whose text was corrected in a change set. */
    private record Correction(long changeSet, long source) {
    }

    private Set<Correction> corrections() {
        Set<Correction> corrections = new HashSet<>();
        int place = TableDef.SOURCE.column("text_id");
        images(TableDef.SOURCE, List.of("text_id"), row -> row.number(place)).forEach((source, images) -> {
            var row = view.sourceRow(source);
            for (int i = 0; row != null && i < images.size(); i++) {
                if (!Objects.equals(images.get(i).was(), next(images, i, row.textId()))) {
                    corrections.add(new Correction(images.get(i).changeSet(), source));
                }
            }
        });
        return corrections;
    }

    Map<UUID, Instant> reworded() {
        Set<Correction> corrections = view.sources().stream().allMatch(source -> source.revision() == 1) ? Set.of() : corrections();
        Map<UUID, Instant> reworded = new HashMap<>();
        if (corrections.isEmpty()) {
            return reworded;
        }
        int place = TableDef.CODING.column("quote_crc");
        Map<Long, List<Image<Integer>>> images = images(TableDef.CODING, List.of("quote_crc"), row -> (int) row.number(place));
        for (Source source : view.sources()) {
            CodingRow row = view.codings().of(source);
            for (int i = 0; source.revision() > 1 && i < row.size(); i++) {
                Instant when = reworded(images.getOrDefault(row.id(i), List.of()), row.crc(i), source.number(), corrections);
                if (when != null) {
                    reworded.put(row.guid(i), when);
                }
            }
        }
        return reworded;
    }

    /** When a coding last came to stand on other words by a correction, if these are not those that a coder chose last; else null. */
    private static Instant reworded(List<Image<Integer>> images, int now, long source, Set<Correction> corrections) {
        Integer chosen = images.isEmpty() ? now : images.getFirst().was();
        Instant when = null;
        for (int i = 0; i < images.size(); i++) {
            int after = next(images, i, now);
            if (!corrections.contains(new Correction(images.get(i).changeSet(), source))) {
                chosen = after != images.get(i).was() ? after : chosen;
            } else if (after != images.get(i).was()) {
                when = images.get(i).at();
            }
        }
        return chosen == now ? null : when;
    }
}
