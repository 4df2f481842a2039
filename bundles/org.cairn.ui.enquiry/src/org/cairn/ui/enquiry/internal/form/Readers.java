// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.ReadingPlace;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IPartListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The passage that a person has selected to take it elsewhere: in the reader they were in last. An OSGi service; for the UI thread. */
@Component(service = Readers.class)
public final class Readers {

    private final List<IWorkbenchPage> watched = new ArrayList<>();
    private ReadingPlace last;

    @Activate
    public Readers() {
        // watches a window from when somebody first asks
    }

    /** Notes from now on which reader a person was in last. */
    public void watch() {
        ActiveWindow.page().filter(page -> !watched.contains(page)).ifPresent(page -> {
            watched.add(page);
            page.addPartListener(new IPartListener() {
                @Override
                public void partActivated(IWorkbenchPart part) {
                    if (part instanceof ReadingPlace place) {
                        last = place;
                    }
                }

                @Override
                public void partBroughtToTop(IWorkbenchPart part) {
                    // only shown, not worked in
                }

                @Override
                public void partClosed(IWorkbenchPart part) {
                    if (part == last) {
                        last = null;
                    }
                }

                @Override
                public void partDeactivated(IWorkbenchPart part) {
                    // it stays the last one
                }

                @Override
                public void partOpened(IWorkbenchPart part) {
                    // it counts when somebody is in it
                }
            });
        });
    }

    /** The passage that is selected; empty if no reader that is open has one. */
    public Optional<Ref> selected() {
        Optional<Ref> here = Optional.ofNullable(last).flatMap(Readers::selected);
        return here.isPresent() ? here : ActiveWindow.page().flatMap(page -> {
            for (IEditorReference reference : page.getEditorReferences()) {
                if (reference.getEditor(false) instanceof ReadingPlace place && selected(place).isPresent()) {
                    return selected(place);
                }
            }
            return Optional.empty();
        });
    }

    private static Optional<Ref> selected(ReadingPlace place) {
        return place.selection().map(span -> Ref.passage(place.source(), span));
    }
}
