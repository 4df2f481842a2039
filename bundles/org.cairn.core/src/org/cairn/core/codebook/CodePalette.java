// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.List;
import org.cairn.api.project.Codebook;

/**
 * Colours for codes that people with any kind of colour vision can tell apart, on light and dark: the six of the palette of Okabe and
 * Ito that are neither black nor yellow (<a href="https://jfly.uni-koeln.de/color/">Color Universal Design</a>, 2008), then five of
 * the scheme "muted" of Paul Tol (<a href="https://personal.sron.nl/~pault/">technical note SRON/EPS/TN/09-002</a>), then a grey. No
 * twelve colours are safe for everyone: the workbench draws neighbours in different shapes as well.
 */
public final class CodePalette {

    private static final List<Integer> COLORS = List.of(0x0072B2, 0xE69F00, 0x009E73, 0xD55E00, 0xCC79A7, 0x56B4E9, 0x332288, 0x999933,
            0x882255, 0x44AA99, 0xDDCC77, 0x5F6B76);

    private CodePalette() {
    }

    /** The colours offered, {@code 0xRRGGBB}. */
    public static List<Integer> colors() {
        return COLORS;
    }

    /** The colour that the codebook uses least, the first of several. */
    public static int next(Codebook codebook) {
        int best = COLORS.getFirst();
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
