// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. How far coders agree: the coefficients over tables of ratings ({@link
 * org.cairn.analysis.standard.internal.agreement.RatingTable}), and apart from them how ratings are taken from codings.
 */
package org.cairn.analysis.standard.internal.agreement;
