// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.Map;
import org.cairn.ui.ActiveWindow;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Window > Dark theme: switches between light and dark and remembers it. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {

    static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";
    static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IThemeEngine engine = HandlerUtil.getActiveWorkbenchWindowChecked(event).getService(IThemeEngine.class);
        set(engine, !isDark(engine));
        return null;
    }

    /** Switches and remembers it; nothing happens where it is so already. */
    static void set(IThemeEngine engine, boolean dark) {
        if (dark != isDark(engine)) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(ActiveWindow.service(IThemeEngine.class).map(ThemeHandler::isDark).orElse(false));
    }

    static boolean isDark(IThemeEngine engine) {
        return engine.getActiveTheme() != null && engine.getActiveTheme().getId().contains("dark");
    }
}
