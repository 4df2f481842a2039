// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.progress;

/** The person asked to stop. Whatever was under way has been undone. Carries no stack trace: it is no error. */
public final class Cancelled extends Exception {

    private static final long serialVersionUID = 1L;

    public Cancelled() {
        super("Stopped on request; nothing was changed.", null, false, false);
    }
}
