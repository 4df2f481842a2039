// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.util.Objects;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisInfo;

/**
 * An analysis that is there, and where it comes from.
 *
 * @param analysis the analysis
 * @param info what it says of itself, in English
 * @param plugin symbolic name of its bundle
 * @param pluginVersion version of its bundle
 */
public record Available(Analysis<?> analysis, AnalysisInfo info, String plugin, String pluginVersion) {

    public Available {
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(info, "info");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(pluginVersion, "pluginVersion");
    }
}
