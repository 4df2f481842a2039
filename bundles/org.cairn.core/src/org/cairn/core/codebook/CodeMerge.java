// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;

/**
 * Several codes become one. Passages, memos, links, sub-codes, sets and standing queries go over to the code that stays; nothing is lost
 * but, where a person wants it so, what says the same thing twice.
 *
 * @param from the codes that go; not empty, and without {@code into}
 * @param into the code that stays
 * @param overlap what happens where passages of one coder meet
 */
public record CodeMerge(Set<UUID> from, UUID into, Overlap overlap) {

    /** What becomes of passages of the same coder that share characters. Passages of different coders are never put together. */
    public enum Overlap {
        /** Both stay as they are. */
        KEEP,
        /** Of passages with the same start and end one stays, with the comments of all. */
        DROP_SAME,
        /** Passages that share at least one character become one from the first start to the last end, with the comments of all. */
        UNITE
    }

    /**
     * What the merge will do.
     *
     * @param passages that change their code, parts of pictures among them
     * @param same of those, the passages that have the same start and end as another of the same coder
     * @param overlapping of those, the passages that share characters with another of the same coder, {@code same} among them
     * @param removed passages that will be part of another one afterwards
     * @param subcodes that move below the code that stays
     * @param memos on the codes that go; they will be on the one that stays
     * @param queries standing queries that propose one of the codes that go; they will propose the one that stays
     * @param queriesByName names of standing queries whose text names a code that goes: they have to be changed by hand
     * @param sets names of the sets that hold a code that goes; they will hold the one that stays
     * @param definition what the code that stays will mean
     */
    public record Preview(int passages, int same, int overlapping, int removed, int subcodes, int memos, int queries,
            List<String> queriesByName, List<String> sets, Code.Definition definition) {
    }

    /** Passages of one coder in one source that become one: the first stays. */
    private record Heap(List<Coding> codings, Span span) {
    }

    public CodeMerge {
        from = Collections.unmodifiableSet(new HashSet<>(from)); // unlike Set.of, it can be asked for null
        if (from.isEmpty() || from.contains(into)) {
            throw new IllegalArgumentException("A merge needs codes that go and another one that stays.");
        }
    }

    /** Looks through all codings: not on the UI thread. */
    public Preview preview(ProjectView view) throws Failure {
        check(view.codebook());
        int passages = (int) view.regions().stream().filter(region -> from.contains(region.code())).count();
        int same = 0;
        int overlapping = 0;
        int removed = 0;
        for (List<Coding> row : byCoder(view)) {
            Set<UUID> equal = members(heaps(row, Overlap.DROP_SAME));
            Set<UUID> meeting = members(heaps(row, Overlap.UNITE));
            for (Coding coding : row) {
                if (from.contains(coding.code())) {
                    passages++;
                    same += equal.contains(coding.id()) ? 1 : 0;
                    overlapping += meeting.contains(coding.id()) ? 1 : 0;
                }
            }
            for (Heap heap : heaps(row, overlap)) {
                removed += heap.codings().size() - 1;
            }
        }
        Codebook book = view.codebook();
        int queries = (int) view.standingQueries().stream().filter(this::proposes).count();
        List<String> byName = view.standingQueries().stream().filter(query -> names(book, query)).map(StandingQuery::name).toList();
        return new Preview(passages, same, overlapping, removed, subcodes(book).size(),
                (int) view.memos().stream().filter(memo -> from.contains(memo.target().id())).count(), queries, byName,
                view.codeSets().stream().filter(set -> set.codes().stream().anyMatch(from::contains)).map(CodeSet::name).toList(),
                definition(book));
    }

    private boolean proposes(StandingQuery query) {
        return query.code() != null && from.contains(query.code());
    }

    private boolean names(Codebook book, StandingQuery query) {
        String text = query.query().toLowerCase(Locale.ROOT);
        return text.contains("code:") && from.stream().map(book::code).flatMap(Optional::stream)
                .anyMatch(code -> text.contains(code.name().toLowerCase(Locale.ROOT)));
    }

    private static Set<UUID> members(List<Heap> heaps) {
        Set<UUID> all = new HashSet<>();
        heaps.forEach(heap -> heap.codings().forEach(coding -> all.add(coding.id())));
        return all;
    }

