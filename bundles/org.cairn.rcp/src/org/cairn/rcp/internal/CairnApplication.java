// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

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
            leaveWindowsOfAnotherLanguage();
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
     * The layout of the windows is kept with the names that views had in the language of then, and nothing that is public would change
     * them. After the language was changed windows begin anew.
     */
    private static void leaveWindowsOfAnotherLanguage() {
        IEclipsePreferences kept = InstanceScope.INSTANCE.getNode("org.cairn.rcp");
        String now = Locale.getDefault().getLanguage();
        if (!kept.get("windows.language", now).equals(now)) {
            System.setProperty("clearPersistedState", "true");
        }
        kept.put("windows.language", now);
        try {
            kept.flush();
        } catch (BackingStoreException e) {
            System.getLogger(CairnApplication.class.getName()).log(Level.WARNING, "The language of the windows is not kept", e);
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
