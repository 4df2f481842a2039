// SPDX-License-Identifier: EPL-2.0
/** Internal: the gallery of analyses, what was run, and the evidence behind it. */
package org.cairn.ui.analysis.internal;
