// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.exchange.Pages;
import org.cairn.api.project.RegionCoding.Region;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;

/** Pages one below the other, to be scrolled and zoomed. Only what is in sight is drawn. What lies on the pages is painted by others. */
final class PageCanvas {

    private static final double STEP = 1.2;
    private static final int NARROWEST = 80;
    private static final int WIDEST = 6000;

    /** Paints on a page after it was drawn. */
    interface Overlay {

        /** @param on where the page lies on the canvas */
        void paint(GC gc, int page, Rectangle on);
    }

    /** Answers what a screen reader asks. */
    interface Voice {

        String describe();
    }

    private final Canvas canvas;
    private final Palette palette;
    private final Overlay overlay;
    private final Runnable scrolled;
    private List<Pages.Size> sizes = List.of();
    private PageLayout layout = new PageLayout(List.of(), 1);
    private PageImages images;
    private double scale = 1;
    /** Whether the widest page is as wide as the view. */
    private boolean fitting = true;
    /** Whether pages are never higher than the view either. */
    private boolean whole;

    /**
     * @param id for tests
     * @param spoken name for screen readers
     * @param overlay paints what is coded and selected
     * @param scrolled called when other pages are in sight
     */
    PageCanvas(Composite parent, Palette palette, String id, String spoken, Overlay overlay, Voice voice, Runnable scrolled) {
        this.palette = palette;
        this.overlay = overlay;
        this.scrolled = scrolled;
        canvas = Css.PANEL.on(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.H_SCROLL | SWT.V_SCROLL));
        Widgets.named(canvas, id, spoken);
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_DOCUMENT;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = voice.describe();
            }
        });
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> lay(fitting ? 0 : scale, null));
        canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
        canvas.addListener(SWT.Dispose, event -> close());
        for (ScrollBar bar : new ScrollBar[] {canvas.getHorizontalBar(), canvas.getVerticalBar()}) {
            bar.addListener(SWT.Selection, event -> moved());
        }
        palette.follow(canvas, canvas::redraw);
    }

    Canvas canvas() {
        return canvas;
    }

    /** Shows other pages from their beginning and keeps them until the next ones come or the canvas is disposed. */
    void open(Pages pages, boolean asAWhole) {
        close();
        whole = asAWhole;
        sizes = IntStream.rangeClosed(1, pages.count()).mapToObj(pages::size).toList();
        images = new PageImages(canvas, pages, canvas::redraw);
        fitting = true;
        canvas.getVerticalBar().setSelection(0);
        lay(0, null);
    }

    /** Shows nothing. */
    void close() {
        if (images != null) {
            images.close();
            images = null;
        }
        sizes = List.of();
        layout = new PageLayout(List.of(), 1);
    }

    boolean isOpen() {
        return images != null;
    }

    /** Whether everything in sight has been drawn. */
    boolean isComplete() {
        return images != null && images.isComplete();
    }

    int pages() {
        return sizes.size();
    }

    private void lay(double wanted, Point around) {
        if (sizes.isEmpty()) {
            return;
        }
        Rectangle view = canvas.getClientArea();
        double widest = sizes.stream().mapToDouble(Pages.Size::width).max().orElse(1);
        double highest = sizes.stream().mapToDouble(Pages.Size::height).max().orElse(1);
        double fit = Math.max(NARROWEST, view.width - 2 * PageLayout.GAP) / widest;
        if (whole) {
            fit = Math.min(fit, Math.max(NARROWEST, view.height - 2 * PageLayout.GAP) / highest);
        }
        scale = Math.clamp(wanted == 0 ? fit : wanted, NARROWEST / widest, Math.max(fit, WIDEST / widest));
        Point at = around == null ? new Point(view.width / 2, 0) : around;
        double x = (scrollX() + at.x) / (double) Math.max(1, Math.max(view.width, layout.width()));
        double y = layout.height() == 0 ? 0 : (scrollY() + at.y) / (double) layout.height();
        layout = new PageLayout(sizes, scale);
        bar(canvas.getHorizontalBar(), Math.max(view.width, layout.width()), view.width, (int) (x * Math.max(view.width, layout.width())) - at.x);
        bar(canvas.getVerticalBar(), layout.height(), view.height, (int) Math.round(y * layout.height()) - at.y);
        moved();
    }

    private static void bar(ScrollBar bar, int all, int view, int at) {
        int thumb = Math.max(1, Math.min(view, all));
        bar.setValues(Math.clamp(at, 0, Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, 40, Math.max(40, view - 40));
        bar.setVisible(all > view);
    }

    private void moved() {
        canvas.redraw();
        scrolled.run();
    }

    private int scrollX() {
        return canvas.getHorizontalBar().getSelection();
    }

    private int scrollY() {
        return canvas.getVerticalBar().getSelection();
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            zoom(event.count > 0, new Point(event.x, event.y));
            event.doit = false;
        }
    }

    /** Makes the pages larger or smaller around a point of the view; null for its middle at the top. */
    void zoom(boolean larger, Point around) {
        fitting = false;
        lay(larger ? scale * STEP : scale / STEP, around);
    }

    /** Makes the pages as wide as the view. */
    void fit() {
        fitting = true;
        lay(0, null);
    }

    /** Scrolls and zooms by keys. */
    void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        int view = canvas.getClientArea().height;
        if (held == SWT.MOD1 && (event.character == '+' || event.keyCode == SWT.KEYPAD_ADD || event.character == '=')) {
            zoom(true, null);
        } else if (held == SWT.MOD1 && (event.character == '-' || event.keyCode == SWT.KEYPAD_SUBTRACT)) {
            zoom(false, null);
        } else if (held == SWT.MOD1 && (event.keyCode == '0' || event.keyCode == SWT.KEYPAD_0)) {
            fit();
        } else if (held == 0) {
            switch (event.keyCode) {
                case SWT.ARROW_DOWN -> scroll(40);
                case SWT.ARROW_UP -> scroll(-40);
                case SWT.PAGE_DOWN -> scroll(view - 40);
                case SWT.PAGE_UP -> scroll(40 - view);
                case SWT.HOME -> scroll(-layout.height());
                case SWT.END -> scroll(layout.height());
                default -> {
                    // other keys are for others
                }
            }
        }
    }

    private void scroll(int by) {
        ScrollBar bar = canvas.getVerticalBar();
        bar.setSelection(bar.getSelection() + by);
        moved();
    }

    /** Scrolls so that a part of a page is in sight. */
    void reveal(int page, Region region) {
        if (page < 1 || page > sizes.size()) {
            return;
        }
        Rectangle view = canvas.getClientArea();
        Rectangle part = PageLayout.on(layout.page(page, view.width), region);
        if (part.y < scrollY() || part.y + Math.min(part.height, view.height) > scrollY() + view.height) {
            canvas.getVerticalBar().setSelection(Math.max(0, part.y - view.height / 4));
        }
        if (part.x < scrollX() || part.x + Math.min(part.width, view.width) > scrollX() + view.width) {
            canvas.getHorizontalBar().setSelection(Math.max(0, part.x - view.width / 4));
        }
        moved();
    }

    /** The page that fills most of the view. */
    int current() {
        return sizes.isEmpty() ? 1 : layout.pageAt(scrollY() + canvas.getClientArea().height / 3);
    }

    /** The page under a point of the canvas, or the nearest above or below. */
    int pageAt(int y) {
        return layout.pageAt(y + scrollY());
    }

    /** Where a page lies on the canvas. */
    Rectangle place(int page) {
        Rectangle on = layout.page(page, canvas.getClientArea().width);
        return new Rectangle(on.x - scrollX(), on.y - scrollY(), on.width, on.height);
    }

    private void paint(GC gc) {
        Rectangle view = canvas.getClientArea();
        gc.setBackground(palette.color(Palette.Role.PANEL));
        gc.fillRectangle(view);
        if (sizes.isEmpty()) {
            return;
        }
        List<Integer> inSight = new ArrayList<>();
        List<Integer> widths = new ArrayList<>();
        int zoom = canvas.getMonitor().getZoom();
        for (int page = layout.pageAt(scrollY()); page <= sizes.size() && place(page).y < view.height; page++) {
            inSight.add(page);
            widths.add(place(page).width * zoom / 100);
        }
        images.want(inSight, widths);
        gc.setInterpolation(SWT.HIGH);
        for (int page : inSight) {
            Rectangle on = place(page);
            paint(gc, page, on);
            overlay.paint(gc, page, on);
        }
    }

    private void paint(GC gc, int page, Rectangle on) {
        Image image = images.image(page);
        if (image != null) {
            gc.drawImage(image, 0, 0, image.getBounds().width, image.getBounds().height, on.x, on.y, on.width, on.height);
        } else {
            gc.setBackground(Palette.color(0xFFFFFF));
            gc.fillRectangle(on);
            gc.setForeground(Palette.color(0x5B6875));
            String failure = images.failure(page);
            gc.drawText(failure == null ? NLS.bind(Messages.pages_page, page) : failure, on.x + 16, Math.max(on.y, 0) + 16, true);
        }
        gc.setForeground(palette.color(Palette.Role.LINE));
        gc.drawRectangle(on.x - 1, on.y - 1, on.width + 1, on.height + 1);
    }
}
