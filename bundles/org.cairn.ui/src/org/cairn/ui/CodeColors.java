// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.cairn.api.project.Codebook;

/** Colours for new codes: well apart from each other, readable on light and dark. */
public final class CodeColors {

    private static final int[] COLORS = {0x1F77B4, 0xE07B00, 0x2C8C4A, 0xC0392B, 0x7D4FB3, 0x8C6239, 0xD0509B, 0x5F6B76, 0x9A9A00, 0x0097A7,
        0x3F51B5, 0xB8860B};

    private CodeColors() {
    }

    /** The colour that the codebook uses least. */
    public static int next(Codebook codebook) {
        int best = COLORS[0];
        long least = Long.MAX_VALUE;
        for (int color : COLORS) {
            long used = codebook.codes().stream().filter(code -> code.color() == color).count();
            if (used < least) {
                least = used;
                best = color;
            }
        }
        return best;
    }
}
