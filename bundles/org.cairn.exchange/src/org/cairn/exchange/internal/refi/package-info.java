// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. REFI-QDA in and out. Files are read item by item ({@link org.cairn.exchange.internal.refi.Items}): one source with all its
 * selections is in memory at a time. What is written goes through {@link org.cairn.exchange.internal.refi.SchemaWriter}, which lets nothing out
 * that the schemas of the standard would refuse.
 */
package org.cairn.exchange.internal.refi;
