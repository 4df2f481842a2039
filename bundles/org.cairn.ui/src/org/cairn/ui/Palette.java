// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * The colours of what Cairn paints itself, in the light and in the dark theme. Widgets of the platform get theirs from the style
 * sheets {@code css/light.css} and {@code css/dark.css}, which use the same values. An OSGi service.
 */
@Component(service = Palette.class)
public final class Palette {

    /** What a colour is for. */
    public enum Role {
        /** Behind text that is read. */
        PAPER(0xFFFFFF, 0x1E2227),
        /** Behind lists and tools. */
        PANEL(0xF5F6F8, 0x262B31),
        /** Text that is read. */
        TEXT(0x1F2933, 0xE1E6EB),
        /** Text that stands back: numbers, hints. */
        MUTED(0x5B6875, 0x9AA6B2),
        /** Lines between things. */
        LINE(0xDCE1E6, 0x3B434B),
        /** Links, the mark of what is active. */
        ACCENT(0x0B6E83, 0x63C7D8),
        /** Behind a passage that was looked for. */
        FOUND(0xFFE48F, 0x6A5510),
        /** What is wrong. */
        WRONG(0xB42318, 0xFF8A80),
        /** Behind a selected row that Cairn paints. */
        SELECTED(0xD5EAF0, 0x24444D);

        private final int light;
        private final int dark;

        Role(int light, int dark) {
            this.light = light;
            this.dark = dark;
        }
    }

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean dark;

    @Activate
    public Palette() {
        // light until the theme engine says otherwise, which it does when the workbench starts
    }

    /** Tells the palette of another theme; apart from it, so that plugins need none of this to be compiled against it. */
    @Component(property = EventConstants.EVENT_TOPIC + "=" + IThemeEngine.Events.THEME_CHANGED)
    public static final class Themes implements EventHandler {
        private final Palette palette;

        @Activate
        public Themes(@Reference Palette palette) {
            this.palette = palette;
        }

        @Override
        public void handleEvent(Event event) {
            if (event.getProperty(IThemeEngine.Events.THEME) instanceof ITheme theme) {
                palette.dark = theme.getId().contains("dark");
                palette.listeners.forEach(Runnable::run);
            }
        }
    }

    /** Whether the dark theme is on. */
    public boolean isDark() {
        return dark;
    }

    /** The colour for a purpose; needs no disposal. */
    public Color color(Role role) {
        return color(dark ? role.dark : role.light);
    }

    /** A colour by its value {@code 0xRRGGBB}; needs no disposal. */
    public static Color color(int rgb) {
        return new Color(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }

    /** The colour of a code as a line or chip: made lighter or darker where it would vanish in the paper. */
    public Color codeLine(int rgb) {
        float[] hsb = color(rgb).getRGB().getHSB();
        if (dark && luminance(rgb) < 0.30) {
            return new Color(new RGB(hsb[0], hsb[1] * 0.75f, Math.max(hsb[2], 0.78f)));
        }
        if (!dark && luminance(rgb) > 0.65) {
            return new Color(new RGB(hsb[0], Math.max(hsb[1], Math.min(1f, hsb[1] * 1.3f)), Math.min(hsb[2], 0.74f)));
        }
        return color(rgb);
    }

    /** A tint of a code's colour to stand behind text; {@code depth} is how many codings lie on each other, from 1. */
    public Color codeTint(int rgb, int depth) {
        Color paper = color(Role.PAPER);
        Color line = codeLine(rgb);
        double part = Math.min(0.32, (dark ? 0.20 : 0.13) + 0.05 * (depth - 1));
        return new Color(mix(paper.getRed(), line.getRed(), part), mix(paper.getGreen(), line.getGreen(), part),
                mix(paper.getBlue(), line.getBlue(), part));
    }

    /** Calls {@code repaint} on the UI thread whenever the theme changes, until {@code owner} is disposed. */
    public void follow(Control owner, Runnable repaint) {
        Runnable listener = () -> owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed()) {
                repaint.run();
            }
        });
        listeners.add(listener);
        owner.addDisposeListener(event -> listeners.remove(listener));
    }

    private static int mix(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }

    private static double luminance(int rgb) {
        return (0.2126 * (rgb >> 16 & 0xFF) + 0.7152 * (rgb >> 8 & 0xFF) + 0.0722 * (rgb & 0xFF)) / 255;
    }
}
