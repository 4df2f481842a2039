// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.Ids;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Edits of sources, codes, codings, coders and documents as people make them: what is deleted takes with it what refers to it. */
final class RandomEdits {

    private static final long FAR = 100_000;

    private final Random random;

    RandomEdits(Random random) {
        this.random = random;
    }

    void some(Transaction transaction, int number) throws Failure {
        for (int i = 0; i < number; i++) {
            one(transaction);
        }
    }

    private void one(Transaction transaction) throws Failure {
        switch (random.nextInt(12)) {
            case 0 -> Rows.coder(transaction, Rows.guid(random), name());
            case 1 -> Rows.code(transaction, Rows.guid(random), any(transaction, TableDef.CODE), name());
            case 2 -> Rows.source(transaction, Rows.guid(random), name(), "Text of " + name());
            case 3, 4, 5, 6 -> code(transaction);
            case 7 -> changeCoding(transaction);
            case 8 -> deleteOne(transaction, TableDef.CODING);
            case 9 -> deleteCode(transaction, any(transaction, TableDef.CODE));
            case 10 -> deleteSource(transaction);
            default -> document(transaction);
        }
    }

    private void code(Transaction transaction) throws Failure {
        Long source = any(transaction, TableDef.SOURCE);
        Long code = any(transaction, TableDef.CODE);
        Long coder = any(transaction, TableDef.CODER);
        if (source != null && code != null && coder != null) {
            for (int i = random.nextInt(4); i >= 0; i--) {
                Rows.coding(transaction, Rows.guid(random), source, code, coder, i, i + 2);
            }
        }
    }

    private void changeCoding(Transaction transaction) throws Failure {
        Long coding = any(transaction, TableDef.CODING);
        if (coding != null) {
            Object[] values = values(transaction, TableDef.CODING, coding);
            values[TableDef.CODING.column("comment")] = random.nextBoolean() ? name() : null;
            values[TableDef.CODING.column("start")] = (long) random.nextInt(3);
            values[TableDef.CODING.column("end")] = 3L + random.nextInt(3);
            transaction.update(TableDef.CODING, coding, values);
        }
    }

    private void deleteOne(Transaction transaction, TableDef table) throws Failure {
        Long id = any(transaction, table);
        if (id != null) {
            transaction.delete(table, id);
        }
    }

    private void deleteCode(Transaction transaction, Long code) throws Failure {
        if (code == null) {
            return;
        }
        List<Long> children = new ArrayList<>();
        transaction.read(TableDef.CODE, all(), row -> {
            if (row.number(1) == code) {
                children.add(row.id());
            }
        });
        for (long child : children) {
            deleteCode(transaction, child);
        }
        transaction.deleteWhere(TableDef.CODING, "code_id", code);
        transaction.delete(TableDef.CODE, code);
    }

    private void deleteSource(Transaction transaction) throws Failure {
        Long source = any(transaction, TableDef.SOURCE);
        if (source != null) {
            transaction.deleteWhere(TableDef.CODING, "source_id", source);
            transaction.delete(TableDef.SOURCE, source);
        }
    }

    private void document(Transaction transaction) throws Failure {
        byte[] content = new byte[random.nextInt(300)];
        random.nextBytes(content);
        Long document = any(transaction, TableDef.DOCUMENT);
        if (document == null || random.nextInt(3) == 0) {
            transaction.insert(TableDef.DOCUMENT, Rows.guid(random), "plan", name(), 1L, 1, content);
        } else {
            transaction.update(TableDef.DOCUMENT, document, Rows.guid(random), "plan", name(), 2L, 2, content);
        }
    }

    private String name() {
        return "N" + random.nextInt(1000);
    }

    /** Some row that is there, or null. */
    private Long any(Transaction transaction, TableDef table) throws Failure {
        List<Long> ids = new ArrayList<>();
        transaction.read(table, all(), row -> ids.add(row.id()));
        return ids.isEmpty() ? null : ids.get(random.nextInt(ids.size()));
    }

    private static Object[] values(Transaction transaction, TableDef table, long id) throws Failure {
        Object[][] found = new Object[1][];
        transaction.read(table, Rows.ids(id), row -> found[0] = Dump.values(table, row));
        return found[0];
    }

    private static Ids all() {
        Ids ids = new Ids();
        ids.add(1, FAR);
        return ids;
    }
}
