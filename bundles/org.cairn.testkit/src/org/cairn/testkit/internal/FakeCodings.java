// SPDX-License-Identifier: EPL-2.0
package org.cairn.testkit.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;

/** Codings in memory. Ordinals are given in the order in which codes and coders first appear. */
final class FakeCodings implements Codings {

    private final List<Coding> all;
    private final Map<UUID, List<Coding>> bySource = new HashMap<>();
    private final Map<UUID, Integer> codeOrdinals = new LinkedHashMap<>();
    private final Map<UUID, Integer> coderOrdinals = new LinkedHashMap<>();
    private final List<UUID> codes;
    private final List<UUID> coders;

    FakeCodings(List<Coding> codings) {
        all = List.copyOf(codings);
        for (Coding coding : all) {
            bySource.computeIfAbsent(coding.source(), fresh -> new ArrayList<>()).add(coding);
            codeOrdinals.putIfAbsent(coding.code(), codeOrdinals.size());
            coderOrdinals.putIfAbsent(coding.coder(), coderOrdinals.size());
        }
        bySource.values().forEach(row -> row.sort(Comparator.comparing(Coding::span)));
        codes = List.copyOf(codeOrdinals.keySet());
        coders = List.copyOf(coderOrdinals.keySet());
    }

    @Override
    public int size() {
        return all.size();
    }

    @Override
    public int count(UUID code) {
        return (int) all.stream().filter(coding -> coding.code().equals(code)).count();
    }

    @Override
    public Row of(Source source) {
        return new FakeRow(bySource.getOrDefault(source.id(), List.of()));
    }

    @Override
    public Optional<Coding> coding(UUID id) {
        return all.stream().filter(coding -> coding.id().equals(id)).findFirst();
    }

    @Override
    public int codes() {
        return codes.size();
    }

    @Override
    public int coders() {
        return coders.size();
    }

    @Override
    public int codeOrdinal(UUID code) {
        return codeOrdinals.getOrDefault(code, -1);
    }

    @Override
    public int coderOrdinal(UUID coder) {
        return coderOrdinals.getOrDefault(coder, -1);
    }

    @Override
    public UUID code(int ordinal) {
        return codes.get(ordinal);
    }

    @Override
    public UUID coder(int ordinal) {
        return coders.get(ordinal);
    }

    /** The codings of one source, sorted. */
    private final class FakeRow implements Row {
        private final List<Coding> row;

        FakeRow(List<Coding> row) {
            this.row = row;
        }

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
            return codeOrdinals.get(row.get(index).code());
        }

        @Override
        public int coder(int index) {
            return coderOrdinals.get(row.get(index).coder());
        }

        @Override
        public Coding coding(int index) {
            return row.get(index);
        }
    }
}
