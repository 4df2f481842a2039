// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Objects;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/**
 * The coloured chip in front of a code's name: filled for a code, hollow for a folder of codes. Colours of {@link CodeColors} that lie close to each
 * other for some eyes have different shapes: disc, square, diamond, triangle in turn. Any other colour is a disc.
 */
public final class CodeChip extends ImageDescriptor {

    private static final int SIZE = 16;
    private static final double RADIUS = 5.2;
    private static final double RING = 1.8;
    private static final int SHAPES = 4;
    private static final int DARK = 80;

    private final int rgb;
    private final boolean filled;

    private CodeChip(int rgb, boolean filled) {
        this.rgb = rgb;
        this.filled = filled;
    }

    /** The image; lives as long as the workbench, do not dispose it. */
    public static Image image(int rgb, boolean codable) {
        return JFaceResources.getResources().createImageWithDefault(new CodeChip(rgb, codable));
    }

    @Override
    public ImageData getImageData(int zoom) {
        int size = SIZE * zoom / 100;
        double scale = zoom / 100.0;
        ImageData data = new ImageData(size, size, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        double middle = (size - 1) / 2.0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double inside = inside((x - middle) / scale, (y - middle) / scale) * scale;
                double cover = filled ? inside : Math.min(inside, RING * scale - inside);
                data.setPixel(x, y, inside < scale && isDark() ? lighter() : rgb); // a dark colour has an edge that shows on dark, too
                data.setAlpha(x, y, (int) Math.round(255 * Math.clamp(cover + 0.5, 0, 1)));
            }
        }
        return data;
    }

    /** How far a point is inside the shape, in pixels at 100 %; negative outside. The middle is at 0, 0. */
    private double inside(double x, double y) {
        double across = Math.abs(x);
        return switch (Math.max(0, CodeColors.palette().indexOf(rgb)) % SHAPES) {
            case 1 -> RADIUS * 0.9 - Math.max(across, Math.abs(y));
            case 2 -> (RADIUS * 1.28 - across - Math.abs(y)) * Math.sqrt(0.5);
            case 3 -> RADIUS * 0.6 - Math.max(across * Math.sqrt(0.75) - (y - 1) / 2, y - 1);
            default -> RADIUS - Math.hypot(x, y);
        };
    }

    private boolean isDark() {
        return 2 * (rgb >> 16 & 0xFF) + 5 * (rgb >> 8 & 0xFF) + (rgb & 0xFF) < 8 * DARK;
    }

    private int lighter() {
        int half = rgb >> 1 & 0x7F7F7F;
        return half + 0x707070;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodeChip chip && chip.rgb == rgb && chip.filled == filled;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rgb, filled);
    }
}
