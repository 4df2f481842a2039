// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.Map;
import org.eclipse.ui.AbstractSourceProvider;
import org.eclipse.ui.ISources;

/** What expressions in {@code plugin.xml} may ask about the project, to make commands grey that make no sense. */
public final class ProjectVariables extends AbstractSourceProvider {

    static final String OPEN = "org.cairn.project.open";
    static final String UNDO = "org.cairn.project.undo";
    static final String REDO = "org.cairn.project.redo";

    private Map<String, Object> state = Map.of(OPEN, false, UNDO, false, REDO, false);

    @Override
    public Map<String, Object> getCurrentState() {
        return state;
    }

    @Override
    public String[] getProvidedSourceNames() {
        return new String[] {OPEN, UNDO, REDO};
    }

    void set(boolean open, boolean undo, boolean redo) {
        state = Map.of(OPEN, open, UNDO, undo, REDO, redo);
        fireSourceChanged(ISources.WORKBENCH, state);
    }

    @Override
    public void dispose() {
        // nothing is held
    }
}
