// SPDX-License-Identifier: EPL-2.0
/** Internal: what is like what: similarity, clusters and maps of sources and of codes, portraits and comparison of documents. */
package org.cairn.analysis.standard.internal.likeness;
