// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.List;
import java.util.UUID;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.model.base.Element;
import org.cairn.model.base.Wording;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.ui.Background;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.cite.Citations.Onto;
import org.cairn.ui.enquiry.internal.cite.ClaimDrop;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tabs;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Claims against kinds of evidence, and what is known of the claim that is chosen. */
public final class ClaimsPage extends Page {

    /** The card with the wording. */
    private static final int CLAIM = 1;

    private final GridPicture picture;
    private final EvidencePanel evidence;
    private final Tabs tabs;
    private ClaimEvidence found = ClaimEvidence.NONE;
    private Claim claim;
    private ClaimForm form;
    private int asked;

    public ClaimsPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "claims", "claims");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Composite row = new Composite(left, SWT.NONE);
        row.setLayout(new RowLayout());
        button(row, "claims.add", Messages.claim_add, this::add);
        button(row, "claims.remove", Messages.claim_remove, this::remove);
        picture = new GridPicture(left, tools.palette(), "claims.picture", Messages.page_picture, 0.3);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        tabs = new Tabs(sash(), "claims.tabs", Messages.tab_claim);
        EvidencePanel[] made = new EvidencePanel[1];
        tabs.addColumn(Messages.tab_evidence, card -> {
            made[0] = new EvidencePanel(card, editing, tools, "claims.evidence");
            GridDataFactory.fillDefaults().grab(true, true).applyTo(made[0]);
            return () -> { };
        });
        evidence = made[0];
        tabs.addColumn(Messages.tab_claim, card -> {
            form = new ClaimForm(card, editing, () -> claim, people());
            return form::refresh;
        });
        tabs.addColumn(Messages.tab_confidence, card -> new ConfidenceForm(card, editing, () -> claim, people())::refresh);
        tabs.add(Messages.tab_validation, card -> new ValidationForm(card, editing, tools, () -> claim)::refresh);
        sash().setWeights(64, 36);
        picture.whenEmpty(Messages.claim_none);
        picture.onChoose(part -> choose());
        picture.onOpen(part -> evidence.setFocus());
        new ClaimDrop(picture, tools.citations(), this::under);
        editing.follow(this, this::read);
        read();
    }

    private static void button(Composite row, String id, String label, Runnable action) {
        Button button = Widgets.named(new Button(row, SWT.PUSH), id, label);
        button.setText(label);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private ClaimSet set() {
        return document(ClaimSet.class);
    }

    private void read() {
        ClaimSet copy = (ClaimSet) EcoreUtil.copy((EObject) set());
        int mine = ++asked;
        var view = view();
        show();
        Background.of(Messages.evidence_reading, progress -> ClaimEvidence.of(view, copy)).then(read -> {
            if (mine == asked) {
                found = read;
                show();
            }
        }).start(this);
    }

    private void show() {
        picture.show(ClaimGrid.of(set(), found));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(summary());
        choose();
    }

    private String summary() {
        if (set().getClaims().isEmpty()) {
            return "";
        }
        long single = found.singleSource();
        return NLS.bind(Messages.summary, new Object[] {set().getClaims().size(), found.places().size(), found.kinds().size(),
                found.places().isEmpty() ? "" : single == 0 ? Messages.summary_fine : NLS.bind(Messages.summary_single, single)});
    }

    private void choose() {
        GridPicture.Place place = picture.place();
        claim = place == null || place.line() >= set().getClaims().size() ? null : set().getClaims().get(place.line());
        if (claim == null) {
            evidence.show("", "", null, link -> false);
        } else if (place.column() >= 0 && place.column() < found.kinds().size()) {
            String kind = found.kinds().get(place.column());
            List<UUID> some = found.of(claim, kind).stream().map(link -> link.getId()).toList();
            evidence.show(Say.claim(claim), NLS.bind(Messages.evidence_cell, Say.claim(claim), kind.isEmpty() ? Messages.kind_unknown : kind),
                    claim.getEvidence(), link -> some.contains(link.getId()));
        } else {
            evidence.show(Say.claim(claim), NLS.bind(Messages.evidence_all, Say.claim(claim)), claim.getEvidence(), link -> true);
        }
        tabs.refresh();
    }

    /** The claim on whose line something is dragged; it is chosen, so that one sees where it would go. */
    private Onto under(Point point) {
        int part = picture.at(point.x, point.y);
        int line = part < 0 ? -1 : picture.place(part).line();
        if (line < 0 || line >= set().getClaims().size()) {
            return null;
        }
        if (picture.place() == null || picture.place().line() != line) {
            picture.choose(line, -1);
        }
        Claim over = set().getClaims().get(line);
        return new Onto(editing(), Say.claim(over), () -> ModelElements.find(set(), over.getId(), Claim.class).map(Claim::getEvidence)
                .orElse(null));
    }

    private void add() {
        Claim made = ModelDocuments.make(Claim.class);
        Wording wording = ModelDocuments.make(Wording.class);
        wording.setText(Messages.claim_new);
        made.getWordings().add(wording);
        editing().change(Messages.claim_add, () -> set().getClaims().add(made));
        picture.choose(set().getClaims().size() - 1, -1);
        if (form != null) {
            tabs.turn(CLAIM);
            form.write();
        }
    }

    private void remove() {
        if (claim != null) {
            Claim gone = claim;
            editing().change(Messages.claim_remove, () -> set().getClaims().remove(gone));
        }
    }

    @Override
    public boolean reveal(Element element) {
        for (EObject at = (EObject) element; at != null; at = at.eContainer()) {
            if (at instanceof Claim) {
                picture.choose(set().getClaims().indexOf(at), -1);
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
