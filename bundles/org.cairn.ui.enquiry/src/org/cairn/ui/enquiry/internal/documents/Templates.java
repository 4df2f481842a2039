// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.util.List;
import org.cairn.core.model.Template;
import org.cairn.model.base.Document;

/** The templates that Cairn brings along, read to be looked at. */
final class Templates {

    /** One of them. */
    record Read(Template template, Document document) {
    }

    private Templates() {
    }

    /** All. Not on the UI thread. */
    static List<Read> read() {
        return Template.all().stream().map(each -> new Read(each, each.document())).toList();
    }
}
