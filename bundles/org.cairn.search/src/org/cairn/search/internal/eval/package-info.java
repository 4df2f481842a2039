// SPDX-License-Identifier: EPL-2.0
/** Internal: streams of spans that answer a query, segment by segment. */
package org.cairn.search.internal.eval;
