// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.cairn.core.findings.DiamondRankings;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Diamond;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.model.instrument.ItemSet;
import org.cairn.model.instrument.RankItem;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What the diamonds of a session say together: one diamond by mean ranks, how far they agree, and how groups or dates differ. */
public final class TogetherPage extends Page {

    /** Whose diamonds are set against the rest. @param session another session, or null for a part of this one */
    private record Group(String name, Predicate<Diamond> who, DiamondSession session) {
    }

    private static final double SMALL = 0.0001;

    private final Board board;
    private final GridPicture list;
    private final Combo compare;
    private final List<Group> groups = new ArrayList<>();
    private int asked;

    public TogetherPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "together", "diamond");
        board = new Board(sash(), tools.palette(), "together.board", Messages.together_picture);
        Composite right = new Composite(sash(), SWT.NONE);
        right.setLayout(Widgets.grid(2));
        Label label = Css.PANEL_MUTED.on(new Label(right, SWT.NONE));
        label.setText(Messages.compare_label);
        compare = Widgets.named(new Combo(right, SWT.DROP_DOWN | SWT.READ_ONLY), "together.compare", Messages.compare_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(compare);
        compare.addListener(SWT.Selection, event -> work());
        list = new GridPicture(right, tools.palette(), "together.list", Messages.together_list, 0.34);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(list);
        sash().setWeights(52, 48);
        board.whenEmpty(Messages.together_none);
        list.onChoose(part -> {
            ItemSet set = set();
            board.choose(set.getItems().stream().filter(item -> Cards.words(set, item)
                .equals(list.grid().lines().get(list.place().line()).head())).findFirst().map(RankItem::getId).orElse(null));
        });
        editing.follow(this, this::offer);
        offer();
    }

    private DiamondSession session() {
        return document(DiamondSession.class);
    }

    private ItemSet set() {
        return editing().library().find(session().getItems(), ItemSet.class).orElse(null);
    }

    private void offer() {
        String before = compare.getText();
        groups.clear();
        groups.add(new Group(Messages.compare_all, null, null));
        session().getDiamonds().stream().map(Diamond::getRole).filter(role -> !role.isBlank()).distinct()
                .forEach(role -> groups.add(new Group(NLS.bind(Messages.compare_role, role), each -> each.getRole().equals(role), null)));
        session().getDiamonds().stream().map(Diamond::getSchool).filter(school -> school != null).distinct()
                .forEach(school -> groups.add(new Group(NLS.bind(Messages.compare_school, school(school)),
                        each -> school.equals(each.getSchool()), null)));
        editing().library().all(DiamondSession.class).stream().filter(each -> !each.getId().equals(session().getId())
                && session().getItems() != null && session().getItems().equals(each.getItems()))
                .forEach(each -> groups.add(new Group(NLS.bind(Messages.compare_session, each.getName()), null, each)));
        compare.setItems(groups.stream().map(Group::name).toArray(String[]::new));
        compare.select(Math.max(0, compare.indexOf(before)));
        work();
    }

    private static DiamondSession only(DiamondSession session, Predicate<Diamond> who) {
        DiamondSession copy = (DiamondSession) EcoreUtil.copy((EObject) session);
        copy.getDiamonds().removeIf(diamond -> !who.test(diamond) || !Laying.isComplete(diamond));
        for (int i = 0; i < copy.getDiamonds().size(); i++) {
            copy.getDiamonds().get(i).setLabel("d" + (i + 1)); // a name that is a number would be taken for a rank
        }
        return copy;
    }

    private void work() {
        ItemSet set = set();
        Group group = groups.get(Math.max(0, compare.getSelectionIndex()));
        DiamondSession all = only(session(), each -> true);
        DiamondSession second = group.session() != null ? all : group.who() == null ? null : only(session(), group.who());
        DiamondSession first = group.session() != null ? only(group.session(), each -> true)
                : group.who() == null ? all : only(session(), group.who().negate());
        int mine = ++asked;
        if (set == null || set.getItems().size() != Laying.CARDS || first.getDiamonds().isEmpty()
                || second != null && second.getDiamonds().isEmpty()) {
            board.show(List.of(), List.of());
            list.show(Grid.EMPTY);
            say(Messages.together_none);
            return;
        }
        var view = view();
        Background.of(Messages.together_running, progress -> {
            ModelLibrary library = new ModelLibrary(view);
            return Rankings.of(tools().analyses(), tools().runner(), view, DiamondRankings.of(first, library),
                    second == null ? "" : DiamondRankings.of(second, library), progress);
        }).then(found -> {
            if (mine == asked) {
                show(set, found, group, first);
            }
        }).orElse(failure -> {
            if (mine == asked) {
                say(NLS.bind(Messages.together_failed, failure.getMessage()));
            }
        }).start(this);
    }

    private void show(ItemSet set, Rankings found, Group group, DiamondSession first) {
        Map<RankItem, Map<String, Object>> rows = new LinkedHashMap<>();
        set.getItems().forEach(item -> rows.put(item, found.items().getOrDefault(plain(item.getName()), Map.of())));
        List<RankItem> order = set.getItems().stream()
                .sorted(Comparator.comparingDouble(item -> Rankings.number(rows.get(item).get("mean_rank")))).toList();
        board.show(order.stream().map(item -> new Board.Card(item.getId(), Cards.words(set, item),
                Messages.column_rank + " " + number(rows.get(item).get("mean_rank"), 1))).toList(), order.stream().map(RankItem::getId).toList());
        List<Column> columns = new ArrayList<>(List.of(new Column(Messages.column_rank, 0), new Column(Messages.column_deviation, 0)));
        for (int row = 1; row <= 5; row++) {
            columns.add(new Column(NLS.bind(Messages.column_tier, row), 0));
        }
        if (!found.rises().isEmpty()) {
            columns.add(new Column(Messages.column_shift, 0));
        }
        list.show(new Grid(Messages.column_item, columns, order.stream()
                .map(item -> Line.of(Cards.words(set, item), cells(item, rows.get(item), found, first))).toList()));
        say(said(found.agreements().getFirst()) + (found.agreements().size() < 2 ? "" : " " + NLS.bind(Messages.together_second, new Object[] {
                group.name(), number(found.agreements().get(1).get("rankings"), 0), said(found.agreements().get(1))})));
    }

    private static List<Cell> cells(RankItem item, Map<String, Object> row, Rankings found, DiamondSession first) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(number(row.get("mean_rank"), 1)));
        cells.add(Cell.of(number(row.get("sd"), 2)));
        for (int tier = 1; tier <= 5; tier++) {
            int wanted = tier;
            long count = first.getDiamonds().stream().filter(diamond -> {
                var placement = Laying.of(diamond, item.getId());
                return placement != null && placement.getTier() == wanted;
            }).count();
            cells.add(new Cell(count == 0 ? "" : String.valueOf(count), String.valueOf(count),
                    count == 0 ? -1 : count / (double) first.getDiamonds().size(), List.of()));
        }
        if (!found.rises().isEmpty()) {
            double rise = found.rises().getOrDefault(plain(item.getName()), 0.0);
            Chip chip = rise > 0 ? new Chip(NLS.bind(Messages.shift_up, number(rise, 1)), Tone.GOOD)
                    : rise < 0 ? new Chip(NLS.bind(Messages.shift_down, number(-rise, 1)), Tone.CAREFUL) : new Chip(Messages.shift_none, Tone.QUIET);
            cells.add(new Cell("", chip.text(), -1, List.of(chip)));
        }
        return cells;
    }

    private static String said(Map<String, Object> agreement) {
        return Double.isNaN(Rankings.number(agreement.get("w"))) ? Messages.together_one : NLS.bind(Messages.together_w, new Object[] {
                number(agreement.get("rankings"), 0), number(agreement.get("w"), 3), number(agreement.get("chi_squared"), 1),
                Rankings.number(agreement.get("p")) < SMALL ? "< " + number(SMALL, 4) : "= " + number(agreement.get("p"), 4)});
    }

    /** As the analysis knows the names of cards. */
    private static String plain(String name) {
        return name.replaceAll("[,|\\s]+", " ").strip();
    }

    private static String number(Object cell, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance();
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return Double.isNaN(Rankings.number(cell)) ? "–" : format.format(Rankings.number(cell));
    }

    @Override
    public boolean setFocus() {
        return list.setFocus();
    }
}
