// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import org.cairn.ui.Widgets;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** Lets what scrolls measure its content anew when something in it has grown or shrunk. UI thread only. */
public final class Fit {

    private static final String KEY = "org.cairn.ui.enquiry.fit";
    private static final String WAITING = "org.cairn.ui.enquiry.fit.waiting";

    private Fit() {
    }

    /** Says how the content is measured. */
    public static void on(Composite content, Runnable measure) {
        content.setData(KEY, measure);
    }

    /** Has what a control stands in measured anew: soon, and once for several that have grown. */
    public static void again(Control grown) {
        for (Composite at = grown.getParent(); at != null; at = at.getParent()) {
            if (at.getData(KEY) instanceof Runnable measure) {
                Composite content = at;
                if (content.getData(WAITING) == null) {
                    content.setData(WAITING, Boolean.TRUE);
                    Widgets.later(content, here -> {
                        here.setData(WAITING, null);
                        measure.run();
                    });
                }
                return;
            }
        }
        grown.requestLayout();
    }
}
