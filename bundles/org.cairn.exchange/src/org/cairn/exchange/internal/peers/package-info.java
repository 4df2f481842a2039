// SPDX-License-Identifier: EPL-2.0
/** Internal. QualCoder and Taguette. */
package org.cairn.exchange.internal.peers;
