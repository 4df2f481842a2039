// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;

/** The analyses that are there at this moment. They come and go with their plugins. Thread-safe. */
public interface AnalysisRegistry {

    /** All of them, by group and label. Of two with one id the one of the later version of its plugin. */
    List<Available> analyses();

    /**
     * The analysis of that id; the part behind the last point is enough where no other has the same.
     *
     * @throws Failure if there is none or several; its remedy names what is meant perhaps
     */
    default Available find(String id) throws Failure {
        List<Available> all = analyses();
        List<Available> found = all.stream().filter(each -> each.info().id().equals(id)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(each -> each.info().shortId().equals(id)).toList();
        }
        if (found.size() == 1) {
            return found.getFirst();
        }
        if (found.isEmpty()) {
            throw new Failure("There is no analysis \"" + id + "\".", "",
                    "These are there: cairn analyse --list. Which plugins do not work, and why: cairn plugins");
        }
        throw new Failure("Several analyses end in \"" + id + "\".", "",
                "Say which: " + String.join(", ", found.stream().map(each -> each.info().id()).toList()));
    }

    /** Analyses that are registered and cannot be used: what each says of itself is wrong, or another has its id. */
    List<Problem> problems();

    /**
     * Calls {@code listener} after every change, on the thread that starts or stops the plugin, until the returned handle is closed.
     * It should be quick.
     */
    AutoCloseable onChange(Runnable listener);
}
