// SPDX-License-Identifier: EPL-2.0
/** Internal: counts, concordance lines, facets, suggestions, completion and similar passages. */
package org.cairn.search.internal.find;
