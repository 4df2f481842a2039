// SPDX-License-Identifier: EPL-2.0
/**
 * API. Schools, people and groups that work together, and what they offer each other. The code is made from
 * {@code model/alliance.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.alliance;
