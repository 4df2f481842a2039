// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.model.base.Document;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.ui.enquiry.internal.enquiry.CaseStudyPage;
import org.cairn.ui.enquiry.internal.enquiry.FindingsPage;
import org.cairn.ui.enquiry.internal.enquiry.ImpactPage;
import org.cairn.ui.enquiry.internal.enquiry.JourneyPage;
import org.cairn.ui.enquiry.internal.enquiry.ListPage;
import org.cairn.ui.enquiry.internal.enquiry.OverviewPage;
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

    private static final List<Entry> ALL = List.of(
            new Entry(Enquiry.class, "overview", Messages.page_overview, OverviewPage::new),
            new Entry(Enquiry.class, "phases", Messages.page_phases, () -> new ListPage("phases.tree", Messages.page_phases,
                    EnquiryPackage.eINSTANCE.getEnquiry_Phases(), EnquiryPackage.eINSTANCE.getEnquiry_Challenges())),
            new Entry(Enquiry.class, "impact", Messages.page_impact, ImpactPage::new),
            new Entry(Enquiry.class, "evidencePlan", Messages.page_evidencePlan, () -> new ListPage("evidencePlan.tree",
                    Messages.page_evidencePlan,
                    EnquiryPackage.eINSTANCE.getEnquiry_EvidencePlan())),
            new Entry(Enquiry.class, "journey", Messages.page_journey, JourneyPage::new),
            new Entry(Enquiry.class, "findings", Messages.page_findings, FindingsPage::new),
            new Entry(Enquiry.class, "sustain", Messages.page_sustain, () -> new ListPage("sustain.tree", Messages.page_sustain,
                    EnquiryPackage.eINSTANCE.getEnquiry_Sustain(), EnquiryPackage.eINSTANCE.getEnquiry_Commitments(),
                    EnquiryPackage.eINSTANCE.getEnquiry_Funding(), EnquiryPackage.eINSTANCE.getEnquiry_Outputs())),
            new Entry(Enquiry.class, "caseStudy", Messages.page_caseStudy, CaseStudyPage::new));

    private static final Entry OUTLINE = new Entry(Document.class, "outline", Messages.page_outline, OutlinePage::new);

    private Pages() {
    }

    /** The pages for a document. The last is the outline, which every document has. */
    static List<Entry> of(Document document) {
        List<Entry> pages = new ArrayList<>(ALL.stream().filter(page -> page.type().isInstance(document)).toList());
        PicturePages.ALL.stream().filter(page -> page.type().isInstance(document)).forEach(pages::add);
        pages.add(OUTLINE);
        return pages;
    }
}
