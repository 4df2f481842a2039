// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.ethics.DataLevel;
import org.cairn.model.ethics.Grant;
import org.cairn.model.ethics.Party;
import org.cairn.model.ethics.SharingProtocol;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A sharing protocol as it is read: parties against categories of data, with how fine, what for, and to whom. */
public final class SharingPage extends Page {

    private final GridPicture picture;

    public SharingPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "sharing", "alliance");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Fields<SharingProtocol> whole = kept(new Fields<>(left, editing, "sharing", this::protocol));
        Fields<Party> list = kept(new Fields<>(left, editing, "sharing.list", this::party));
        Fields<Grant> granted = kept(new Fields<>(left, editing, "sharing.granted", this::grant));
        Composite row = whole.row();
        whole.button(row, "add", Messages.share_add, each -> editing.change(Messages.share_add,
                () -> each.getParties().add(ModelDocuments.make(Party.class))));
        list.button(row, "remove", Messages.share_remove, each -> editing.change(Messages.share_remove,
                () -> protocol().getParties().remove(each)));
        whole.button(row, "grant", Messages.share_grantAdd, each -> add());
        granted.button(row, "removeGrant", Messages.share_removeGrant, each -> editing.change(Messages.share_removeGrant,
                () -> protocol().getGrants().remove(each)));
        picture = new GridPicture(left, tools.palette(), "sharing.picture", Messages.share_picture, 0.26);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        Fields<Party> party = kept(new Fields<>(column, editing, "sharing.party", this::party));
        party.heading(Messages.share_party);
        party.choose("school", Messages.share_school, schools(), Party::getSchool, Party::setSchool);
        party.line("name", Messages.share_name, Party::getName, Party::setName);
        party.line("signatory", Messages.share_signatory, Party::getSignatory, Party::setSignatory);
        party.day("signed", Messages.share_signed, Party::getSigned, Party::setSigned);
        party.day("withdrawn", Messages.share_withdrawn, Party::getWithdrawn, Party::setWithdrawn);
        Fields<Grant> grant = kept(new Fields<>(column, editing, "sharing.grant", this::grant));
        grant.heading(Messages.share_grant);
        grant.line("category", Messages.share_category, Grant::getCategory, Grant::setCategory);
        grant.area("purpose", Messages.share_purpose, 2, Grant::getPurpose, Grant::setPurpose);
        grant.line("recipient", Messages.share_recipient, Grant::getRecipient, Grant::setRecipient);
        grant.pick("level", Messages.share_level, List.of(Messages.share_level_0, Messages.share_level_1), each -> each.getLevel().ordinal(),
                (each, index) -> each.setLevel(DataLevel.values()[index]));
        grant.line("basis", Messages.share_basis, Grant::getLegalBasis, Grant::setLegalBasis);
        grant.day("from", Messages.share_from, Grant::getFrom, Grant::setFrom);
        grant.day("until", Messages.share_until, Grant::getUntil, Grant::setUntil);
        sash().setWeights(66, 34);
        picture.onChoose(part -> refreshKept());
        editing.follow(this, this::show);
        show();
    }

    private SharingProtocol protocol() {
        return document(SharingProtocol.class);
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>();
        protocol().getGrants().stream().map(each -> each.getCategory().strip())
                .filter(each -> categories.stream().noneMatch(each::equalsIgnoreCase)).forEach(categories::add);
        return categories;
    }

    /** The party of the line that is chosen; null for everybody, which is the first line. */
    private Party party() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() < 1 || place.line() > protocol().getParties().size() ? null
                : protocol().getParties().get(place.line() - 1);
    }

    private List<Grant> grants(Party party, String category) {
        UUID id = party == null ? null : party.getId();
        return protocol().getGrants().stream().filter(each -> Objects.equals(each.getParty(), id))
                .filter(each -> each.getCategory().strip().equalsIgnoreCase(category)).toList();
    }

    private Grant grant() {
        GridPicture.Place place = picture == null ? null : picture.place();
        List<String> categories = categories();
        if (place == null || place.column() < 0 || place.column() >= categories.size()) {
            return null;
        }
        List<Grant> here = grants(party(), categories.get(place.column()));
        return here.isEmpty() ? null : here.getFirst();
    }

    private void show() {
        List<String> categories = categories();
        List<Line> lines = new ArrayList<>();
        lines.add(Line.of(Messages.share_everybody, categories.stream().map(each -> cell(grants(null, each))).toList()));
        for (Party party : protocol().getParties()) {
            boolean out = party.getWithdrawn() != null && !party.getWithdrawn().isAfter(LocalDate.now());
            String note = out ? NLS.bind(Messages.share_left, party.getWithdrawn())
                    : party.getSigned() == null ? Messages.share_no : NLS.bind(Messages.share_yes, party.getSigned());
            lines.add(new Line(party.getSchool() == null ? party.getName() : school(party.getSchool()), note,
                    out || party.getSigned() == null ? Tone.CAREFUL : Tone.QUIET, false,
                    categories.stream().map(each -> cell(grants(party, each))).toList()));
        }
        picture.show(new Grid(Messages.share_party, categories.stream().map(each -> new Column(each, 1)).toList(), lines));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(NLS.bind(Messages.share_summary, new Object[] {protocol().getParties().size(),
                protocol().getParties().stream().filter(each -> each.getSigned() != null).count(),
                protocol().getParties().stream().filter(each -> each.getWithdrawn() != null).count(), categories.size()}));
        refreshKept();
    }

    private static Cell cell(List<Grant> grants) {
        if (grants.isEmpty()) {
            return new Cell("", Messages.share_none, -1, List.of());
        }
        List<Chip> chips = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Grant grant : grants) {
            boolean over = grant.getUntil() != null && grant.getUntil().isBefore(LocalDate.now());
            chips.add(over ? new Chip(Messages.share_out + " " + grant.getUntil(), Tone.BAD)
                    : grant.getLevel() == DataLevel.PUPIL ? new Chip(Messages.share_level_1, Tone.CAREFUL)
                    : new Chip(Messages.share_level_0, Tone.GOOD));
            words.add(String.join(" → ", Stream.of(grant.getPurpose(), grant.getRecipient()).filter(each -> !each.isBlank()).toList()));
        }
        String said = String.join(", ", chips.stream().map(Chip::text).toList()) + ": " + String.join("; ", words);
        return new Cell(String.join("\n", words), said, -1, chips);
    }

    private void add() {
        Party party = party();
        GridPicture.Place place = picture.place();
        List<String> categories = categories();
        Grant made = ModelDocuments.make(Grant.class);
        made.setParty(party == null ? null : party.getId());
        made.setCategory(place == null || place.column() < 0 ? Messages.share_new : categories.get(place.column()));
        editing().change(Messages.share_grantAdd, () -> protocol().getGrants().add(made));
        picture.choose(place == null ? 0 : place.line(), categories().indexOf(made.getCategory()));
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
