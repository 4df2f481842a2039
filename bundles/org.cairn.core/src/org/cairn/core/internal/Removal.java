// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.coders.Sight;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Removes things with all that cannot be without them. Used by one thread. */
final class Removal {

    private final EditRows rows;
    private final Transaction transaction;
    private final CodingEdit codings;
    private final ValueEdit values;
    private final Sight sight;
    /** What is gone; memos and links on it go when the edit ends. */
    private final Set<UUID> gone = new HashSet<>();
    /** What was put in this edit as it stands now: what has been given another code or target does not go with the old one. */
    private final Map<Key, Object> put = new HashMap<>();
    /** The codings that this edit has added, read when something that may have some is removed; null until then. */
    private List<Added> added;

    /** Things of different kinds may have the same GUID, as codes and cases of NVivo do. */
    private record Key(Class<?> kind, UUID id) {
    }

    /** A coding that this edit has added. */
    private record Added(UUID id, long code, long coder) {
    }

    Removal(EditRows rows, CodingEdit codings, ValueEdit values, Sight sight) {
        this.sight = sight;
        this.rows = rows;
        this.transaction = rows.transaction();
        this.codings = codings;
        this.values = values;
    }

    /** Notes something that was added or changed and may depend on what is removed later. */
    void put(UUID id, Object thing) {
        put.put(new Key(thing.getClass(), id), thing);
    }

    /** Notes a coding. One that is new is in the rows: a large import has a million of them. */
    void put(Coding coding) {
        added = null;
        if (!rows.isNew(TableDef.CODING, coding.id())) {
            put(coding.id(), coding);
        }
    }

    private List<Added> added() throws Failure {
        if (added == null) {
            List<Added> list = new ArrayList<>();
            rows.transaction().read(TableDef.CODING, rows.transaction().changes().in(TableDef.CODING), row -> {
                UUID id = row.guid(0);
                if (rows.isNew(TableDef.CODING, id)) {
                    list.add(new Added(id, row.number(2), row.number(3)));
                }
            });
            added = list;
        }
        return added;
    }

    /** How the thing stands now, given how it stood before the edit. */
    <T> T now(Class<T> type, UUID id, T before) {
        Object here = put.get(new Key(type, id));
        return here == null ? before : type.cast(here);
    }

    /** What there was before the edit, as it stands now, with what is new. */
    private <T> Stream<T> now(Class<T> type, Collection<T> before, Function<T, UUID> id) {
        return Stream.concat(before.stream().map(old -> now(type, id.apply(old), old)), put(type))
                .filter(thing -> !gone.contains(id.apply(thing)));
    }

    private <T> Stream<T> put(Class<T> type) {
        return List.copyOf(put.values()).stream().filter(type::isInstance).map(type::cast);
    }

    /** Refuses to make a folder of a code with which passages may be coded that nobody may see now. */
    void refuseHiddenFolder(Code code) throws Failure {
        boolean was = rows.before().codebook().code(code.id()).map(Code::codable).orElse(false);
        if (was && !code.codable() && !sight.everything()) {
            throw CodingGuard.hidden("No code can be made a folder while a blind round is under way: others may use it.");
        }
    }

