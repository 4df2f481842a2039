// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render.internal;

/** Draws one kind of result. */
interface Painter {

    /** The height that suits a width, in points. */
    int height(int width);

    void paint(Canvas canvas);

    /** What is shown, in words. */
    String alternative();
}
