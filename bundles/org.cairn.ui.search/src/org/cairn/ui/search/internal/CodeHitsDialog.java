// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.cairn.search.PassageCoding.Extent;
import org.cairn.search.PassageCoding.Outcome;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Says how many passages will be coded, by how far hits are widened, and lets a person choose. */
final class CodeHitsDialog extends Dialog {

    private final String code;
    private final List<Outcome> outcomes;
    private final List<Button> choices = new ArrayList<>();
    private Extent extent = Extent.MATCH;

    /** @param outcomes what coding would do, in the order of {@link Extent} */
    CodeHitsDialog(Shell parent, String code, List<Outcome> outcomes) {
        super(parent);
        this.code = code;
        this.outcomes = outcomes;
    }

    /** What was chosen, after the dialog was closed. */
    Extent extent() {
        return extent;
    }

    /** How many passages, and how many have the code already. */
    static String text(Outcome outcome) {
        String made = outcome.made() == 1 ? Messages.code_onePassage
                : NLS.bind(Messages.code_passages, Widgets.number(outcome.made()), Widgets.number(outcome.sources()));
        return outcome.existing() == 0 ? made : NLS.bind(Messages.code_existing, made, Widgets.number(outcome.existing()));
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.code_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Label question = new Label(area, SWT.WRAP);
        question.setText(NLS.bind(Messages.code_question, code).replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(60), SWT.DEFAULT).applyTo(question);
        List<String> names = List.of(Messages.code_match, Messages.code_sentence, Messages.code_paragraph);
        for (Extent each : Extent.values()) {
            Button choice = new Button(area, SWT.RADIO);
            choice.setText(NLS.bind(Messages.code_extent, names.get(each.ordinal()), text(outcomes.get(each.ordinal()))));
            choice.setData("id", "codeHits." + each);
            choice.setSelection(each == extent);
            choice.addListener(SWT.Selection, event -> chosen(each));
            choices.add(choice);
        }
        Label undo = new Label(area, SWT.WRAP);
        undo.setText(Messages.code_undo);
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(undo);
        return area;
    }

    private void chosen(Extent chosen) {
        if (choices.get(chosen.ordinal()).getSelection()) {
            extent = chosen;
            enable();
        }
    }

    private void enable() {
        getButton(IDialogConstants.OK_ID).setEnabled(outcomes.get(extent.ordinal()).made() > 0);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.code_button, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        enable();
    }
}
