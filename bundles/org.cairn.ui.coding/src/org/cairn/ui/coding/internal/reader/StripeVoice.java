// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells assistive technology what the stripes are: a list of the codings in sight. */
final class StripeVoice extends AccessibleControlAdapter {

    private final StripeMargin stripes;

    private StripeVoice(StripeMargin stripes) {
        this.stripes = stripes;
    }

    /** Lets a margin speak; after it was given a name of its own. */
    static void of(StripeMargin stripes) {
        StripeVoice voice = new StripeVoice(stripes);
        stripes.canvas().getAccessible().addAccessibleControlListener(voice);
        stripes.canvas().getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (voice.isChild(event.childID)) {
                    event.result = stripes.painter().spoken(stripes.coded(), voice.shown().get(event.childID).bar().passage());
                }
            }
        });
    }

    private List<StripeLayout.Stripe> shown() {
        return stripes.layout().stripes();
    }

    private boolean isChild(int child) {
        return child >= 0 && child < shown().size();
    }

    @Override
    public void getRole(AccessibleControlEvent event) {
        event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_LIST : ACC.ROLE_LISTITEM;
    }

    @Override
    public void getChildCount(AccessibleControlEvent event) {
        event.detail = shown().size();
    }

    @Override
    public void getChildren(AccessibleControlEvent event) {
        Object[] children = new Object[shown().size()];
        for (int i = 0; i < children.length; i++) {
            children[i] = i;
        }
        event.children = children;
    }

    @Override
    public void getState(AccessibleControlEvent event) {
        event.detail = ACC.STATE_FOCUSABLE;
        if (event.childID != ACC.CHILDID_SELF) {
            event.detail |= ACC.STATE_SELECTABLE;
            if (event.childID == stripes.selectedChild()) {
                event.detail |= ACC.STATE_SELECTED | ACC.STATE_FOCUSED;
            }
        }
    }

    @Override
    public void getFocus(AccessibleControlEvent event) {
        event.childID = stripes.canvas().isFocusControl() ? stripes.selectedChild() : ACC.CHILDID_NONE;
    }

    @Override
    public void getSelection(AccessibleControlEvent event) {
        int child = stripes.selectedChild();
        event.childID = child == ACC.CHILDID_SELF ? ACC.CHILDID_NONE : child;
    }

    @Override
    public void getLocation(AccessibleControlEvent event) {
        Rectangle area = stripes.canvas().getClientArea();
        if (isChild(event.childID)) {
            area = stripes.painter().lane(shown().get(event.childID).bar());
        }
        Point corner = stripes.canvas().toDisplay(area.x, area.y);
        event.x = corner.x;
        event.y = corner.y;
        event.width = area.width;
        event.height = area.height;
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent event) {
        Point there = stripes.canvas().toControl(event.x, event.y);
        event.childID = ACC.CHILDID_SELF;
        for (int i = 0; i < shown().size(); i++) {
            if (stripes.painter().lane(shown().get(i).bar()).contains(there)) {
                event.childID = i;
            }
        }
    }
}
