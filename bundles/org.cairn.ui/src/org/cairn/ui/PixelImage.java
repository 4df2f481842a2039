// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.widgets.Control;

/** Images that were drawn for the pixels of the screen. */
public final class PixelImage {

    private PixelImage() {
    }

    /**
     * An image of which each pixel is one of the screen, also where that scales: it is not made larger, only to be made smaller by each
     * painting. Its bounds are in points, as everything else is. Only on the UI thread; dispose it.
     *
     * @param on where it will be painted
     */
    public static Image of(Control on, ImageData pixels) {
        int zoom = on.getMonitor().getZoom();
        return new Image(on.getDisplay(), (ImageDataProvider) wanted -> wanted == zoom ? pixels
                : pixels.scaledTo(Math.max(1, pixels.width * wanted / zoom), Math.max(1, pixels.height * wanted / zoom)));
    }
}
