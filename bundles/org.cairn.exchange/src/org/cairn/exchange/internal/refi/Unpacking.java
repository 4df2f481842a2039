// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import org.cairn.api.progress.Failure;

/** An archive asked for more than it may. Carries what a person is told through streams. */
final class Unpacking extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    Unpacking(Failure failure) {
        super(failure);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
