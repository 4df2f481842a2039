// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Objects;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;

/** The coloured chip in front of a code's name: filled for a code, a ring for a folder of codes. */
public final class CodeChip extends ImageDescriptor {

    private static final int SIZE = 16;
    private static final double RADIUS = 5.2;
    private static final double RING = 1.8;

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
                double distance = Math.hypot(x - middle, y - middle);
                double inside = RADIUS * scale - distance;
                double cover = filled ? inside : Math.min(inside, distance - (RADIUS - RING) * scale);
                data.setPixel(x, y, rgb);
                data.setAlpha(x, y, (int) Math.round(255 * Math.clamp(cover + 0.5, 0, 1)));
            }
        }
        return data;
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
