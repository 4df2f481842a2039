// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.documents;

import java.util.Locale;
import java.util.Set;
import org.cairn.api.project.Source;

/** Which sources are looked at rather than read. */
public final class Pictures {

    /** The kind that a picture gets on import. */
    public static final String KIND = "picture";

    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff");

    private Pictures() {
    }

    /** Whether a source is a picture, or a document without any text, of which only parts of pages can be coded. */
    public static boolean isPicture(Source source) {
        return source.kind().equals(KIND) || ENDINGS.contains(ending(source)) || source.length() == 0 && isPaged(source);
    }

    /** Whether its original has pages that can be shown beside the text. */
    public static boolean isPaged(Source source) {
        return ending(source).equals("pdf");
    }

    private static String ending(Source source) {
        String origin = source.origin();
        return origin.substring(origin.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
