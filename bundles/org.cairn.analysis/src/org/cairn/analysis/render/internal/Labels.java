// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Names beside marks, where no other mark or name is: below, above, to the right or to the left. The greatest marks choose first. */
final class Labels {

    private static final int LINE = 15;
    private static final int LONGEST = 220;

    private final Canvas canvas;
    private final Rectangle2D within;
    private final boolean all;

    /**
     * @param within where names may be
     * @param all whether a name for which no place is free is written below its mark nevertheless, else it is left out
     */
    Labels(Canvas canvas, Rectangle2D within, boolean all) {
        this.canvas = canvas;
        this.within = within;
        this.all = all;
    }

    /** Writes them in the font of the canvas. @param names of the marks, one each; blank for none */
    void write(List<Rectangle2D> marks, List<String> names) {
        Color veil = new Color(canvas.ink.paper.getRed(), canvas.ink.paper.getGreen(), canvas.ink.paper.getBlue(), 190);
        List<Rectangle2D> taken = new ArrayList<>(marks);
        List<Integer> order = IntStream.range(0, marks.size()).filter(i -> !names.get(i).isBlank()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -marks.get(i).getWidth())).toList();
        for (int i : order) {
            String label = canvas.fitted(names.get(i), LONGEST);
            Rectangle2D place = place(marks.get(i), canvas.widthOf(label) + 4, taken);
            if (place != null) {
                taken.add(place);
                canvas.fill(place, veil);
                canvas.text(label, place.getX() + 2, place.getCenterY(), canvas.ink.text);
            }
        }
    }

    private Rectangle2D place(Rectangle2D mark, double width, List<Rectangle2D> taken) {
        double[][] corners = {{mark.getCenterX() - width / 2, mark.getMaxY()}, {mark.getCenterX() - width / 2, mark.getY() - LINE},
                {mark.getMaxX(), mark.getCenterY() - LINE / 2.0}, {mark.getX() - width, mark.getCenterY() - LINE / 2.0}};
        Rectangle2D below = null;
        for (double[] corner : corners) {
            Rectangle2D place = new Rectangle2D.Double(Math.max(within.getX(), Math.min(within.getMaxX() - width, corner[0])),
                    Math.max(within.getY(), Math.min(within.getMaxY() - LINE, corner[1])), width, LINE);
            if (taken.stream().noneMatch(place::intersects)) {
                return place;
            }
            below = below == null ? place : below;
        }
        return all ? below : null;
    }
}
