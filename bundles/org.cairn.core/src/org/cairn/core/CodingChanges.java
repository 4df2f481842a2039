// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
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

/**
 * What is done to codings that are there already. Each takes them as they were {@linkplain ProjectEdit#before before} the edit: within
 * one edit do one thing to a coding.
 */
public final class CodingChanges {

    private CodingChanges() {
    }

    /**
     * Gives a coding another code. It stays the same coding: memos, links, comment, weight, mark, coder and date are kept.
     *
     * @throws Failure if there is no such coding, or the code is a folder
     */
    public static void recode(ProjectEdit edit, UUID coding, UUID code) throws Failure {
        Coding c = required(edit.before(), coding);
        edit.put(new Coding(c.id(), c.source(), code, c.coder(), c.span(), c.created(), c.comment(), c.weight(), c.important()));
    }

    /**
     * Moves the ends of a coding.
     *
     * @param span within the text, at least one code point
     * @throws Failure if there is no such coding, or the span is not possible
     */
    public static void resize(ProjectEdit edit, UUID coding, Span span) throws Failure {
        if (span.length() == 0) {
            throw new Failure("A coding needs at least one character.", "", "Remove the coding instead.");
        }
        Coding c = required(edit.before(), coding);
        edit.put(at(c, span));
    }

    /**
     * Says more about a coding.
     *
     * @param weight 0 to 100; 0 for none
     * @param important to be found again
     * @param comment a remark, or empty
     */
    public static void describe(ProjectEdit edit, UUID coding, int weight, boolean important, String comment) throws Failure {
        if (weight < 0 || weight > 100) {
            throw new Failure("A weight lies between 0 and 100, not at " + weight + ".", "", "Write a number from 0 to 100.");
        }
        Coding c = required(edit.before(), coding);
        edit.put(new Coding(c.id(), c.source(), c.code(), c.coder(), c.span(), c.created(), comment, weight, important));
    }

    private static Coding at(Coding c, Span span) {
        return new Coding(c.id(), c.source(), c.code(), c.coder(), span, c.created(), c.comment(), c.weight(), c.important());
    }

    /**
     * Makes two codings of one. The first keeps everything: identity, memos, links and comment. The second has the same code, coder,
     * date, weight and mark. White space at the place goes to neither.
     *
     * @param at code point where the second begins
     * @return GUID of the second
     * @throws Failure if there is nothing but white space on one side of the place
     */
    public static UUID split(ProjectEdit edit, UUID coding, int at) throws Failure {
        Coding c = required(edit.before(), coding);
        Source source = edit.before().source(c.source()).orElseThrow();
        Span[] halves = halves(edit.before().text(source), c.span(), at);
        if (halves == null) {
            throw new Failure("The coding cannot be split here: there are no words on one side of the place.", source.title(),
                    "Put the caret between two words of the coding.");
        }
        edit.put(at(c, halves[0]));
        UUID second = UUID.randomUUID();
        edit.put(new Coding(second, c.source(), c.code(), c.coder(), halves[1], c.created(), "", c.weight(), c.important()));
        return second;
    }

    /** Whether {@link #split} is possible there. */
    public static boolean canSplit(SourceText text, Span span, int at) {
        return halves(text, span, at) != null;
    }

    private static Span[] halves(SourceText text, Span span, int at) {
        if (at <= span.start() || at >= span.end()) {
            return null;
        }
        int[] points = text.slice(span).codePoints().toArray();
        int end = at - span.start();
        int start = end;
        while (end > 0 && Character.isWhitespace(points[end - 1])) {
            end--;
        }
        while (start < points.length && Character.isWhitespace(points[start])) {
            start++;
        }
        return end == 0 || start == points.length ? null
                : new Span[] {new Span(span.start(), span.start() + end), new Span(span.start() + start, span.end())};
    }

