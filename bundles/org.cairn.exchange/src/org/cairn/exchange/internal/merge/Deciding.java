// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.time.Instant;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;

/** Decides what was changed on both sides. */
final class Deciding {

    /** Tells when something was last changed on a side; null where that is not known. */
    interface Times {

        Instant changed(Kind kind, UUID id) throws Failure;
    }

    private final MergeOptions options;
    private final Times mine;
    private final Times theirs;

    Deciding(MergeOptions options, Times mine, Times theirs) {
        this.options = options;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** The name by which a person decides about a clash: the same in every run. */
    static String id(Kind kind, UUID id, String part) {
        return String.format("%08x", (kind.name() + id + part).hashCode());
    }

    /** Mine or theirs; null where nothing decides. */
    Prefer side(String clash, Kind kind, UUID id) throws Failure {
        Prefer side = options.decisions().getOrDefault(clash, options.prefer());
        if (side != Prefer.NEWER) {
            return side;
        }
        Instant here = mine.changed(kind, id);
        Instant there = theirs.changed(kind, id);
        return there != null && (here == null || there.isAfter(here)) ? Prefer.THEIRS : Prefer.MINE;
    }
}
