// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.BasePackage;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Question;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.form.Sections;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** What an enquiry is about: its question and how that was worded before, who does it, and where it belongs. */
public final class OverviewPage implements ModelPage {

    private static final int LISTS = 360;

    private static final EnquiryPackage ENQUIRY = EnquiryPackage.eINSTANCE;

    private Sections sections;
    private TreeForm tree;
    private Element wanted;

    @Override
    public void create(Editing editing, Composite parent) {
        sections = new Sections(parent, editing);
        sections.heading(Messages.overview_question, Messages.overview_questionHint);
        sections.form(() -> (EObject) enquiry(editing).getQuestion(), ENQUIRY.getQuestion(),
                List.of(ENQUIRY.getQuestion_Wordings(), ENQUIRY.getQuestion_Status(), ENQUIRY.getQuestion_Owner(),
                        ENQUIRY.getQuestion_BuildsOn()));
        write(editing);
        // each in a turn of its own: so many fields take a moment
        Widgets.later(sections.body(), body -> facts(editing));
    }

    private void facts(Editing editing) {
        sections.heading(Messages.overview_enquiry, "");
        sections.form(() -> (EObject) editing.document(), ENQUIRY.getEnquiry(), List.of(BasePackage.eINSTANCE.getNamed_Name(),
                ENQUIRY.getEnquiry_Theme(), ENQUIRY.getEnquiry_Status(), ENQUIRY.getEnquiry_From(), ENQUIRY.getEnquiry_Until(),
                ENQUIRY.getEnquiry_Group(), ENQUIRY.getEnquiry_Priorities()));
        sections.fit();
        Widgets.later(sections.body(), body -> reasons(editing));
    }

    private void reasons(Editing editing) {
        sections.form(() -> (EObject) editing.document(), ENQUIRY.getEnquiry(), List.of(ENQUIRY.getEnquiry_Rationale(),
                ENQUIRY.getEnquiry_Hypothesis(), ENQUIRY.getEnquiry_Scope(), ENQUIRY.getEnquiry_PartOf(), ENQUIRY.getEnquiry_Ethics(),
                BasePackage.eINSTANCE.getNamed_Note()));
        sections.fit();
        Widgets.later(sections.body(), body -> people(editing));
    }

    private void people(Editing editing) {
        sections.heading(Messages.overview_people, Messages.overview_peopleHint);
        tree = new TreeForm(sections.body(), editing, "overview.people", List.of(ENQUIRY.getEnquiry_Team(), ENQUIRY.getEnquiry_Questions()),
                Messages.overview_people);
        sections.place(tree.control(), LISTS);
        sections.fit();
        if (wanted != null) {
            reveal(wanted);
        }
    }

    private static Enquiry enquiry(Editing editing) {
        return (Enquiry) editing.document();
    }

    /** An enquiry without a question begins with one. */
    private void write(Editing editing) {
        Button button = new Button(sections.body(), SWT.PUSH);
        button.setText(Messages.overview_write);
        button.setData("id", "overview.write");
        GridDataFactory.swtDefaults().applyTo(button);
        button.addListener(SWT.Selection, event -> {
            editing.change(Messages.overview_write, () -> enquiry(editing).setQuestion(ModelDocuments.make(Question.class)));
            sections.focus();
        });
        Runnable show = () -> {
            boolean there = enquiry(editing).getQuestion() != null;
            ((GridData) button.getLayoutData()).exclude = there;
            button.setVisible(!there);
            button.setEnabled(editing.isWritable());
        };
        show.run();
        editing.follow(button, show);
    }

    @Override
    public boolean reveal(Element element) {
        wanted = tree == null ? element : null;
        if (tree != null && tree.reveal(element)) {
            sections.reveal(tree.control());
            return true;
        }
        return element instanceof Enquiry || element instanceof Question question && ((EObject) question)
                .eContainmentFeature() == ENQUIRY.getEnquiry_Question();
    }

    @Override
    public void focus() {
        sections.focus();
    }
}
