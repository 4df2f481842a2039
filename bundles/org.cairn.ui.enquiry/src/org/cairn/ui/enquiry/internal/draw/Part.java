// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.eclipse.swt.graphics.Rectangle;

/**
 * A part of a picture that can be pointed at, and what is said of it.
 *
 * @param bounds in pixels of the picture
 * @param name what it is: {@code High social capital}
 * @param value what it shows: {@code Beginning, target Developing}; may be empty
 */
public record Part(Rectangle bounds, String name, String value) {

    /** Name and value in one breath. */
    public String spoken() {
        return value.isEmpty() ? name : name + ": " + value;
    }
}
