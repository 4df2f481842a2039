// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Lets keys and menus reach the player view. Belongs to the UI thread. */
@Component(service = PlayerActions.class)
public final class PlayerActions {

    private PlayerView view;

    @Activate
    public PlayerActions() {
        // the view comes when it is shown
    }

    void set(PlayerView now) {
        view = now;
    }

    /** Forgets the view if it is still that one. */
    void forget(PlayerView gone) {
        view = view == gone ? null : view;
    }

    /** Plays from the caret on, or pauses. */
    public void playOrPause() {
        if (view != null) {
            view.playOrPause();
        }
    }

    /** Goes back three seconds. */
    public void back() {
        if (view != null) {
            view.back();
        }
    }

    /** Asks for the film or sound of the source in front. */
    public void link() {
        if (view != null) {
            view.link();
        }
    }
}
