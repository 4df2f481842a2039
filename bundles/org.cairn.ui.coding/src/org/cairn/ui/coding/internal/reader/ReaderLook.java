// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** How all readers look, for as long as the workbench runs: what is highlighted, how wide the stripes are. UI thread only. */
@Component(service = ReaderLook.class)
public final class ReaderLook {

    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private volatile Highlighting highlighting = Highlighting.ALL;
    private int stripesWidth;

    @Activate
    public ReaderLook() {
        // as it is at first
    }

    /** Which codings tint the text. May be asked from any thread. */
    Highlighting highlighting() {
        return highlighting;
    }

    void highlight(Highlighting wanted) {
        highlighting = wanted;
        followers.forEach(Runnable::run);
    }

    /** The width that a person gave the stripes, in pixels; 0 for the one that suits the text. */
    int stripesWidth() {
        return stripesWidth;
    }

    void setStripesWidth(int width) {
        stripesWidth = width;
        followers.forEach(Runnable::run);
    }

    /** Calls {@code follower} after each change until {@code owner} is disposed. */
    void follow(Control owner, Runnable follower) {
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
    }
}
