// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.UUID;

/**
 * What Cairn knows of sources and cases beyond REFI-QDA: written as variables that other programs show, and known again by their GUIDs.
 */
enum Fact {
    /** Whether a case is a person, a school or a group. */
    TYPE("Type of case"),
    /** Kind of a source or group. */
    KIND("Kind"),
    /** Language of a source. */
    LANGUAGE("Language"),
    /** Phase of a source or school. */
    PHASE("Phase"),
    /** Date of a source. */
    DATE("Date"),
    /** Folder of a source. */
    FOLDER("Folder"),
    /** The file that a source comes from. */
    ORIGIN("File"),
    /** Name of the school of a source or person. */
    SCHOOL("School"),
    /** Role of a person. */
    ROLE("Role");

    private final String label;
    private final UUID id;

    Fact(String label) {
        this.label = label;
        id = Guids.derived("variable", name());
    }

    String label() {
        return label;
    }

    UUID id() {
        return id;
    }

    /** REFI-QDA's type of the variable. */
    String type() {
        return this == DATE ? "Date" : "Text";
    }

    /** The fact that a variable is, or null. */
    static Fact of(UUID variable) {
        for (Fact fact : values()) {
            if (fact.id.equals(variable)) {
                return fact;
            }
        }
        return null;
    }
}
