// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.StandingQuery;
import org.cairn.core.ProjectEdit;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.FileKind;

/** Makes a plan so, in one edit. */
final class Writing {

    /** What goes first: what points at other things before those. */
    private static final List<Kind> REMOVED = List.of(Kind.LINK, Kind.MEMO, Kind.INBOX, Kind.REGION, Kind.CODING, Kind.MEDIA, Kind.ROUND,
            Kind.ROLE, Kind.CONSENT, Kind.DOCUMENT, Kind.VALUE, Kind.QUERY, Kind.CODE_SET, Kind.CODE, Kind.SOURCE, Kind.ATTRIBUTE,
            Kind.GROUP, Kind.PERSON, Kind.SCHOOL, Kind.CODER);

    private final ProjectEdit edit;
    private final Things real;
    private final Plan plan;

    Writing(ProjectEdit edit, Things real, Plan plan) {
        this.edit = edit;
        this.real = real;
        this.plan = plan;
    }

    void run(Progress progress) throws Failure, Cancelled {
        for (Kind kind : Kind.values()) {
            Map<UUID, Record> puts = plan.puts(kind);
            progress.begin(Spoken.say("doing.writing", kind.spokenMany()), puts.size());
            if (kind == Kind.CODE) {
                codes(puts);
            } else {
                // who points at another of the same kind comes after it
                for (Map.Entry<UUID, Record> put : kind == Kind.MEMO || kind == Kind.LINK ? List.<Map.Entry<UUID, Record>>of()
                        : puts.entrySet()) {
                    progress.check();
                    put(put.getKey(), put.getValue());
                    progress.worked(1);
                }
            }
        }
        memosAndLinks();
        for (Kind kind : REMOVED) {
            for (UUID id : plan.removals(kind)) {
                progress.check();
                remove(kind, id);
            }
        }
    }

    private void codes(Map<UUID, Record> puts) throws Failure {
        List<Code> open = new ArrayList<>();
        for (Record put : puts.values()) {
            Code code = (Code) put;
            Code was = (Code) real.of(Kind.CODE).get(code.id());
            if (was == null || Objects.equals(was.parent(), code.parent())) {
                open.add(code);
            } else {
                // out of the way first, so that two codes may change places
                edit.put(new Code(was.id(), null, was.name(), was.color(), was.codable(), was.position(), was.definition()));
                open.add(code);
            }
        }
        while (!open.isEmpty()) {
            int before = open.size();
            List<Code> later = new ArrayList<>();
            for (Code code : open) {
                boolean waits = code.parent() != null && !real.of(Kind.CODE).containsKey(code.parent())
                        && open.stream().anyMatch(other -> other.id().equals(code.parent()));
                if (waits) {
                    later.add(code);
                } else {
                    edit.put(code);
                }
            }
            open = later.size() < before ? later : List.of();
        }
    }

    private void memosAndLinks() throws Failure {
        List<Record> open = new ArrayList<>(plan.puts(Kind.MEMO).values());
        open.addAll(plan.puts(Kind.LINK).values());
        while (!open.isEmpty()) {
            List<Record> now = open.stream().filter(thing -> !waits(thing)).toList();
            for (Record thing : now.isEmpty() ? open : now) {
                put((UUID) Parts.of(thing).get("id"), thing);
                written.add((UUID) Parts.of(thing).get("id"));
            }
            open.removeAll(now.isEmpty() ? List.copyOf(open) : now);
        }
    }

    private final java.util.Set<UUID> written = new java.util.HashSet<>();

    private boolean waits(Record thing) {
        boolean[] waits = new boolean[1];
        Parts.pointsAt(thing, (part, kind, id) -> waits[0] |= (kind == Kind.MEMO || kind == Kind.LINK) && plan.puts(kind, id)
                && !real.of(kind).containsKey(id) && !written.contains(id));
        return waits[0];
    }

