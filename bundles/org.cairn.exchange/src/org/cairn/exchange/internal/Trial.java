// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal;

import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.core.ProjectSession;
import org.cairn.core.ProjectSession.Work;

/** An edit that may be only tried: all is done, and then nothing is kept. */
public final class Trial {

    /** Carries the result out of the edit that it ends. */
    private static final class Ended extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient Object result;

        Ended(Object result) {
            super("nothing is to be kept", null, false, false);
            this.result = result;
        }
    }

    private Trial() {
    }

    /**
     * Makes an edit or tries it.
     *
     * @param only whether it is only tried
     */
    @SuppressWarnings("unchecked")
    public static <T> T edit(ProjectSession session, String label, boolean only, Work<T> work) throws Failure, Cancelled {
        try {
            return session.edit(label, edit -> {
                T result = work.apply(edit);
                if (only) {
                    throw new Ended(result);
                }
                return result;
            });
        } catch (Ended ended) {
            return (T) ended.result;
        }
    }
}
