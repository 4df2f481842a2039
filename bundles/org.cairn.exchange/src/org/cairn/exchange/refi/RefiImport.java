// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.refi;

import java.nio.file.Path;

/**
 * What a person decides about an import.
 *
 * @param dryRun only tell what would come in; the project stays as it is
 * @param repair move codings back that all stand the same few characters beside what they quote, as repeated byte order marks leave them
 * @param lineEnds for how many characters a line end of two bytes counts: 1, 2, or 0 to find out
 * @param language BCP 47 tag of the texts, which REFI-QDA does not say
 * @param pdfFromTop whether places on PDF pages are counted from the top, as QualCoder does; null to go by the program that wrote the file
 * @param media folder with the films and recordings of the project, or null to look beside the file
 */
public record RefiImport(boolean dryRun, boolean repair, int lineEnds, String language, Boolean pdfFromTop, Path media) {

    /** Everything found out. */
    public static final RefiImport DEFAULT = new RefiImport(false, false, 0, "en", null, null);

    public RefiImport {
        if (lineEnds < 0 || lineEnds > 2) {
            throw new IllegalArgumentException("A line end counts as 1 or 2 characters, not as " + lineEnds + ".");
        }
    }
}