    private void put(UUID id, Record put) throws Failure {
        switch (put) {
            case School school -> edit.put(school);
            case Person person -> edit.put(person);
            case Group group -> edit.put(group);
            case Coder coder -> edit.put(coder);
            case Things.Document document -> source(document);
            case Attribute attribute -> edit.put(attribute);
            case Things.Value value -> value(value);
            case CodeSet set -> edit.put(set);
            case Coding coding -> edit.put(coding);
            case RegionCoding region -> edit.put(region);
            case Media media -> edit.put(media);
            case Things.Query query -> query(query);
            case InboxItem item -> edit.put(item);
            case PersonRole role -> edit.put(role);
            case Consent consent -> edit.put(consent);
            case CodingRound round -> edit.put(round);
            case Things.Model model -> edit.put(new ModelDocument(id, model.documentKind(), model.title(), java.time.Instant.now(), 1),
                    model.content().bytes);
            case Memo memo -> edit.put(memo);
            case Link link -> edit.put(link);
            case Things.About about -> edit.describe(about.name(), about.description());
            default -> throw new IllegalStateException(put.toString());
        }
    }

    private void value(Things.Value value) throws Failure {
        try {
            edit.setValue(value.attribute(), value.owner(), value.value());
        } catch (Failure e) {
            plan.count(Kind.VALUE, real.of(Kind.VALUE).containsKey(value.id()) ? Plan.Fate.CHANGED : Plan.Fate.ADDED, Plan.Fate.LEFT);
            plan.problems.add(new Problem(Problem.Severity.WARNING, Spoken.say("left-out", e.problem().message()), "", e.problem().remedy()));
        }
    }

    /** A query that comes in has seen nothing here yet; one that was here has seen what it has seen. */
    private void query(Things.Query query) throws Failure {
        long evaluated = edit.before().standingQueries().stream().filter(old -> old.id().equals(query.id())
                && old.query().equals(query.query())).mapToLong(StandingQuery::evaluated).findFirst().orElse(0);
        edit.put(new StandingQuery(query.id(), query.name(), query.query(), query.code(), evaluated, query.followed()));
    }

    private void source(Things.Document document) throws Failure {
        Things.Document was = (Things.Document) real.of(Kind.SOURCE).get(document.id());
        Things.Body text = document.text();
        if (was == null) {
            edit.add(document.id(), new ProjectEdit.NewSource(document.title(), document.kind(), document.language(), document.author(),
                    document.school(), document.phase(), document.date(), document.folder(), document.origin(), text.string(),
                    text.structure(), original(document)));
            return;
        }
        if (!was.text().equals(text)) {
            ReadDocument.Original original = original(document);
            byte[] old = real.view.original(was.text().source).orElse(null);
            boolean same = original == null || old != null && java.util.Arrays.equals(old, original.bytes());
            edit.replace(document.id(), text.string(), text.structure(), same ? null : original);
        }
        Source source = was.text().source;
        edit.put(new Source(source.id(), source.number(), document.title(), document.kind(), document.language(), document.author(),
                document.school(), document.phase(), document.date(), document.folder(), document.origin(), source.imported(),
                source.length(), source.revision()));
    }

    private static ReadDocument.Original original(Things.Document document) {
        byte[] bytes = document.text().view().original(document.text().source).orElse(null);
        if (bytes == null) {
            return null;
        }
        String name = document.origin().isBlank() ? document.title() : document.origin();
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new ReadDocument.Original(name, FileKind.of(bytes, name), bytes);
    }

    private void remove(Kind kind, UUID id) throws Failure {
        switch (kind) {
            case VALUE -> {
                Things.Value value = (Things.Value) real.of(Kind.VALUE).get(id);
                if (!plan.removals(value.of()).contains(value.owner()) && !plan.removals(Kind.ATTRIBUTE).contains(value.attribute())) {
                    edit.setValue(value.attribute(), value.owner(), null);
                }
            }
            case CODE -> {
                Code code = (Code) real.of(Kind.CODE).get(id);
                // one below another that goes, goes with it
                if (code.parent() == null || !plan.removals(Kind.CODE).contains(code.parent())) {
                    edit.remove(EntityKind.CODE, id);
                }
            }
            default -> edit.remove(kind.entity, id);
        }
    }
}
