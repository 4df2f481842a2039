// SPDX-License-Identifier: EPL-2.0
/** Internal: one reader for each kind of file. */
package org.cairn.text.internal.format;
