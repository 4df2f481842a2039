// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.UUID;

/** A GUID as the 16 bytes of a column, in the order in which it is written: {@code 00112233-4455-…} begins with byte 00. */
final class Guids {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private Guids() {
    }

    static byte[] bytes(UUID guid) {
        byte[] bytes = new byte[16];
        LONG.set(bytes, 0, guid.getMostSignificantBits());
        LONG.set(bytes, 8, guid.getLeastSignificantBits());
        return bytes;
    }

    /** @param half 0 for the higher, 1 for the lower 64 bits */
    static long bits(byte[] bytes, int half) {
        return (long) LONG.get(bytes, half * 8);
    }

    /** @return null for null */
    static UUID guid(byte[] bytes) {
        return bytes == null ? null : new UUID(bits(bytes, 0), bits(bytes, 1));
    }
}
