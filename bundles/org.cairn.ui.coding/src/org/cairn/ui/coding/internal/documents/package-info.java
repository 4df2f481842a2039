// SPDX-License-Identifier: EPL-2.0
/** Internal. Documents that are more than their text: pages beside it, pictures, films and sounds. */
package org.cairn.ui.coding.internal.documents;
