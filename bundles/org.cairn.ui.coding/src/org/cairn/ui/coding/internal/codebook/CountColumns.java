// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.codebook.CodeUse;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** What is counted beside each code. What needs a look at all codings is counted in the background, once for each change. */
final class CountColumns {

    /** What a person can switch on and off; remembered. */
    enum Choice {
        PASSAGES(true), SOURCES(false), CODERS(false), HERE(false), WITH_SUBCODES(false);

        private final boolean first;

        Choice(boolean first) {
            this.first = first;
        }
    }

    /**
     * A column.
     *
     * @param tip or null
     */
    record Head(String name, String tip) {
    }

    private static final String NODE = "org.cairn.ui.coding";

    private final IEclipsePreferences remembered = InstanceScope.INSTANCE.getNode(NODE);
    private final Control owner;
    private final Runnable counted;
    private ProjectView view;
    private Source here;
    private Map<UUID, Integer> inFront = Map.of();
    private CodeUse use;
    private boolean counting;

    /** @param counted called on the UI thread when numbers have arrived */
    CountColumns(Control owner, Runnable counted) {
        this.owner = owner;
        this.counted = counted;
    }

    boolean is(Choice choice) {
        return remembered.getBoolean("codebook." + choice.name(), choice.first);
    }

    void set(Choice choice, boolean on) {
        remembered.putBoolean("codebook." + choice.name(), on);
        count();
    }

    /** Another state of the project, or null for none. */
    void show(ProjectView now) {
        view = now;
        use = now == null ? null : use;
        here(here == null || now == null ? null : here.id());
        count();
    }

    /** The source in front, or null. */
    void here(UUID source) {
        here = source == null || view == null ? null : view.source(source).orElse(null);
        inFront = here == null || !is(Choice.HERE) ? Map.of() : CodeUse.in(view, here);
    }

    private void count() {
        if (view != null && is(Choice.HERE) && here != null) {
            inFront = CodeUse.in(view, here);
        }
        if (view == null || counting || !is(Choice.SOURCES) && !is(Choice.CODERS)) {
            return;
        }
        ProjectView shown = view;
        counting = true;
        Background.of(Messages.merge_counting, progress -> CodeUse.of(shown)).then(result -> {
            counting = false;
            use = result;
            if (shown != view) {
                count();
            }
            counted.run();
        }).orElse(failure -> counting = false).start(owner);
    }

    /** The columns behind the name, from left to right. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        if (is(Choice.PASSAGES)) {
            heads.add(new Head(Messages.column_passages, null));
        }
        if (is(Choice.HERE)) {
            heads.add(new Head(Messages.column_here, NLS.bind(Messages.column_hereTip, here == null ? "–" : here.title())));
        }
        if (is(Choice.SOURCES)) {
            heads.add(new Head(Messages.column_sources, null));
        }
        if (is(Choice.CODERS) && use != null) {
            use.coders().forEach(coder -> heads.add(new Head(coder.name(), null)));
        }
        return heads;
    }

    /** The numbers of a code, one for each of {@link #heads()}; empty for 0. */
    List<String> cells(Code code) {
        boolean sub = is(Choice.WITH_SUBCODES);
        List<String> cells = new ArrayList<>();
        if (is(Choice.PASSAGES)) {
            cells.add(number(sum(code, sub, id -> view.codings().count(id))));
        }
        if (is(Choice.HERE)) {
            cells.add(number(sum(code, sub, id -> inFront.getOrDefault(id, 0))));
        }
        if (is(Choice.SOURCES)) {
            cells.add(use == null ? "…" : number(use.sources(code, sub)));
        }
        if (is(Choice.CODERS) && use != null) {
            for (Coder coder : use.coders()) {
                cells.add(number(use.passages(code, sub, coder.id())));
            }
        }
        return cells;
    }

    private int sum(Code code, boolean withSubcodes, ToIntFunction<UUID> count) {
        return withSubcodes ? view.codebook().withSubcodes(code.id()).stream().mapToInt(count).sum() : count.applyAsInt(code.id());
    }

    private static String number(int count) {
        return count == 0 ? "" : Widgets.number(count);
    }
}
