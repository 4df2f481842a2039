// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.exchange.internal.Spoken;

/** Takes in what only Cairn has, from the supplement of a file that Cairn wrote. */
final class OwnIn {

    private final Incoming in;

    OwnIn(Incoming in) {
        this.in = in;
    }

    void take() throws Failure {
        for (Element role : unknown("Role", in.before.roles().stream().map(PersonRole::id).toList())) {
            if (is(role.get("person"), EntityKind.PERSON)) {
                in.edit.put(new PersonRole(id(role), Guids.of(role.get("person")), role.get("role"),
                        is(role.get("school"), EntityKind.SCHOOL) ? Guids.of(role.get("school")) : null, date(role.get("since")),
                        date(role.get("until"))));
                in.targets.putIfAbsent(id(role), Ref.to(EntityKind.ROLE, id(role)));
            }
        }
        consents();
        for (Element query : unknown("StandingQuery", in.before.standingQueries().stream().map(StandingQuery::id).toList())) {
            UUID code = Guids.of(query.get("code"));
            in.edit.put(new StandingQuery(id(query), query.get("name"), query.get("query"), in.codes.get(code), 0,
                    query.get("followed").equals("1")));
            in.targets.put(id(query), Ref.to(EntityKind.STANDING_QUERY, id(query)));
        }
        for (Element item : unknown("InboxItem", in.before.inbox().stream().map(InboxItem::id).toList())) {
            if (is(item.get("query"), EntityKind.STANDING_QUERY) && is(item.get("source"), EntityKind.SOURCE)) {
                in.edit.put(new InboxItem(id(item), Guids.of(item.get("query")), Guids.of(item.get("source")),
                        new Span(Integer.parseInt(item.get("start")), Integer.parseInt(item.get("end"))), Instant.parse(item.get("found")),
                        InboxItem.State.valueOf(item.get("state"))));
                in.targets.putIfAbsent(id(item), Ref.to(EntityKind.INBOX_ITEM, id(item)));
            }
        }
        rounds();
        regions();
    }

    /** Coded parts of pages that did not go along. */
    private void regions() throws Failure {
        for (Element region : unknown("Region", in.before.regions().stream().map(RegionCoding::id).toList())) {
            UUID code = Guids.of(region.get("code"));
            if (code != null && in.codes.containsKey(code) && is(region.get("source"), EntityKind.SOURCE)) {
                in.edit.put(new RegionCoding(id(region), Guids.of(region.get("source")), Integer.parseInt(region.get("page")),
                        PageRegion.of(region), code, in.coder(region.get("coder")), Instant.parse(region.get("created")),
                        region.get("comment"), Integer.parseInt("0" + region.get("weight")), region.get("important").equals("1")));
                in.targets.putIfAbsent(id(region), Ref.to(EntityKind.REGION, id(region)));
            }
        }
    }

    private void consents() throws Failure {
        Set<String> answered = new HashSet<>();
        in.before.consents().forEach(consent -> answered.add(consent.person() + " " + consent.use()));
        for (Element consent : unknown("Consent", in.before.consents().stream().map(Consent::id).toList())) {
            if (is(consent.get("person"), EntityKind.PERSON) && answered.add(Guids.of(consent.get("person")) + " " + consent.get("for"))) {
                in.edit.put(new Consent(id(consent), Guids.of(consent.get("person")), Consent.Use.valueOf(consent.get("for")),
                        Consent.State.valueOf(consent.get("state")), date(consent.get("date")), consent.get("note")));
                in.targets.putIfAbsent(id(consent), Ref.to(EntityKind.CONSENT, id(consent)));
            }
        }
    }

    private void rounds() throws Failure {
        for (Element round : unknown("Round", in.before.rounds().stream().map(CodingRound::id).toList())) {
            Set<UUID> coders = new HashSet<>();
            Map<UUID, Instant> locked = new HashMap<>();
            for (Element coder : round.all("Coder")) {
                UUID id = in.coder(coder.get("guid"));
                coders.add(id);
                if (!coder.get("locked").isEmpty()) {
                    locked.put(id, Instant.parse(coder.get("locked")));
                }
            }
            Set<UUID> sources = new HashSet<>();
            round.all("Source").stream().filter(one -> is(one.get("guid"), EntityKind.SOURCE)).forEach(one -> sources.add(id(one)));
            if (!coders.isEmpty() && (round.all("Source").isEmpty() || !sources.isEmpty())) {
                in.edit.put(new CodingRound(id(round), round.get("name"), round.get("blind").equals("1"), sources, coders, locked,
                        round.get("consensus").isEmpty() ? null : in.coder(round.get("consensus"))));
                in.targets.putIfAbsent(id(round), Ref.to(EntityKind.CODING_ROUND, id(round)));
            } else {
                in.counts.tell(Problem.info(Spoken.say("coding-round-has-none-its-sources", round.get("name")), ""));
            }
        }
    }

    private List<Element> unknown(String name, List<UUID> known) {
        Set<UUID> there = new HashSet<>(known);
        return in.supplement.all(name).stream().filter(element -> !there.contains(id(element))).toList();
    }

    private boolean is(String guid, EntityKind kind) {
        UUID id = Guids.of(guid);
        Ref target = id == null ? null : in.targets.get(id);
        return target != null && target.kind() == kind;
    }

    private static UUID id(Element element) {
        return Guids.of(element.get("guid"));
    }

    private static LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
