// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import org.eclipse.swt.widgets.Control;

/** The control for one parameter: shows its values as texts and gives them back. */
interface Field {

    /** To be laid out. */
    Control control();

    List<String> get();

    /** Shows other values; tells nobody. What cannot be shown is left out. */
    void set(List<String> texts);

    /** What is said below it, of what is chosen now; empty for nothing. */
    default String hint() {
        return "";
    }

    /** Whether it is a field in which people write or choose among much, and so gets all the width. */
    default boolean isWide() {
        return true;
    }
}
