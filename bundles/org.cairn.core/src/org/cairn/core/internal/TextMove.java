// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.TextCorrection;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.TableDef;

/** Moves everything that stands on a text when the text is corrected. Used by one thread. */
final class TextMove {

    private final EditRows rows;
    private final SourceRow source;
    private final CorrectionEffects effects;
    private final Present present;

    TextMove(EditRows rows, CodingEdit codings, SourceRow source, String newText, Present present) throws Failure {
        this.rows = rows;
        this.source = source;
        this.present = present;
        effects = new CorrectionEffects(rows.before(), source.source(), codings.text(source), newText);
    }

    TextMove(EditRows rows, CodingEdit codings, SourceRow source, List<ProjectEdit.Rewording> rewordings, Present present)
            throws Failure {
        this.rows = rows;
        this.source = source;
        this.present = present;
        effects = new CorrectionEffects(rows.before(), source.source(), codings.text(source), rewordings);
    }

    String newText() {
        return effects.newText();
    }

    Structure structure(Structure old) {
        return new Structure(old.kind(), effects.silently(old.span(), false), old.label(), old.level(), old.person());
    }

    TextCorrection run(Edit edit) throws Failure {
        CodingRow codings = rows.before().codings().row(source.source().number());
        if (effects.newLength() == 0 && (codings.size() > 0 || present.sight().covers(source.source().id()))) {
            throw new Failure("The text cannot be emptied while passages of it are coded.", source.source().title(),
                    "Remove its codings first, or the whole source.");
        }
        for (int i = 0; i < codings.size(); i++) {
            Coding coding = codings.coding(i);
            if (rows.id(TableDef.CODING, coding.id()) != 0) {
                Span to = present.sight().hides(coding.source(), coding.coder()) ? effects.silently(coding.span(), true)
                        : effects.coding(coding);
                // put even where the span is the same: the quotation and its checksum may have changed
                edit.put(new Coding(coding.id(), coding.source(), coding.code(), coding.coder(), to, coding.created(), coding.comment(),
                        coding.weight(), coding.important()));
            }
        }
        moveOthers(edit);
        return effects.report();
    }

    private void moveOthers(Edit edit) throws Failure {
        Set<UUID> told = new HashSet<>();
        present.view().memos().forEach(memo -> told.add(memo.id()));
        present.view().links().forEach(link -> told.add(link.id()));
        for (Memo memo : rows.before().memos()) {
            if (effects.isHere(memo.target()) && rows.id(TableDef.MEMO, memo.id()) != 0) {
                Ref to = effects.reference(EntityKind.MEMO, memo.id(), memo.target(), told);
                edit.put(new Memo(memo.id(), to, memo.kind(), memo.title(), memo.text(), memo.coder(), memo.created(), memo.modified()));
            }
        }
        for (Link link : rows.before().links()) {
            if ((effects.isHere(link.from()) || effects.isHere(link.to())) && rows.id(TableDef.LINK, link.id()) != 0) {
                edit.put(new Link(link.id(), effects.reference(EntityKind.LINK, link.id(), link.from(), told),
                        effects.reference(EntityKind.LINK, link.id(), link.to(), told), link.relation(), link.note()));
            }
        }
        for (InboxItem item : rows.before().inbox()) {
            if (item.source().equals(source.source().id()) && rows.id(TableDef.INBOX_ITEM, item.id()) != 0) {
                edit.put(new InboxItem(item.id(), item.query(), item.source(), effects.silently(item.span(), true), item.found(),
                        item.state()));
            }
        }
    }
}
