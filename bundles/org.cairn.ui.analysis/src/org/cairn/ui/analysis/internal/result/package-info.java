// SPDX-License-Identifier: EPL-2.0
/** Internal: shows results, one way for each kind. */
package org.cairn.ui.analysis.internal.result;
