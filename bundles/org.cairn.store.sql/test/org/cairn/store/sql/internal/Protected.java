// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file or folder that cannot be written until this is closed; skips the test where that cannot be had. */
final class Protected implements AutoCloseable {

    private final Path path;
    private boolean immutable;

    Protected(Path path) throws IOException, InterruptedException {
        this.path = path;
        path.toFile().setWritable(false, false);
        if (Files.isWritable(path)) {
            // root may write everything, unless the file system itself forbids it
            immutable = chattr("+i");
        }
        if (Files.isWritable(path)) {
            close();
            assumeFalse(true, "This user may write everything: cannot try a read-only " + path.getFileName());
        }
    }

    private boolean chattr(String flag) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder("chattr", flag, path.toString()).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (immutable) {
            chattr("-i");
        }
        path.toFile().setWritable(true, false);
    }
}
