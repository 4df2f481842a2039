// SPDX-License-Identifier: EPL-2.0
/** Internal: measures Cairn on the corpus of the benchmark. Not part of the product. */
package org.cairn.bench;
