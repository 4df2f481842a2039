// SPDX-License-Identifier: EPL-2.0
/** Internal: the search index and the query language. */
package org.cairn.search.internal;
