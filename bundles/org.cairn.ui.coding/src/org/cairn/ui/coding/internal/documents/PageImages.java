// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.api.exchange.Pages;
import org.cairn.ui.Background;
import org.cairn.ui.PixelImage;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;

/** Draws the pages that are in sight, in the background, one at a time, and keeps those seen last. Belongs to the UI thread. */
final class PageImages {

    private static final long MOST_BYTES = 96L << 20;

    /** A page as it was drawn, with the width in pixels that was asked for, and the room it takes. */
    private record Drawn(Image image, int asked, long bytes) {
    }

    private final Control owner;
    private final Pages pages;
    private final Runnable redraw;
    /** In order of use, oldest first. */
    private final LinkedHashMap<Integer, Drawn> drawn = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Integer, String> failed = new HashMap<>();
    private List<Integer> wanted = List.of();
    private Job job;
    private boolean closed;

    /** @param redraw called when another page is there */
    PageImages(Control owner, Pages pages, Runnable redraw) {
        this.owner = owner;
        this.pages = pages;
        this.redraw = redraw;
    }

    /** Says which pages are in sight, and how wide they are in pixels. */
    void want(List<Integer> inSight, List<Integer> widths) {
        wanted = inSight;
        for (int i = 0; i < inSight.size(); i++) {
            int page = inSight.get(i);
            Drawn there = drawn.get(page);
            if (!failed.containsKey(page) && (there == null || there.asked() != widths.get(i))) {
                start(page, widths.get(i));
                return;
            }
        }
    }

    private void start(int page, int pixels) {
        if (job != null || closed) {
            return; // asked again when that one is there
        }
        job = Background.of(NLS.bind(Messages.pages_drawing, page), progress -> data(pages.picture(page, pixels, progress)))
                .then(data -> {
                    job = null;
                    keep(page, new Drawn(PixelImage.of(owner, data), pixels, 4L * data.width * data.height));
                }).orElse(failure -> {
                    job = null;
                    failed.put(page, failure.problem().message());
                    redraw.run();
                }).ifStopped(() -> job = null).start(owner);
    }

    private static ImageData data(Pages.Picture picture) {
        ImageData data = new ImageData(picture.width(), picture.height(), 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        byte[] line = data.data;
        for (int y = 0; y < picture.height(); y++) {
            int at = y * data.bytesPerLine;
            for (int x = 0; x < picture.width(); x++) {
                int rgb = picture.rgb()[y * picture.width() + x];
                line[at++] = (byte) (rgb >> 16);
                line[at++] = (byte) (rgb >> 8);
                line[at++] = (byte) rgb;
            }
        }
        return data;
    }

    private void keep(int page, Drawn now) {
        if (closed) {
            now.image().dispose();
            return;
        }
        Drawn before = drawn.put(page, now);
        if (before != null) {
            before.image().dispose();
        }
        long bytes = drawn.values().stream().mapToLong(Drawn::bytes).sum();
        for (var oldest = drawn.entrySet().iterator(); bytes > MOST_BYTES && oldest.hasNext();) {
            Map.Entry<Integer, Drawn> entry = oldest.next();
            if (!wanted.contains(entry.getKey())) {
                bytes -= entry.getValue().bytes();
                entry.getValue().image().dispose();
                oldest.remove();
            }
        }
        redraw.run();
    }

    /** The page as it was drawn last, perhaps at another size; null while it is not there. */
    Image image(int page) {
        Drawn there = drawn.get(page);
        return there == null ? null : there.image();
    }

    /** Why a page cannot be drawn, or null. */
    String failure(int page) {
        return failed.get(page);
    }

    /** Whether every page in sight is there. */
    boolean isComplete() {
        return wanted.stream().allMatch(page -> drawn.containsKey(page) || failed.containsKey(page));
    }

    /** Frees the images and closes the pages. */
    void close() {
        closed = true;
        if (job != null) {
            job.cancel();
        }
        drawn.values().forEach(page -> page.image().dispose());
        drawn.clear();
        Thread.ofVirtual().start(pages::close); // waits for a page that is being drawn
    }
}
