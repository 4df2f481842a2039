// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

/**
 * So many of so many, with the interval in which the true share lies with 95 % confidence: Wilson's score interval (Wilson 1927), which
 * holds for small numbers too.
 *
 * @param some how many
 * @param of of how many
 */
public record Share(int some, int of) {

    private static final double Z = 1.959963984540054;

    public Share {
        if (some < 0 || some > of) {
            throw new IllegalArgumentException(some + " of " + of);
        }
    }

    /** 0 to 1; NaN of nothing. */
    public double value() {
        return (double) some / of;
    }

    /** Lower end of the interval, 0 to 1; NaN of nothing. */
    public double low() {
        return of == 0 ? Double.NaN : Math.max(0, centre() - half());
    }

    /** Upper end of the interval, 0 to 1; NaN of nothing. */
    public double high() {
        return of == 0 ? Double.NaN : Math.min(1, centre() + half());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }
}
