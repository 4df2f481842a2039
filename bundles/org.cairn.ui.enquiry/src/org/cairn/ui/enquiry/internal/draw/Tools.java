// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.exchange.ModelFiles;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.InFront;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.enquiry.internal.cite.Citations;

/**
 * What pages need of the workbench.
 *
 * @param palette colours of the theme
 * @param opener shows passages
 * @param inFront what is selected elsewhere
 * @param analyses for figures that analyses make
 * @param runner runs them
 * @param files reads answers
 * @param citations ties evidence to claims and judgements
 */
public record Tools(Palette palette, PassageOpener opener, InFront inFront, AnalysisRegistry analyses, AnalysisRunner runner,
        ModelFiles files, Citations citations) {

    /** Those of the running workbench. */
    static Tools ofWorkbench() {
        return new Tools(service(Palette.class), service(PassageOpener.class), service(InFront.class), service(AnalysisRegistry.class),
                service(AnalysisRunner.class), service(ModelFiles.class), service(Citations.class));
    }

    private static <T> T service(Class<T> type) {
        return ActiveWindow.service(type).orElse(null);
    }
}
