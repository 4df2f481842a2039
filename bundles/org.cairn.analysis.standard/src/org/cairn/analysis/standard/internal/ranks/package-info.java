// SPDX-License-Identifier: EPL-2.0
/** Internal. People who rank: how far they agree, and the order that they have together. */
package org.cairn.analysis.standard.internal.ranks;
