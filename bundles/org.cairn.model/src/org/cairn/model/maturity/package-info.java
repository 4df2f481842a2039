// SPDX-License-Identifier: EPL-2.0
/**
 * API. Frameworks of stages, and judgements by them. The code is made from
 * {@code model/maturity.ecore} by the build; what it means and may be is checked by the core.
 */
package org.cairn.model.maturity;
