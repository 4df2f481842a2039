// SPDX-License-Identifier: EPL-2.0
/** Internal: diamond nines, laid by drag or keys, and what they say together. */
package org.cairn.ui.enquiry.internal.diamond;
