// SPDX-License-Identifier: EPL-2.0
/**
 * API. Finding passages: {@link org.cairn.api.search.ProjectSearch} answers queries in Cairn's query language, whose every part
 * yields spans of text. The language is described in the manual {@code releng/docs/QUERY.md}.
 */
package org.cairn.api.search;
