// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.Placement;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tabs;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The diamonds of a session: each is laid here, with reasons. */
public final class DiamondPage extends Page {

    private final GridPicture list;
    private final Board board;
    private final Fields<DiamondSession> ofSession;
    private final Fields<Diamond> ofDiamond;
    private final Tabs tabs;

    public DiamondPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "diamond", "diamond");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        ofSession = new Fields<>(left, editing, "diamond", this::session);
        Composite row = ofSession.row();
        ofSession.button(row, "add", Messages.diamond_add, this::add);
        ofDiamond = new Fields<>(left, editing, "diamond.list", this::diamond);
        ofDiamond.button(row, "remove", Messages.diamond_remove, each -> editing.change(Messages.diamond_remove,
                () -> session().getDiamonds().remove(each)));
        list = new GridPicture(left, tools.palette(), "diamond.list.picture", Messages.diamond_list, 0.55);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(list);
        Composite middle = new Composite(sash(), SWT.NONE);
        middle.setLayout(Widgets.grid(1));
        Fields<Diamond> head = new Fields<>(middle, editing, "diamond.head", this::diamond);
        head.button(head.row(), "full", Messages.full_open, each -> new RoomView(this, tools.palette(), prompt(), cards(),
                () -> Laying.places(each), this::put, this::take).open());
        board = new Board(middle, tools.palette(), "diamond.board", Messages.board_picture);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(board);
        board.lay(this::put, this::take);
        board.whenEmpty(Messages.board_none);
        list.whenEmpty(Messages.diamond_none);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(Page.hint(middle, Messages.board_keys));
        tabs = new Tabs(sash(), "diamond.tabs", Messages.tab_card);
        tabs.addColumn(Messages.tab_card, column -> {
            Fields<Placement> card = new Fields<>(column, editing, "diamond.card", this::placement);
            card.sentence(() -> text(board.card()));
            card.area("reason", Messages.reason, 5, Placement::getReason, Placement::setReason);
            return card::refresh;
        });
        tabs.addColumn(Messages.tab_group, this::who);
        tabs.addColumn(Messages.tab_session, column -> new SessionForm(column, editing, tools,
                () -> Choice.documents(editing, ItemSet.class))::refresh);
        sash().setWeights(22, 52, 26);
        Runnable refresh = () -> {
            ofSession.refresh();
            ofDiamond.refresh();
            head.refresh();
            tabs.refresh();
        };
        list.onChoose(part -> {
            showBoard();
            refresh.run();
        });
        board.onChoose(part -> tabs.refresh());
        editing.follow(this, () -> {
            show();
            refresh.run();
        });
        show();
        refresh.run();
    }

    private Runnable who(Composite column) {
        Fields<Diamond> who = new Fields<>(column, editing(), "diamond.who", this::diamond);
        who.line("label", Messages.about_label, Diamond::getLabel, Diamond::setLabel);
        who.line("people", Messages.about_people, each -> String.valueOf(each.getPeople()), (each, words) -> {
            if (words.strip().matches("[1-9]\\d{0,3}")) {
                each.setPeople(Integer.parseInt(words.strip()));
            }
        });
        who.choose("person", Messages.about_person, people(), Diamond::getPerson, Diamond::setPerson);
        who.line("role", Messages.about_role, Diamond::getRole, Diamond::setRole);
        who.choose("school", Messages.about_school, schools(), Diamond::getSchool, Diamond::setSchool);
        who.line("photo", Messages.about_photo, Diamond::getPhoto, Diamond::setPhoto);
        return who::refresh;
    }

    private DiamondSession session() {
        return document(DiamondSession.class);
    }

    private ItemSet set() {
        return editing().library().find(session().getItems(), ItemSet.class).orElse(null);
    }

    private String prompt() {
        ItemSet set = set();
        return set == null ? "" : set.getPrompt().isBlank() ? set.getName() : set.getPrompt();
    }

    private List<Board.Card> cards() {
        ItemSet set = set();
        return set == null || set.getItems().size() != Laying.CARDS ? List.of()
                : set.getItems().stream().map(item -> new Board.Card(item.getId(), Cards.words(set, item), "")).toList();
    }

    private String text(UUID card) {
        return cards().stream().filter(each -> each.id().equals(card)).map(Board.Card::text).findFirst().orElse("");
    }

    private Diamond diamond() {
        GridPicture.Place place = list == null ? null : list.place();
        return place == null || place.line() >= session().getDiamonds().size() ? null : session().getDiamonds().get(place.line());
    }

    private Placement placement() {
        return diamond() == null || board.card() == null ? null : Laying.of(diamond(), board.card());
    }

    private void show() {
        list.show(new Grid(Messages.diamond_list, List.of(new Column("", 1)), session().getDiamonds().stream().map(this::line).toList()));
        if (list.chosen() < 0 && !session().getDiamonds().isEmpty()) {
            list.choose(0, -1);
        }
        ItemSet set = set();
        long complete = session().getDiamonds().stream().filter(Laying::isComplete).count();
        say(set == null ? Messages.cards_none : set.getItems().size() != Laying.CARDS ? NLS.bind(Messages.cards_number, set.getItems().size())
                : NLS.bind(Messages.summary_lay, new Object[] {complete, session().getDiamonds().size(), prompt()}));
        showBoard();
    }

    private Line line(Diamond diamond) {
        int left = Laying.CARDS - (int) Laying.places(diamond).stream().filter(card -> card != null).count();
        String note = String.join(" · ", Stream.of(person(diamond.getPerson()), diamond.getRole(), school(diamond.getSchool()))
                .filter(words -> !words.isBlank()).toList());
        Chip chip = left == 0 ? new Chip(Messages.diamond_done, Tone.GOOD) : new Chip(NLS.bind(Messages.diamond_left, left), Tone.CAREFUL);
        return new Line(diamond.getLabel(), note, Tone.QUIET, false, List.of(new Cell("", chip.text(), -1, List.of(chip))));
    }

    private void showBoard() {
        UUID before = board.card();
        board.show(cards(), diamond() == null || cards().isEmpty() ? List.of() : Laying.places(diamond()));
        if (before != null) {
            board.choose(before);
        }
    }

    private void add(DiamondSession to) {
        Diamond made = ModelDocuments.make(Diamond.class);
        made.setLabel(NLS.bind(Messages.diamond_new, to.getDiamonds().size() + 1));
        editing().change(Messages.diamond_add, () -> to.getDiamonds().add(made));
        list.choose(to.getDiamonds().size() - 1, -1);
    }

    /** @param place of the nine, or a row as a negative number */
    private void put(UUID card, int place) {
        Diamond on = diamond();
        if (on != null) {
            int to = place >= 0 ? place : Laying.placeIn(on, -place);
            editing().change(NLS.bind(Messages.change_lay, text(card)), () -> Laying.put(on, card, to));
            board.choose(card);
        }
    }

    private void take(UUID card) {
        Diamond from = diamond();
        if (from != null) {
            editing().change(NLS.bind(Messages.change_take, text(card)), () -> Laying.take(from, card));
        }
    }

    @Override
    public boolean setFocus() {
        return board.setFocus();
    }
}
