// SPDX-License-Identifier: EPL-2.0
/** Internal: the search view and the concordance. */
package org.cairn.ui.search.internal;
