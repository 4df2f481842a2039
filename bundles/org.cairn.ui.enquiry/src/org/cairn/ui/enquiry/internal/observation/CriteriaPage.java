// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Named;
import org.cairn.model.instrument.Comparison;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Criterion;
import org.cairn.model.instrument.CriterionRole;
import org.cairn.model.instrument.Framing;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.RuleEffect;
import org.cairn.model.instrument.Scale;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Grid;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.GridPicture;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** What a school judges lessons by: criteria, and rules on what is measured. */
public final class CriteriaPage extends Page {

    private static final List<String> COMPARISONS = List.of(Messages.criteria_comparison_0, Messages.criteria_comparison_1,
            Messages.criteria_comparison_2, Messages.criteria_comparison_3);
    private static final List<String> EFFECTS = List.of(Messages.criteria_cap, Messages.criteria_floor, Messages.criteria_fixed);
    private static final List<String> ROLES = List.of(Messages.role_0, Messages.role_1);

    private final GridPicture picture;

    public CriteriaPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "criteria", "observations");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        Fields<CriteriaSystem> whole = kept(new Fields<>(left, editing, "criteria", this::system));
        Composite row = whole.row();
        whole.button(row, "add", Messages.criteria_add, each -> editing.change(Messages.criteria_add,
                () -> each.getCriteria().add(named(Criterion.class))));
        whole.button(row, "addRule", Messages.criteria_ruleAdd, each -> editing.change(Messages.criteria_ruleAdd,
                () -> each.getRules().add(named(Rule.class))));
        whole.button(row, "remove", Messages.criteria_remove, each -> {
            Named gone = chosen();
            editing.change(Messages.criteria_remove, () -> {
                each.getCriteria().remove(gone);
                each.getRules().remove(gone);
            });
        });
        picture = new GridPicture(left, tools.palette(), "criteria.picture", Messages.criteria_list, 0.36);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        Fields<CriteriaSystem> about = kept(new Fields<>(column, editing, "criteria.about", this::system));
        about.pick("framing", Messages.criteria_framing, List.of(Messages.criteria_framing_0, Messages.criteria_framing_1),
                each -> each.getFraming().ordinal(), (each, index) -> each.setFraming(Framing.values()[index]));
        about.choose("scale", Messages.criteria_scale, () -> Choice.documents(editing, Scale.class),
                CriteriaSystem::getScale, CriteriaSystem::setScale);
        Fields<Criterion> criterion = kept(new Fields<>(column, editing, "criteria.criterion",
                () -> chosen() instanceof Criterion each ? each : null));
        criterion.heading(Messages.criteria_criterion);
        criterion.line("name", Messages.criteria_name, Criterion::getName, Criterion::setName);
        criterion.pick("role", Messages.criteria_role, ROLES, each -> each.getRole().ordinal(),
                (each, index) -> each.setRole(CriterionRole.values()[index]));
        criterion.area("shown", Messages.criteria_shown, 2, Criterion::getShownBy, Criterion::setShownBy);
        ruleFields(kept(new Fields<>(column, editing, "criteria.rule", () -> chosen() instanceof Rule each ? each : null)));
        sash().setWeights(60, 40);
        picture.whenEmpty(Messages.criteria_empty);
        picture.onChoose(part -> refreshKept());
        editing.follow(this, this::show);
        show();
    }

    private void ruleFields(Fields<Rule> rule) {
        rule.heading(Messages.criteria_rule);
        rule.line("name", Messages.criteria_name, Rule::getName, Rule::setName);
        rule.line("quantity", Messages.criteria_quantity, Rule::getQuantity, Rule::setQuantity);
        rule.pick("comparison", Messages.criteria_comparison, COMPARISONS, each -> each.getComparison().ordinal(),
                (each, index) -> each.setComparison(Comparison.values()[index]));
        rule.line("limit", Messages.criteria_limit, each -> Say.number(each.getLimit()), (each, words) -> {
            String number = words.strip().replace(',', '.');
            if (number.matches("\\d+(\\.\\d+)?")) {
                each.setLimit(Double.parseDouble(number));
            }
        });
        rule.line("unit", Messages.criteria_unit, Rule::getUnit, Rule::setUnit);
        rule.pick("effect", Messages.criteria_effect, EFFECTS, each -> each.getEffect().ordinal(),
                (each, index) -> each.setEffect(RuleEffect.values()[index]));
        Scale scale = scale();
        rule.choose("grade", Messages.criteria_grade, scale == null ? List.of() : scale.getLevels().stream()
                .map(level -> new Choice(level.getId(), level.getName())).toList(), Rule::getGrade, Rule::setGrade);
    }

    private static <T extends Named> T named(Class<T> type) {
        T made = ModelDocuments.make(type);
        made.setName(Messages.criteria_new);
        return made;
    }

    private CriteriaSystem system() {
        return document(CriteriaSystem.class);
    }

    private Scale scale() {
        return editing().library().find(system().getScale(), Scale.class).orElse(null);
    }

    private Named chosen() {
        int line = picture == null || picture.place() == null ? -1 : picture.place().line();
        int criteria = system().getCriteria().size();
        return line < 0 || line >= criteria + system().getRules().size() ? null
                : line < criteria ? system().getCriteria().get(line) : system().getRules().get(line - criteria);
    }

    private void show() {
        List<Line> lines = new ArrayList<>();
        system().getCriteria().forEach(each -> lines.add(Line.of(each.getName(),
                List.of(Cell.of(ROLES.get(each.getRole().ordinal()) + (each.getShownBy().isBlank() ? "" : ": " + each.getShownBy()))))));
        Scale scale = scale();
        system().getRules().forEach(each -> lines.add(Line.of(each.getName(), List.of(Cell.of(NLS.bind(Messages.criteria_what, new Object[] {
                each.getQuantity(), COMPARISONS.get(each.getComparison().ordinal()), Say.number(each.getLimit()), each.getUnit(),
                EFFECTS.get(each.getEffect().ordinal()), Say.level(scale, each.getGrade())}))))));
        picture.show(new Grid(Messages.criteria_list, List.of(new Column("", 1)), lines));
        if (picture.chosen() < 0) {
            picture.choose(0, -1);
        }
        say(system().getNote());
        refreshKept();
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
