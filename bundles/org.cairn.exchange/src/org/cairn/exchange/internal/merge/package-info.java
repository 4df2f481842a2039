// SPDX-License-Identifier: EPL-2.0
/**
 * Internal. A merge: {@code Ancestor} finds how the project was when the two parted, {@code Things} reads each side, {@code SameThings}
 * proposes, {@code Plan} compares three ways, {@code Writing} makes it so.
 */
package org.cairn.exchange.internal.merge;
