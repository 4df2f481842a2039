// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.cairn.api.project.EntityKind;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.ProjectUpdate;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/** Holds the open project and passes its changes on to the UI thread, several at a time where they come quickly. */
@Component(service = {ActiveProject.class, ActiveProjectHolder.class})
public final class ActiveProjectHolder implements ActiveProject {

    private static final Logger LOG = System.getLogger(ActiveProjectHolder.class.getName());

    private final List<Following> followers = new CopyOnWriteArrayList<>();
    private OpenProject project;
    private AutoCloseable changes;

    @Activate
    public ActiveProjectHolder() {
        // nothing is open yet
    }

    @Override
    public synchronized Optional<OpenProject> current() {
        return Optional.ofNullable(project);
    }

    /** Shows another project, or none, and closes the one before. May be called from any thread. */
    void show(OpenProject next) {
        OpenProject before;
        AutoCloseable listening;
        synchronized (this) {
            before = project;
            listening = changes;
            project = next;
            changes = next == null ? null : next.session().onChange(change -> tell(next, ProjectUpdate.of(next, change)));
        }
        tell(next, ProjectUpdate.switchedTo(next));
        close(listening);
        if (before != null) {
            close(before.standing());
            close(before.search());
            close(before.session());
        }
    }

    @Override
    public void codeAs(String name) {
        Preferences.coder(name);
        Edits.codeAs(current().orElse(null), name, this::coderChanged);
    }

    /** Tells everybody that the person codes under another name now; the project itself has not changed. */
    void coderChanged() {
        current().ifPresent(open -> tell(open, new ProjectUpdate(open, open.view(), false, EnumSet.of(EntityKind.CODER), Set.of(),
                Set.of())));
    }

    @Deactivate
    void end() {
        show(null);
    }

    private static void close(AutoCloseable closeable) {
        if (closeable != null) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Closing a project", e);
            }
        }
    }

    private void tell(OpenProject about, ProjectUpdate update) {
        if (current().orElse(null) == about) {
            followers.forEach(follower -> follower.tell(update));
        }
    }

    @Override
    public void follow(Widget owner, Consumer<ProjectUpdate> follower) {
        Following following = new Following(owner, follower);
        followers.add(following);
        owner.addDisposeListener(event -> followers.remove(following));
        follower.accept(ProjectUpdate.switchedTo(current().orElse(null)));
    }

    /** One follower with what it has not been told yet. */
    private static final class Following {

        private final Widget owner;
        private final Consumer<ProjectUpdate> follower;
        private ProjectUpdate waiting;

        Following(Widget owner, Consumer<ProjectUpdate> follower) {
            this.owner = owner;
            this.follower = follower;
        }

        synchronized void tell(ProjectUpdate update) {
            boolean scheduled = waiting != null;
            waiting = scheduled ? waiting.then(update) : update;
            if (!scheduled && !owner.isDisposed()) {
                owner.getDisplay().asyncExec(this::deliver);
            }
        }

        private void deliver() {
            ProjectUpdate update;
            synchronized (this) {
                update = waiting;
                waiting = null;
            }
            if (update != null && !owner.isDisposed()) {
                follower.accept(update);
            }
        }
    }
}
