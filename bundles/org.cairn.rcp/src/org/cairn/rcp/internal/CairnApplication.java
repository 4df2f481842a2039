// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.util.List;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;

/** Starts the workbench. {@code --sample} opens the sample project, a path that ends in {@code .cairn} opens that project. */
public final class CairnApplication implements IApplication {

    /** Name of the product, as people see it. */
    static final String NAME = "Cairn";

    @Override
    public Object start(IApplicationContext context) {
        Display.setAppName(NAME);
        Display display = PlatformUI.createDisplay();
        leaveRowsUnstyled(display);
        Splash splash = new Splash(display);
        try {
            context.applicationRunning();
            Object arguments = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
            List<String> words = arguments instanceof String[] given ? List.of(given) : List.of();
            int code = PlatformUI.createAndRunWorkbench(display, new CairnWorkbench(splash, Beginning.of(words)));
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        } finally {
            splash.close();
            display.dispose();
        }
    }

    /**
     * Rows take their colours from their table, so the style sheets have nothing to say about them; and to style each of ten thousand
     * rows takes long, and a row that the table no longer has brings GTK down when the theme is changed.
     */
    private static void leaveRowsUnstyled(Display display) {
        display.addFilter(SWT.Skin, event -> {
            if (event.widget instanceof TableItem || event.widget instanceof TreeItem) {
                event.type = SWT.None;
            }
        });
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            Display display = PlatformUI.getWorkbench().getDisplay();
            display.syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
