// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.Collection;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;

/** What the process tells the one that started it. */
final class ExitCode {
    /** Everything was done. */
    static final int DONE = 0;
    /** Done, with problems that were listed. */
    static final int PROBLEMS = 1;
    /** The command was not understood; nothing was done. */
    static final int USAGE = 2;
    /** It failed and nothing was changed. */
    static final int FAILED = 3;

    private ExitCode() {
    }

    /** {@link #PROBLEMS} if one of them is more than something worth knowing. */
    static int of(Collection<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.severity() != Severity.INFO) ? PROBLEMS : DONE;
    }
}