    /**
     * The codings that {@link #merge} can join with one: by the same coder, with the same code, overlapping it or each other, or with
     * nothing but white space between them.
     *
     * @return in order of start, the coding itself among them; only itself when there is nothing to join
     */
    public static List<Coding> joinable(ProjectView view, Coding coding) {
        Source source = view.source(coding.source()).orElseThrow();
        SourceText text = view.text(source);
        Codings.Row row = view.codings().of(source);
        int code = view.codings().codeOrdinal(coding.code());
        int coder = view.codings().coderOrdinal(coding.coder());
        List<Coding> group = new ArrayList<>();
        int end = -1;
        for (int i = 0; i < row.size(); i++) {
            if (row.code(i) != code || row.coder(i) != coder) {
                continue;
            }
            if (!group.isEmpty() && row.start(i) > end && !text.slice(end, row.start(i)).isBlank()) {
                if (group.stream().anyMatch(c -> c.id().equals(coding.id()))) {
                    break;
                }
                group.clear();
                end = -1;
            }
            group.add(row.coding(i));
            end = Math.max(end, row.end(i));
        }
        return group;
    }

    /**
     * Makes one coding of several {@linkplain #joinable joinable} ones: from the first start to the last end, with all comments, the
     * highest weight, and marked as important if one of them was. Memos and links of all of them stay with it.
     *
     * @param codings at least two; the first by place is the one that stays
     * @return GUID of the coding that stays
     * @throws Failure if they are not of one text, code and coder
     */
    public static UUID merge(ProjectEdit edit, List<Coding> codings) throws Failure {
        List<Coding> all = new ArrayList<>();
        for (Coding coding : codings) {
            all.add(required(edit.before(), coding.id()));
        }
        all.sort((a, b) -> a.span().compareTo(b.span()));
        Coding first = all.getFirst();
        if (all.size() < 2 || all.stream().anyMatch(c -> !c.source().equals(first.source()) || !c.code().equals(first.code())
                || !c.coder().equals(first.coder()))) {
            throw new Failure("Only codings of the same passage with the same code by the same coder can be merged.", "", "");
        }
        Set<String> comments = new LinkedHashSet<>();
        Set<UUID> merged = new LinkedHashSet<>();
        all.stream().map(Coding::comment).filter(comment -> !comment.isBlank()).forEach(comments::add);
        all.stream().map(Coding::id).forEach(merged::add);
        edit.put(new Coding(first.id(), first.source(), first.code(), first.coder(),
                new Span(first.span().start(), all.stream().mapToInt(c -> c.span().end()).max().orElseThrow()), first.created(),
                String.join("\n", comments), all.stream().mapToInt(Coding::weight).max().orElseThrow(),
                all.stream().anyMatch(Coding::important)));
        merged.remove(first.id());
        takeOver(edit, merged, first.id());
        for (UUID id : merged) {
            edit.remove(EntityKind.CODING, id);
        }
        return first.id();
    }

    private static void takeOver(ProjectEdit edit, Set<UUID> merged, UUID kept) throws Failure {
        for (Memo memo : edit.before().memos()) {
            if (memo.target().kind() == EntityKind.CODING && merged.contains(memo.target().id())) {
                edit.put(new Memo(memo.id(), Ref.to(EntityKind.CODING, kept), memo.kind(), memo.title(), memo.text(), memo.coder(),
                        memo.created(), memo.modified()));
            }
        }
        for (Link link : edit.before().links()) {
            Ref from = taken(link.from(), merged, kept);
            Ref to = taken(link.to(), merged, kept);
            boolean changed = !from.equals(link.from()) || !to.equals(link.to());
            if (changed && from.equals(to)) {
                edit.remove(EntityKind.LINK, link.id()); // it said how two passages that are one now belong together
            } else if (changed) {
                edit.put(new Link(link.id(), from, to, link.relation(), link.note()));
            }
        }
    }

    private static Ref taken(Ref ref, Set<UUID> merged, UUID kept) {
        return ref.kind() == EntityKind.CODING && merged.contains(ref.id()) ? Ref.to(EntityKind.CODING, kept) : ref;
    }

    private static Coding required(ProjectView view, UUID coding) throws Failure {
        return view.codings().coding(coding).orElseThrow(() -> new Failure("The coding is no longer in the project.", "",
                "It may have been removed meanwhile; Ctrl+Z brings it back."));
    }
}
