// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.cairn.ui.ProjectOpening;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** How the workbench behaves from start to end. */
final class CairnWorkbench extends WorkbenchAdvisor {

    private final Splash splash;
    private final Beginning beginning;

    CairnWorkbench(Splash splash, Beginning beginning) {
        this.splash = splash;
        this.beginning = beginning;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        configurer.setSaveAndRestore(true);
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return CodePerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new CairnWindow(configurer);
    }

    @Override
    public void postStartup() {
        splash.close();
        ProjectOpening opening = PlatformUI.getWorkbench().getService(ProjectOpening.class);
        if (beginning.file() != null) {
            opening.open(beginning.file());
        } else if (beginning.sample()) {
            opening.openSample();
        } else {
            opening.reopen();
        }
    }

    @Override
    public boolean preShutdown() {
        PlatformUI.getWorkbench().getService(ProjectOpening.class).close();
        return true;
    }
}
