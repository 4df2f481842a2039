// SPDX-License-Identifier: EPL-2.0
/** Internal: the query language, from characters to a tree. */
package org.cairn.search.internal.query;
