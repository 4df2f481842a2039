// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cairn.api.project.Coding;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.core.coders.Sight;
import org.cairn.core.store.Store;
import org.cairn.core.store.TableDef;

/**
 * Makes of the whole project what one coder may see of it: the one place where blind rounds hide anything. Each table is looked
 * through when it is first asked for.
 */
final class Blinding {

    /** Memos on memos on links …: deeper than this nobody goes, and what goes round in circles is not followed for ever. */
    private static final int DEEP = 16;

    private final Parts whole;
    private final Sight sight;
    /** Codings that memos and links refer to, by GUID: looked for once. */
    private final Lazy<Map<UUID, Coding>> codings = new Lazy<>(this::referredTo);
    private final Lazy<Map<Long, UUID>> linkedBy = new Lazy<>(this::authorsOfLinks);

    private Blinding(Parts whole, Sight sight) {
        this.whole = whole;
        this.sight = sight;
    }

    /**
     * What may be seen of a view.
     *
     * @param then the whole as it was before and {@code seenThen} what was seen of it, both under the same rules; or null
     */
    static View of(View view, Sight sight, View then, View seenThen) {
        if (sight.everything()) {
            return view;
        }
        Parts whole = view.parts();
        Blinding blinding = new Blinding(whole, sight);
        CodingColumns before = then == null ? null : then.parts().codingsIfRead();
        CodingColumns seenBefore = before == null ? null : seenThen.parts().codingsIfRead();
        Map<TableDef, Lazy<Part<Object>>> tables = new EnumMap<>(TableDef.class);
        boolean madeThen = then != null && Stream.of(TableDef.MEMO, TableDef.LINK).anyMatch(table -> seenThen.parts().lazy(table).ifMade() != null);
        View about = madeThen && !blinding.areOtherThan(then.parts()) ? then : null;
        tables.put(TableDef.MEMO, taken(TableDef.MEMO, whole, about, seenThen,
                () -> blinding.table(TableDef.MEMO, memo -> blinding.hides((Memo) memo, 0) ? null : memo)));
        tables.put(TableDef.LINK, taken(TableDef.LINK, whole, about, seenThen,
                () -> blinding.table(TableDef.LINK, link -> blinding.hides((Link) link, 0) ? null : link)));
        tables.put(TableDef.REGION, taken(TableDef.REGION, whole, then, seenThen,
                () -> blinding.table(TableDef.REGION, region -> blinding.hides((RegionCoding) region) ? null : region)));
        tables.put(TableDef.INBOX_ITEM, taken(TableDef.INBOX_ITEM, whole, then, seenThen, blinding::inbox));
        Lazy<CodingColumns> seen = new Lazy<>(() -> whole.codings().seen(sight, seenBefore == null ? null : before, seenBefore));
        return new View(view, whole.showing(seen, tables));
    }

    /** What was seen of a table that has not changed since. */
    private static Lazy<Part<Object>> taken(TableDef table, Parts whole, View then, View seenThen, Supplier<Lazy<Part<Object>>> anew) {
        boolean same = then != null && then.parts().lazy(table) == whole.lazy(table) && seenThen.parts().lazy(table).ifMade() != null;
        return same ? seenThen.parts().lazy(table) : anew.get();
    }

    private Lazy<Part<Object>> table(TableDef table, UnaryOperator<Object> seen) {
        return new Lazy<>(() -> whole.part(table).changed(seen));
    }

    private boolean hides(RegionCoding region) {
        return sight.hides(region.source(), region.coder());
    }

    private boolean hides(Memo memo, int depth) {
        return hides(memo.target(), memo.coder(), depth);
    }

    private boolean hides(Link link, int depth) {
        UUID by = linkedBy.get().get(whole.idOf(TableDef.LINK, link.id()));
        return hides(link.from(), by, depth) || hides(link.to(), by, depth);
    }

