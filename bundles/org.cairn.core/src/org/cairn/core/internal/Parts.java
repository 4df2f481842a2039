// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;
import org.cairn.core.internal.Rows.DocumentRow;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.Changes;
import org.cairn.core.store.Ids;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** The tables of one view, each read when first needed. Immutable to its users, thread-safe. */
final class Parts {

    /** What the rows of a table refer to when they are read: it is read before them. */
    private static final Map<TableDef, List<TableDef>> BEFORE = Map.ofEntries(
            Map.entry(TableDef.PERSON, List.of(TableDef.SCHOOL)),
            Map.entry(TableDef.SOURCE, List.of(TableDef.PERSON, TableDef.SCHOOL)),
            Map.entry(TableDef.MEMO, List.of(TableDef.CODER)),
            Map.entry(TableDef.STANDING_QUERY, List.of(TableDef.CODE)),
            Map.entry(TableDef.INBOX_ITEM, List.of(TableDef.STANDING_QUERY, TableDef.SOURCE)),
            Map.entry(TableDef.STRUCTURE, List.of(TableDef.PERSON)),
            Map.entry(TableDef.CODING, List.of(TableDef.CODE, TableDef.CODER, TableDef.SOURCE)),
            Map.entry(TableDef.PERSON_ROLE, List.of(TableDef.PERSON, TableDef.SCHOOL)),
            Map.entry(TableDef.CONSENT, List.of(TableDef.PERSON)),
            Map.entry(TableDef.CODING_ROUND, List.of(TableDef.CODER)),
            Map.entry(TableDef.REGION, List.of(TableDef.SOURCE, TableDef.CODE, TableDef.CODER)),
            Map.entry(TableDef.MEDIA, List.of(TableDef.SOURCE)));

    /** So many sources are worth a second thread. */
    private static final long MANY = 10_000;

    private final Store store;
    private final Keys keys;
    private final Ordinals codes;
    private final Ordinals coders;
    private final Map<TableDef, Lazy<Part<Object>>> parts = new EnumMap<>(TableDef.class);
    private final Lazy<CodingColumns> codings;
    /** Keys of originals that are the texts of their sources. As originals are only added, those that came later are only not in it. */
    private final Lazy<BitSet> textOriginals;

    /** The parts of a project just opened. */
    Parts(Store store) {
        this.store = store;
        keys = new Keys();
        codes = new Ordinals();
        coders = new Ordinals();
        for (TableDef table : TableDef.values()) {
            if (table.isLogged() && table != TableDef.CODING) {
                parts.put(table, new Lazy<>(() -> load(table)));
            }
        }
        codings = new Lazy<>(this::loadCodings);
        textOriginals = new Lazy<>(this::loadTextOriginals);
    }

    private Parts(Parts before, Lazy<CodingColumns> codings) {
        store = before.store;
        keys = before.keys;
        codes = before.codes;
        coders = before.coders;
        textOriginals = before.textOriginals;
        parts.putAll(before.parts);
        this.codings = codings;
    }

    Keys keys() {
        return keys;
    }

    @SuppressWarnings("unchecked")
    <R> Part<R> part(TableDef table) {
        return (Part<R>) parts.get(table).get();
    }

    CodingColumns codings() {
        return codings.get();
    }

    /** Key of the thing with that GUID if it is in this view, else 0. */
    long idOf(TableDef table, UUID guid) {
        Part<?> part = part(table);
        long id = keys.id(table, guid);
        return id != 0 && part.get(id) != null ? id : 0;
    }

    /** The thing with that GUID, or null. */
    <R> R find(TableDef table, UUID guid) {
        Part<R> part = part(table);
        return part.get(keys.id(table, guid));
    }

    private Part<Object> load(TableDef table) {
        BEFORE.getOrDefault(table, List.of()).forEach(this::part);
        Part.Builder<Object> builder = new Part.Builder<>();
        reading(() -> {
            long last = table == TableDef.SOURCE ? store.lastId(table) : 0;
            if (last > MANY) {
                inHalves(table, last, builder);
            } else {
                Decode decode = new Decode(keys, this::content);
                store.readAll(table, row -> builder.add(row.id(), decode.row(table, row)));
            }
        });
        return builder.build();
    }

