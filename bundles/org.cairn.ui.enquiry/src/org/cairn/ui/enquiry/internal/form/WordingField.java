// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.time.LocalDate;
import java.util.List;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Wording;
import org.cairn.model.enquiry.Question;
import org.cairn.model.enquiry.QuestionStatus;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimStatus;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * How a question or claim is worded now, and how it was before. A draft is simply rewritten; what was agreed keeps its wording, and what
 * is written then is the next one, of today.
 */
final class WordingField extends Field {

    private static final int LINES = 3;
    private static final int PAUSE = 1500;

    private final Composite area;
    private final Text text;
    private final Text reason;
    private final Label before;
    private boolean writing;
    private int typed;
    /** What was typed that is no step yet; it must not be written over. */
    private boolean pending;
    private Wording begun;

    WordingField(Composite parent, Editing editing, EReference feature) {
        super(editing, feature);
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        text = Widgets.named(Css.FIELD.on(new Text(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER)), id(), this::name);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, text.getLineHeight() * LINES).applyTo(text);
        reason = Widgets.named(Css.FIELD.on(new Text(area, SWT.SINGLE | SWT.BORDER)), id() + ".reason", Messages.wording_reason);
        reason.setMessage(Messages.wording_reason);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(reason);
        before = Css.PANEL_MUTED.on(new Label(area, SWT.WRAP));
        before.setData("id", id() + ".before");
        GridDataFactory.fillDefaults().grab(true, false).hint(80, SWT.DEFAULT).applyTo(before);
        text.addListener(SWT.Modify, event -> typed(text, this::takeText));
        reason.addListener(SWT.Modify, event -> typed(reason, this::takeReason));
        text.addListener(SWT.FocusOut, event -> editing.settle());
        reason.addListener(SWT.FocusOut, event -> editing.settle());
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    private void typed(Text field, Runnable take) {
        if (writing || object() == null) {
            return;
        }
        EObject about = object();
        int mine = ++typed;
        pending = true;
        editing().typed(field, () -> {
            if (!field.isDisposed() && about == object()) {
                typed++;
                pending = false;
                take.run();
            }
        });
        field.getDisplay().timerExec(PAUSE, () -> {
            if (!field.isDisposed() && mine == typed) {
                editing().settle();
            }
        });
    }

    @SuppressWarnings("unchecked")
    private List<Wording> wordings() {
        return (List<Wording>) value();
    }

    private boolean isAgreed() {
        return object() instanceof Question question ? question.getStatus() != QuestionStatus.DRAFT
                : object() instanceof Claim claim && claim.getStatus() != ClaimStatus.DRAFT;
    }

    /** The wording that is being written was begun in this sitting: more letters do not make another. */
    private void takeText() {
        String words = text.getText().strip();
        List<Wording> all = wordings();
        Wording last = all.isEmpty() ? null : all.getLast();
        if (words.equals(last == null ? "" : last.getText())) {
            return;
        }
        boolean agreed = isAgreed();
        boolean another = last == null || agreed && last != begun;
        editing().change(another && last != null ? Messages.wording_another : label(), () -> {
            if (another) {
                Wording wording = ModelDocuments.make(Wording.class);
                wording.setText(words);
                if (last != null) {
                    wording.setSince(LocalDate.now());
                }
                all.add(wording);
                begun = agreed ? wording : null;
            } else {
                last.setText(words);
            }
        });
    }

    private void takeReason() {
        if (!wordings().isEmpty() && !reason.getText().strip().equals(wordings().getLast().getReason())) {
            editing().change(label(), () -> wordings().getLast().setReason(reason.getText().strip()));
        }
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    String wrong() {
        return wordings().isEmpty() || wordings().getLast().getText().isBlank() ? Messages.field_missing : "";
    }

    @Override
    protected void begin() {
        pending = false;
    }

    @Override
    protected void write() {
        if (pending) {
            return;
        }
        List<Wording> all = wordings();
        writing = true;
        write(text, all.isEmpty() ? "" : all.getLast().getText());
        write(reason, all.isEmpty() ? "" : all.getLast().getReason());
        writing = false;
        reason.setEnabled(all.size() > 1);
        StringBuilder lines = new StringBuilder();
        if (!all.isEmpty() && all.getLast().getSince() != null) {
            lines.append(NLS.bind(Messages.wording_since, Days.text(all.getLast().getSince()))).append('\n');
        }
        for (Wording old : all.reversed().stream().skip(1).toList()) {
            lines.append(old.getSince() == null ? NLS.bind(Messages.wording_first, old.getText())
                    : NLS.bind(Messages.wording_before, Days.text(old.getSince()), old.getText())).append('\n');
        }
        if (lines.isEmpty() && isAgreed()) {
            lines.append(Messages.wording_agreed);
        }
        String history = lines.toString().strip().replace("&", "&&");
        if (!history.equals(before.getText())) {
            before.setText(history);
            Fit.again(before);
        }
    }

    private static void write(Text field, String words) {
        if (!field.getText().strip().equals(words)) {
            field.setText(words);
        }
    }

    @Override
    protected void enable(boolean writable) {
        text.setEditable(writable);
        reason.setEditable(writable);
    }
}
