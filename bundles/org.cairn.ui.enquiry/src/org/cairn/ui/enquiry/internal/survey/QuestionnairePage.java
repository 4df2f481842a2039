// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.survey;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Scale;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.emf.common.util.EList;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The items of a questionnaire, in order. */
public final class QuestionnairePage extends Page {

    private static final List<String> KINDS = List.of(Messages.item_kind_0, Messages.item_kind_1, Messages.item_kind_2, Messages.item_kind_3);

    private final GridPicture picture;
    private final Fields<Questionnaire> whole;
    private final Fields<Questionnaire> about;
    private final Fields<Item> ofItem;
    private final Fields<Item> list;

    public QuestionnairePage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "questionnaire", "questionnaires");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        whole = new Fields<>(left, editing, "questionnaire", this::questionnaire);
        Composite row = whole.row();
        whole.button(row, "add", Messages.item_add, this::add);
        list = new Fields<>(left, editing, "questionnaire.list", this::item);
        list.button(row, "up", Messages.item_up, each -> move(each, -1));
        list.button(row, "down", Messages.item_down, each -> move(each, 1));
        list.button(row, "remove", Messages.item_remove, each -> editing.change(Messages.item_remove,
                () -> questionnaire().getItems().remove(each)));
        picture = new GridPicture(left, tools.palette(), "questionnaire.picture", Messages.item_picture, 0.6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        Supplier<List<Choice>> scales = () -> Choice.documents(editing, Scale.class);
        about = new Fields<>(column, editing, "questionnaire.about", this::questionnaire);
        about.line("audience", Messages.about_audience, Questionnaire::getAudience, Questionnaire::setAudience);
        about.choose("scale", Messages.about_scale, scales, Questionnaire::getScale, Questionnaire::setScale);
        about.line("smallest", Messages.about_smallest, each -> String.valueOf(each.getSmallest()), (each, words) -> {
            if (words.strip().matches("\\d{1,3}")) {
                each.setSmallest(Integer.parseInt(words.strip()));
            }
        });
        ofItem = new Fields<>(column, editing, "questionnaire.item", this::item);
        ofItem.heading(Messages.about_item);
        ofItem.area("text", Messages.item_text, 3, Item::getText, Item::setText);
        ofItem.line("code", Messages.item_code, Item::getCode, Item::setCode);
        ofItem.pick("kind", Messages.item_kind, KINDS, each -> each.getKind().ordinal(),
                (each, index) -> each.setKind(ItemKind.values()[index]));
        ofItem.choose("scale", Messages.item_scale, scales, Item::getScale, Item::setScale);
        ofItem.check("reverse", Messages.item_reverse, Item::isReverse, Item::setReverse);
        ofItem.line("subscale", Messages.item_subscale, Item::getSubscale, Item::setSubscale);
        ofItem.area("options", Messages.item_options, 3, each -> String.join("\n", each.getOptions()), (each, words) -> {
            each.getOptions().clear();
            each.getOptions().addAll(words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        });
        sash().setWeights(62, 38);
        picture.whenEmpty(Messages.items_none);
        picture.onChoose(part -> refresh());
        editing.follow(this, this::show);
        show();
    }

    private Questionnaire questionnaire() {
        return document(Questionnaire.class);
    }

    private Item item() {
        GridPicture.Place place = picture == null ? null : picture.place();
        return place == null || place.line() >= questionnaire().getItems().size() ? null : questionnaire().getItems().get(place.line());
    }

    private void show() {
        List<Item> items = questionnaire().getItems();
        picture.show(new Grid(Messages.item_picture, List.of(new Column(Messages.about_answers, 1)), items.stream().map(each -> {
            String answers = String.join(" · ", Stream.of(KINDS.get(each.getKind().ordinal()), each.getSubscale(),
                    each.isReverse() ? Messages.item_reverse : "").filter(words -> !words.isBlank()).toList());
            return new Line(each.getText(), each.getCode(), Tone.QUIET, false, List.of(Cell.of(answers)));
        }).toList()));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(NLS.bind(Messages.items_summary, new Object[] {items.size(), items.stream().filter(each -> each.getKind() == ItemKind.SCALE).count(),
                items.stream().filter(Item::isReverse).count()}));
        refresh();
    }

    private void refresh() {
        whole.refresh();
        about.refresh();
        list.refresh();
        ofItem.refresh();
    }

    private void add(Questionnaire to) {
        Item made = ModelDocuments.make(Item.class);
        made.setText(Messages.item_new);
        editing().change(Messages.item_add, () -> to.getItems().add(made));
        picture.choose(to.getItems().size() - 1, -1);
        ofItem.write("text");
    }

    private void move(Item item, int step) {
        List<Item> all = questionnaire().getItems();
        int to = all.indexOf(item) + step;
        if (to >= 0 && to < all.size()) {
            editing().change(step < 0 ? Messages.item_up : Messages.item_down, () -> ((EList<Item>) all).move(to, item));
            picture.choose(to, -1);
        }
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
