// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The gallery of analyses on the left, results in the middle where sources are read too, the evidence below. */
public final class AnalysePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String middle = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("gallery", IPageLayout.LEFT, 0.24f, middle);
        left.addView("org.cairn.ui.analysis.gallery");
        left.addPlaceholder("org.cairn.ui.coding.navigator");
        left.addPlaceholder("org.cairn.ui.coding.codebook");
        IFolderLayout bottom = layout.createFolder("evidence", IPageLayout.BOTTOM, 0.68f, middle);
        bottom.addView("org.cairn.ui.analysis.evidence");
        bottom.addView("org.cairn.ui.analysis.results");
        bottom.addPlaceholder("org.cairn.ui.search.search");
        bottom.addPlaceholder("org.cairn.ui.coding.memos");
        layout.addShowViewShortcut("org.cairn.ui.analysis.gallery");
        layout.addShowViewShortcut("org.cairn.ui.analysis.results");
        layout.addShowViewShortcut("org.cairn.ui.analysis.evidence");
        layout.addPerspectiveShortcut(CodePerspective.ID);
    }
}
