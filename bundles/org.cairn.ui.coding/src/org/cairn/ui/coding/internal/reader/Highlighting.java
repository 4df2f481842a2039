// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coding;

/**
 * Which codings tint the text.
 *
 * @param mode how it is chosen
 * @param chosen GUIDs of codes or coders, as the mode says
 */
record Highlighting(Mode mode, Set<UUID> chosen) {

    /** How the codings that tint the text are chosen. */
    enum Mode {
        ALL, NONE, CODES, CODERS
    }

    static final Highlighting ALL = new Highlighting(Mode.ALL, Set.of());
    static final Highlighting NONE = new Highlighting(Mode.NONE, Set.of());

    boolean shows(Coding coding) {
        return switch (mode) {
            case ALL -> true;
            case NONE -> false;
            case CODES -> chosen.contains(coding.code());
            case CODERS -> chosen.contains(coding.coder());
        };
    }
}
