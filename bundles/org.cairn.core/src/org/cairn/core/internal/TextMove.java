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
import org.cairn.core.internal.TextDiff.Hunk;
import org.cairn.core.store.TableDef;

/**
 * Moves everything that stands on a text when the text is corrected. A span goes with the characters in it that are still there;
 * what was replaced wholly inside it, up to its very edges, is inside it afterwards too.
 */
final class TextMove {

    private final EditRows rows;
    private final SourceRow source;
    private final List<Hunk> hunks;
    private final int newLength;
    private final String oldText;

    TextMove(EditRows rows, CodingEdit codings, SourceRow source, String newText) throws Failure {
        this.rows = rows;
        this.source = source;
        oldText = codings.text(source).string();
        hunks = TextDiff.between(oldText, newText);
        newLength = newText.codePointCount(0, newText.length());
    }

    /**
     * Where a span went.
     *
     * @param lost whether none of its characters is left, so that the place is a guess
     */
    record Moved(Span span, boolean lost) {
    }

    Structure structure(Structure old) {
        return new Structure(old.kind(), move(old.span(), false).span(), old.label(), old.level(), old.person());
    }

    /** @param atLeastOne whether the span must keep a character */
    Moved move(Span old, boolean atLeastOne) {
        int survivors = old.length();
        for (Hunk hunk : hunks) {
            survivors -= Math.max(0, Math.min(old.end(), hunk.oldEnd()) - Math.max(old.start(), hunk.oldStart()));
        }
        return new Moved(within(newStart(old), newEnd(old), atLeastOne), old.length() > 0 && survivors == 0);
    }

    /** What was inserted right before a span, or replaced across its beginning, stays outside. */
    private int newStart(Span old) {
        int shift = 0;
        for (Hunk hunk : hunks) {
            if (hunk.oldStart() <= old.start() && old.start() < hunk.oldEnd()) {
                return hunk.oldStart() == old.start() ? hunk.newStart() : hunk.newEnd();
            }
            if (hunk.oldEnd() <= old.start()) {
                shift = hunk.newEnd() - hunk.oldEnd();
            }
        }
        return old.start() + shift;
    }

    /** What was inserted right behind a span, or replaced across its end, stays outside. */
    private int newEnd(Span old) {
        int shift = 0;
        for (Hunk hunk : hunks) {
            if (hunk.oldStart() < old.end() && old.end() <= hunk.oldEnd()) {
                return hunk.oldEnd() == old.end() && hunk.oldStart() >= old.start() ? hunk.newEnd() : hunk.newStart();
            }
            if (hunk.oldEnd() < old.end()) {
                shift = hunk.newEnd() - hunk.oldEnd();
            }
        }
        return old.end() + shift;
    }

    private Span within(int start, int end, boolean atLeastOne) {
        int from = Math.max(0, Math.min(start, newLength));
        int to = Math.max(from, Math.min(end, newLength));
        if (atLeastOne && from == to) {
            return from < newLength ? new Span(from, from + 1) : new Span(Math.max(0, from - 1), from);
        }
        return new Span(from, to);
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
            Moved to = move(coding.span(), true);
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
                edit.put(new InboxItem(item.id(), item.query(), item.source(), move(item.span(), true).span(), item.found(), item.state()));
            }
        }
    }

    private boolean isHere(Ref ref) {
        return ref.kind() == EntityKind.SOURCE && ref.span() != null && ref.id().equals(source.source().id());
    }

    private Ref moved(Ref ref) {
        return isHere(ref) ? Ref.passage(ref.id(), move(ref.span(), false).span()) : ref;
    }
}
