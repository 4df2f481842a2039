// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** What a picture says to assistive technology: its parts are its children, each with a name and a value. */
final class PictureVoice {

    private final Picture picture;

    PictureVoice(Picture picture) {
        this.picture = picture;
    }

    void attach() {
        picture.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (isPart(event.childID)) {
                    event.result = part(event.childID).name();
                }
            }
        });
        picture.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                int asked = event.childID == ACC.CHILDID_SELF ? picture.chosen() : event.childID;
                if (isPart(asked)) {
                    event.result = event.childID == ACC.CHILDID_SELF ? part(asked).spoken() : part(asked).value();
                }
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = parts().size();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                event.children = IntStream.range(0, parts().size()).boxed().toArray();
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                Point point = picture.toControl(event.x, event.y);
                int found = picture.at(point.x, point.y);
                event.childID = found < 0 ? ACC.CHILDID_SELF : found;
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                if (isPart(event.childID)) {
                    Rectangle bounds = picture.boundsOf(event.childID);
                    Point origin = picture.toDisplay(bounds.x, bounds.y);
                    event.x = origin.x;
                    event.y = origin.y;
                    event.width = bounds.width;
                    event.height = bounds.height;
                }
            }

            @Override
            public void getFocus(AccessibleControlEvent event) {
                event.childID = picture.isFocusControl() && picture.chosen() >= 0 ? picture.chosen() : ACC.CHILDID_SELF;
            }

            @Override
            public void getSelection(AccessibleControlEvent event) {
                event.childID = picture.chosen() < 0 ? ACC.CHILDID_NONE : picture.chosen();
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                int state = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
                if (isPart(event.childID) && event.childID == picture.chosen()) {
                    state |= ACC.STATE_SELECTED | (picture.isFocusControl() ? ACC.STATE_FOCUSED : 0);
                }
                event.detail = state;
            }
        });
    }

    private List<Part> parts() {
        return picture.parts();
    }

    private boolean isPart(int child) {
        return child >= 0 && child < parts().size();
    }

    private Part part(int child) {
        return parts().get(child);
    }
}
