// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;

/** The codings of a {@link MemoryView}. */
final class MemoryCodings implements Codings {

    private final Map<UUID, Coding> codings;
    private final List<UUID> codeOrder;
    private final List<UUID> coderOrder;
    private final Map<UUID, List<Coding>> bySource = new HashMap<>();

    MemoryCodings(MemoryView view) {
        codings = view.codings;
        codeOrder = new ArrayList<>(view.codes.keySet());
        coderOrder = new ArrayList<>(view.coders.keySet());
        codings.values().forEach(coding -> bySource.computeIfAbsent(coding.source(), id -> new ArrayList<>()).add(coding));
        bySource.values().forEach(row -> row.sort(Comparator.comparing(Coding::span)));
    }

    @Override
    public int size() {
        return codings.size();
    }

    @Override
    public int count(UUID code) {
        return (int) codings.values().stream().filter(coding -> coding.code().equals(code)).count();
    }

    @Override
    public Optional<Coding> coding(UUID id) {
        return Optional.ofNullable(codings.get(id));
    }

    @Override
    public int codes() {
        return codeOrder.size();
    }

    @Override
    public int coders() {
        return coderOrder.size();
    }

    @Override
    public int codeOrdinal(UUID code) {
        return codeOrder.indexOf(code);
    }

    @Override
    public int coderOrdinal(UUID coder) {
        return coderOrder.indexOf(coder);
    }

    @Override
    public UUID code(int ordinal) {
        return codeOrder.get(ordinal);
    }

    @Override
    public UUID coder(int ordinal) {
        return coderOrder.get(ordinal);
    }

    @Override
    public Row of(Source source) {
        List<Coding> row = bySource.getOrDefault(source.id(), List.of());
        return new Row() {

            @Override
            public int size() {
                return row.size();
            }

            @Override
            public int start(int index) {
                return row.get(index).span().start();
            }

            @Override
            public int end(int index) {
                return row.get(index).span().end();
            }

            @Override
            public int code(int index) {
                return codeOrdinal(row.get(index).code());
            }

            @Override
            public int coder(int index) {
                return coderOrdinal(row.get(index).coder());
            }

            @Override
            public Coding coding(int index) {
                return row.get(index);
            }
        };
    }
}
