// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Palette;
import org.eclipse.swt.graphics.Color;

/** Colours of the speakers' names: each at least 4.5 : 1 against the paper. */
final class SpeakerColors {

    private static final int[] LIGHT = {0x1D5FA8, 0xA34700, 0x1F6F3B, 0x9B2C7E, 0x6A3FA0, 0x8A1C1C, 0x00687A, 0x6B5B00};
    private static final int[] DARK = {0x8DBDF2, 0xF2A66B, 0x7FD39B, 0xF09AD6, 0xC3A6F2, 0xF29A9A, 0x6FD0DF, 0xD8C862};

    private SpeakerColors() {
    }

    /** @param speaker 0 to {@link Outline#SPEAKERS} - 1 */
    static Color of(Palette palette, int speaker) {
        return Palette.color((palette.isDark() ? DARK : LIGHT)[speaker]);
    }
}
