// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import org.cairn.api.exchange.Pages;
import org.cairn.api.project.RegionCoding.Region;

/**
 * A place on a page: REFI-QDA has points from the lower left on PDF pages, counted from 0, and pixels from the upper left on pictures; Cairn
 * has fractions of the page from the upper left, on pages counted from 1.
 *
 * @param page from 1
 */
record PageRegion(int page, Region region) {

    private static final double MILLION = 1_000_000;

    /** Where a selection is, or null where it says no place on a page that is there. */
    static PageRegion in(Element selection, Pages pages, boolean fromTop) {
        if (pages == null) {
            return null;
        }
        boolean pdf = selection.name().equals("PDFSelection");
        try {
            int page = pdf ? Integer.parseInt(selection.get("page").strip()) + 1 : 1;
            // who counts from 1 can be told by the last page only
            page = page == pages.count() + 1 ? pages.count() : page;
            if (page < 1 || page > pages.count()) {
                return null;
            }
            Pages.Size size = pages.size(page);
            double x1 = fraction(selection.get("firstX"), size.width());
            double x2 = fraction(selection.get("secondX"), size.width());
            double y1 = fraction(selection.get("firstY"), size.height());
            double y2 = fraction(selection.get("secondY"), size.height());
            double top = pdf && !fromTop ? 1 - Math.max(y1, y2) : Math.min(y1, y2);
            return new PageRegion(page, new Region(Math.min(x1, x2), top, Math.abs(x2 - x1), Math.abs(y2 - y1)));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static double fraction(String number, double of) {
        return Math.clamp(Long.parseLong(number.strip()) / of, 0, 1);
    }

    /** The exact place, as the supplement has it. */
    static Region of(Element own) {
        return new Region(Integer.parseInt(own.get("x")) / MILLION, Integer.parseInt(own.get("y")) / MILLION,
                Integer.parseInt(own.get("width")) / MILLION, Integer.parseInt(own.get("height")) / MILLION);
    }

    /** The exact place for the supplement. */
    static Element exact(Element into, Region region) {
        return into.set("x", millionths(region.x())).set("y", millionths(region.y())).set("width", millionths(region.width()))
                .set("height", millionths(region.height()));
    }

    private static String millionths(double fraction) {
        return Long.toString(Math.round(fraction * MILLION));
    }

    /** Sets the corners of a selection. */
    void corners(Element selection, Pages.Size size) {
        boolean pdf = selection.name().equals("PDFSelection");
        selection.set("page", pdf ? Integer.toString(page - 1) : null);
        selection.set("firstX", whole(region.x() * size.width())).set("secondX", whole((region.x() + region.width()) * size.width()));
        double top = region.y() * size.height();
        double bottom = (region.y() + region.height()) * size.height();
        selection.set("firstY", whole(pdf ? size.height() - top : top)).set("secondY", whole(pdf ? size.height() - bottom : bottom));
    }

    private static String whole(double number) {
        return Long.toString(Math.round(number));
    }
}
