// SPDX-License-Identifier: EPL-2.0
/** Internal: the regression corpus of the standard analyses, whose golden results are in {@code test/golden}. */
package org.cairn.analysis.standard.internal.golden;
