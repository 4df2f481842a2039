// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;

/** Shows the name while the workbench starts: Cairn is started without a native launcher, so nobody else does. */
final class Splash {

    private static final int WIDTH = 460;
    private static final int HEIGHT = 240;
    private static final int TEXT = 198;

    private final Shell shell;
    private final Image picture;
    private final Font large;
    private final int width;

    Splash(Display display) {
        picture = ImageDescriptor.createFromURL(FrameworkUtil.getBundle(Splash.class).getEntry("icons/cairn-128.svg")).createImage(display);
        FontData base = display.getSystemFont().getFontData()[0];
        large = new Font(display, base.getName(), base.getHeight() + 20, SWT.BOLD);
        shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
        shell.setText(CairnApplication.NAME);
        GC gc = new GC(shell);
        width = Math.max(WIDTH, TEXT + gc.textExtent(Messages.splash_what).x + 24);
        gc.dispose();
        shell.setSize(width, HEIGHT);
        Rectangle screen = display.getPrimaryMonitor().getClientArea();
        shell.setLocation(screen.x + (screen.width - width) / 2, screen.y + (screen.height - HEIGHT) / 2);
        shell.addPaintListener(event -> paint(event.gc));
        shell.open();
        shell.update();
        while (display.readAndDispatch()) {
            continue; // until the window system has painted it once
        }
    }

    private void paint(GC gc) {
        gc.setAntialias(SWT.ON);
        gc.setBackground(new Color(0xF5, 0xF6, 0xF8));
        gc.fillRectangle(0, 0, width, HEIGHT);
        gc.setForeground(new Color(0xC9, 0xD0, 0xD7));
        gc.drawRectangle(0, 0, width - 1, HEIGHT - 1);
        gc.drawImage(picture, 36, 50);
        gc.setForeground(new Color(0x1F, 0x29, 0x33));
        Font small = gc.getFont();
        gc.setFont(large);
        gc.drawText(CairnApplication.NAME, 196, 66, true);
        gc.setFont(small);
        gc.setForeground(new Color(0x5B, 0x68, 0x75));
        gc.drawText(Messages.splash_what, TEXT, 124, true);
        gc.drawText(NLS.bind(Messages.splash_version, version()), TEXT, 148, true);
    }

    /** The version as people say it, without the build's qualifier. */
    static String version() {
        var version = FrameworkUtil.getBundle(Splash.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }

    /** Build of this version, or empty in a development run. */
    static String build() {
        return Platform.getProduct() == null ? "" : FrameworkUtil.getBundle(Splash.class).getVersion().getQualifier();
    }

    void close() {
        if (!shell.isDisposed()) {
            shell.dispose();
            picture.dispose();
            large.dispose();
        }
    }
}
