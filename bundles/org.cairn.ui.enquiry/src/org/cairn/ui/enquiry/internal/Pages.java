// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.ui.enquiry.internal.enquiry.CaseStudyPage;
import org.cairn.ui.enquiry.internal.enquiry.FindingsPage;
import org.cairn.ui.enquiry.internal.enquiry.ImpactPage;
import org.cairn.ui.enquiry.internal.enquiry.JourneyPage;
import org.cairn.ui.enquiry.internal.enquiry.ListPage;
import org.cairn.ui.enquiry.internal.enquiry.OverviewPage;
import org.cairn.ui.enquiry.internal.outline.OutlinePage;
import org.eclipse.emf.ecore.ENamedElement;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** Which pages the editor has for documents of each class, in order. A new page is one line here. */
final class Pages {

    /**
     * A page that documents of a class have.
     *
     * @param id of the page, for tests and for what is remembered
     * @param title on its tab
     * @param edits the lists of the document, or the class of the document itself, whose elements are edited there; known before the page
     *         is made, so that what is looked for opens the right one
     */
    record Entry(Class<? extends Document> type, String id, String title, List<? extends ENamedElement> edits, Supplier<ModelPage> make) {

        /** Whether an element of the document is edited on the page. */
        boolean has(Element element) {
            EObject object = (EObject) element;
            if (object.eContainer() == null) {
                return edits.contains(object.eClass());
            }
            while (object.eContainer().eContainer() != null) {
                object = object.eContainer();
            }
            return edits.contains(object.eContainmentFeature());
        }
    }

    private static final EnquiryPackage ENQUIRY = EnquiryPackage.eINSTANCE;

    private static final List<Entry> ALL = List.of(
            new Entry(Enquiry.class, "overview", Messages.page_overview, List.of(ENQUIRY.getEnquiry(), ENQUIRY.getEnquiry_Question(),
                    ENQUIRY.getEnquiry_Team(), ENQUIRY.getEnquiry_Questions()), OverviewPage::new),
            list("phases", Messages.page_phases, ENQUIRY.getEnquiry_Phases(), ENQUIRY.getEnquiry_Challenges()),
            new Entry(Enquiry.class, "impact", Messages.page_impact, List.of(ENQUIRY.getEnquiry_Impacts()), ImpactPage::new),
            list("evidencePlan", Messages.page_evidencePlan, ENQUIRY.getEnquiry_EvidencePlan()),
            new Entry(Enquiry.class, "journey", Messages.page_journey, List.of(ENQUIRY.getEnquiry_Journey()), JourneyPage::new),
            new Entry(Enquiry.class, "findings", Messages.page_findings, List.of(ENQUIRY.getEnquiry_Validations()), FindingsPage::new),
            list("sustain", Messages.page_sustain, ENQUIRY.getEnquiry_Sustain(), ENQUIRY.getEnquiry_Commitments(),
                    ENQUIRY.getEnquiry_Funding(), ENQUIRY.getEnquiry_Outputs()),
            new Entry(Enquiry.class, "caseStudy", Messages.page_caseStudy, List.of(ENQUIRY.getEnquiry_CaseStudy()), CaseStudyPage::new));

    private static final Entry OUTLINE = new Entry(Document.class, "outline", Messages.page_outline, List.of(),
            OutlinePage::new);

    private Pages() {
    }

    private static Entry list(String id, String title, EReference... lists) {
        return new Entry(Enquiry.class, id, title, List.of(lists), () -> new ListPage(id + ".tree", title, lists));
    }

    /** The pages for a document. The last is the outline, which every document has. */
    static List<Entry> of(Document document) {
        List<Entry> pages = new ArrayList<>(ALL.stream().filter(page -> page.type().isInstance(document)).toList());
        PicturePages.ALL.stream().filter(page -> page.type().isInstance(document)).forEach(pages::add);
        pages.add(OUTLINE);
        return pages;
    }
}
