// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.UUID;

/**
 * Keys of rows by GUID, or by two other numbers, for edits of a million rows: a map of objects would take three times the room, and the
 * garbage collector would walk through it again and again. Not thread-safe.
 */
final class GuidKeys {

    private static final int FIRST = 16;

    /** Two halves of the GUID and the key for each place; a key of 0 is none. */
    private long[] slots = new long[3 * FIRST];
    private boolean[] used = new boolean[FIRST];
    private int count;

    /** The key, or 0. */
    long get(UUID guid) {
        return get(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
    }

    /** The key of what is known by two numbers, or 0. */
    long get(long most, long least) {
        int at = find(most, least);
        return used[at] ? slots[3 * at + 2] : 0;
    }

    /** @param key not 0 */
    void put(UUID guid, long key) {
        put(guid.getMostSignificantBits(), guid.getLeastSignificantBits(), key);
    }

    /** @param key not 0 */
    void put(long most, long least, long key) {
        if (2 * (count + 1) > used.length) {
            grow();
        }
        place(most, least, key);
    }

    /** Takes the key away, if there is one. */
    void remove(UUID guid) {
        remove(guid.getMostSignificantBits(), guid.getLeastSignificantBits());
    }

    /** Takes the key away, if there is one. */
    void remove(long most, long least) {
        int at = find(most, least);
        if (used[at]) {
            slots[3 * at + 2] = 0;
        }
    }

    /** Takes the keys of all away that have this first number. */
    void removeAll(long most) {
        for (int at = 0; at < used.length; at++) {
            if (used[at] && slots[3 * at] == most) {
                slots[3 * at + 2] = 0;
            }
        }
    }

    private void place(long most, long least, long key) {
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
                place(old[3 * i], old[3 * i + 1], old[3 * i + 2]);
            }
        }
    }
}
