// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.refi;

import java.util.List;
import org.cairn.api.progress.Problem;

/**
 * What an import or export did, element by element.
 *
 * @param lines one for each kind of element that was there
 * @param positions how the file counts characters and how well that fits; empty for an export and where nothing was to be counted
 * @param problems what went wrong, could not be kept or should be known
 */
public record ExchangeReport(List<Line> lines, String positions, List<Problem> problems) {

    /**
     * Elements of one kind: {@code in = taken + known + kept + left}.
     *
     * @param element as its format calls it
     * @param in how many there were
     * @param taken how many have their place on the other side
     * @param known how many the project had already
     * @param kept how many have no place there, but are carried along and come back
     * @param left how many were left behind; the problems say why
     */
    public record Line(String element, long in, long taken, long known, long kept, long left) {
    }

    public ExchangeReport {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }
}
