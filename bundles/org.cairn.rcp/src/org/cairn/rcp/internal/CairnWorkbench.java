// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.ui.Background;
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
        LoadAhead.begin();
        followPlugins();
        ProjectOpening opening = PlatformUI.getWorkbench().getService(ProjectOpening.class);
        if (beginning.file() != null) {
            opening.open(beginning.file());
        } else if (beginning.sample()) {
            opening.openSample();
        } else {
            opening.reopen();
        }
    }

    /** From now on a jar that is put into the folder of plugins is there within a second or two. */
    private static void followPlugins() {
        PluginFolder plugins = PlatformUI.getWorkbench().getService(PluginFolder.class);
        Background.<Void>of(Messages.plugins_follow, progress -> {
            plugins.follow();
            return null;
        }).start(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell());
    }

    @Override
    public boolean preShutdown() {
        PlatformUI.getWorkbench().getService(ProjectOpening.class).close();
        return true;
    }
}
