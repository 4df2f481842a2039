// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import org.cairn.analysis.render.Drawing;
import org.cairn.analysis.render.Drawing.Spot;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Tree;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.Palette;
import org.cairn.ui.PixelImage;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.Showing;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/**
 * The drawing of a result, the same as in reports, in the size of the view. A bar, point, node or edge is chosen with the mouse or the
 * arrow keys; Enter or a double click shows its evidence. Where a drawing would be too small to read, it is drawn larger and scrolled.
 */
final class Picture {

    private static final int SMALLEST_WIDTH = 320;
    private static final int SMALLEST_HEIGHT = 220;
    private static final int PAUSE_MILLISECONDS = 150;
    private static final int STEP = 40;

    private record Drawn(Drawing drawing, ImageData pixels) {
    }

    private final Result result;
    private final Showing showing;
    private final Canvas canvas;
    private final Runnable soon = this::draw;
    private Image image;
    private Drawing drawing;
    private String problem;
    private Job job;
    private int spot = -1;

    Picture(Composite parent, Result result, Showing showing) {
        this.result = result;
        this.showing = showing;
        canvas = Widgets.named(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.V_SCROLL), "result.picture", result.title());
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
        canvas.addListener(SWT.Resize, event -> canvas.getDisplay().timerExec(image == null ? 0 : PAUSE_MILLISECONDS, soon));
        canvas.addListener(SWT.Dispose, event -> {
            canvas.getDisplay().timerExec(-1, soon);
            if (image != null) {
                image.dispose();
            }
        });
        canvas.getVerticalBar().addListener(SWT.Selection, event -> canvas.redraw());
        canvas.addListener(SWT.MouseMove, this::hover);
        canvas.addListener(SWT.MouseDown, event -> {
            canvas.setFocus();
            choose(at(event));
        });
        canvas.addListener(SWT.MouseDoubleClick, event -> evidence());
        canvas.addListener(SWT.KeyDown, this::key);
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Traverse, event -> {
            switch (event.detail) {
                case SWT.TRAVERSE_ARROW_NEXT, SWT.TRAVERSE_ARROW_PREVIOUS, SWT.TRAVERSE_RETURN -> event.doit = false;
                default -> event.doit = true;
            }
        });
        Citable.drag(canvas, () -> chosen() == null ? null : Cited.of(chosen().evidence()));
        Menu menu = new Menu(canvas);
        MenuItem cite = Citable.entry(menu, () -> chosen() == null ? null : Cited.of(chosen().evidence()));
        menu.addListener(SWT.Show, event -> cite.setEnabled(chosen() != null));
        canvas.setMenu(menu);
        showing.palette().follow(canvas, this::draw);
        speak();
    }

    Canvas control() {
        return canvas;
    }

    /** What it shows, in words; empty until it is drawn. */
    private String alternative() {
        return drawing == null ? "" : drawing.alternative();
    }

    private void speak() {
        canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = chosen() == null ? alternative() : chosen().label();
            }
        });
        canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_GRAPHIC;
            }
        });
    }

    private void draw() {
        Rectangle room = canvas.getClientArea();
        if (canvas.isDisposed() || room.width < 10 || room.height < 10) {
            return;
        }
        if (job != null) {
            job.cancel();
        }
        int width = Math.max(SMALLEST_WIDTH, room.width);
        // a matrix and a dendrogram are as high as they have rows
        boolean fits = !(result instanceof Matrix) && !(result instanceof Tree);
        int height = fits ? Math.max(SMALLEST_HEIGHT, room.height) : 0;
        boolean dark = showing.palette().isDark();
        double scale = canvas.getMonitor().getZoom() / 100.0;
        job = Background.of(Messages.picture_drawing, progress -> {
            Drawing lines = Drawing.of(result, width, height, dark, showing.locale()).orElseThrow();
            progress.check();
            byte[] png = Drawing.png(result, width, height, scale, dark, showing.locale()).orElseThrow();
            return new Drawn(lines, new ImageData(new ByteArrayInputStream(png)));
        }).then(this::show).orElse(failure -> {
            problem = failure.getMessage();
            canvas.redraw();
        }).start(canvas);
    }

    private void show(Drawn drawn) {
        if (image != null) {
            image.dispose();
        }
        image = PixelImage.of(canvas, drawn.pixels());
        drawing = drawn.drawing();
        problem = null;
        spot = spot < drawing.spots().size() ? spot : -1;
        canvas.setData("alternative", drawing.alternative());
        int room = canvas.getClientArea().height;
        canvas.getVerticalBar().setValues(Math.clamp(canvas.getVerticalBar().getSelection(), 0, Math.max(0, drawing.height() - room)), 0,
                Math.max(1, drawing.height()), Math.clamp(room, 1, Math.max(1, drawing.height())), STEP, Math.max(STEP, room - STEP));
        canvas.getVerticalBar().setVisible(drawing.height() > room);
        canvas.redraw();
    }

    private int scrolled() {
        return drawing != null && canvas.getVerticalBar().getVisible() ? canvas.getVerticalBar().getSelection() : 0;
    }

    private void paint(GC gc) {
        Rectangle room = canvas.getClientArea();
        gc.setBackground(Palette.color(showing.palette().isDark() ? 0x2B2B2B : 0xFFFFFF));
        gc.fillRectangle(room);
        if (problem != null || image == null) {
            gc.setForeground(showing.palette().color(Palette.Role.MUTED));
            gc.drawText(problem == null ? Messages.picture_drawing : problem, 12, 12, true);
            return;
        }
        Rectangle pixels = image.getBounds();
        gc.setAdvanced(true);
        gc.drawImage(image, 0, 0, pixels.width, pixels.height, 0, -scrolled(), drawing.width(), drawing.height());
        if (chosen() != null) {
            gc.setForeground(showing.palette().color(Palette.Role.ACCENT));
            gc.setLineWidth(2);
            gc.setLineStyle(canvas.isFocusControl() ? SWT.LINE_SOLID : SWT.LINE_DOT);
            Spot box = chosen();
            gc.drawRectangle((int) box.x() - 2, (int) box.y() - 2 - scrolled(), (int) Math.ceil(box.width()) + 4,
                    (int) Math.ceil(box.height()) + 4);
            label(gc, box, room);
        }
    }

    /** The number beside what was chosen. */
    private void label(GC gc, Spot box, Rectangle room) {
        Point size = gc.textExtent(box.label());
        int x = (int) Math.clamp(box.x() + box.width() / 2 - size.x / 2.0, 4, Math.max(4, room.width - size.x - 12));
        int y = (int) Math.clamp(box.y() - scrolled() - size.y - 12, 4, Math.max(4, room.height - size.y - 8));
        gc.setBackground(showing.palette().color(Palette.Role.SELECTED));
        gc.fillRoundRectangle(x, y, size.x + 12, size.y + 6, 6, 6);
        gc.setForeground(showing.palette().color(Palette.Role.TEXT));
        gc.drawText(box.label(), x + 6, y + 3, true);
    }

    private int at(Event event) {
        return drawing == null ? -1 : drawing.at(event.x, event.y + scrolled()).map(drawing.spots()::indexOf).orElse(-1);
    }

    private Spot chosen() {
        return drawing == null || spot < 0 || spot >= drawing.spots().size() ? null : drawing.spots().get(spot);
    }

    private void hover(Event event) {
        int under = at(event);
        String tip = under < 0 ? null : drawing.spots().get(under).label();
        if (!Objects.equals(tip, canvas.getToolTipText())) {
            canvas.setToolTipText(tip);
        }
    }

    private void key(Event event) {
        List<Spot> spots = drawing == null ? List.of() : drawing.spots();
        if (spots.isEmpty() || (event.stateMask & SWT.MODIFIER_MASK) != 0) {
            return;
        }
        switch (event.keyCode) {
            case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> choose((spot + 1) % spots.size());
            case SWT.ARROW_LEFT, SWT.ARROW_UP -> choose((spot <= 0 ? spots.size() : spot) - 1);
            case SWT.HOME -> choose(0);
            case SWT.END -> choose(spots.size() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> evidence();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void choose(int index) {
        spot = index;
        Spot now = chosen();
        if (now != null && canvas.getVerticalBar().getVisible()) {
            int room = canvas.getClientArea().height;
            int top = scrolled();
            if (now.y() < top || now.y() + now.height() > top + room) {
                canvas.getVerticalBar().setSelection((int) (now.y() - room / 3.0));
            }
        }
        canvas.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
        canvas.redraw();
    }

    private void evidence() {
        if (chosen() != null) {
            showing.evidence().show(chosen().label(), chosen().evidence());
        }
    }
}
