// SPDX-License-Identifier: EPL-2.0
/** Internal. The formats. */
package org.cairn.exchange.internal;
