// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import java.util.Comparator;
import java.util.List;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.core.TextCorrection;
import org.cairn.core.TextCorrection.Effect;
import org.cairn.core.TextCorrection.Fate;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** What a correction does to codings, memos and links: one sentence, and a list with what needs a look first. */
final class EffectTable {

    private static final int ROWS = 7;

    private final Composite area;
    private final Label summary;
    private final Table table;
    private List<Effect> shown = List.of();
    private ProjectView view;

    EffectTable(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        summary = Widgets.named(new Label(area, SWT.WRAP), "correction.summary", Messages.effect_summary);
        GridDataFactory.fillDefaults().grab(true, false).hint(400, summary.computeSize(SWT.DEFAULT, SWT.DEFAULT).y * 2).applyTo(summary);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION), "correction.effects", Messages.effect_summary);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, table.getItemHeight() * ROWS).applyTo(table);
        TableColumn[] columns = {column(Messages.effect_fate), column(Messages.effect_what), column(Messages.effect_before),
            column(Messages.effect_after)};
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            columns[0].setWidth(width * 18 / 100);
            columns[1].setWidth(width * 22 / 100);
            columns[2].setWidth(width * 30 / 100);
            columns[3].setWidth(width * 30 / 100);
        });
        Widgets.rows(table, () -> shown, this::fill);
    }

    private TableColumn column(String name) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        return column;
    }

    Composite control() {
        return area;
    }

    /** Says something instead. */
    void say(String sentence) {
        summary.setText(sentence.replace("&", "&&"));
        shown = List.of();
        table.setItemCount(0);
        table.clearAll();
    }

    void show(ProjectView now, TextCorrection effect) {
        view = now;
        shown = effect.effects().stream().sorted(Comparator.comparing(Effect::fate).thenComparing(Effect::before)).toList();
        int changed = effect.count(Fate.SHRANK) + effect.count(Fate.GREW) + effect.count(Fate.REWORDED);
        summary.setText(shown.isEmpty() ? Messages.effect_none : NLS.bind(Messages.effect_counts,
                new Object[] {effect.count(Fate.MOVED), changed, effect.count(Fate.LOST)}));
        table.setItemCount(shown.size());
        table.clearAll();
    }

    private void fill(TableItem item, Effect effect) {
        item.setText(new String[] {fate(effect.fate()), what(effect), line(effect.was()), line(effect.now())});
        item.setImage(1, image(effect));
    }

    private static String line(String text) {
        return text.replace('\n', ' ');
    }

    private static String fate(Fate fate) {
        return switch (fate) {
            case LOST -> Messages.effect_lost;
            case SHRANK -> Messages.effect_shrank;
            case GREW -> Messages.effect_grew;
            case REWORDED -> Messages.effect_reworded;
            case MOVED -> Messages.effect_moved;
        };
    }

    private String what(Effect effect) {
        return switch (effect.kind()) {
            case CODING -> view.codings().coding(effect.id()).flatMap(coding -> view.codebook().code(coding.code()))
                    .map(view.codebook()::path).orElse("");
            case MEMO -> view.memos().stream().filter(memo -> memo.id().equals(effect.id())).map(EffectTable::memo).findFirst().orElse("");
            case LINK -> view.links().stream().filter(link -> link.id().equals(effect.id())).map(Link::relation).findFirst().orElse("");
            default -> "";
        };
    }

    private static String memo(Memo memo) {
        String title = memo.title().isBlank() ? line(memo.text()) : memo.title();
        return NLS.bind(memo.kind().equals("bookmark") ? Messages.effect_bookmark : Messages.effect_memo, title);
    }

    private Image image(Effect effect) {
        return effect.kind() != EntityKind.CODING ? null : view.codings().coding(effect.id()).map(Coding::code)
                .flatMap(view.codebook()::code).map((Code code) -> CodeChip.image(code.color(), true)).orElse(null);
    }
}
