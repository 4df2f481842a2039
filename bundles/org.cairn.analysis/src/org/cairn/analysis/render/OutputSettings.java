// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import java.util.Locale;
import java.util.Objects;
import org.cairn.api.project.ProjectView;

/**
 * How a result is written.
 *
 * @param locale language of what is said beside the numbers, and of the numbers where people read them
 * @param evidence the project to look evidence up in, or null if none is wanted
 * @param dark for a dark background; drawings only
 */
public record OutputSettings(Locale locale, ProjectView evidence, boolean dark) {

    /** English, without evidence, on white. */
    public static final OutputSettings PLAIN = new OutputSettings(Locale.ENGLISH, null, false);

    public OutputSettings {
        Objects.requireNonNull(locale, "locale");
    }

    public OutputSettings in(Locale newLocale) {
        return new OutputSettings(newLocale, evidence, dark);
    }

    /** With the passages behind every number. */
    public OutputSettings withEvidence(ProjectView view) {
        return new OutputSettings(locale, view, dark);
    }

    public OutputSettings onDark(boolean nowDark) {
        return new OutputSettings(locale, evidence, nowDark);
    }
}
