// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.util.List;
import org.cairn.api.progress.Problem;

/**
 * What a correction of a text did to what stood on it.
 *
 * @param moved number of codings that moved or changed their length with the text
 * @param kept number of codings that stayed as they were
 * @param doubtful codings whose whole text was taken away or replaced: they now stand at the nearest place, and a person should
 *        look at them
 */
public record TextCorrection(int moved, int kept, List<Problem> doubtful) {

    public TextCorrection {
        doubtful = List.copyOf(doubtful);
    }
}
