// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.core.findings.ObservationRules;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.CriterionRole;
import org.cairn.model.instrument.Ground;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Quantity;
import org.cairn.model.instrument.Rule;
import org.cairn.model.instrument.Scale;
import org.cairn.model.instrument.Sheet;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** One's own sheet of a lesson: grade, what was measured, what it rests on. Locked, it stays as it is. */
final class SheetForm {

    private static final List<Double> OTHER_LIMITS = List.of(0.5, 0.75, 1.25, 1.5);

    private final Composite parent;
    private final Editing editing;
    private final Supplier<Lesson> lesson;
    private final Supplier<Blind> blind;
    private final Button make;
    private final Button lock;
    private final Label state;
    private Composite inner;
    private Fields<Sheet> fields;
    private Sheet shown;
    private List<Rule> rules = List.of();

    SheetForm(Composite parent, Editing editing, Supplier<Lesson> lesson, Supplier<Blind> blind) {
        this.parent = parent;
        this.editing = editing;
        this.lesson = lesson;
        this.blind = blind;
        state = Css.PANEL_MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(state);
        make = Widgets.named(new Button(parent, SWT.PUSH), "observations.sheet.make", Messages.tab_sheet);
        make.addListener(SWT.Selection, event -> make());
        make.setLayoutData(new GridData());
        lock = Widgets.named(new Button(parent, SWT.PUSH), "observations.sheet.lock", Messages.sheet_lock);
        lock.setText(Messages.sheet_lock);
        lock.setLayoutData(new GridData());
        lock.addListener(SWT.Selection, event -> lock());
    }

    private Sheet sheet() {
        return lesson.get() == null ? null : blind.get().mine(lesson.get()).orElse(null);
    }

    private CriteriaSystem system() {
        return shown == null ? null : editing.library().find(shown.getSystem(), CriteriaSystem.class).orElse(null);
    }

    private Scale scale() {
        UUID id = ((ObservationSchedule) editing.document()).getScale();
        return editing.library().find(id, Scale.class).orElse(null);
    }

    void refresh() {
        Sheet now = sheet();
        List<Rule> newRules = now == null ? List.of() : editing.library().find(now.getSystem(), CriteriaSystem.class)
                .map(CriteriaSystem::getRules).map(List::copyOf).orElse(List.of());
        boolean locked = now != null && blind.get().isLocked(now);
        boolean rebuilt = now != shown || !newRules.stream().map(Rule::getId).toList().equals(rules.stream().map(Rule::getId).toList());
        shown = now;
        rules = newRules;
        if (rebuilt) {
            build();
        }
        state.setText((now == null ? lesson.get() == null ? "" : Messages.sheet_none
                : locked ? NLS.bind(Messages.sheet_locked, now.getLocked() == null ? "" : Say.time(now.getLocked())) : "").replace("&", "&&"));
        make.setText(NLS.bind(Messages.sheet_make, editing.project().session().coder().name()).replace("&", "&&"));
        show(make, lesson.get() != null && now == null);
        show(lock, now != null && !locked);
        if (fields != null) {
            fields.refresh();
            inner.setEnabled(!locked);
        }
        Page.fitColumn(parent);
    }

    private static void show(Button button, boolean visible) {
        button.setVisible(visible);
        ((GridData) button.getLayoutData()).exclude = !visible;
    }

    private void build() {
        if (inner != null) {
            inner.dispose();
            inner = null;
            fields = null;
        }
        if (shown == null) {
            return;
        }
        inner = new Composite(parent, SWT.NONE);
        inner.setLayout(Widgets.grid(1));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(inner);
        fields = new Fields<>(inner, editing, "observations.sheet", () -> shown);
        Scale scale = scale();
        fields.choose("system", Messages.sheet_system, () -> Choice.documents(editing, CriteriaSystem.class), Sheet::getSystem, Sheet::setSystem);
        fields.choose("grade", Messages.sheet_grade, scale == null ? List.of() : scale.getLevels().stream()
                .map(level -> new Choice(level.getId(), level.getName())).toList(), Sheet::getGrade, Sheet::setGrade);
        for (Rule rule : rules) {
            quantity(rule);
        }
        fields.sentence(this::ruled);
        grounds("mainly", Messages.sheet_mainly, CriterionRole.MAIN);
        grounds("also", Messages.sheet_also, CriterionRole.SUPPLEMENTARY);
        fields.area("note", Messages.sheet_note, 4, Sheet::getNote, Sheet::setNote);
        Page.dress(inner);
    }

