// SPDX-License-Identifier: EPL-2.0
/**
 * API. What all model documents are made of. The code is made from
 * {@code model/base.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.base;
