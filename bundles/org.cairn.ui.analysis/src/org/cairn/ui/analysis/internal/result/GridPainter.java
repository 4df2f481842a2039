// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.ILayer;
import org.eclipse.nebula.widgets.nattable.painter.layer.NatLayerPainter;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;

/** Paints a grid, and does not hush up what goes wrong: NatTable's own would leave the table empty and nobody knew why. */
final class GridPainter extends NatLayerPainter {

    GridPainter(NatTable nat) {
        super(nat);
    }

    @Override
    public void paintLayer(ILayer layer, GC gc, int xOffset, int yOffset, Rectangle rectangle, IConfigRegistry registry) {
        paintBackground(layer, gc, xOffset, yOffset, rectangle, registry);
        gc.setForeground(natTable.getForeground());
        natTable.getLayer().getLayerPainter().paintLayer(layer, gc, xOffset, yOffset, rectangle, registry);
        paintOverlays(layer, gc, xOffset, yOffset, rectangle, registry);
    }
}
