// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.function.Consumer;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.ModelLibrary;
import org.cairn.ui.Background;
import org.cairn.ui.OpenProject;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The documents of the open project as they were last saved, all read, for every editor and view together. For the UI thread. */
@Component(service = Shelf.class)
public final class Shelf {

    private ModelLibrary library;
    private long version = -1;

    @Activate
    public Shelf() {
        // documents are read when somebody wants to look something up
    }

    /**
     * Gives {@code then} the documents as of now: at once if they are read already, else when they are. It must only be used by the UI
     * thread from then on.
     *
     * @param owner nothing is delivered after it is disposed
     */
    public void get(OpenProject project, Widget owner, Consumer<ModelLibrary> then) {
        ProjectView view = project.view();
        if (library != null && library.view().info().id().equals(view.info().id()) && version == view.version()) {
            then.accept(library);
            return;
        }
        Background.of(Messages.shelf_reading, progress -> {
            ModelLibrary fresh = new ModelLibrary(view);
            fresh.all();
            return fresh;
        }).then(fresh -> {
            library = fresh;
            version = view.version();
            then.accept(fresh);
        }).start(owner);
    }
}
