// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.analysis.Run;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.LeftOut;

/** What is said beside the numbers, line by line. */
public final class AboutLines {

    private AboutLines() {
    }

    /** How much was counted, what was left out, and the notes; warnings are in {@link #warnings}. */
    public static List<String> notes(About about, Locale locale) {
        Phrases words = CellText.phrases(locale);
        List<String> lines = new ArrayList<>();
        if (about.n() != About.UNCOUNTED) {
            lines.add(words.say("n", about.n(), about.unit()));
        }
        for (LeftOut left : about.leftOut()) {
            lines.add(words.say("left-out", left.count(), left.unit(), left.why()));
        }
        lines.addAll(about.notes());
        return lines;
    }

    /** The warnings, each begun with the word. */
    public static List<String> warnings(About about, Locale locale) {
        Phrases words = CellText.phrases(locale);
        return about.warnings().stream().map(warning -> words.say("warning", warning)).toList();
    }

    /** How the result came about: analysis, parameters, state of the project, versions. The same for the same run at any time. */
    public static List<String> provenance(Run run, Locale locale) {
        Phrases words = CellText.phrases(locale);
        List<String> lines = new ArrayList<>();
        lines.add(words.say("made-by", run.label(), run.analysis(), run.analysisVersion(), run.plugin(), run.pluginVersion()));
        List<String> parameters = new ArrayList<>();
        run.values().texts().forEach((name, values) -> {
            if (!values.isEmpty()) {
                parameters.add(name + " = " + String.join(" | ", values));
            }
        });
        if (!parameters.isEmpty()) {
            lines.add(words.say("parameters", String.join("; ", parameters)));
        }
        lines.add(words.say("state", Long.toString(run.projectVersion()), Long.toString(run.seed())));
        return lines;
    }
}
