// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.swt.widgets.Control;

/** Marks controls for the style sheets of the two themes. */
public enum Css {
    /** Text that is read. */
    PAPER("cairn-paper"),
    /** A field, list or table inside a view. */
    PANEL("cairn-panel"),
    /** Text that stands back. */
    MUTED("cairn-muted"),
    /** Text that stands back, inside a view. */
    PANEL_MUTED("cairn-panel-muted"),
    /** A heading. */
    HEADING("cairn-heading"),
    /** A field to write in. */
    FIELD("cairn-field");

    /** Key under which the platform's CSS engine looks for the class of a widget. */
    private static final String CLASS_KEY = "org.eclipse.e4.ui.css.CssClassName";

    private final String name;

    Css(String name) {
        this.name = name;
    }

    /** Gives the control this style and returns it. */
    public <T extends Control> T on(T control) {
        control.setData(CLASS_KEY, name);
        return control;
    }
}
