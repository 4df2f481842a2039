// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

/** Asks whether work on a file should go on. Cheap enough for an inner loop. */
@FunctionalInterface
public interface Watch {

    /** @throws Stopped if nobody waits for the result any more */
    void check();
}
