// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.EvidencePlace.State;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.cite.Citations.Onto;
import org.cairn.ui.enquiry.internal.cite.Cited;
import org.cairn.ui.enquiry.internal.cite.ClaimDrop;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** Pieces of evidence to read, open, link and take away: of a claim, or of a judgement. */
public final class EvidencePanel extends Composite {

    private final Editing editing;
    private final Tools tools;
    private final Label head;
    private final Label message;
    private final Button add;
    private final GridPicture list;
    private final Fields<EvidenceLink> fields;
    private Map<UUID, EvidencePlace> places = Map.of();
    private List<EvidenceLink> owner;
    private String claim = "";
    private Predicate<EvidenceLink> wanted = link -> true;
    private List<EvidenceLink> shown = List.of();
    private int asked;

    /** @param id beginning of the ids of the controls */
    public EvidencePanel(Composite parent, Editing editing, Tools tools, String id) {
        super(parent, SWT.NONE);
        this.editing = editing;
        this.tools = tools;
        setLayout(Widgets.grid(1));
        head = Page.heading(this);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(head);
        fields = new Fields<>(this, editing, id, this::chosen);
        Composite row = fields.row();
        add = Widgets.named(new Button(row, SWT.PUSH), id + ".add", Messages.evidence_add);
        add.setText(Messages.evidence_add);
        add.addListener(SWT.Selection, event -> link());
        fields.button(row, "open", Messages.evidence_open, this::open);
        fields.button(row, "remove", Messages.evidence_remove, this::remove);
        message = Css.PANEL_MUTED.on(new Label(this, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(message);
        list = new GridPicture(this, tools.palette(), id + ".list", Messages.evidence_list, 0.34);
        GridDataFactory.fillDefaults().grab(true, true).hint(160, 150).applyTo(list);
        list.whenEmpty(Messages.evidence_empty);
        list.onChoose(part -> fields.refresh());
        list.onOpen(part -> open(chosen()));
        list.onKey(event -> event.keyCode == SWT.DEL && chosen() != null && removed());
        fields.pick("relation", Messages.evidence_relation, Say.RELATIONS, link -> link.getRelation().ordinal(),
                (link, index) -> link.setRelation(Relation.values()[index]));
        fields.pick("strength", Messages.evidence_strength, Say.STRENGTHS, link -> Math.clamp(link.getStrength(), 1, 3) - 1,
                (link, index) -> link.setStrength(index + 1));
        new ClaimDrop(this, tools.citations(), point -> owner == null ? null : new Onto(editing, claim, () -> owner));
        fields.area("note", Messages.evidence_note, 2, EvidenceLink::getNote, EvidenceLink::setNote);
        fields.line("kind", Messages.evidence_kind, EvidenceLink::getKind, EvidenceLink::setKind);
    }

    /**
     * Shows evidence.
     *
     * @param name what it is evidence of, in a few words
     * @param what it is about, as a heading
     * @param of the list that new evidence is added to; null if there is nothing to add it to
     * @param some which of it is shown
     */
    public void show(String name, String what, List<EvidenceLink> of, Predicate<EvidenceLink> some) {
        head.setText(what.replace("&", "&&"));
        head.requestLayout();
        owner = of;
        claim = name;
        wanted = some;
        add.setEnabled(of != null);
        EvidenceLink before = chosen();
        shown = of == null ? List.of() : of.stream().filter(wanted).toList();
        int mine = ++asked;
        List<EvidenceLink> copies = List.copyOf(EcoreUtil.copyAll(shown));
        list.show(grid());
        choose(before);
        var view = editing.project().view();
        Background.of(Messages.evidence_reading, progress -> {
            Map<UUID, EvidencePlace> found = new HashMap<>();
            copies.forEach(link -> found.put(link.getId(), EvidencePlace.of(view, link)));
            return found;
        }).then(found -> {
            if (mine == asked) {
                places = found;
                list.show(grid());
            }
        }).start(this);
    }

    private void choose(EvidenceLink link) {
        int at = link == null ? 0 : Math.max(0, shown.indexOf(link));
        if (!shown.isEmpty()) {
            list.choose(at, 0);
        }
        fields.refresh();
        say("");
    }

    private void say(String words) {
        if (!words.equals(message.getText())) {
            message.setText(words);
            message.requestLayout();
        }
    }

    private EvidenceLink chosen() {
        GridPicture.Place place = list == null ? null : list.place();
        return place == null || place.line() >= shown.size() ? null : shown.get(place.line());
    }

    private Grid grid() {
        return new Grid("", List.of(new Column("", 1)), shown.stream().map(this::line).toList());
    }

    private Line line(EvidenceLink link) {
        EvidencePlace place = places.get(link.getId());
        String state = place == null ? "" : switch (place.state()) {
            case GONE -> Messages.evidence_gone;
            case CHANGED -> Messages.evidence_changed;
            case OUTSIDE -> Messages.evidence_outside;
            default -> "";
        };
        String name = place == null ? "…" : !place.name().isEmpty() ? place.name() : place.kind().isEmpty() ? Messages.kind_unknown : place.kind();
        String note = place == null ? "" : String.join(" · ", Stream.of(place.name().isEmpty() ? "" : place.kind(),
                place.date() == null ? "" : place.date().toString(), state).filter(each -> !each.isEmpty()).toList());
        boolean wrong = place != null && (place.state() == State.GONE || place.state() == State.CHANGED);
        String words = link.getQuotation().isEmpty() ? link.getNote() : "“" + link.getQuotation().strip() + "”"
                + (link.getNote().isEmpty() ? "" : "\n" + link.getNote());
        String relation = Say.relation(link.getRelation());
        return new Line(name, note, wrong ? Tone.CAREFUL : Tone.QUIET, false, List.of(new Cell(words, relation + ": " + words, -1,
                List.of(new Chip(Say.sign(link.getRelation()) + " " + relation + ", " + Say.STRENGTHS.get(Math.clamp(link.getStrength(), 1, 3) - 1),
                        Say.tone(link.getRelation()))))));
    }

    private void link() {
        Ref ref = tools.inFront().get().orElse(null);
        Cited cited = ref == null ? null : Cited.of(editing.project().view(), List.of(ref), editing.project().session().coder().id());
        if (cited == null || cited.links().isEmpty()) {
            say(cited == null ? Messages.evidence_nothing : cited.refusal());
            return;
        }
        EvidenceLink link = cited.links().getFirst();
        List<EvidenceLink> into = owner;
        editing.change(Messages.evidence_add, () -> into.add(link));
        choose(link);
    }

    private void open(EvidenceLink link) {
        EvidencePlace place = link == null ? null : places.get(link.getId());
        if (link != null && link.getTarget() != null && link.getTargetKind().equals(EntityKind.DOCUMENT.name())) {
            ActiveWindow.service(DocumentOpener.class).ifPresent(opener -> opener.open(link.getTarget(), link.getElement(), true));
        } else if (place != null && place.source() != null) {
            tools.opener().open(place.source(), place.span(), true);
        }
    }

    private boolean removed() {
        remove(chosen());
        return true;
    }

    private void remove(EvidenceLink link) {
        List<EvidenceLink> from = owner;
        editing.change(Messages.evidence_remove, () -> from.remove(link));
    }
}
