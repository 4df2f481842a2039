// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A part of a picture, or of a page shown as a picture, to which a coder gave a code.
 *
 * @param id GUID
 * @param source the {@link Source} whose original it is a part of
 * @param page page number from 1; 1 for a picture
 * @param region where on the page
 * @param code the {@link Code}
 * @param coder the {@link Coder}
 * @param created when it was made
 * @param comment a remark, or empty
 * @param weight 0 to 100; 0 when none was given
 * @param important whether it was marked to be found again
 */
public record RegionCoding(UUID id, UUID source, int page, Region region, UUID code, UUID coder, Instant created, String comment,
        int weight, boolean important) {

    /**
     * A rectangle on a page, whatever its resolution.
     *
     * @param x left edge, as a fraction of the page's width, 0 to 1
     * @param y upper edge, as a fraction of the page's height, 0 to 1
     * @param width fraction of the page's width, more than 0; {@code x + width} at most 1
     * @param height fraction of the page's height, more than 0; {@code y + height} at most 1
     */
    public record Region(double x, double y, double width, double height) {

        /** Fractions are kept to a millionth, which is finer than any page is printed. */
        private static final double PARTS = 1_000_000;

        public Region {
            x = rounded(x);
            y = rounded(y);
            width = rounded(width);
            height = rounded(height);
            if (!(x >= 0 && y >= 0 && width > 0 && height > 0 && x + width <= 1 + 2 / PARTS && y + height <= 1 + 2 / PARTS)) {
                throw new IllegalArgumentException("A region must lie on its page: " + x + ", " + y + ", " + width + ", " + height);
            }
        }

        private static double rounded(double fraction) {
            return Math.round(fraction * PARTS) / PARTS;
        }

        /** Whether the two share some area. Touching is not overlapping. */
        public boolean overlaps(Region other) {
            return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
        }
    }

    public RegionCoding {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(coder, "coder");
        if (page < 1) {
            throw new IllegalArgumentException("Pages are counted from 1: " + page);
        }
        if (weight < 0 || weight > 100) {
            throw new IllegalArgumentException("A weight lies between 0 and 100, not at " + weight + ".");
        }
        comment = comment == null ? "" : comment;
    }
}
