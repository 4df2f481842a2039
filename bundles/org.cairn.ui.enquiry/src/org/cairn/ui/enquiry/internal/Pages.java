// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.model.base.Document;
import org.cairn.ui.enquiry.internal.outline.OutlinePage;

/** Which pages the editor has for documents of each class, in order. A new page is one line here. */
final class Pages {

    /**
     * A page that documents of a class have.
     *
     * @param id of the page, for tests and for what is remembered
     * @param title on its tab
     */
    record Entry(Class<? extends Document> type, String id, String title, Supplier<ModelPage> make) {
    }

    private static final List<Entry> ALL = List.of();

    private static final Entry OUTLINE = new Entry(Document.class, "outline", Messages.page_outline, OutlinePage::new);

    private Pages() {
    }

    /** The pages for a document. The last is the outline, which every document has. */
    static List<Entry> of(Document document) {
        List<Entry> pages = new ArrayList<>(ALL.stream().filter(page -> page.type().isInstance(document)).toList());
        pages.add(OUTLINE);
        return pages;
    }
}