    private void quantity(Rule rule) {
        String unit = rule.getUnit().equals("%") ? Messages.sheet_minutes : rule.getUnit();
        fields.line("quantity", NLS.bind(Messages.sheet_measured, rule.getQuantity(), unit), each -> {
            Quantity known = quantity(each, rule);
            return known == null ? "" : Say.number(known.getValue());
        }, (each, words) -> {
            String number = words.strip().replace(',', '.');
            Quantity known = quantity(each, rule);
            if (number.isEmpty()) {
                each.getQuantities().remove(known);
            } else if (number.matches("\\d+(\\.\\d+)?")) {
                if (known == null) {
                    known = ModelDocuments.make(Quantity.class);
                    known.setName(rule.getQuantity());
                    known.setUnit(rule.getUnit().equals("%") ? "min" : rule.getUnit());
                    each.getQuantities().add(known);
                }
                known.setValue(Double.parseDouble(number));
            }
        });
    }

    private static Quantity quantity(Sheet sheet, Rule rule) {
        return sheet.getQuantities().stream().filter(each -> each.getName().strip().equalsIgnoreCase(rule.getQuantity().strip())).findFirst()
                .orElse(null);
    }

    private void grounds(String name, String label, CriterionRole role) {
        fields.area(name, label, 3, each -> each.getGrounds().stream().filter(ground -> ground.getRole() == role).map(Ground::getLabel)
                .collect(Collectors.joining("\n")), (each, words) -> {
                    each.getGrounds().removeIf(ground -> ground.getRole() == role);
                    for (String line : Say.lines(words)) {
                        Ground ground = ModelDocuments.make(Ground.class);
                        ground.setRole(role);
                        ground.setLabel(line);
                        each.getGrounds().add(ground);
                    }
                });
    }

    /** What the rules make of the grade, and what other limits would. */
    private String ruled() {
        CriteriaSystem system = system();
        Scale scale = scale();
        if (system == null || scale == null || lesson.get() == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        ObservationRules.Outcome outcome = ObservationRules.apply(system, scale, lesson.get(), shown);
        for (Rule rule : system.getRules()) {
            double measured = ObservationRules.measured(rule, lesson.get(), shown);
            if (Double.isNaN(measured)) {
                said.add(NLS.bind(Messages.sheet_ruleOpen, rule.getName(), rule.getQuantity()));
                continue;
            }
            String name = outcome.grade() == null ? "–" : outcome.grade().getName();
            said.add(NLS.bind(outcome.applied().contains(rule) ? Messages.sheet_rule : Messages.sheet_ruleKept, new Object[] {rule.getName(),
                    Say.number(measured) + " " + rule.getUnit(), Say.number(rule.getLimit()) + " " + rule.getUnit(), name}));
            List<Double> limits = OTHER_LIMITS.stream().map(share -> share * rule.getLimit()).toList();
            said.add(NLS.bind(Messages.sheet_whatIf, ObservationRules.whatIf(system, rule, limits, scale, lesson.get(), shown).stream()
                    .map(each -> Say.number(each.limit()) + " " + rule.getUnit() + " → " + name(each.grade())).collect(Collectors.joining("; "))));
        }
        return String.join("\n", said);
    }

    private static String name(Level level) {
        return level == null ? "–" : level.getName();
    }

    private void make() {
        Lesson of = lesson.get();
        String name = editing.project().session().coder().name();
        Sheet made = ModelDocuments.make(Sheet.class);
        made.setObserverName(name);
        editing.project().view().people().stream().filter(person -> person.name().equalsIgnoreCase(name)).findFirst()
                .ifPresent(person -> made.setObserver(person.id()));
        editing.change(Messages.tab_sheet, () -> of.getSheets().add(made));
    }

    private void lock() {
        Sheet mine = shown;
        if (mine.getGrade() == null) {
            state.setText(Messages.sheet_needs);
            Page.fitColumn(parent);
        } else {
            editing.change(Messages.sheet_lock, () -> mine.setLocked(Instant.now()));
            editing.save(); // from now on it counts
        }
    }
}
