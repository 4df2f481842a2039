// SPDX-License-Identifier: EPL-2.0
package org.cairn.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Plans and records on the left; frameworks, assessments and observations have all the room there is. */
public final class MaturityPerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String middle = layout.getEditorArea();
        layout.setEditorAreaVisible(true);
        IFolderLayout left = layout.createFolder("documents", IPageLayout.LEFT, 0.22f, middle);
        left.addView("org.cairn.ui.enquiry.documents");
        left.addPlaceholder("org.cairn.ui.coding.navigator");
        left.addPlaceholder("org.cairn.ui.coding.case");
        left.addPlaceholder("org.cairn.ui.analysis.gallery");
        layout.addPlaceholder("org.cairn.ui.analysis.evidence", IPageLayout.BOTTOM, 0.7f, middle);
        layout.addShowViewShortcut("org.cairn.ui.enquiry.documents");
        layout.addShowViewShortcut("org.cairn.ui.coding.case");
        layout.addPerspectiveShortcut(CodePerspective.ID);
    }
}
