// SPDX-License-Identifier: EPL-2.0
/** Internal: lessons that several people observe blind, and the criteria they judge by. */
package org.cairn.ui.enquiry.internal.observation;
