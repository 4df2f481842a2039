// SPDX-License-Identifier: EPL-2.0
/** Internal: asks for the parameters of an analysis, as its record declares them. */
package org.cairn.ui.analysis.internal.ask;
