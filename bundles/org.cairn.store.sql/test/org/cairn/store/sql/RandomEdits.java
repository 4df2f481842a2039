// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
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
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;

/** Does one thing after another to a project, any that the interface allows. */
final class RandomEdits {

    private final Random random;
    private final UUID coder;

    RandomEdits(Random random, ProjectSession session) {
        this.random = random;
        this.coder = session.coder().id();
    }

    private <T> T any(List<T> list) {
        return list.isEmpty() ? null : list.get(random.nextInt(list.size()));
    }

    private String word() {
        return "word" + random.nextInt(1000);
    }

    private Span span(Source source) {
        int start = random.nextInt(source.length());
        return new Span(start, start + 1 + random.nextInt(source.length() - start));
    }

    /** One edit of any kind. */
    void apply(ProjectEdit edit) throws Failure {
        ProjectView view = edit.before();
        Source source = any(view.sources());
        Code code = any(view.codebook().codes().stream().filter(Code::codable).toList());
        Person person = any(view.people());
        switch (random.nextInt(22)) {
            case 0, 1 -> addSource(edit, person);
            case 2 -> edit.put(new Code(UUID.randomUUID(), code == null || random.nextBoolean() ? null : code.id(), word(),
                    random.nextInt(1 << 24), true, random.nextInt(5), new Code.Definition(word(), "", "", "", word())));
            case 3 -> edit.put(new Person(UUID.randomUUID(), word() + UUID.randomUUID(), "SLE", null, "né"));
            case 4 -> edit.put(new School(UUID.randomUUID(), word() + UUID.randomUUID(), "primary", ""));
            case 5, 6, 7 -> {
                for (int i = 0; source != null && code != null && i < 5; i++) {
                    edit.code(source.id(), span(source), code.id());
                }
            }
            case 8 -> {
                Codings.Row row = source == null ? null : view.codings().of(source);
                if (row != null && row.size() > 0 && code != null) {
                    Coding c = row.coding(random.nextInt(row.size()));
                    edit.put(new Coding(c.id(), c.source(), code.id(), c.coder(), span(source), c.created(), word(), 7, true));
                    edit.remove(EntityKind.CODING, row.coding(random.nextInt(row.size())).id());
                }
            }
            case 9 -> {
                if (source != null) {
                    edit.put(source.with(word(), "interview", "cs", "a/b").by(person == null ? null : person.id(), null, "impact",
                            LocalDate.of(2013, 2, 25)));
                }
            }
            case 10 -> {
                if (source != null) {
                    StringBuilder text = new StringBuilder(view.text(source).string());
                    text.insert(random.nextInt(text.length() + 1), word());
                    edit.correct(source.id(), text.toString());
                }
            }
            case 11 -> attribute(edit, source);
            case 12 -> memoAndLink(edit, source, code);
            case 13 -> {
                StandingQuery query = new StandingQuery(UUID.randomUUID(), word(), "trust", code == null ? null : code.id(), 3, random.nextBoolean());
                edit.put(query);
                if (source != null) {
                    edit.put(new InboxItem(UUID.randomUUID(), query.id(), source.id(), span(source), Instant.ofEpochMilli(5),
                            InboxItem.State.WAITING));
                }
            }
            case 14 -> edit.put(new ModelDocument(documentId(view), "plan", word(), Instant.EPOCH, 1),
                    word().getBytes(StandardCharsets.UTF_8));
            case 15 -> edit.put(new Group(UUID.randomUUID(), word() + UUID.randomUUID(), "trio", person == null ? Set.of() : Set.of(person.id()),
                    Set.of(), ""));
            case 16 -> edit.put(new CodeSet(UUID.randomUUID(), word() + UUID.randomUUID(), code == null ? Set.of() : Set.of(code.id())));
            case 17 -> {
                if (person != null && random.nextInt(4) == 0 && view.sources().stream().noneMatch(s -> person.id().equals(s.author()))) {
                    edit.remove(EntityKind.PERSON, person.id());
                } else if (person != null) {
                    edit.put(new PersonRole(UUID.randomUUID(), person.id(), "NQT", null, LocalDate.of(2012, 9, 1), null));
                    edit.put(new Consent(UUID.randomUUID(), person.id(), Consent.Use.FILM, Consent.State.REFUSED, null, word()));
                }
            }
            case 18 -> {
                edit.put(new Coder(coder, "tester"));
                edit.put(new CodingRound(UUID.randomUUID(), word() + UUID.randomUUID(), false, source == null ? Set.of() : Set.of(source.id()),
                        Set.of(coder), random.nextBoolean() ? Map.of() : Map.of(coder, Instant.ofEpochMilli(7)), null));
            }
            case 19 -> {
                if (source != null && code != null) {
                    edit.put(new Coder(coder, "tester"));
                    edit.put(new RegionCoding(UUID.randomUUID(), source.id(), 1, new RegionCoding.Region(random.nextDouble() / 2, 0.25, 1.0 / 3,
                            0.5), code.id(), coder, Instant.ofEpochMilli(9), word(), 50, true));
                    edit.put(new Media(UUID.randomUUID(), source.id(), "film/" + word() + ".mp4", "video/mp4", 1L << 33, ""));
                }
            }
            case 20 -> {
                if (source != null) {
                    edit.remove(EntityKind.SOURCE, source.id());
                }
            }
            default -> {
                if (code != null && random.nextBoolean()) {
                    edit.remove(EntityKind.CODE, code.id());
                } else {
                    edit.describe(word(), word());
                }
            }
        }
    }

    private UUID documentId(ProjectView view) {
        ModelDocument known = any(view.documents());
        return known == null || random.nextBoolean() ? UUID.randomUUID() : known.id();
    }

    private void addSource(ProjectEdit edit, Person person) throws Failure {
        String text = "Žáci 😀 " + word() + "\n" + word() + " end.";
        edit.add(new ProjectEdit.NewSource(word(), "journal", "en", person == null ? null : person.id(), null, "baseline", null, "",
                "a.txt", text, List.of(new Structure(Structure.Kind.HEADING, new Span(0, 4), "Žáci", 1, null)),
                new ReadDocument.Original("a.txt", "text/plain", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))));
    }

    private void attribute(ProjectEdit edit, Source source) throws Failure {
        Attribute known = any(edit.before().attributes());
        if (known == null) {
            edit.put(new Attribute(UUID.randomUUID(), EntityKind.SOURCE, word(), Attribute.Type.TEXT, List.of("low", "high")));
        } else if (source != null) {
            edit.setValue(known.id(), source.id(), random.nextInt(3) == 0 ? null : random.nextBoolean() ? "low" : "high");
        }
    }

    private void memoAndLink(ProjectEdit edit, Source source, Code code) throws Failure {
        if (source == null || code == null) {
            return;
        }
        edit.put(new Coder(coder, "tester"));
        edit.put(new Memo(UUID.randomUUID(), Ref.passage(source.id(), span(source)), "theoretical", word(), word(), coder, Instant.EPOCH,
                Instant.EPOCH));
        edit.put(new Link(UUID.randomUUID(), Ref.passage(source.id(), span(source)), Ref.to(EntityKind.CODE, code.id()), "explains", ""));
    }
}
