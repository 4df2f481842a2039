// SPDX-License-Identifier: EPL-2.0
package org.cairn.itests;

import java.nio.file.Files;
import java.nio.file.Path;

/** The distribution of the command line, as this build has made it. */
final class Distribution {

    private Distribution() {
    }

    /** The unpacked distribution. The build makes it before it runs these tests. */
    static Path folder() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path distribution = folder.resolve("releng/cairn-cli/target/cairn-cli");
            if (Files.isDirectory(distribution)) {
                return distribution;
            }
        }
        throw new IllegalStateException("releng/cairn-cli has not been built: run the tests by releng/test");
    }
}
