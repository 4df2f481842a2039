// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Small numbers from 0 for codes or coders, in the order in which they are first met. Only grows; thread-safe. */
final class Ordinals {

    private final Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
    private volatile UUID[] guids = new UUID[64];
    private volatile int size;

    /** The number of the GUID, a new one if need be. */
    synchronized int of(UUID guid) {
        Integer known = numbers.get(guid);
        if (known != null) {
            return known;
        }
        if (size == guids.length) {
            guids = Arrays.copyOf(guids, size * 2);
        }
        guids[size] = guid;
        numbers.put(guid, size);
        return size++;
    }

    /** The number of the GUID, or -1. */
    int find(UUID guid) {
        return guid == null ? -1 : numbers.getOrDefault(guid, -1);
    }

    UUID guid(int number) {
        return guids[number];
    }

    int size() {
        return size;
    }
}
