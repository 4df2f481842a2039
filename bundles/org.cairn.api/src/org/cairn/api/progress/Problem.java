// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.progress;

import java.util.Objects;

/**
 * One thing a person should know: what was wrong, where, and what to do about it.
 *
 * @param severity how much it matters
 * @param message what was wrong, one sentence
 * @param where the file, line, element or query position it is about; empty when it is about the whole
 * @param remedy what to do, one sentence; empty when there is nothing to do
 */
public record Problem(Severity severity, String message, String where, String remedy) {

    /** How much a problem matters. */
    public enum Severity {
        /** Worth knowing; everything was done. */
        INFO,
        /** Done, but not quite as asked: look at it. */
        WARNING,
        /** This part was not done; other parts were. */
        ERROR
    }

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
        where = where == null ? "" : where;
        remedy = remedy == null ? "" : remedy;
    }

    public static Problem info(String message, String where) {
        return new Problem(Severity.INFO, message, where, "");
    }

    public static Problem warning(String message, String where, String remedy) {
        return new Problem(Severity.WARNING, message, where, remedy);
    }

    public static Problem error(String message, String where, String remedy) {
        return new Problem(Severity.ERROR, message, where, remedy);
    }

    /** The whole problem on one line, for a terminal or a log: {@code where: message remedy}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        if (!where.isEmpty()) {
            line.append(where).append(": ");
        }
        line.append(message);
        if (!remedy.isEmpty()) {
            // what others threw seldom ends like a sentence
            line.append(!message.isEmpty() && Character.isLetterOrDigit(message.codePointBefore(message.length())) ? ". " : " ").append(remedy);
        }
        return line.toString();
    }
}
