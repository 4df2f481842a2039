// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.function.Supplier;

/** A value that is made once, when it is first asked for. Thread-safe; a failed attempt is tried again. */
final class Lazy<T> {

    private Supplier<T> maker;
    private volatile T value;

    Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    static <T> Lazy<T> of(T value) {
        Lazy<T> lazy = new Lazy<>(null);
        lazy.value = value;
        return lazy;
    }

    T get() {
        T present = value;
        return present != null ? present : make();
    }

    /** The value if it has been made, else null. */
    T ifMade() {
        return value;
    }

    private synchronized T make() {
        if (value == null) {
            value = maker.get();
            maker = null;
        }
        return value;
    }
}
