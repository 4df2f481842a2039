// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.cairn.analysis.KeptRuns;
import org.cairn.analysis.ParameterValues;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.result.Text;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/**
 * What was run in a project before the workbench was closed: which analysis, with which values, on which state of the project. In the
 * preferences of the workbench; results are made again when somebody wants them, from the project as it is then.
 */
final class EarlierRuns {

    private static final String NODE = "org.cairn.ui.analysis/runs/";

    private final UUID project;

    EarlierRuns(UUID project) {
        this.project = project;
    }

    private IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(NODE + project);
    }

    /** Takes down what was run; the oldest of too many is forgotten. */
    void keep(List<Run> runs) {
        IEclipsePreferences all = node();
        try {
            for (String child : all.childrenNames()) {
                all.node(child).removeNode();
            }
            for (int i = 0; i < Math.min(runs.size(), KeptRuns.MOST); i++) {
                write((IEclipsePreferences) all.node(String.valueOf(i)), runs.get(i));
            }
            all.flush();
        } catch (BackingStoreException e) {
            System.getLogger(EarlierRuns.class.getName()).log(Level.WARNING, "What was run could not be kept", e);
        }
    }

    private static void write(IEclipsePreferences node, Run run) {
        node.put("analysis", run.analysis());
        node.put("label", run.label());
        node.put("title", run.result().title());
        node.put("version", run.analysisVersion());
        node.put("plugin", run.plugin());
        node.put("pluginVersion", run.pluginVersion());
        node.put("values", run.values().toText());
        node.putLong("seed", run.seed());
        node.putLong("state", run.projectVersion());
        node.put("started", run.started().toString());
        node.put("took", run.took().toString());
        node.putLong("memory", run.memory());
        node.put("outcome", run.outcome().name());
    }

    /** What was run, the newest first; what cannot be read is left out. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        try {
            for (String child : node().childrenNames()) {
                try {
                    runs.add(read((IEclipsePreferences) node().node(child)));
                } catch (IllegalArgumentException | DateTimeParseException e) {
                    System.getLogger(EarlierRuns.class.getName()).log(Level.WARNING, "A run cannot be read", e);
                }
            }
        } catch (BackingStoreException e) {
            System.getLogger(EarlierRuns.class.getName()).log(Level.WARNING, "What was run cannot be read", e);
        }
        runs.sort(Comparator.comparing(Run::started).reversed());
        return runs;
    }

    private Run read(IEclipsePreferences node) {
        String label = node.get("label", "");
        return new Run(node.get("analysis", ""), label, node.get("version", ""), node.get("plugin", ""), node.get("pluginVersion", ""),
                ParameterValues.parse(node.get("values", "")), node.getLong("seed", 1), project, node.getLong("state", -1),
                Instant.parse(node.get("started", "")), Duration.parse(node.get("took", "PT0S")), node.getLong("memory", -1),
                Run.Outcome.valueOf(node.get("outcome", "")), new Text(node.get("title", label), Messages.runs_earlier));
    }
}
