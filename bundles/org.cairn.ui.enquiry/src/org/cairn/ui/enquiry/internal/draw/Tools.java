// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.exchange.ModelFiles;
import org.cairn.ui.InFront;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageOpener;
import org.eclipse.ui.services.IServiceLocator;

/**
 * What pages need of the workbench.
 *
 * @param palette colours of the theme
 * @param opener shows passages
 * @param inFront what is selected elsewhere
 * @param analyses for figures that analyses make
 * @param runner runs them
 * @param files reads answers
 */
public record Tools(Palette palette, PassageOpener opener, InFront inFront, AnalysisRegistry analyses, AnalysisRunner runner,
        ModelFiles files) {

    /** Those of the workbench. */
    public static Tools of(IServiceLocator site) {
        return new Tools(site.getService(Palette.class), site.getService(PassageOpener.class), site.getService(InFront.class),
                site.getService(AnalysisRegistry.class), site.getService(AnalysisRunner.class), site.getService(ModelFiles.class));
    }
}
