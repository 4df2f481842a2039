// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.IPlaceholderFolderLayout;

/** Plans and records on the left, their editors in the middle beside the reader; search comes up below when evidence is looked for. */
public final class EnquiryPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String middle = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("documents", IPageLayout.LEFT, 0.22f, middle);
        left.addView("org.cairn.ui.enquiry.documents");
        left.addPlaceholder("org.cairn.ui.coding.navigator");
        left.addPlaceholder("org.cairn.ui.coding.codebook");
        left.addPlaceholder("org.cairn.ui.coding.history");
        IPlaceholderFolderLayout bottom = layout.createPlaceholderFolder("evidence", IPageLayout.BOTTOM, 0.65f, middle);
        bottom.addPlaceholder("org.cairn.ui.search.search");
        bottom.addPlaceholder("org.cairn.ui.search.inbox");
        bottom.addPlaceholder("org.cairn.ui.coding.memos");
        bottom.addPlaceholder("org.cairn.ui.analysis.evidence");
        bottom.addPlaceholder("org.cairn.ui.analysis.results");
        bottom.addPlaceholder("org.cairn.ui.coding.case");
        layout.addShowViewShortcut("org.cairn.ui.enquiry.documents");
        layout.addShowViewShortcut("org.cairn.ui.coding.navigator");
        layout.addShowViewShortcut("org.cairn.ui.search.search");
        layout.addShowViewShortcut("org.cairn.ui.search.inbox");
        layout.addPerspectiveShortcut(CodePerspective.ID);
    }
}
