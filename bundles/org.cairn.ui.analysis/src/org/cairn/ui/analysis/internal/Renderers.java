// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.ui.Widgets;
import org.cairn.ui.analysis.ResultRenderer;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The ways to show results that plugins bring, as they come and go. Thread-safe. */
@Component(service = Renderers.class)
public final class Renderers {

    private final List<ResultRenderer> all = new CopyOnWriteArrayList<>();
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();

    @Activate
    public Renderers() {
        // they come by themselves
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void add(ResultRenderer renderer) {
        all.add(renderer);
        followers.forEach(Runnable::run);
    }

    void remove(ResultRenderer renderer) {
        all.remove(renderer);
        followers.forEach(Runnable::run);
    }

    /** Those that are there now. */
    List<ResultRenderer> all() {
        return List.copyOf(all);
    }

    /** Runs {@code changed} on the UI thread whenever one comes or goes, until {@code owner} is disposed. Only on the UI thread. */
    void follow(Widget owner, Runnable changed) {
        Runnable follower = () -> Widgets.later(owner, widget -> changed.run());
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
    }
}
