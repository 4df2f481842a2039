// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.Arrays;
import java.util.List;
import org.cairn.api.exchange.Pages;
import org.cairn.api.project.RegionCoding.Region;
import org.eclipse.swt.graphics.Rectangle;

/** Where pages lie when they are shown one below the other. Lengths are those of the screen. Immutable. */
final class PageLayout {

    static final int GAP = 12;

    private final int[] tops;
    private final int[] widths;
    private final int[] heights;
    private final int width;

    /** @param scale units of the screen for each unit of the pages */
    PageLayout(List<Pages.Size> sizes, double scale) {
        tops = new int[sizes.size()];
        widths = new int[sizes.size()];
        heights = new int[sizes.size()];
        int y = GAP;
        int widest = 0;
        for (int i = 0; i < tops.length; i++) {
            tops[i] = y;
            widths[i] = Math.max(1, (int) Math.round(sizes.get(i).width() * scale));
            heights[i] = Math.max(1, (int) Math.round(sizes.get(i).height() * scale));
            y += heights[i] + GAP;
            widest = Math.max(widest, widths[i]);
        }
        width = widest + 2 * GAP;
    }

    int width() {
        return width;
    }

    int height() {
        return tops.length == 0 ? 0 : tops[tops.length - 1] + heights[tops.length - 1] + GAP;
    }

    int count() {
        return tops.length;
    }

    /** The page, counted from 1, that is at a height or the next one below it. */
    int pageAt(int y) {
        int found = Arrays.binarySearch(tops, y);
        int above = found >= 0 ? found : -found - 2;
        if (above < 0) {
            return 1;
        }
        return y >= tops[above] + heights[above] && above + 1 < tops.length ? above + 2 : above + 1;
    }

    /** Where a page lies when the view is {@code view} wide: in its middle. */
    Rectangle page(int page, int view) {
        int i = page - 1;
        return new Rectangle((Math.max(view, width) - widths[i]) / 2, tops[i], widths[i], heights[i]);
    }

    /** Where a part of a page lies. */
    static Rectangle on(Rectangle page, Region region) {
        int left = page.x + (int) Math.round(region.x() * page.width);
        int top = page.y + (int) Math.round(region.y() * page.height);
        int right = page.x + (int) Math.round((region.x() + region.width()) * page.width);
        int bottom = page.y + (int) Math.round((region.y() + region.height()) * page.height);
        return new Rectangle(left, top, Math.max(1, right - left), Math.max(1, bottom - top));
    }

    /** The part of a page between two points of the screen, never outside of it and never less than a hundredth of it. */
    static Region region(Rectangle page, int x1, int y1, int x2, int y2) {
        double left = Math.clamp((Math.min(x1, x2) - page.x) / (double) page.width, 0, 0.99);
        double top = Math.clamp((Math.min(y1, y2) - page.y) / (double) page.height, 0, 0.99);
        double right = Math.clamp((Math.max(x1, x2) - page.x) / (double) page.width, left + 0.01, 1);
        double bottom = Math.clamp((Math.max(y1, y2) - page.y) / (double) page.height, top + 0.01, 1);
        return new Region(left, top, right - left, bottom - top);
    }

    /** A region moved and made larger by fractions of the page, kept on it. */
    static Region moved(Region region, double dx, double dy, double dw, double dh) {
        double width = Math.clamp(region.width() + dw, 0.01, 1);
        double height = Math.clamp(region.height() + dh, 0.01, 1);
        return new Region(Math.clamp(region.x() + dx, 0, 1 - width), Math.clamp(region.y() + dy, 0, 1 - height), width, height);
    }
}
