// SPDX-License-Identifier: EPL-2.0
/** Internal: what the words of the texts say by themselves: how often, where, beside which others, in which group more than elsewhere. */
package org.cairn.analysis.standard.internal.words;
