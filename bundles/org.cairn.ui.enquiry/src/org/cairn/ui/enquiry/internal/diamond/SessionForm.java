// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectEdit;
import org.cairn.model.instrument.DiamondSession;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

/** Where and when diamonds were laid, and what was said meanwhile: the notes become a source, to be coded like any other. */
final class SessionForm {

    private final Editing editing;
    private final Fields<DiamondSession> fields;
    private final Text notes;

    SessionForm(Composite parent, Editing editing, Tools tools, Supplier<List<Choice>> sets) {
        this.editing = editing;
        fields = new Fields<>(parent, editing, "diamond.session", () -> (DiamondSession) editing.document());
        fields.choose("items", Messages.session_items, sets, DiamondSession::getItems, DiamondSession::setItems);
        fields.day("date", Messages.session_date, DiamondSession::getDate, DiamondSession::setDate);
        fields.line("setting", Messages.session_setting, DiamondSession::getSetting, DiamondSession::setSetting);
        fields.line("phase", Messages.session_phase, DiamondSession::getPhase, DiamondSession::setPhase);
        fields.heading(Messages.notes_label);
        fields.sentence(() -> source() == null ? "" : NLS.bind(Messages.notes_has, source().title()));
        notes = Widgets.named(Css.FIELD.on(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL)), "diamond.session.notes",
                Messages.notes_label);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, 7 * notes.getLineHeight()).applyTo(notes);
        Composite row = fields.row();
        fields.button(row, "keep", Messages.notes_keep, this::keep);
        fields.button(row, "open", Messages.notes_open, each -> {
            if (source() != null) {
                tools.opener().open(source().id(), null, true);
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(Page.hint(parent, ""));
    }

    private Source source() {
        UUID id = ((DiamondSession) editing.document()).getSource();
        return id == null ? null : editing.project().view().source(id).orElse(null);
    }

    private void keep(DiamondSession session) {
        String text = notes.getText().replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            notes.setFocus();
            return;
        }
        String title = NLS.bind(Messages.notes_title, session.getName());
        Source known = source();
        var now = editing.project().session();
        String language = now.view().sources().isEmpty() ? "en" : now.view().sources().getFirst().language();
        ProjectEdit.NewSource made = new ProjectEdit.NewSource(title, "discussion", language, null, null, session.getPhase(),
                session.getDate(), "", "", text, List.of(), null);
        Background.of(Messages.notes_keeping, progress -> now.edit(Messages.notes_keep, edit -> {
            if (known != null) {
                edit.correct(known.id(), text);
                return known.id();
            }
            return edit.add(made);
        })).then(id -> {
            if (!id.equals(session.getSource())) {
                editing.change(Messages.notes_keep, () -> session.setSource(id));
            }
        }).start(notes);
    }

    void refresh() {
        fields.refresh();
        Source source = source();
        if (source != null && notes.getText().isEmpty() && notes.getData() != source.id()) {
            notes.setData(source.id());
            var view = editing.project().view();
            Background.of(Messages.notes_keeping, progress -> view.text(source).string()).then(notes::setText).start(notes);
        }
    }
}
