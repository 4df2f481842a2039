// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis.result;

import java.util.List;

/** The outcome of an analysis or a listing. Immutable. */
public sealed interface Result permits Table, Matrix, Text, Composite {

    /** What it shows, as a heading. */
    String title();

    /** What a reader must know to read it rightly: what was left out, what a number means. */
    List<String> notes();
}
