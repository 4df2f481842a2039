// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;

/** The outcome of an analysis or a listing. Immutable. */
public sealed interface Result permits Table, Matrix, Tree, Chart, Network, Text, Composite, Failed {

    /** Title, notes, warnings, how much was counted and what was left out. */
    About about();

    /** The same result with other things said of it. */
    Result with(About about);

    /** What it shows, as a heading. */
    default String title() {
        return about().title();
    }

    /** What a reader must know to read it rightly: what a number means, how it was counted. */
    default List<String> notes() {
        return about().notes();
    }

    /** What makes it doubtful: expected frequencies that are too small, an index that is incomplete. */
    default List<String> warnings() {
        return about().warnings();
    }
}
