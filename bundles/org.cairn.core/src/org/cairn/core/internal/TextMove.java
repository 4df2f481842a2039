// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.core.TextCorrection;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.TableDef;

/** Moves everything that stands on a text when the text is corrected. Used by one thread. */
final class TextMove {

    private final EditRows rows;
    private final SourceRow source;
    private final SpanMove spans;
    private final int newLength;
    private final String oldText;

    TextMove(EditRows rows, CodingEdit codings, SourceRow source, String newText) throws Failure {
        this.rows = rows;
        this.source = source;
        oldText = codings.text(source).string();
        newLength = newText.codePointCount(0, newText.length());
        spans = new SpanMove(TextDiff.between(oldText, newText), newLength);
    }

    Structure structure(Structure old) {
        return new Structure(old.kind(), spans.move(old.span(), false).span(), old.label(), old.level(), old.person());
    }

    TextCorrection run(Edit edit, SourceRow corrected) throws Failure {
        if (newLength == 0 && rows.before().codings().row(source.source().number()).size() > 0) {
            throw new Failure("The text cannot be emptied while passages of it are coded.", source.source().title(),
                    "Remove its codings first, or the whole source.");
        }
        int moved = 0;
        int kept = 0;
        List<Problem> doubtful = new ArrayList<>();
        CodingRow codings = rows.before().codings().row(source.source().number());
        for (int i = 0; i < codings.size(); i++) {
            Coding coding = codings.coding(i);
            if (rows.id(TableDef.CODING, coding.id()) == 0) {
                continue;
            }
            SpanMove.Moved to = spans.move(coding.span(), true);
            if (to.lost()) {
                doubtful.add(doubt(coding, to.span()));
            }
            // put even where the span is the same: the quotation and its checksum may have changed
            edit.put(new Coding(coding.id(), coding.source(), coding.code(), coding.coder(), to.span(), coding.created(),
                    coding.comment(), coding.weight(), coding.important()));
            if (to.span().equals(coding.span())) {
                kept++;
            } else {
                moved++;
            }
        }
        moveOthers(edit, corrected);
        return new TextCorrection(moved, kept, doubtful);
    }

    private Problem doubt(Coding coding, Span to) {
        String code = rows.before().codebook().code(coding.code()).map(c -> rows.before().codebook().path(c)).orElse("?");
        int from = oldText.offsetByCodePoints(0, coding.span().start());
        String quotation = oldText.substring(from, oldText.offsetByCodePoints(from, coding.span().length()));
        String shown = quotation.length() > 60 ? quotation.substring(0, 60) + "…" : quotation;
        return Problem.warning("The passage \"" + shown + "\" coded \"" + code + "\" is no longer in the text.",
                source.source().title() + ", character " + to.start(), "Look at it: it now stands at the nearest place.");
    }

    private void moveOthers(Edit edit, SourceRow corrected) throws Failure {
        for (Memo memo : rows.before().memos()) {
            if (isHere(memo.target()) && rows.id(TableDef.MEMO, memo.id()) != 0) {
                edit.put(new Memo(memo.id(), moved(memo.target()), memo.kind(), memo.title(), memo.text(), memo.coder(), memo.created(),
                        memo.modified()));
            }
        }
        for (Link link : rows.before().links()) {
            if ((isHere(link.from()) || isHere(link.to())) && rows.id(TableDef.LINK, link.id()) != 0) {
                edit.put(new Link(link.id(), moved(link.from()), moved(link.to()), link.relation(), link.note()));
            }
        }
        for (InboxItem item : rows.before().inbox()) {
            if (item.source().equals(corrected.source().id()) && rows.id(TableDef.INBOX_ITEM, item.id()) != 0) {
                edit.put(new InboxItem(item.id(), item.query(), item.source(), spans.move(item.span(), true).span(), item.found(), item.state()));
            }
        }
    }

    private boolean isHere(Ref ref) {
        return ref.kind() == EntityKind.SOURCE && ref.span() != null && ref.id().equals(source.source().id());
    }

    private Ref moved(Ref ref) {
        return isHere(ref) ? Ref.passage(ref.id(), spans.move(ref.span(), false).span()) : ref;
    }
}
