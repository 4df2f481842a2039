// SPDX-License-Identifier: EPL-2.0
/** API. Looks through model documents for what is missing, contradictory or gone, and says so to people. */
package org.cairn.core.validation;
