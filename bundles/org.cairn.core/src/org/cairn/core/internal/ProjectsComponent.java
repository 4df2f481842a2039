// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.file.Path;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.store.Store;
import org.cairn.core.store.StoreProvider;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens sessions on what the store provides. */
@Component
public final class ProjectsComponent implements Projects {

    private final StoreProvider stores;

    @Activate
    public ProjectsComponent(@Reference StoreProvider stores) {
        this.stores = stores;
    }

    @Override
    public ProjectSession create(Path file, String name) throws Failure {
        return session(file, stores.create(file, UUID.randomUUID(), name));
    }

    @Override
    public ProjectSession open(Path file, Mode mode, Progress progress) throws Failure, Cancelled {
        return session(file, stores.open(file, mode == Mode.WRITE, progress));
    }

    private static ProjectSession session(Path file, Store store) throws Failure {
        try {
            return new Session(file, store);
        } catch (Failure | RuntimeException e) {
            store.close();
            throw e;
        }
    }
}
