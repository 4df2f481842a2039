// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import org.cairn.api.exchange.PagePictures;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Palette;
import org.cairn.ui.RecentCodes;

/** What a pane of pages needs of the workbench. */
record PageServices(ActiveProject active, Palette palette, PagePictures pictures, RecentCodes recent) {
}
