// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** How wide letters of a font are, in pixels, and in bold. Each is measured once, in a row of its kind: its own width is a fraction. */
final class LetterWidths implements TextRows.Widths {

    private static final int TABLE = 0x3000;
    private static final int TIMES = 32;
    /** Spaces to the next tab stop, at most. */
    private static final int TAB = 4;

    private final Control control;
    private final Font font;
    private final BitSet known = new BitSet();
    private final float[] regular = new float[TABLE];
    private final float[] bold = new float[TABLE];
    private final Map<Integer, float[]> others = new HashMap<>();

    LetterWidths(Control control, Font font) {
        this.control = control;
        this.font = font;
    }

    /** Measures the letters of a text that are not known yet. */
    void measure(String text) {
        BitSet asked = new BitSet();
        text.codePoints().forEach(asked::set);
        asked.andNot(known);
        if (asked.isEmpty()) {
            return;
        }
        Font heavy = FontDescriptor.createFrom(font).setStyle(SWT.BOLD).createFont(control.getDisplay());
        GC gc = new GC(control);
        asked.stream().forEach(point -> {
            known.set(point);
            float[] both = {width(gc, font, point), width(gc, heavy, point)};
            if (point < TABLE) {
                regular[point] = both[0];
                bold[point] = both[1];
            } else {
                others.put(point, both);
            }
        });
        gc.dispose();
        heavy.dispose();
    }

    private static float width(GC gc, Font font, int point) {
        gc.setFont(font);
        return point == '\t' ? TAB * width(gc, font, ' ')
                : Character.isISOControl(point) ? 0 : gc.stringExtent(Character.toString(point).repeat(TIMES)).x / (float) TIMES;
    }

    @Override
    public float of(int codePoint, boolean isBold) {
        if (codePoint < TABLE) {
            return isBold ? bold[codePoint] : regular[codePoint];
        }
        float[] both = others.get(codePoint);
        return both == null ? 0 : both[isBold ? 1 : 0];
    }
}
