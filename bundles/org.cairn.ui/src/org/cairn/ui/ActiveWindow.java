// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** The one place that asks the platform for its window: everything else is handed what it needs. */
public final class ActiveWindow {

    private ActiveWindow() {
    }

    /** The workbench window in front, or empty while the workbench starts or ends. */
    public static Optional<IWorkbenchWindow> get() {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        IWorkbenchWindow active = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (active == null && PlatformUI.getWorkbench().getWorkbenchWindowCount() > 0) {
            active = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
        }
        return Optional.ofNullable(active);
    }

    /** Its page. */
    public static Optional<IWorkbenchPage> page() {
        return get().map(IWorkbenchWindow::getActivePage);
    }

    /** Its shell, or null. */
    public static Shell shell() {
        return get().map(IWorkbenchWindow::getShell).orElse(null);
    }

    /** A service of the workbench, or empty while it starts or ends. */
    public static <T> Optional<T> service(Class<T> type) {
        return get().map(window -> window.getService(type));
    }
}
