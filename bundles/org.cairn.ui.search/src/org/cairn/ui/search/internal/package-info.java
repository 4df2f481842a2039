// SPDX-License-Identifier: EPL-2.0
/** Internal: the search view with its concordance, and the evidence inbox. */
package org.cairn.ui.search.internal;
