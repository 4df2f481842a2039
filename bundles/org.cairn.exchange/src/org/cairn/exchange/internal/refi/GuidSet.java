// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.UUID;

/**
 * GUIDs that were seen: a file has millions of them, and a set of objects would take three times the room. Only grows. Not thread-safe.
 */
final class GuidSet {

    private static final int FIRST = 64;

    /** Two halves of each GUID; both 0 where a place is free. */
    private long[] slots;
    private int count;
    private boolean zero;

    /** @param expected how many there will be: room for them is made at once, since what is outgrown stays in memory for long */
    GuidSet(long expected) {
        int places = FIRST;
        while (places < 2 * expected && places < 1 << 28) {
            places *= 2;
        }
        slots = new long[2 * places];
    }

    /** Adds a GUID. Returns whether it is new. */
    boolean add(UUID guid) {
        long most = guid.getMostSignificantBits();
        long least = guid.getLeastSignificantBits();
        if (most == 0 && least == 0) {
            boolean fresh = !zero;
            zero = true;
            return fresh;
        }
        if (2 * count >= slots.length / 2) {
            grow();
        }
        return add(most, least);
    }

    int size() {
        return zero ? count + 1 : count;
    }

    private boolean add(long most, long least) {
        long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
        int mask = slots.length / 2 - 1;
        int at = (int) (mixed >>> 32) & mask;
        while (slots[2 * at] != 0 || slots[2 * at + 1] != 0) {
            if (slots[2 * at] == most && slots[2 * at + 1] == least) {
                return false;
            }
            at = at + 1 & mask;
        }
        slots[2 * at] = most;
        slots[2 * at + 1] = least;
        count++;
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        count = 0;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                add(old[i], old[i + 1]);
            }
        }
    }
}
