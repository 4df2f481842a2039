// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.util.Random;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.core.store.Ids;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Rows for tests. */
final class Rows {

    private Rows() {
    }

    static UUID guid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    static Ids ids(long... ids) {
        Ids set = new Ids();
        for (long id : ids) {
            set.add(id);
        }
        return set;
    }

    static long coder(Transaction transaction, UUID guid, String name) throws Failure {
        return transaction.insert(TableDef.CODER, guid, name);
    }

    static long code(Transaction transaction, UUID guid, Long parent, String name) throws Failure {
        return transaction.insert(TableDef.CODE, guid, parent, name, 0x3366CC, 1, 0, "in brief", null, "", null, null);
    }

    static Object[] codeValues(UUID guid, Long parent, String name) {
        return new Object[] {guid, parent, name, 0x3366CC, 1, 0, "in brief", null, "", null, null};
    }

    /** Adds a source with its text and returns its id. */
    static long source(Transaction transaction, UUID guid, String title, String text) throws Failure {
        int length = text.codePointCount(0, text.length());
        long textId = transaction.insert(TableDef.SOURCE_TEXT, guid, 1, length, text);
        return transaction.insert(TableDef.SOURCE, guid, title, "journal", "en", null, null, "baseline", "2013-02-28", "", "a.txt",
                1361000000000L, textId, null, length, 1, null);
    }

    static long coding(Transaction transaction, UUID guid, long source, long code, long coder, int start, int end) throws Failure {
        return transaction.insert(TableDef.CODING, codingValues(guid, source, code, coder, start, end, null));
    }

    static Object[] codingValues(UUID guid, long source, long code, long coder, int start, int end, String comment) {
        return new Object[] {guid, source, code, coder, start, end, 4294967295L, 1361000000001L, comment, 50, 1};
    }
}
