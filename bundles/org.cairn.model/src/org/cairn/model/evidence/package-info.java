// SPDX-License-Identifier: EPL-2.0
/**
 * API. Claims and what speaks for and against them. The code is made from
 * {@code model/evidence.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.evidence;
