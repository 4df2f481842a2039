// SPDX-License-Identifier: EPL-2.0
/** Internal: finds the files of a reading, reads them ahead of the caller, and hands over what they hold in order. */
package org.cairn.text.internal;
