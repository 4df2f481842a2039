// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import org.cairn.api.project.ModelDocument;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.CaseStudy;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Section;
import org.cairn.report.ReportKind;
import org.cairn.report.Reports;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.documents.DocumentActions;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The case study: its sections with how many words each has and may have, the text of one, and how the report looks. */
public final class CaseStudyPage implements ModelPage {

    private static final String[] HEADINGS = {Messages.caseStudy_context, Messages.caseStudy_questionSection, Messages.caseStudy_intended,
        Messages.caseStudy_baseline, Messages.caseStudy_innovation, Messages.caseStudy_impact, Messages.caseStudy_validation,
                Messages.caseStudy_forward};
    private static final int[] LIMITS = {250, 250, 250, 300, 300, 400, 80, 150};

    private Editing editing;
    private Table words;
    private Label total;
    private TreeForm tree;
    private StyledText preview;
    private Label state;
    private Button begin;
    private int asked;
    private PageText shown;

    @Override
    public void create(Editing about, Composite parent) {
        editing = about;
        parent.setLayout(new FillLayout());
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        SashForm left = new SashForm(sash, SWT.VERTICAL);
        counts(left);
        tree = new TreeForm(left, editing, "caseStudy.tree", List.of(EnquiryPackage.eINSTANCE.getEnquiry_CaseStudy()),
                Messages.caseStudy_sections);
        left.setWeights(34, 66);
        preview(sash);
        sash.setWeights(58, 42);
        show();
        if (words.getItemCount() > 0) {
            words.setSelection(0);
            tree.reveal((Element) words.getItem(0).getData("section"));
        }
        editing.follow(sash, this::show);
        refresh();
    }

    private void counts(Composite parent) {
        Composite area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(2, 8));
        total = Css.PANEL.on(new Label(area, SWT.NONE));
        total.setData("id", "caseStudy.total");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(total);
        begin = new Button(area, SWT.PUSH);
        begin.setText(Messages.caseStudy_begin);
        begin.setData("id", "caseStudy.begin");
        begin.addListener(SWT.Selection, event -> begin());
        words = Widgets.named(Css.PANEL.on(new Table(area, SWT.BORDER | SWT.FULL_SELECTION)), "caseStudy.words", Messages.caseStudy_sections);
        words.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(words);
        for (String heading : new String[] {Messages.caseStudy_section, Messages.caseStudy_words, Messages.caseStudy_limit,
                Messages.caseStudy_room}) {
            new TableColumn(words, SWT.LEFT).setText(heading);
        }
        words.addListener(SWT.Resize, event -> {
            int width = words.getClientArea().width - 2;
            int[] shares = {52, 13, 13, 22};
            for (int i = 0; i < shares.length; i++) {
                words.getColumn(i).setWidth(width * shares[i] / 100);
            }
        });
        words.addListener(SWT.Selection, event -> tree.reveal((Element) words.getSelection()[0].getData("section")));
    }

    private void preview(Composite parent) {
        Composite area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(3, 8));
        state = Css.PANEL_MUTED.on(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(state);
        Button fresh = new Button(area, SWT.PUSH);
        fresh.setText(Messages.caseStudy_preview);
        fresh.setData("id", "caseStudy.preview");
        fresh.addListener(SWT.Selection, event -> refresh());
        Button publish = new Button(area, SWT.PUSH);
        publish.setText(Messages.caseStudy_publish);
        publish.setImage(Icon.REPORT.image());
        publish.setData("id", "caseStudy.publish");
        publish.addListener(SWT.Selection, event -> publish());
        preview = Widgets.named(Css.PAPER.on(new StyledText(area, SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY | SWT.BORDER)), "caseStudy.text",
                Messages.caseStudy_preview);
        preview.setMargins(14, 12, 14, 12);
        preview.setLineSpacing(2);
        preview.setAlwaysShowScrollBars(false);
        GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(preview);
        Palette palette = ActiveWindow.service(Palette.class).orElseThrow();
        palette.follow(preview, () -> {
            if (shown != null) {
                shown.show(preview, palette);
            }
        });
    }

    /** What is published is what was saved. */
    private void publish() {
        editing.save();
        if (!editing.isDirty()) {
            ModelDocuments.find(editing.project().view(), editing.document().getId()).ifPresent(entry -> ActiveWindow
                    .service(DocumentActions.class).ifPresent(actions -> actions.report(preview, entry)));
            refresh();
        }
    }

    private Enquiry enquiry() {
        return (Enquiry) editing.document();
    }

    /** Words as the check of models counts them. */
    static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private void show() {
        List<Section> sections = enquiry().getCaseStudy() == null ? List.of() : enquiry().getCaseStudy().getSections();
        words.setItemCount(sections.size());
        int all = 0;
        int limits = 0;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            int count = count(section.getText());
            int limit = section.getWordLimit();
            all += count;
            limits += limit;
            TableItem item = words.getItem(i);
            item.setText(new String[] {section.getHeading(), Widgets.number(count), limit == 0 ? "–" : Widgets.number(limit), limit == 0 ? ""
                    : count > limit ? NLS.bind(Messages.caseStudy_over, Widgets.number(count - limit)) : count == 0 ? Messages.caseStudy_empty
                            : NLS.bind(Messages.caseStudy_left, Widgets.number(limit - count))});
            item.setImage((limit > 0 && count > limit ? Icon.WARNING : count == 0 ? Icon.PART : Icon.ACCEPT).image());
            item.setData("section", section);
        }
        total.setText(limits == 0 ? NLS.bind(Messages.caseStudy_total, Widgets.number(all))
                : NLS.bind(Messages.caseStudy_totalOf, Widgets.number(all), Widgets.number(limits)));
        begin.setVisible(sections.isEmpty());
        begin.setEnabled(editing.isWritable());
    }

    /** The sections of published case studies, to begin with. */
    private void begin() {
        editing.change(Messages.caseStudy_begin, () -> {
            if (enquiry().getCaseStudy() == null) {
                enquiry().setCaseStudy(ModelDocuments.make(CaseStudy.class));
            }
            for (int i = 0; i < HEADINGS.length; i++) {
                Section section = ModelDocuments.make(Section.class);
                section.setHeading(HEADINGS[i]);
                section.setWordLimit(LIMITS[i]);
                enquiry().getCaseStudy().getSections().add(section);
            }
        });
    }

    /** Shows the report as it is made of what was last saved. */
    private void refresh() {
        int mine = ++asked;
        ModelDocument entry = ModelDocuments.find(editing.project().view(), editing.document().getId()).orElse(null);
        Reports reports = ActiveWindow.service(Reports.class).orElse(null);
        if (entry == null || reports == null) {
            return;
        }
        var view = editing.project().view();
        state.setText(Messages.caseStudy_making);
        Background.of(Messages.caseStudy_making, progress -> PageText.of(reports.html(view, ReportKind.CASE_STUDY, entry, false))).then(page -> {
            if (mine == asked) {
                shown = page;
                page.show(preview, ActiveWindow.service(Palette.class).orElseThrow());
                state.setText(Messages.caseStudy_saved);
                state.getParent().layout(true);
            }
        }).start(preview);
    }

    @Override
    public boolean reveal(Element element) {
        return tree.reveal(element);
    }

    @Override
    public void focus() {
        tree.focus();
    }
}
