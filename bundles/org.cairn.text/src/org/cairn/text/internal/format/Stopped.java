// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

/** Work on a file ends because nobody waits for its result any more. Unchecked, to pass through the parsing libraries. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("stopped", null, false, false);
    }
}
