// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.cairn.ui.Palette;
import org.cairn.ui.Palette.Role;
import org.eclipse.swt.graphics.Color;

/** Colours of pictures, mixed from those of the theme. None says anything that is not also said in words or by a sign. */
public final class Shades {

    private static final int AMBER_LIGHT = 0x9A6700;
    private static final int AMBER_DARK = 0xE3B341;

    private final Palette palette;

    public Shades(Palette palette) {
        this.palette = palette;
    }

    /** One colour laid over another. @param part how much of the upper one, 0 to 1 */
    public static Color mix(Color under, Color over, double part) {
        return new Color(mix(under.getRed(), over.getRed(), part), mix(under.getGreen(), over.getGreen(), part),
                mix(under.getBlue(), over.getBlue(), part));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * Math.clamp(part, 0, 1));
    }

    /** From pale to full: how far something has come. @param share 0 to 1 */
    public Color step(double share) {
        return mix(palette.color(Role.PAPER), palette.color(Role.ACCENT), palette.isDark() ? 0.10 + 0.42 * share : 0.08 + 0.62 * share);
    }

    /** What speaks for something. */
    public Color good() {
        return palette.color(Role.ACCENT);
    }

    /** What limits something, or asks for attention. */
    public Color careful() {
        return Palette.color(palette.isDark() ? AMBER_DARK : AMBER_LIGHT);
    }

    /** What speaks against something. */
    public Color bad() {
        return palette.color(Role.WRONG);
    }

    /** A tint of a colour to stand behind words. */
    public Color tint(Color color) {
        return mix(palette.color(Role.PAPER), color, palette.isDark() ? 0.22 : 0.12);
    }

    /** The theme's own. */
    public Color of(Role role) {
        return palette.color(role);
    }
}
