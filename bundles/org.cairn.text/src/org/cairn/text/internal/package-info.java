// SPDX-License-Identifier: EPL-2.0
/** Internal: readers of documents and tables. */
package org.cairn.text.internal;
