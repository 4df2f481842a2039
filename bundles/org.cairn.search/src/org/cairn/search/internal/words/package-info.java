// SPDX-License-Identifier: EPL-2.0
/** Internal: counting words. */
package org.cairn.search.internal.words;
