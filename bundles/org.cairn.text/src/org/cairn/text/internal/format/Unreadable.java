// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

/**
 * A file cannot be read, for a reason that a person can understand. Unchecked, so that it passes through the callbacks of the
 * parsing libraries.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param message what was wrong, one sentence
     * @param remedy what to do, one sentence
     */
    public Unreadable(String message, String remedy) {
        this(message, remedy, null);
    }

    /** @param cause what the log should keep; may be null */
    public Unreadable(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    /** The file holds more of something than {@link Limits} allow. */
    static Unreadable tooLarge(String what) {
        return new Unreadable("The file holds " + what + ", more than Cairn reads.", "Split it into smaller files.");
    }

    /** The file needs a password. */
    static Unreadable locked() {
        return new Unreadable("The file is protected by a password.", "Save a copy without a password and import that.");
    }

    /** The file breaks the rules of its kind. */
    static Unreadable damaged(String kind, Throwable cause) {
        return new Unreadable("The file is damaged or is not really " + kind + ".",
                "Open it in the program that made it, save it again and import that.", cause);
    }

    public String remedy() {
        return remedy;
    }
}