    void remove(EntityKind kind, UUID id) throws Failure {
        long key = rows.required(kind, id);
        TableDef table = Entities.table(kind);
        switch (kind) {
            case PROJECT -> throw new Failure("A project cannot be removed from itself.", "", "Delete its file.");
            case SOURCE -> {
                if (sight.covers(id)) {
                    throw CodingGuard.hidden("This source cannot be removed while it is coded blind.");
                }
                removeSource(key);
            }
            case PERSON -> {
                refuseIf(rows.before().sources().stream().anyMatch(s -> stillThere(s) && id.equals(now(Source.class, s.id(), s).author())),
                        kind, id, "sources");
                transaction.deleteWhere(TableDef.GROUPING_PERSON, "person_id", key);
                goes(rows.before().roles(), role -> now(PersonRole.class, role.id(), role).person().equals(id), PersonRole::id,
                        TableDef.PERSON_ROLE);
                goes(rows.before().consents(), consent -> now(Consent.class, consent.id(), consent).person().equals(id), Consent::id,
                        TableDef.CONSENT);
            }
            case SCHOOL -> {
                refuseIf(rows.before().sources().stream().anyMatch(s -> stillThere(s) && id.equals(now(Source.class, s.id(), s).school())),
                        kind, id, "sources");
                refuseIf(now(Person.class, rows.before().people(), Person::id).map(Person::school).anyMatch(id::equals), kind, id, "people");
                refuseIf(now(PersonRole.class, rows.before().roles(), PersonRole::id).map(PersonRole::school).anyMatch(id::equals), kind, id,
                        "roles of people");
                transaction.deleteWhere(TableDef.GROUPING_SCHOOL, "school_id", key);
            }
            case GROUP -> {
                transaction.deleteWhere(TableDef.GROUPING_PERSON, "grouping_id", key);
                transaction.deleteWhere(TableDef.GROUPING_SCHOOL, "grouping_id", key);
            }
            case ATTRIBUTE -> values.clear(key);
            case CODER -> {
                refuseIf(hasCoded(id, key), kind, id, "codings");
                refuseIf(now(Memo.class, rows.before().memos(), Memo::id).anyMatch(memo -> memo.coder().equals(id)), kind, id, "memos");
                refuseIf(now(RegionCoding.class, rows.before().regions(), RegionCoding::id).anyMatch(region -> region.coder().equals(id)),
                        kind, id, "codings of pictures");
                refuseIf(now(CodingRound.class, rows.before().rounds(), CodingRound::id)
                        .anyMatch(round -> round.coders().contains(id) || id.equals(round.consensus())), kind, id, "coding rounds");
            }
            case CODE -> {
                if (!sight.everything()) {
                    throw CodingGuard.hidden("No code can be removed or merged while a blind round is under way: others may use it.");
                }
                removeCode(id, key);
            }
            case STANDING_QUERY -> {
                rows.before().inbox().stream().filter(item -> item.query().equals(id)).map(InboxItem::id).forEach(gone::add);
                transaction.deleteWhere(TableDef.INBOX_ITEM, "query_id", key);
            }
            case CODE_SET -> transaction.deleteWhere(TableDef.CODE_SET_CODE, "code_set_id", key);
            case CODING_ROUND -> {
                transaction.deleteWhere(TableDef.CODING_ROUND_SOURCE, "coding_round_id", key);
                transaction.deleteWhere(TableDef.CODING_ROUND_CODER, "coding_round_id", key);
            }
            case CODING, MEMO, LINK, INBOX_ITEM, DOCUMENT, ROLE, CONSENT, REGION, MEDIA -> {
                // nothing depends on them but memos and links
            }
        }
        if (kind == EntityKind.SOURCE || kind == EntityKind.PERSON || kind == EntityKind.SCHOOL || kind == EntityKind.GROUP) {
            values.clear(table, key);
        }
        rows.delete(table, id, key);
        gone.add(id);
    }

    private boolean stillThere(Source source) {
        return rows.id(TableDef.SOURCE, source.id()) != 0;
    }

    private boolean hasCoded(UUID coder, long key) throws Failure {
        int ordinal = rows.before().codings().coderOrdinal(coder);
        for (CodingRow row : rows.before().codings().rows()) {
            for (int i = 0; i < row.size(); i++) {
                boolean changed = put.containsKey(new Key(Coding.class, row.guid(i)));
                if (row.coder(i) == ordinal && !changed && rows.id(TableDef.CODING, row.guid(i)) != 0) {
                    return true;
                }
            }
        }
        return put(Coding.class).anyMatch(coding -> coding.coder().equals(coder) && rows.id(TableDef.CODING, coding.id()) != 0)
                || added().stream().anyMatch(coding -> coding.coder() == key && rows.id(TableDef.CODING, coding.id()) != 0);
    }

    private void refuseIf(boolean used, EntityKind kind, UUID id, String by) throws Failure {
        if (used) {
            throw new Failure("This " + Entities.noun(kind) + " cannot be removed: there are " + by + " that refer to it.", name(kind, id),
                    "Give those another " + Entities.noun(kind) + " first.");
        }
    }

    /** What somebody or something is called; empty where it is new. */
    private String name(EntityKind kind, UUID id) {
        return switch (kind) {
            case PERSON -> rows.before().person(id).map(Person::name).orElse("");
            case SCHOOL -> rows.before().school(id).map(School::name).orElse("");
            case CODER -> rows.before().coder(id).map(Coder::name).orElse("");
            default -> "";
        };
    }

