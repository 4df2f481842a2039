// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import org.cairn.api.project.Codebook;
import org.cairn.core.codebook.CodePalette;

/** Colours for new codes; see {@link CodePalette}. */
public final class CodeColors {

    private CodeColors() {
    }

    /** The colours offered, {@code 0xRRGGBB}. */
    public static List<Integer> palette() {
        return CodePalette.colors();
    }

    /** The colour that the codebook uses least. */
    public static int next(Codebook codebook) {
        return CodePalette.next(codebook);
    }
}
