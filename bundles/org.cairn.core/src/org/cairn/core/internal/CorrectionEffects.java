// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.TextCorrection;
import org.cairn.core.TextCorrection.Effect;
import org.cairn.core.TextCorrection.Fate;

/** Works out where everything that stands on a text goes when the text is corrected, and remembers it for the report. */
public final class CorrectionEffects {

    /** So many code points of a passage are shown. */
    private static final int SHOWN = 80;

    private final ProjectView view;
    private final Source source;
    private final SourceText before;
    private final SourceText after;
    private final SpanMove spans;
    /** Whether it is known what was replaced by what, so that no place is a guess. */
    private final boolean exact;
    private final List<Effect> effects = new ArrayList<>();
    private final List<Problem> doubtful = new ArrayList<>();
    private int moved;
    private int kept;

    CorrectionEffects(ProjectView view, Source source, SourceText before, String newText) {
        this.view = view;
        this.source = source;
        this.before = before;
        after = new SourceText(newText);
        spans = new SpanMove(TextDiff.between(before.string(), newText), after.length());
        exact = false;
    }

    /** @param rewordings ascending, apart from each other, inside the text */
    CorrectionEffects(ProjectView view, Source source, SourceText before, List<ProjectEdit.Rewording> rewordings) {
        this.view = view;
        this.source = source;
        this.before = before;
        List<TextDiff.Hunk> hunks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int at = 0;
        int length = 0;
        for (ProjectEdit.Rewording rewording : rewordings) {
            Span span = rewording.span();
            if (span.start() < at || span.end() > before.length()) {
                throw new IllegalArgumentException("The passage " + span + " cannot be reworded: it is not in the text behind the one before.");
            }
            text.append(before.slice(at, span.start())).append(rewording.text());
            length += span.start() - at;
            int end = length + rewording.text().codePointCount(0, rewording.text().length());
            hunks.add(new TextDiff.Hunk(span.start(), span.end(), length, end));
            at = span.end();
            length = end;
        }
        after = new SourceText(text.append(before.slice(at, before.length())).toString());
        spans = new SpanMove(List.copyOf(hunks), after.length());
        exact = true;
    }

    String newText() {
        return after.string();
    }

    /** See {@link TextCorrection#preview}. */
    public static TextCorrection preview(ProjectView view, Source source, String newText) {
        CorrectionEffects effects = new CorrectionEffects(view, source, view.text(source), newText);
        Codings.Row row = view.codings().of(source);
        for (int i = 0; i < row.size(); i++) {
            effects.coding(row.coding(i));
        }
        for (Memo memo : view.memos()) {
            effects.reference(EntityKind.MEMO, memo.id(), memo.target());
        }
        for (Link link : view.links()) {
            effects.reference(EntityKind.LINK, link.id(), link.from());
            effects.reference(EntityKind.LINK, link.id(), link.to());
        }
        return effects.report();
    }

    /** Length of the new text in code points. */
    int newLength() {
        return after.length();
    }

    /** Where a passage goes that nobody needs a report of. */
    Span silently(Span span, boolean atLeastOne) {
        return spans.move(span, atLeastOne).span();
    }

    /** Where a coding goes. */
    Span coding(Coding coding) {
        SpanMove.Moved to = spans.move(coding.span(), true);
        if (to.span().equals(coding.span())) {
            kept++;
        } else {
            moved++;
        }
        if (to.lost() && !exact) {
            doubtful.add(doubt(coding, to.span()));
        }
        note(EntityKind.CODING, coding.id(), coding.span(), to);
        return to.span();
    }

    boolean isHere(Ref ref) {
        return ref.kind() == EntityKind.SOURCE && ref.span() != null && ref.id().equals(source.id());
    }

    /** Where the target of a memo or an end of a link goes; the same where it is not a passage of this text. */
    Ref reference(EntityKind kind, UUID id, Ref ref) {
        if (!isHere(ref)) {
            return ref;
        }
        SpanMove.Moved to = spans.move(ref.span(), false);
        note(kind, id, ref.span(), to);
        return Ref.passage(ref.id(), to.span());
    }

    /** The same, told in the report only of those that {@code told} contains. */
    Ref reference(EntityKind kind, UUID id, Ref ref, Set<UUID> told) {
        return told.contains(id) ? reference(kind, id, ref) : isHere(ref) ? Ref.passage(ref.id(), silently(ref.span(), false)) : ref;
    }

    private void note(EntityKind kind, UUID id, Span from, SpanMove.Moved to) {
        Fate fate = fate(from, to);
        if (fate != null) {
            effects.add(new Effect(kind, id, from, to.span(), fate, beginning(before, from), beginning(after, to.span())));
        }
    }

    private Fate fate(Span from, SpanMove.Moved to) {
        if (to.lost() && !exact) {
            return Fate.LOST;
        }
        if (to.span().length() != from.length()) {
            return to.span().length() < from.length() ? Fate.SHRANK : Fate.GREW;
        }
        int start = before.toUtf16(from.start());
        int length = before.toUtf16(from.end()) - start;
        int there = after.toUtf16(to.span().start());
        if (after.toUtf16(to.span().end()) - there != length || !before.string().regionMatches(start, after.string(), there, length)) {
            return Fate.REWORDED;
        }
        return from.equals(to.span()) ? null : Fate.MOVED;
    }

    private static String beginning(SourceText text, Span span) {
        return span.length() <= SHOWN ? text.slice(span) : text.slice(span.start(), span.start() + SHOWN) + "…";
    }

    private Problem doubt(Coding coding, Span to) {
        String code = view.codebook().code(coding.code()).map(c -> view.codebook().path(c)).orElse("?");
        return Problem.warning("The passage \"" + beginning(before, coding.span()) + "\" coded \"" + code + "\" is no longer in the text.",
                source.title() + ", character " + to.start(), "Look at it: it now stands at the nearest place.");
    }

    TextCorrection report() {
        effects.sort(Comparator.comparing(Effect::before));
        return new TextCorrection(moved, kept, doubtful, effects);
    }
}