    private void removeSource(long key) throws Failure {
        CodingRow row = rows.before().codings().row(key);
        for (int i = 0; i < row.size(); i++) {
            rows.gone(TableDef.CODING, row.guid(i));
            gone.add(row.guid(i));
        }
        transaction.deleteWhere(TableDef.CODING, "source_id", key);
        UUID id = rows.before().parts().keys().guid(TableDef.SOURCE, key);
        rows.before().inbox().stream().filter(item -> item.source().equals(id)).forEach(item -> rows.gone(TableDef.INBOX_ITEM, item.id()));
        transaction.deleteWhere(TableDef.INBOX_ITEM, "source_id", key);
        removeRegions(region -> region.source().equals(id));
        goes(rows.before().media(), media -> media.source().equals(id), Media::id, TableDef.MEDIA);
        transaction.deleteWhere(TableDef.CODING_ROUND_SOURCE, "source_id", key);
    }

    private void removeCode(UUID id, long key) throws Failure {
        Stream<Code> below = Stream.concat(rows.before().codebook().code(id).map(rows.before().codebook()::children).orElse(List.of())
                .stream().map(code -> now(Code.class, code.id(), code)), put(Code.class));
        for (Code child : below.filter(code -> id.equals(code.parent())).distinct().toList()) {
            if (rows.id(TableDef.CODE, child.id()) != 0) {
                remove(EntityKind.CODE, child.id());
            }
        }
        int ordinal = rows.before().codings().codeOrdinal(id);
        for (CodingRow row : rows.before().codings().rows()) {
            for (int i = 0; i < row.size(); i++) {
                if (row.code(i) == ordinal && !put.containsKey(new Key(Coding.class, row.guid(i)))) {
                    rows.gone(TableDef.CODING, row.guid(i));
                    gone.add(row.guid(i));
                }
            }
        }
        Stream.concat(put(Coding.class).filter(coding -> coding.code().equals(id)).map(Coding::id),
                added().stream().filter(coding -> coding.code() == key).map(Added::id)).forEach(coding -> {
                    rows.gone(TableDef.CODING, coding);
                    gone.add(coding);
                });
        transaction.deleteWhere(TableDef.CODING, "code_id", key);
        removeRegions(region -> region.code().equals(id));
        transaction.deleteWhere(TableDef.CODE_SET_CODE, "code_id", key);
        for (StandingQuery old : rows.before().standingQueries()) {
            StandingQuery query = now(StandingQuery.class, old.id(), old);
            if (id.equals(query.code()) && rows.id(TableDef.STANDING_QUERY, query.id()) != 0) {
                rows.put(TableDef.STANDING_QUERY, query.id(), query.id(), query.name(), query.query(), null, query.evaluated(),
                        query.followed() ? 1 : 0);
            }
        }
        codings.forget(id);
    }

    /** A region may have got another code earlier in this edit; what counts is how it stands now. */
    private void removeRegions(Predicate<RegionCoding> which) throws Failure {
        Map<UUID, RegionCoding> now = new HashMap<>();
        rows.before().regions().forEach(old -> now.put(old.id(), now(RegionCoding.class, old.id(), old)));
        put(RegionCoding.class).forEach(region -> now.put(region.id(), region));
        goes(now.values(), which, RegionCoding::id, TableDef.REGION);
    }

    /** Removes what cannot be without that which is being removed. */
    private <R> void goes(Collection<R> all, Predicate<R> depends, Function<R, UUID> guid, TableDef table) throws Failure {
        for (R one : all) {
            long key = depends.test(one) ? rows.id(table, guid.apply(one)) : 0;
            if (key != 0) {
                rows.delete(table, guid.apply(one), key);
                gone.add(guid.apply(one));
            }
        }
    }

    /** Removes memos and links on what is gone. */
    void finish() throws Failure {
        if (gone.isEmpty()) {
            return;
        }
        // memos stand on links and memos, and links lead to memos and links
        boolean more = true;
        while (more) {
            more = false;
            for (Link old : rows.before().links()) {
                Link link = now(Link.class, old.id(), old);
                long key = rows.id(TableDef.LINK, link.id());
                if (key != 0 && (gone.contains(link.from().id()) || gone.contains(link.to().id()))) {
                    rows.delete(TableDef.LINK, link.id(), key);
                    more |= gone.add(link.id());
                }
            }
            for (Memo old : rows.before().memos()) {
                Memo memo = now(Memo.class, old.id(), old);
                long key = rows.id(TableDef.MEMO, memo.id());
                if (key != 0 && gone.contains(memo.target().id())) {
                    rows.delete(TableDef.MEMO, memo.id(), key);
                    more |= gone.add(memo.id());
                }
            }
        }
    }
}