    /** Whether something that {@code by} said about {@code ref} is hidden, because of who said it or of what it is about. */
    private boolean hides(Ref ref, UUID by, int depth) {
        if (depth > DEEP) {
            return true;
        }
        return switch (ref.kind()) {
            case SOURCE -> sight.hides(ref.id(), by);
            case CODING -> {
                Coding coding = codings.get().get(ref.id());
                yield coding != null && (sight.hides(coding.source(), coding.coder()) || sight.hides(coding.source(), by));
            }
            case REGION -> {
                RegionCoding region = whole.find(TableDef.REGION, ref.id());
                yield region != null && (hides(region) || sight.hides(region.source(), by));
            }
            case MEMO -> {
                Memo memo = whole.find(TableDef.MEMO, ref.id());
                yield memo != null && (hides(memo, depth + 1) || hides(memo.target(), by, depth + 1));
            }
            case LINK -> {
                Link link = whole.find(TableDef.LINK, ref.id());
                yield link != null && (hides(link, depth + 1) || hides(link.from(), by, depth + 1) || hides(link.to(), by, depth + 1));
            }
            default -> false;
        };
    }

    /** Whether memos and links, or what they may be about, were others then: else the same of them are hidden. */
    private boolean areOtherThan(Parts then) {
        if (Stream.of(TableDef.MEMO, TableDef.LINK, TableDef.REGION).anyMatch(table -> then.lazy(table) != whole.lazy(table))) {
            return true;
        }
        CodingColumns now = whole.codingsIfRead();
        CodingColumns before = then.codingsIfRead();
        if (now == before || now == null || before == null) {
            return false; // what was edited has been read
        }
        Set<UUID> wanted = wanted();
        Set<Long> recoded = wanted.isEmpty() ? Set.of() : now.differing(before);
        return !among(recoded.stream().map(now::row).toList(), wanted).equals(among(recoded.stream().map(before::row).toList(), wanted));
    }

    /** The codings that memos and links refer to. */
    private Set<UUID> wanted() {
        Set<UUID> wanted = new HashSet<>();
        Stream.concat(whole.<Memo>part(TableDef.MEMO).rows().stream().map(Memo::target),
                whole.<Link>part(TableDef.LINK).rows().stream().flatMap(link -> Stream.of(link.from(), link.to())))
                .filter(ref -> ref.kind() == EntityKind.CODING).forEach(ref -> wanted.add(ref.id()));
        return wanted;
    }

    private Map<UUID, Coding> referredTo() {
        Set<UUID> wanted = wanted();
        return wanted.isEmpty() ? Map.of() : among(whole.codings().rows(), wanted);
    }

    private static Map<UUID, Coding> among(Iterable<CodingRow> rows, Set<UUID> wanted) {
        Map<UUID, Coding> found = new HashMap<>();
        for (CodingRow row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (wanted.contains(row.guid(i))) {
                    found.put(row.guid(i), row.coding(i));
                }
            }
        }
        return found;
    }

    /** Links do not say who made them, but the change log does. */
    private Map<Long, UUID> authorsOfLinks() {
        Map<Long, UUID> authors = new HashMap<>();
        for (Store.Touch touch : whole.touches(TableDef.LINK)) {
            for (long id = touch.first(); touch.added() && id <= touch.last(); id++) {
                authors.putIfAbsent(id, touch.coder());
            }
        }
        return authors;
    }

    /** A passage found in a hidden source waits as long as nobody has decided about it whose steps the viewer may see. */
    private Lazy<Part<Object>> inbox() {
        return new Lazy<>(() -> {
            Set<Long> decided = new HashSet<>();
            for (Store.Touch touch : whole.touches(TableDef.INBOX_ITEM)) {
                boolean seen = !touch.added() && touch.coder() != null && !sight.hidesSteps(touch.coder());
                for (long id = touch.first(); seen && id <= touch.last(); id++) {
                    decided.add(id);
                }
            }
            return whole.part(TableDef.INBOX_ITEM).changed(row -> {
                InboxItem item = (InboxItem) row;
                boolean open = item.state() == InboxItem.State.WAITING || !sight.covers(item.source())
                        || decided.contains(whole.idOf(TableDef.INBOX_ITEM, item.id()));
                return open ? item : new InboxItem(item.id(), item.query(), item.source(), item.span(), item.found(),
                        InboxItem.State.WAITING);
            });
        });
    }
}
