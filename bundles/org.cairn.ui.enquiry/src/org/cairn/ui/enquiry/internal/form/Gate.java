// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.core.findings.EthicsGate;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.enquiry.ProcessPhase;
import org.cairn.model.ethics.EthicsForm;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Edits;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

/** The ethics gate of an enquiry: phases behind it are entered only once the ethics form is complete and approved. UI thread only. */
public final class Gate {

    private Gate() {
    }

    /** Why a phase may not be entered; empty if it may. */
    public static List<String> reasons(Editing editing, UUID phase) {
        boolean gated = editing.library().find(phase, ProcessPhase.class).map(ProcessPhase::isEthicsGate).orElse(false);
        return gated && editing.document() instanceof Enquiry enquiry ? EthicsGate.of(enquiry, editing.library(), Locale.getDefault()).reasons()
                : List.of();
    }

    /** Whether a phase may be entered; says why not, and leads to the ethics form, which it makes where there is none. */
    public static boolean mayEnter(Editing editing, UUID phase, Control owner) {
        List<String> reasons = reasons(editing, phase);
        if (reasons.isEmpty()) {
            return true;
        }
        String list = reasons.stream().map(each -> "• " + each).collect(Collectors.joining("\n"));
        String name = editing.library().find(phase, ProcessPhase.class).map(ProcessPhase::getName).orElse("");
        int answer = MessageDialog.open(MessageDialog.WARNING, owner.getShell(), Messages.gate_title, NLS.bind(Messages.gate_closed, name, list),
                SWT.SHEET, Messages.gate_form, Messages.gate_back);
        if (answer == 0) {
            openForm(editing, owner);
        }
        return false;
    }

    /** Opens the ethics form of an enquiry; makes one where there is none. */
    public static void openForm(Editing editing, Control owner) {
        Enquiry enquiry = (Enquiry) editing.document();
        DocumentOpener opener = ActiveWindow.service(DocumentOpener.class).orElseThrow();
        if (editing.library().find(enquiry.getEthics(), EthicsForm.class).isPresent()) {
            opener.open(enquiry.getEthics(), null, true);
            return;
        }
        EthicsForm form = ModelDocuments.make(EthicsForm.class, NLS.bind(Messages.gate_formOf, enquiry.getName()));
        form.setEnquiry(enquiry.getId());
        UUID id = form.getId();
        boolean clean = !editing.isDirty();
        editing.change(Messages.gate_making, () -> enquiry.setEthics(id));
        if (clean) {
            editing.save();
        }
        Edits.make(editing.project(), owner, Messages.gate_making, edit -> {
            ModelDocuments.put(edit, form);
            return id;
        }, made -> opener.open(made, null, true));
    }
}
