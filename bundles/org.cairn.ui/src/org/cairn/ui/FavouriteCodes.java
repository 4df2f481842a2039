// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.eclipse.swt.widgets.Widget;

/**
 * The codes of the open project that a person has put on the number keys, kept with the workbench and not in the project: they are
 * a habit of this person. An OSGi service; belongs to the UI thread.
 */
public interface FavouriteCodes {

    /** The highest number; the lowest is 1. */
    int MOST = 9;

    /** The code on a number key, if it is still in the project and passages can be coded with it. */
    Optional<Code> code(int number);

    /** The number of a code, or 0 when it has none. */
    int number(UUID code);

    /**
     * Puts a code on a number key; the code that was there before has no number then, nor does this code keep another one.
     *
     * @param code GUID
     * @param number 1 to {@link #MOST}; 0 to take its number away
     */
    void assign(UUID code, int number);

    /** The lowest number that no code has, or 0 when all are taken. */
    default int free() {
        for (int number = 1; number <= MOST; number++) {
            if (code(number).isEmpty()) {
                return number;
            }
        }
        return 0;
    }

    /** Calls {@code changed} on the UI thread after each {@link #assign}, until {@code owner} is disposed. */
    void follow(Widget owner, Runnable changed);
}
