// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.store;

import java.util.UUID;

/** The present row of a reading. Valid only during the call of {@link RowVisitor#row}. Columns are numbered as in {@link TableDef#columns()}. */
public interface Row {

    /** The primary key. */
    long id();

    boolean isNull(int column);

    /** The number, 0 where there is none. */
    long number(int column);

    /** The text, null where there is none. */
    String text(int column);

    /** The GUID, null where there is none. */
    UUID guid(int column);

    /** The higher 64 bits of the GUID, 0 where there is none: for tables of a million rows, without an object for each. */
    long guidHigh(int column);

    /** The lower 64 bits of the GUID, 0 where there is none. */
    long guidLow(int column);

    /** The bytes, null where there are none. */
    byte[] bytes(int column);
}
