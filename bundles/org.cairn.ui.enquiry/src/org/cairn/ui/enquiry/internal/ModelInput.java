// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.UUID;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.Opened;
import org.cairn.model.base.Document;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PlainInput;
import org.eclipse.jface.resource.ImageDescriptor;

/**
 * Says which document an editor shows. Two are equal when they mean the same document. The workbench does not keep it: which documents
 * were open in a project is remembered with the places where its sources were read.
 *
 * @param id GUID of the document
 * @param opened what the editor begins with; null to look for one that is open
 * @param library what it refers to; null to look for one that is open
 */
record ModelInput(OpenProject project, UUID id, Opened<Document> opened, ModelLibrary library) implements PlainInput {

    @Override
    public ImageDescriptor getImageDescriptor() {
        return Icon.DOCUMENT.descriptor();
    }

    @Override
    public String getName() {
        return opened == null ? "" : opened.entry().title();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelInput input && input.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