    /** Reads a big table on two threads: making its records takes longer than getting them out of the file. */
    private void inHalves(TableDef table, long last, Part.Builder<Object> builder) throws Failure {
        // a thread of its own, not one of a pool: those may all be waiting for this table
        FutureTask<Part<Object>> second = new FutureTask<>(() -> range(table, last / 2 + 1, last));
        Thread.ofPlatform().daemon().name("Cairn half of " + table.tableName()).start(second);
        builder.addAll(range(table, 0, last / 2));
        try {
            builder.addAll(second.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            builder.addAll(range(table, last / 2 + 1, last));
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Failure failure -> throw failure;
                case RuntimeException exception -> throw exception;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private Part<Object> range(TableDef table, long first, long last) throws Failure {
        Decode decode = new Decode(keys, this::content);
        Part.Builder<Object> builder = new Part.Builder<>();
        Ids ids = new Ids();
        ids.add(first, last);
        store.read(table, ids, row -> builder.add(row.id(), decode.row(table, row)));
        return builder.build();
    }

    private CodingColumns loadCodings() {
        BEFORE.get(TableDef.CODING).forEach(this::part);
        CodingBuffer buffer = new CodingBuffer(keys, codes, coders);
        reading(() -> store.readAll(TableDef.CODING, buffer::add));
        return CodingColumns.of(keys, codes, coders, buffer);
    }

    /**
     * The parts after a transaction, read from it before it commits. Loads what this view has not loaded of the touched tables,
     * so that it can still show how things were.
     *
     * @param recoded receives the numbers of the sources whose codings change
     */
    Parts next(Transaction transaction, Set<Long> recoded) throws Failure {
        Changes changes = transaction.changes();
        Set<TableDef> touched = new HashSet<>();
        changes.tables().forEach(touched::add);
        touched.forEach(table -> BEFORE.getOrDefault(table, List.of()).forEach(this::part));
        Map<TableDef, Part<Object>> fresh = new EnumMap<>(TableDef.class);
        Decode decode = new Decode(keys, this::content);
        for (TableDef table : TableDef.values()) {
            if (parts.containsKey(table) && touched.contains(table)) {
                Part<Object> old = part(table);
                Ids ids = changes.in(table);
                if (table == TableDef.DOCUMENT) {
                    keepContents(this.<DocumentRow>part(table), ids);
                }
                Part.Builder<Object> builder = new Part.Builder<>();
                transaction.read(table, ids, row -> builder.add(row.id(), decode.row(table, row)));
                fresh.put(table, old.next(ids, builder.build()));
            }
        }
        Lazy<CodingColumns> after = codings;
        if (touched.contains(TableDef.CODING)) {
            CodingColumns old = codings();
            CodingBuffer buffer = old.buffer();
            buffer.expect(Math.toIntExact(changes.in(TableDef.CODING).size()));
            transaction.read(TableDef.CODING, changes.in(TableDef.CODING), buffer::add);
            after = Lazy.of(old.next(changes.in(TableDef.CODING), buffer, recoded));
        }
        Parts next = new Parts(this, after);
        fresh.forEach((table, part) -> next.parts.put(table, Lazy.of(part)));
        return next;
    }

    /** Reads what this view must still show of documents that are about to change. */
    private static void keepContents(Part<DocumentRow> old, Ids touched) {
        for (int i = 0; i < old.size(); i++) {
            if (touched.contains(old.id(i))) {
                old.rows().get(i).content().get();
            }
        }
    }

    /** The content of a model document as it was last committed. */
    private byte[] content(long documentId) {
        byte[][] content = new byte[1][];
        reading(() -> store.read(TableDef.DOCUMENT, one(documentId), row -> content[0] = row.bytes(5) == null ? new byte[0] : row.bytes(5)));
        return required(content[0], "document", documentId);
    }

    /** These parts with other codings and some other tables: what a coder may see of them. */
    Parts showing(Lazy<CodingColumns> some, Map<TableDef, Lazy<Part<Object>>> others) {
        Parts shown = new Parts(this, some);
        shown.parts.putAll(others);
        return shown;
    }

    /** A table, read or not. */
    Lazy<Part<Object>> lazy(TableDef table) {
        return parts.get(table);
    }

    /** The codings if they have been read, else null. */
    CodingColumns codingsIfRead() {
        return codings.ifMade();
    }

    /** Who touched the rows of a table, oldest first. */
    List<Store.Touch> touches(TableDef table) {
        List<Store.Touch> touches = new ArrayList<>();
        reading(() -> touches.addAll(store.touches(table)));
        return touches;
    }

    /** How rows of a table were before they were changed, in the order of the changes. */
    void images(TableDef table, List<String> columns, Store.ImageVisitor visitor) {
        reading(() -> store.readImages(table, columns, visitor));
    }

    SourceText text(long textId) {
        String[] body = new String[1];
        reading(() -> store.read(TableDef.SOURCE_TEXT, one(textId), row -> body[0] = row.text(3)));
        return new SourceText(required(body[0], "text", textId));
    }

    /** The texts with these keys, in this order. */
    SourceText[] texts(long[] textIds) {
        Map<Long, String> bodies = new HashMap<>(textIds.length * 2);
        reading(() -> store.read(TableDef.SOURCE_TEXT, ids(textIds), row -> bodies.put(row.id(), row.text(3))));
        SourceText[] texts = new SourceText[textIds.length];
        Arrays.setAll(texts, i -> new SourceText(required(bodies.get(textIds[i]), "text", textIds[i])));
        return texts;
    }

    /** What the texts with these keys are divided into, by key; nothing for a text without parts. */
    Map<Long, List<Structure>> structures(long... textIds) {
        part(TableDef.PERSON);
        Decode decode = new Decode(keys, this::content);
        Map<Long, List<Structure>> lists = new HashMap<>();
        reading(() -> store.readWhere(TableDef.STRUCTURE, "text_id", ids(textIds),
                row -> lists.computeIfAbsent(row.number(0), key -> new ArrayList<>()).add((Structure) decode.row(TableDef.STRUCTURE, row))));
        lists.replaceAll((text, list) -> {
            list.sort((a, b) -> a.span().compareTo(b.span()));
            return List.copyOf(list);
        });
        return lists;
    }

    /** Whether the original of a source is known to be its text as it is now. */
    boolean isOriginalText(SourceRow source) {
        BitSet texts = textOriginals.get();
        long original = source.originalId();
        return original < texts.length() && texts.get((int) original)
                && (source.source().revision() == 1 || originalSha256(original).equals(source.textSha256()));
    }

    private String originalSha256(long originalId) {
        String[] sha256 = new String[1];
        reading(() -> store.read(TableDef.ORIGINAL, one(originalId), row -> sha256[0] = row.text(2)));
        return required(sha256[0], "original", originalId);
    }

    private BitSet loadTextOriginals() {
        BitSet texts = new BitSet();
        reading(() -> store.readColumns(TableDef.ORIGINAL, List.of("packing"), row -> {
            if (Packing.SAME.equals(row.text(4))) {
                texts.set(Math.toIntExact(row.id()));
            }
        }));
        return texts;
    }

    /** The file that a source was imported from; null where it was a text that was corrected since, and its past deleted for good. */
    byte[] original(SourceRow source) {
        byte[][] content = new byte[1][];
        String[] about = new String[2];
        reading(() -> store.read(TableDef.ORIGINAL, one(source.originalId()), row -> {
            about[0] = row.text(4);
            about[1] = row.text(2);
            content[0] = row.bytes(5);
        }));
        String how = required(about[0], "original", source.originalId());
        return how.equals(Packing.SAME) ? originalText(source, about[1]) : Packing.unpack(how, content[0]);
    }

    private byte[] originalText(SourceRow source, String sha256) {
        if (source.source().revision() == 1 || sha256.equals(source.textSha256())) {
            return text(source.textId()).string().getBytes(StandardCharsets.UTF_8);
        }
        byte[][] found = new byte[1][];
        reading(() -> store.readWhere(TableDef.SOURCE_TEXT, "source_guid", source.source().id(), row -> {
            byte[] bytes = row.text(3).getBytes(StandardCharsets.UTF_8);
            if (found[0] == null && Edit.sha256(bytes).equals(sha256)) {
                found[0] = bytes;
            }
        }));
        return found[0];
    }

    private static <T> T required(T value, String what, long id) {
        if (value == null) {
            throw new UncheckedIOException(new IOException("The project file lacks the " + what + " with the key " + id + "."));
        }
        return value;
    }

    private static Ids one(long id) {
        Ids ids = new Ids();
        ids.add(id);
        return ids;
    }

    private static Ids ids(long[] keys) {
        Ids ids = new Ids();
        Arrays.stream(keys).sorted().distinct().forEach(ids::add);
        return ids;
    }

    private interface Reading {

        void run() throws Failure;
    }

    private static void reading(Reading work) {
        try {
            work.run();
        } catch (Failure e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }
}
