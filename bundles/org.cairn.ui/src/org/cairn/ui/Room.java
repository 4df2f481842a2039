// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

/**
 * Takes the room that it is given and asks for none: for what is scrolled or divided anyway. To measure all its content each time the
 * window is laid out would only take long.
 */
public final class Room extends Composite {

    public Room(Composite parent) {
        super(parent, SWT.NONE);
        Rest.inTurn(this);
    }

    @Override
    public Point computeSize(int width, int height, boolean changed) {
        return new Point(Math.max(0, width), Math.max(0, height));
    }
}
