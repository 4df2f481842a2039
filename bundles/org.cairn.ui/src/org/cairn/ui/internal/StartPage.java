// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import org.cairn.ui.ActiveProject;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.cairn.ui.ProjectOpening;
import org.cairn.ui.ProjectUpdate;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPersistableElement;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.handlers.IHandlerService;

/** Stands in the editor area: how to begin, or an overview of the open project. */
public final class StartPage extends PlainEditor {

    public static final String ID = "org.cairn.ui.start";

    /** There is one start page. */
    public static final IEditorInput INPUT = new IEditorInput() {
        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public ImageDescriptor getImageDescriptor() {
            return Icon.CAIRN.descriptor();
        }

        @Override
        public String getName() {
            return Messages.start_name;
        }

        @Override
        public IPersistableElement getPersistable() {
            return null;
        }

        @Override
        public String getToolTipText() {
            return Messages.start_tip;
        }

        @Override
        public <T> T getAdapter(Class<T> adapter) {
            return null;
        }
    };

    private StartControl control;
    /** What is to be shown when the page comes into sight again, or null. */
    private ProjectUpdate waiting;

    @Override
    public void init(IEditorSite site, IEditorInput input) {
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    @Override
    public void createPartControl(Composite parent) {
        control = new StartControl(parent, getSite().getService(Palette.class), getSite().getService(ProjectOpening.class),
                getSite().getService(IHandlerService.class));
        IPartListener2 sight = new IPartListener2() {

            @Override
            public void partVisible(IWorkbenchPartReference part) {
                if (waiting != null && part.getPart(false) == StartPage.this) {
                    show(waiting);
                }
            }
        };
        getSite().getPage().addPartListener(sight);
        control.control().addDisposeListener(event -> getSite().getPage().removePartListener(sight));
        getSite().getService(ActiveProject.class).follow(control.control(), update -> {
            setPartName(update.project() == null ? Messages.start_name : Messages.start_overview);
            // the page is put together anew: not for each passage that is coded while it is behind the text
            if (control.isFilled() && !getSite().getPage().isPartVisible(this)) {
                waiting = update;
            } else {
                show(update);
            }
        });
    }

    private void show(ProjectUpdate update) {
        waiting = null;
        control.show(update.project(), update.view());
    }

    @Override
    public void setFocus() {
        control.focus();
    }
}
