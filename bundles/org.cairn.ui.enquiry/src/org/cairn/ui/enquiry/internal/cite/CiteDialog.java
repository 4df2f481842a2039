// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairn.core.findings.CitedExtent;
import org.cairn.model.evidence.Relation;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.claims.Say;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** How evidence bears on a claim, and on which one if that is not known yet. Enter accepts. */
final class CiteDialog extends Dialog {

    private static final int WIDTH = 84;
    private static final int ROWS = 9;

    private final Map<CitedExtent, Cited> cited;
    private final boolean asks;
    private CitedExtent extent;
    private final String claim;
    private final List<ClaimChoice> choices;
    private List<ClaimChoice> shown = List.of();
    private Relation relation;
    private int strength;
    private String note = "";
    private ClaimChoice chosen;
    private Label what;
    private Label refused;
    private Text filter;
    private Table table;
    private Combo strengths;
    private Text remark;

    /**
     * Makes the dialog.
     *
     * @param cited what is cited, with as much around it as may be chosen
     * @param extent how much is offered first; null to ask nothing about it
     * @param claim what it is evidence of; empty to let the person choose
     * @param choices what to choose from
     * @param relation offered first
     */
    CiteDialog(Shell shell, Map<CitedExtent, Cited> cited, CitedExtent extent, String claim, List<ClaimChoice> choices,
            Relation relation, int strength) {
        super(shell);
        this.cited = cited;
        this.asks = extent != null && cited.values().stream().map(Cited::words).distinct().count() > 1;
        this.extent = extent == null ? CitedExtent.PASSAGE : extent;
        this.claim = claim;
        this.choices = choices;
        this.relation = relation;
        this.strength = strength;
    }

    /** What is cited, with as much around it as was chosen. */
    Cited cited() {
        return cited.get(extent);
    }

    Relation relation() {
        return relation;
    }

    /** 1 weak to 3 strong. */
    int strength() {
        return strength;
    }

    String note() {
        return note;
    }

    /** The claim that was chosen; null if there was none to choose. */
    ClaimChoice chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.cite_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        heading(area, Messages.cite_what);
        what = words(area, cited().words(), "cite.what");
        if (asks) {
            extents(area);
        }
        refused = words(area, "", "cite.refused");
        tell();
        if (choices.isEmpty()) {
            heading(area, Messages.cite_of);
            words(area, claim, "cite.claim");
        } else {
            heading(area, Messages.cite_choose);
            claims(area);
        }
        heading(area, Messages.cite_how);
        relations(area);
        Composite row = new Composite(area, SWT.NONE);
        row.setLayout(Widgets.grid(4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        label(row, Messages.cite_strength);
        strengths = Widgets.named(new Combo(row, SWT.READ_ONLY), "cite.strength", Messages.cite_strength);
        Say.strengths().forEach(strengths::add);
        strengths.select(strength - 1);
        label(row, Messages.cite_note);
        remark = Widgets.named(new Text(row, SWT.BORDER | SWT.SINGLE), "cite.note", Messages.cite_note);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(remark);
        return area;
    }

    private static void label(Composite row, String words) {
        Label label = new Label(row, SWT.NONE);
        label.setText(words);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private void heading(Composite area, String words) {
        Label label = new Label(area, SWT.NONE);
        label.setText(words);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 4).applyTo(label);
    }

    /** How much around the words is cited with them. */
    private void extents(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.spacing = 14;
        layout.marginLeft = 9;
        row.setLayout(layout);
        for (CitedExtent each : CitedExtent.values()) {
            String name = switch (each) {
                case PASSAGE -> Messages.cite_hit;
                case SENTENCE -> Messages.cite_sentence;
                case PARAGRAPH -> Messages.cite_paragraph;
            };
            Button button = Widgets.named(new Button(row, SWT.RADIO), "cite.extent." + each.ordinal(), name);
            button.setText(name);
            button.setSelection(each == extent);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    extent = each;
                    tell();
                    Point size = getShell().computeSize(getShell().getSize().x, SWT.DEFAULT, true);
                    getShell().setSize(getShell().getSize().x, Math.max(getShell().getSize().y, size.y));
                    area.layout(true, true);
                    enable();
                }
            });
        }
    }

    /** Shows what is cited, and what of it is not. */
    private void tell() {
        what.setText(cited().words().replace("&", "&&"));
        boolean no = !cited().refusal().isEmpty();
        refused.setText(no ? "⚠ " + cited().refusal().replace("&", "&&") : "");
        refused.setVisible(no);
        ((GridData) refused.getLayoutData()).exclude = !no;
    }

    private Label words(Composite area, String words, String id) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setData("id", id);
        GridDataFactory.fillDefaults().grab(true, false).indent(12, 0).hint(convertWidthInCharsToPixels(WIDTH), SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void claims(Composite area) {
        filter = Widgets.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "cite.filter", Messages.cite_filter);
        filter.setMessage(Messages.cite_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), "cite.claims",
                Messages.cite_choose);
        TableColumn words = new TableColumn(table, SWT.LEFT);
        TableColumn set = new TableColumn(table, SWT.LEFT);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH), table.getItemHeight() * ROWS).applyTo(table);
        table.addListener(SWT.Resize, event -> {
            int width = table.getClientArea().width;
            set.setWidth(width * 4 / 10);
            words.setWidth(width - width * 4 / 10);
        });
        table.addListener(SWT.Selection, event -> enable());
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        filter.addListener(SWT.Modify, event -> list());
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.setFocus();
            }
        });
        list();
    }

    private void list() {
        shown = choices.stream().filter(each -> each.matches(filter.getText())).toList();
        table.removeAll();
        for (ClaimChoice each : shown) {
            new TableItem(table, SWT.NONE).setText(new String[] {each.words(), each.set()});
        }
        if (!shown.isEmpty()) {
            table.select(0);
        }
        enable();
    }

    private void relations(Composite area) {
        Composite row = new Composite(area, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.spacing = 14;
        row.setLayout(layout);
        List<Button> buttons = new ArrayList<>();
        for (Relation each : Relation.values()) {
            Button button = Widgets.named(new Button(row, SWT.RADIO), "cite.relation." + each.ordinal(), Say.relation(each));
            button.setText(Say.sign(each) + " " + Say.relation(each));
            button.setSelection(each == relation);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    relation = each;
                }
            });
            buttons.add(button);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.cite_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
        if (filter != null) {
            filter.setFocus();
        } else {
            remark.setFocus();
        }
    }

    private void enable() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(!cited().links().isEmpty() && (choices.isEmpty() || table.getSelectionIndex() >= 0));
        }
    }

    @Override
    protected void okPressed() {
        if (!choices.isEmpty()) {
            chosen = shown.get(table.getSelectionIndex());
        }
        strength = strengths.getSelectionIndex() + 1;
        note = remark.getText().strip();
        super.okPressed();
    }
}
