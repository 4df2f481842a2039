// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import org.cairn.api.progress.Progress;

/** A text that looks, while a regular expression goes back and forth in it, whether the person asked to stop. */
final class Watched implements CharSequence {

    /** Ends a match under way. Carries no stack trace: it is no error. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** A few milliseconds of matching. */
    private static final int STEP = 1 << 20;

    private final String text;
    private final Progress progress;
    private int left = STEP;

    Watched(String text, Progress progress) {
        this.text = text;
        this.progress = progress;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            left = STEP;
            if (progress.isCancelled()) {
                throw new Stopped();
            }
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
