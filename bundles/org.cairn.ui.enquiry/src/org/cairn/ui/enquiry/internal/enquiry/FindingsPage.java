// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Element;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.EnquiryPackage;
import org.cairn.model.enquiry.Finding;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Edits;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.ModelPage;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.form.Names;
import org.cairn.ui.enquiry.internal.form.Sections;
import org.cairn.ui.enquiry.internal.outline.TreeForm;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What was found in each phase, and the claims that rest on it, each with how much speaks for and against it. */
public final class FindingsPage implements ModelPage {

    private static final EnquiryPackage ENQUIRY = EnquiryPackage.eINSTANCE;
    private static final int ROWS = 7;
    private static final int LISTS = 300;
    private static final double PHASES = 0.16;

    /** A claim with what is known of its evidence. */
    private record Row(Claim claim, long supports, long qualifies, long contradicts, String weak) {
    }

    private Editing editing;
    private Sections sections;
    private Table claims;
    private GridPicture findings;
    private Button make;
    private TreeForm validations;
    private Element wanted;
    private int asked;

    @Override
    public void create(Editing about, Composite parent) {
        editing = about;
        sections = new Sections(parent, editing);
        sections.heading(Messages.findings_claims, Messages.findings_claimsHint);
        sections.form(() -> (EObject) editing.document(), ENQUIRY.getEnquiry(), List.of(ENQUIRY.getEnquiry_Claims()));
        claims = table("findings.claims", Messages.findings_claims, new int[] {52, 10, 10, 10, 18}, Messages.findings_claim,
                Words.of(Relation.SUPPORTS),
                Words.of(Relation.QUALIFIES), Words.of(Relation.CONTRADICTS), Messages.findings_sides);
        claims.addListener(SWT.DefaultSelection, event -> openClaim());
        make = new Button(sections.body(), SWT.PUSH);
        make.setText(Messages.findings_make);
        make.setData("id", "findings.make");
        GridDataFactory.swtDefaults().applyTo(make);
        make.addListener(SWT.Selection, event -> makeClaims());
        sections.heading(Messages.findings_findings, Messages.findings_findingsHint);
        findings = new GridPicture(sections.body(), ActiveWindow.service(Palette.class).orElseThrow(), "findings.findings",
                Messages.findings_findings, PHASES);
        findings.whenEmpty(Messages.findings_none);
        findings.onOpen(part -> openFinding());
        sections.place(findings, LISTS);
        show();
        editing.follow(claims, this::show);
        Widgets.later(sections.body(), body -> {
            sections.heading(Messages.findings_validations, Messages.findings_validationsHint);
            validations = new TreeForm(body, editing, "findings.validations", List.of(ENQUIRY.getEnquiry_Validations()),
                    Messages.findings_validations);
            sections.place(validations.control(), LISTS);
            sections.fit();
            if (wanted != null) {
                reveal(wanted);
            }
        });
    }