    private void check(Codebook book) throws Failure {
        Code stays = book.code(into).orElseThrow(() -> new Failure("The code to merge into is no longer there.", "", ""));
        if (!stays.codable()) {
            throw new Failure("“" + stays.name() + "” is a folder; passages cannot be coded with it.", book.path(stays),
                    "Choose a code to merge into.");
        }
        for (UUID id : from) {
            if (book.code(id).isEmpty()) {
                throw new Failure("One of the codes to merge is no longer there.", "", "");
            }
        }
    }

    /** Passages of all codes concerned: one list per source and coder, in order of start. */
    private List<List<Coding>> byCoder(ProjectView view) {
        Codings codings = view.codings();
        Set<UUID> all = new HashSet<>(from);
        all.add(into);
        boolean[] wanted = codings.ordinals(all);
        List<List<Coding>> lists = new ArrayList<>();
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            Map<Integer, List<Coding>> ofCoder = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (wanted[row.code(i)]) {
                    ofCoder.computeIfAbsent(row.coder(i), coder -> new ArrayList<>()).add(row.coding(i));
                }
            }
            lists.addAll(ofCoder.values());
        }
        return lists;
    }

    /** What becomes one, each heap with at least two passages and one that changes its code. The one that stays comes first. */
    private List<Heap> heaps(List<Coding> row, Overlap how) {
        List<Heap> heaps = new ArrayList<>();
        if (how == Overlap.KEEP) {
            return heaps;
        }
        List<Coding> open = new ArrayList<>();
        Span span = null;
        for (Coding coding : row) {
            boolean joins = span != null && (how == Overlap.UNITE ? coding.span().overlaps(span) : coding.span().equals(span));
            if (!joins) {
                close(open, span, heaps);
                open = new ArrayList<>();
                span = coding.span();
            }
            open.add(coding);
            span = new Span(span.start(), Math.max(span.end(), coding.span().end()));
        }
        close(open, span, heaps);
        return heaps;
    }

    private void close(List<Coding> open, Span span, List<Heap> heaps) {
        if (open.size() > 1 && open.stream().anyMatch(coding -> from.contains(coding.code()))) {
            open.sort(Comparator.comparing((Coding coding) -> !coding.code().equals(into)).thenComparing(Coding::created)
                    .thenComparing(Coding::id));
            heaps.add(new Heap(open, span));
        }
    }

    /** Direct sub-codes of the codes that go, but for those that are merged themselves. */
    private List<Code> subcodes(Codebook book) {
        return book.codes().stream().filter(code -> from.contains(code.parent()) && !from.contains(code.id())
                && !code.id().equals(into)).toList();
    }

    /** The definitions of all, field by field; what says the same is there once. */
    private Code.Definition definition(Codebook book) {
        List<Code> all = new ArrayList<>();
        all.add(book.code(into).orElseThrow());
        book.codes().stream().filter(code -> from.contains(code.id())).forEach(all::add);
        return new Code.Definition(join(all, Code.Definition::brief), join(all, Code.Definition::full), join(all, Code.Definition::use),
                join(all, Code.Definition::avoid), join(all, Code.Definition::example));
    }

    private static String join(List<Code> codes, Function<Code.Definition, String> field) {
        Set<String> texts = new LinkedHashSet<>();
        codes.forEach(code -> texts.add(field.apply(code.definition()).strip()));
        texts.remove("");
        return texts.isEmpty() ? field.apply(codes.getFirst().definition()) : String.join("\n\n", texts);
    }

    /** Merges. */
    public void run(ProjectEdit edit) throws Failure {
        ProjectView view = edit.before();
        Codebook book = view.codebook();
        check(book);
        Map<UUID, UUID> joined = new HashMap<>();
        moveCodings(edit, joined);
        moveRegions(edit);
        moveCodes(edit, book);
        for (Memo memo : view.memos()) {
            Ref target = moved(memo.target(), joined);
            if (!target.equals(memo.target())) {
                edit.put(new Memo(memo.id(), target, memo.kind(), memo.title(), memo.text(), memo.coder(), memo.created(), memo.modified()));
            }
        }
        for (Link link : view.links()) {
            Ref start = moved(link.from(), joined);
            Ref end = moved(link.to(), joined);
            if (start.equals(end) && !link.from().equals(link.to())) {
                edit.remove(EntityKind.LINK, link.id()); // it said that the two belong together
            } else if (!start.equals(link.from()) || !end.equals(link.to())) {
                edit.put(new Link(link.id(), start, end, link.relation(), link.note()));
            }
        }
        for (StandingQuery query : view.standingQueries()) {
            if (proposes(query)) {
                edit.put(new StandingQuery(query.id(), query.name(), query.query(), into, query.evaluated(), query.followed()));
            }
        }
        for (CodeSet set : view.codeSets()) {
            if (set.codes().stream().anyMatch(from::contains)) {
                Set<UUID> codes = new LinkedHashSet<>(set.codes());
                codes.removeAll(from);
                codes.add(into);
                edit.put(new CodeSet(set.id(), set.name(), codes));
            }
        }
        for (UUID coding : joined.keySet()) {
            edit.remove(EntityKind.CODING, coding);
        }
        for (UUID gone : from) {
            edit.remove(EntityKind.CODE, gone);
        }
    }

    private Ref moved(Ref ref, Map<UUID, UUID> joined) {
        return switch (ref.kind()) {
            case CODE -> from.contains(ref.id()) ? Ref.to(EntityKind.CODE, into) : ref;
            case CODING -> joined.containsKey(ref.id()) ? Ref.to(EntityKind.CODING, joined.get(ref.id())) : ref;
            default -> ref;
        };
    }

    /** @param joined receives which coding becomes part of which */
    private void moveCodings(ProjectEdit edit, Map<UUID, UUID> joined) throws Failure {
        for (List<Coding> row : byCoder(edit.before())) {
            Map<UUID, Coding> stay = new HashMap<>();
            for (Heap heap : heaps(row, overlap)) {
                Coding first = heap.codings().getFirst();
                stay.put(first.id(), together(heap));
                heap.codings().stream().skip(1).forEach(coding -> joined.put(coding.id(), first.id()));
            }
            for (Coding coding : row) {
                Coding now = stay.getOrDefault(coding.id(), coding);
                Coding moved = new Coding(now.id(), now.source(), into, now.coder(), now.span(), now.created(), now.comment(), now.weight(),
                        now.important());
                if (!joined.containsKey(coding.id()) && !moved.equals(coding)) {
                    edit.put(moved);
                }
            }
        }
    }

    private static Coding together(Heap heap) {
        Coding first = heap.codings().getFirst();
        Set<String> comments = new LinkedHashSet<>();
        heap.codings().stream().sorted(Comparator.comparing(Coding::span)).forEach(coding -> comments.add(coding.comment().strip()));
        comments.remove("");
        return new Coding(first.id(), first.source(), first.code(), first.coder(), heap.span(), first.created(),
                comments.isEmpty() ? first.comment() : String.join("\n", comments),
                heap.codings().stream().mapToInt(Coding::weight).max().orElse(0), heap.codings().stream().anyMatch(Coding::important));
    }

    private void moveRegions(ProjectEdit edit) throws Failure {
        for (RegionCoding region : edit.before().regions()) {
            if (from.contains(region.code())) {
                edit.put(new RegionCoding(region.id(), region.source(), region.page(), region.region(), into, region.coder(),
                        region.created(), region.comment(), region.weight(), region.important()));
            }
        }
    }

    private void moveCodes(ProjectEdit edit, Codebook book) throws Failure {
        Code stays = book.code(into).orElseThrow();
        UUID parent = CodeMoves.parent(book, stays);
        while (parent != null && from.contains(parent)) {
            parent = CodeMoves.parent(book, book.code(parent).orElseThrow());
        }
        edit.put(new Code(stays.id(), parent, stays.name(), stays.color(), true, stays.position(), definition(book)));
        int position = CodeMoves.end(book, into);
        for (Code code : subcodes(book)) {
            edit.put(new Code(code.id(), into, code.name(), code.color(), code.codable(), position++, code.definition()));
        }
    }
}
