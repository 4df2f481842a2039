// SPDX-License-Identifier: EPL-2.0
/** API. REFI-QDA, the format in which programs for qualitative research hand projects and codebooks to each other. */
package org.cairn.exchange.refi;
