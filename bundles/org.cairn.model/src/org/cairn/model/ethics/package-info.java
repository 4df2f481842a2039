// SPDX-License-Identifier: EPL-2.0
/**
 * API. What is asked of an enquiry before it may begin, and who may know what. The code is made from
 * {@code model/ethics.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.ethics;
