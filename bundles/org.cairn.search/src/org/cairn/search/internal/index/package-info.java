// SPDX-License-Identifier: EPL-2.0
/** Internal: what a word is, the Lucene index of a project's texts, and how it follows the project. */
package org.cairn.search.internal.index;