    private Table table(String id, String name, int[] shares, String... headings) {
        Table table = Widgets.named(Css.PANEL.on(new Table(sections.body(), SWT.BORDER | SWT.FULL_SELECTION)), id, name);
        table.setHeaderVisible(true);
        table.setLinesVisible(true);
        for (String heading : headings) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        sections.place(table, table.getItemHeight() * ROWS);
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width - 2;
            for (int i = 0; i < shares.length; i++) {
                table.getColumn(i).setWidth(width * shares[i] / 100);
            }
        });
        return table;
    }

    private Enquiry enquiry() {
        return (Enquiry) editing.document();
    }

    private List<Finding> all() {
        return enquiry().getPhases().stream().flatMap(phase -> phase.getFindings().stream()).toList();
    }

    private void openFinding() {
        GridPicture.Place place = findings.place();
        if (place != null && place.line() < all().size()) {
            editing.reveal(all().get(place.line()));
        }
    }

    private void show() {
        Names names = new Names(editing);
        findings.show(new Grid(Messages.findings_phase, List.of(new Column(Messages.findings_finding, 5), new Column(Messages.findings_backs, 3),
                new Column(Messages.findings_evidence, 0)), all().stream().map(finding -> Line.of(names.of(((EObject) finding).eContainer()),
                        List.of(Cell.of(finding.getText()), Cell.of(finding.getClaims().stream()
                                .map(id -> names.of(id, List.of("Claim")).orElse("–")).collect(Collectors.joining("; "))),
                                Cell.of(finding.getEvidence().isEmpty() ? "–" : Widgets.number(finding.getEvidence().size()))))).toList()));
        boolean there = enquiry().getClaims() != null;
        hide(make, there);
        hide(claims, !there);
        make.setEnabled(editing.isWritable());
        count();
    }

    private void hide(Control control, boolean hidden) {
        GridData data = (GridData) control.getLayoutData();
        if (data.exclude != hidden) {
            data.exclude = hidden;
            control.setVisible(!hidden);
            sections.fit();
        }
    }

    /** How claims stand is looked up in the texts, in the background, on a reading of its own. */
    private void count() {
        UUID id = enquiry().getClaims();
        int mine = ++asked;
        if (id == null) {
            claims.setItemCount(0);
            return;
        }
        var view = editing.project().view();
        Background.of(Messages.findings_counting, progress -> ModelDocuments.read(view, id, ClaimSet.class).map(ClaimSet::getClaims)
                .orElse(List.of())
                .stream().map(claim -> row(claim, Triangulation.of(view, claim))).toList()).then(rows -> {
                    if (mine == asked) {
                        list(rows);
                    }
                }).start(claims);
    }

    private static Row row(Claim claim, Triangulation sides) {
        String weak = sides.weaknesses().stream().map(FindingsPage::words).collect(Collectors.joining(", "));
        return new Row(claim, count(claim, Relation.SUPPORTS), count(claim, Relation.QUALIFIES), count(claim, Relation.CONTRADICTS), weak);
    }

    private static long count(Claim claim, Relation relation) {
        return claim.getEvidence().stream().filter(link -> link.getRelation() == relation).count();
    }

    private static String words(Triangulation.Weakness weakness) {
        return switch (weakness) {
            case NO_EVIDENCE -> Messages.weak_none;
            case ONE_KIND -> Messages.weak_kind;
            case ONE_PERSON -> Messages.weak_person;
            case ONE_SCHOOL -> Messages.weak_school;
            case ONE_TIME -> Messages.weak_time;
        };
    }

    private void list(List<Row> rows) {
        Names names = new Names(editing);
        claims.setItemCount(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            TableItem item = claims.getItem(i);
            item.setText(new String[] {names.of((EObject) row.claim()), Widgets.number(row.supports()), Widgets.number(row.qualifies()),
                Widgets.number(row.contradicts()), row.weak().isEmpty() ? Messages.weak_no : row.weak()});
            item.setData("claim", row.claim().getId());
        }
    }

    private void openClaim() {
        DocumentOpener opener = ActiveWindow.service(DocumentOpener.class).orElseThrow();
        opener.open(enquiry().getClaims(), (UUID) claims.getSelection()[0].getData("claim"), true);
    }

    private void makeClaims() {
        ClaimSet set = ModelDocuments.make(ClaimSet.class, NLS.bind(Messages.findings_claimsOf, enquiry().getName()));
        set.setEnquiry(enquiry().getId());
        UUID id = set.getId();
        boolean clean = !editing.isDirty();
        editing.change(Messages.findings_make, () -> enquiry().setClaims(id));
        if (clean) {
            editing.save();
        }
        Edits.make(editing.project(), claims, Messages.findings_make, edit -> {
            ModelDocuments.put(edit, set);
            return id;
        }, made -> ActiveWindow.service(DocumentOpener.class).orElseThrow().open(made, null, true));
    }

    @Override
    public boolean reveal(Element element) {
        wanted = validations == null ? element : null;
        Optional<Element> there = ModelElements.find(editing.document(), element.getId(), Element.class);
        boolean here = there.isPresent() && validations != null && validations.reveal(element);
        if (here) {
            sections.reveal(validations.control());
        }
        return here;
    }

    @Override
    public void focus() {
        sections.focus();
    }
}
