// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.analysis.ParameterValues;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** What a person asked last of an analysis in a project, and what they keep to ask again in any project. In the preferences of the workbench. */
public final class KeptValues {

    private static final String NODE = "org.cairn.ui.analysis";

    private final UUID project;
    private final String analysis;

    /** @param analysis id */
    public KeptValues(UUID project, String analysis) {
        this.project = project;
        this.analysis = analysis;
    }

    private IEclipsePreferences lastNode() {
        return InstanceScope.INSTANCE.getNode(NODE + "/last/" + project);
    }

    private IEclipsePreferences presetNode() {
        return InstanceScope.INSTANCE.getNode(NODE + "/presets/" + analysis);
    }

    /** What was asked last; the defaults if nothing was. */
    public ParameterValues last() {
        return ParameterValues.parse(lastNode().get(analysis, ""));
    }

    public void last(ParameterValues values) {
        lastNode().put(analysis, values.toText());
        save(lastNode());
    }

    /** Names of what is kept, by the alphabet. */
    List<String> presets() {
        try {
            return Stream.of(presetNode().keys()).sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (BackingStoreException e) {
            System.getLogger(KeptValues.class.getName()).log(Level.WARNING, "Presets could not be read", e);
            return List.of();
        }
    }

    ParameterValues preset(String name) {
        return ParameterValues.parse(presetNode().get(name, ""));
    }

    void keep(String name, ParameterValues values) {
        presetNode().put(name, values.toText());
        save(presetNode());
    }

    void forget(String name) {
        presetNode().remove(name);
        save(presetNode());
    }

    private static void save(IEclipsePreferences node) {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            System.getLogger(KeptValues.class.getName()).log(Level.WARNING, "Preferences could not be saved", e);
        }
    }
}
