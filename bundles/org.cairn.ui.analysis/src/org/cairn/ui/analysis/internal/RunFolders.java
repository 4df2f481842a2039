// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.cairn.analysis.RunFolder;
import org.cairn.core.ProjectSession;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.FrameworkUtil;

/**
 * Where the runs of a project are kept when the workbench is closed: among what the workbench keeps for itself, in a folder of the project's
 * GUID and its file's path, because a copy keeps the GUID.
 */
final class RunFolders {

    private RunFolders() {
    }

    static RunFolder of(ProjectSession session) {
        String path = session.file().toAbsolutePath().normalize().toString();
        Path folder = Platform.getStateLocation(FrameworkUtil.getBundle(RunFolders.class)).toPath().resolve("runs")
                .resolve(session.view().info().id() + "-" + UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8)));
        return new RunFolder(folder, session.coder().name(), Messages.runs_noResult, Messages.runs_noEvidence);
    }
}
