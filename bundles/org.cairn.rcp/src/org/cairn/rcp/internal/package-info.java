// SPDX-License-Identifier: EPL-2.0
/** Internal: the Cairn product: how it starts, its window, its perspectives. */
package org.cairn.rcp.internal;
