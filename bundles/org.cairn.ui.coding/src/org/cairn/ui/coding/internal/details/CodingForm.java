// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.details;

import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.CodeChip;
import org.cairn.ui.CodeRule;
import org.cairn.ui.Css;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** The fields of one coding. What is written is saved when a field is left, comment and weight with Enter too. */
final class CodingForm {

    private static final int MARGIN = 8;
    private static final int QUOTATION_LINES = 4;

    private final ScrolledComposite scroll;
    private final Composite area;
    private final CodingEdits edits;
    private final PassageOpener passages;
    private final Label chip;
    private final Label path;
    private final Text quotation;
    private final Label made;
    private final CodeRule rule;
    private final Composite row;
    private final Spinner weight;
    private final Button important;
    private final Text comment;
    private final Text memo;
    private final Button openMemo;
    private final Label linksTitle;
    private final Link links;
    private CodingFacts facts;

    CodingForm(Composite parent, CodingEdits edits, PassageOpener passages) {
        this.edits = edits;
        this.passages = passages;
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        area = new Composite(scroll, SWT.NONE);
        area.setLayout(Widgets.grid(2, MARGIN));
        scroll.setContent(area);
        chip = new Label(area, SWT.NONE);
        path = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(path);
        quotation = Widgets.named(new Text(area, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "coding.quotation",
                Messages.coding_quotation);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, quotation.getLineHeight() * QUOTATION_LINES).applyTo(quotation);
        made = Css.MUTED.on(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(made);
        row = new Composite(area, SWT.NONE);
        RowLayout wrapping = new RowLayout(SWT.HORIZONTAL); // German words do not fit side by side
        wrapping.center = true;
        wrapping.marginLeft = 0;
        row.setLayout(wrapping);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.coding_weight);
        weight = Widgets.named(new Spinner(row, SWT.BORDER), "coding.weight", Messages.coding_weight);
        weight.setValues(0, 0, 100, 0, 1, 10);
        important = Widgets.named(new Button(row, SWT.CHECK), "coding.important", Messages.coding_important);
        important.setText(Messages.coding_important);
        comment = field("coding.comment", Messages.coding_comment, 3);
        memo = field("coding.memo", Messages.coding_memo, 5);
        openMemo = new Button(area, SWT.PUSH);
        openMemo.setText(Messages.coding_openMemo);
        GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).exclude(opener() == null).applyTo(openMemo);
        openMemo.setVisible(opener() != null);
        linksTitle = title(Messages.coding_links);
        links = Widgets.named(new Link(area, SWT.WRAP), "coding.links", Messages.coding_links);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(links);
        title(Messages.coding_rule);
        rule = new CodeRule(area, "coding.rule");
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, SWT.DEFAULT).applyTo(rule.control());
        listen();
    }

    private static MemoOpener opener() {
        return ActiveWindow.service(MemoOpener.class).orElse(null);
    }

    private Label title(String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(label);
        return label;
    }

    private Text field(String id, String name, int lines) {
        title(name);
        Text field = Widgets.named(Css.FIELD.on(new Text(area, SWT.MULTI | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL)), id, name);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(80, field.getLineHeight() * lines).applyTo(field);
        field.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
                event.doit = true;
            }
        });
        return field;
    }

    private void listen() {
        saves(weight, () -> edits.weigh(facts, weight.getSelection()));
        weight.addListener(SWT.DefaultSelection, event -> save(() -> edits.weigh(facts, weight.getSelection())));
        important.addListener(SWT.Selection, event -> save(() -> edits.mark(facts, important.getSelection())));
        saves(comment, () -> edits.comment(facts, comment.getText()));
        comment.addListener(SWT.KeyDown, event -> {
            if (isEnter(event)) {
                event.doit = false;
                save(() -> edits.comment(facts, comment.getText()));
            }
        });
        saves(memo, () -> edits.memo(facts, memo.getText()));
        openMemo.addListener(SWT.Selection, event -> opener().open(Ref.to(EntityKind.CODING, facts.coding().id())));
        links.addListener(SWT.Selection, event -> {
            CodingFacts.Connected there = facts.links().get(Integer.parseInt(event.text));
            passages.open(there.source(), there.span(), true);
        });
        scroll.addListener(SWT.Resize, event -> fit());
    }

    private static boolean isEnter(Event event) {
        return (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MODIFIER_MASK) == 0;
    }

    private void saves(Control control, Runnable save) {
        control.addListener(SWT.FocusOut, event -> save(save));
    }

    private void save(Runnable work) {
        if (facts != null && edits.isPossible()) {
            work.run();
        }
    }

    Control control() {
        return scroll;
    }

    /** Shows a coding; the field that is being written in is left alone as long as it is the same coding. */
    void show(ProjectView view, CodingFacts now) {
        boolean same = facts != null && facts.coding().id().equals(now.coding().id());
        CodingFacts before = facts;
        facts = now;
        chip.setImage(CodeChip.image(now.code().color(), true));
        path.setText(view.codebook().path(now.code()).replace("&", "&&"));
        quotation.setText(now.quotation());
        made.setText(now.made().replace("&", "&&"));
        rule.show(view.codebook(), now.code(), false);
        boolean possible = edits.isPossible();
        weight.setEnabled(possible);
        important.setEnabled(possible);
        comment.setEditable(possible);
        memo.setEditable(possible);
        if (!same || weight.getSelection() == before.coding().weight()) {
            weight.setSelection(now.coding().weight());
        }
        important.setSelection(now.coding().important());
        set(comment, same ? before.coding().comment() : null, now.coding().comment());
        set(memo, same ? memoOf(before) : null, memoOf(now));
        StringBuilder ends = new StringBuilder();
        for (int i = 0; i < now.links().size(); i++) {
            CodingFacts.Connected end = now.links().get(i);
            String text = end.text().replace("&", "&&").replace("<", "‹").replace(">", "›");
            ends.append(i == 0 ? "" : "\n").append(end.source() == null ? text : "<a href=\"" + i + "\">" + text + "</a>");
        }
        links.setText(ends.toString());
        include(linksTitle, !now.links().isEmpty());
        include(links, !now.links().isEmpty());
        fit();
    }

    private static String memoOf(CodingFacts facts) {
        return facts.memo() == null ? "" : facts.memo().text();
    }

    /** Sets a field unless something other than what was shown is being written in it. What was written in one that was left is saved. */
    private static void set(Text field, String shown, String now) {
        boolean untouched = shown == null || !field.isFocusControl() || field.getText().strip().equals(shown.strip());
        if (untouched && !field.getText().equals(now)) {
            field.setText(now);
        }
    }

    private static void include(Control control, boolean shown) {
        ((GridData) control.getLayoutData()).exclude = !shown;
        control.setVisible(shown);
    }

    private void fit() {
        int width = scroll.getClientArea().width;
        int words = quotation.computeSize(Math.max(60, width - 2 * MARGIN), SWT.DEFAULT).y;
        ((GridData) quotation.getLayoutData()).heightHint = Math.min(words, quotation.getLineHeight() * QUOTATION_LINES);
        ((GridData) row.getLayoutData()).heightHint = row.computeSize(Math.max(60, width - 2 * MARGIN), SWT.DEFAULT).y;
        ((GridData) rule.control().getLayoutData()).heightHint = rule.control().computeSize(Math.max(60, width - 2 * MARGIN), SWT.DEFAULT).y;
        // measured once, then laid out as measured
        scroll.setMinSize(area.computeSize(width, SWT.DEFAULT));
        area.layout(false, true);
    }
}
