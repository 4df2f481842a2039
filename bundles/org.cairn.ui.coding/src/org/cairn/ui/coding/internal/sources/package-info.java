// SPDX-License-Identifier: EPL-2.0
/** Internal. The sources of the project and the history of changes. */
package org.cairn.ui.coding.internal.sources;
