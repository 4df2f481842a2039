// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** Sources on the left, the reader in the middle, codebook and history on the right, search below. */
public final class CodePerspective implements IPerspectiveFactory {

    static final String ID = "org.cairn.rcp.perspective.code";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String reader = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("left", IPageLayout.LEFT, 0.20f, reader);
        left.addView("org.cairn.ui.coding.navigator");
        left.addPlaceholder("org.cairn.ui.enquiry.documents");
        IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.62f, reader);
        bottom.addView("org.cairn.ui.search.search");
        bottom.addView("org.cairn.ui.search.inbox");
        bottom.addView("org.cairn.ui.coding.memos");
        bottom.addView("org.cairn.ui.coding.links");
        bottom.addPlaceholder("org.cairn.ui.search.words");
        bottom.addPlaceholder("org.cairn.ui.analysis.results");
        bottom.addPlaceholder("org.cairn.ui.analysis.evidence");
        bottom.addPlaceholder("org.cairn.ui.coding.cases");
        IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.72f, reader);
        right.addView("org.cairn.ui.coding.codebook");
        right.addView("org.cairn.ui.coding.coding");
        right.addView("org.cairn.ui.coding.history");
        right.addPlaceholder("org.cairn.ui.coding.coders");
        right.addPlaceholder("org.cairn.ui.analysis.gallery");
        right.addPlaceholder("org.cairn.ui.coding.case");
        IPlaceholderFolderLayout beside = layout.createPlaceholderFolder("beside", IPageLayout.RIGHT, 0.5f, reader);
        beside.addPlaceholder("org.cairn.ui.coding.pages");
        beside.addPlaceholder("org.cairn.ui.coding.player");
        layout.addShowViewShortcut("org.cairn.ui.coding.navigator");
        layout.addShowViewShortcut("org.cairn.ui.coding.codebook");
        layout.addShowViewShortcut("org.cairn.ui.coding.coding");
        layout.addShowViewShortcut("org.cairn.ui.coding.history");
        layout.addShowViewShortcut("org.cairn.ui.coding.coders");
        layout.addShowViewShortcut("org.cairn.ui.search.search");
        layout.addShowViewShortcut("org.cairn.ui.search.inbox");
        layout.addShowViewShortcut("org.cairn.ui.search.words");
        layout.addShowViewShortcut("org.cairn.ui.coding.memos");
        layout.addShowViewShortcut("org.cairn.ui.coding.links");
        layout.addShowViewShortcut("org.cairn.ui.coding.cases");
        layout.addShowViewShortcut("org.cairn.ui.coding.case");
    }
}
