// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.UUID;

/**
 * Keys of rows by GUID, for edits of a million rows: a map of objects would take three times the room, and the garbage collector would
 * walk through it again and again. Not thread-safe.
 */
final class GuidKeys {

    private static final int FIRST = 16;

    /** Two halves of the GUID and the key for each place; a key of 0 is none. */
    private long[] slots = new long[3 * FIRST];
    private boolean[] used = new boolean[FIRST];
    private int count;

    /** The key, or 0. */
    long get(UUID guid) {
        int at = find(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
        return used[at] ? slots[3 * at + 2] : 0;
    }

    /** @param key not 0 */
    void put(UUID guid, long key) {
        if (2 * (count + 1) > used.length) {
            grow();
        }
        put(guid.getMostSignificantBits(), guid.getLeastSignificantBits(), key);
    }

    /** Takes the key away, if there is one. */
    void remove(UUID guid) {
        int at = find(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
        if (used[at]) {
            slots[3 * at + 2] = 0;
        }
    }

    private void put(long most, long least, long key) {
        int at = find(most, least);
        if (!used[at]) {
            used[at] = true;
            slots[3 * at] = most;
            slots[3 * at + 1] = least;
            count++;
        }
        slots[3 * at + 2] = key;
    }

    /** Where the GUID is, or the free place where it would be. */
    private int find(long most, long least) {
        long mixed = (most ^ Long.rotateLeft(least, 32)) * 0x9E3779B97F4A7C15L;
        int mask = used.length - 1;
        int at = (int) (mixed >>> 32) & mask;
        while (used[at] && (slots[3 * at] != most || slots[3 * at + 1] != least)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] old = slots;
        boolean[] was = used;
        slots = new long[old.length * 2];
        used = new boolean[was.length * 2];
        count = 0;
        for (int i = 0; i < was.length; i++) {
            // what was taken away is forgotten at last
            if (was[i] && old[3 * i + 2] != 0) {
                put(old[3 * i], old[3 * i + 1], old[3 * i + 2]);
            }
        }
    }
}
