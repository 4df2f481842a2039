// SPDX-License-Identifier: EPL-2.0
/** API: ways of one's own to show what analyses find, in the workbench. The results themselves are in {@code org.cairn.api.analysis.result}. */
package org.cairn.ui.analysis;
