// SPDX-License-Identifier: EPL-2.0
/** Internal: the application, its perspectives and its product. */
package org.cairn.rcp.internal;
