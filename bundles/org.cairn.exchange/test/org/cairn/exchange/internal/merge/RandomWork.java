// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectEdit.NewSource;
import org.cairn.core.ProjectSession;

/** Works on a project as somebody might: one small edit after the other, at random. */
final class RandomWork {

    private final ProjectSession session;
    private final Random random;
    private final String name;

    RandomWork(ProjectSession session, String name, long seed) {
        this.session = session;
        this.name = name;
        random = new Random(seed);
    }

    void edits(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            int number = i;
            session.edit("Work " + i, edit -> {
                one(edit, edit.before(), number);
                return null;
            });
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private List<Source> texts(ProjectView view) {
        return view.sources().stream().filter(source -> source.length() > 12).toList();
    }

    private Span span(Source source) {
        int start = random.nextInt(source.length() - 10);
        return new Span(start, start + 1 + random.nextInt(9));
    }

    private List<Coding> codings(ProjectView view) {
        List<Coding> all = new ArrayList<>();
        for (Source source : view.sources()) {
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                all.add(row.coding(i));
            }
        }
        return all;
    }

    private void one(ProjectEdit edit, ProjectView view, int number) throws Failure {
        Code code = any(view.codebook().codes());
        Source source = any(texts(view));
        Person person = any(view.people());
        Coder coder = any(view.coders());
        Memo memo = any(List.copyOf(view.memos()));
        switch (random.nextInt(20)) {
            case 0 -> edit.put(new Code(code.id(), code.parent(), name + number, code.color(), code.codable(), code.position(),
                    code.definition()));
            case 1 -> edit.put(new Code(code.id(), code.parent(), code.name(), code.color(), code.codable(), code.position(),
                    new Code.Definition(name + " says " + number, code.definition().full(), "", "", "")));
            case 2 -> edit.put(new Code(id(), random.nextBoolean() ? code.id() : null, name + " new " + number, 0x112233, true, 50 + number,
                    Code.Definition.EMPTY));
            case 3, 4, 5 -> {
                if (code.codable()) {
                    edit.put(new Coding(id(), source.id(), code.id(), coder.id(), span(source), Instant.ofEpochMilli(1_500_000_000_000L), "", 0,
                            false));
                }
            }
            case 6 -> edit.remove(EntityKind.CODING, any(codings(view)).id());
            case 7 -> {
                Coding coding = any(codings(view));
                edit.put(new Coding(coding.id(), coding.source(), coding.code(), coding.coder(), coding.span(), coding.created(),
                        name + " comments " + number, coding.weight(), true));
            }
            case 8 -> edit.put(new Memo(memo.id(), memo.target(), memo.kind(), memo.title(), memo.text() + " " + name + number, memo.coder(),
                    memo.created(), memo.modified().plusSeconds(1 + number)));
            case 9 -> edit.put(new Memo(id(), random.nextBoolean() ? Ref.to(EntityKind.CODE, code.id()) : Ref.passage(source.id(),
                    span(source)), "method", name, "new " + number, coder.id(), Instant.EPOCH, Instant.EPOCH));
            case 10 -> {
                String text = view.text(source).string();
                int at = view.text(source).toUtf16(random.nextInt(source.length()));
                edit.correct(source.id(), text.substring(0, at) + " " + name + " " + text.substring(at));
            }
            case 11 -> edit.add(id(), new NewSource(name + " source " + number, "journal", "en", person.id(), null, "", LocalDate.EPOCH,
                    "", "", "Words of " + name + " number " + number, List.of(), null));
            case 12 -> edit.put(source.by(person.id(), source.school(), "impact", source.date()));
            case 13 -> edit.put(new Person(person.id(), person.name(), name + " role", person.school(), person.notes()));
            case 14 -> edit.put(new Person(id(), name + " person " + number, "", null, ""));
            case 15 -> {
                Group group = any(view.groups());
                edit.put(new Group(group.id(), group.name(), group.kind(), Set.of(person.id()), group.schools(), group.notes()));
            }
            case 16 -> {
                CodeSet set = any(view.codeSets());
                edit.put(new CodeSet(set.id(), set.name(), Set.of(code.id())));
            }
            case 17 -> edit.put(new Link(id(), Ref.to(EntityKind.MEMO, memo.id()), Ref.to(EntityKind.CODE, code.id()), "explains", name));
            case 18 -> removal(edit, view, code, source, memo);
            default -> other(edit, view, person, number);
        }
    }

    private void removal(ProjectEdit edit, ProjectView view, Code code, Source source, Memo memo) throws Failure {
        switch (random.nextInt(3)) {
            case 0 -> {
                if (view.codebook().size() > 5 && view.codebook().children(code).isEmpty()) {
                    edit.remove(EntityKind.CODE, code.id());
                }
            }
            case 1 -> {
                if (texts(view).size() > 3 && view.rounds().stream().noneMatch(round -> round.sources().contains(source.id()))) {
                    edit.remove(EntityKind.SOURCE, source.id());
                }
            }
            default -> edit.remove(EntityKind.MEMO, memo.id());
        }
    }

    private void other(ProjectEdit edit, ProjectView view, Person person, int number) throws Failure {
        switch (random.nextInt(3)) {
            case 0 -> {
                UUID known = view.consents().stream().filter(consent -> consent.person().equals(person.id())
                        && consent.use() == Consent.Use.SHARING).map(Consent::id).findFirst().orElseGet(this::id);
                edit.put(new Consent(known, person.id(), Consent.Use.SHARING, any(List.of(Consent.State.values())),
                        LocalDate.of(2020, 1, 1 + number % 28), name));
            }
            case 1 -> view.attributes().stream().filter(attribute -> attribute.name().equals("Years")).findFirst().ifPresent(attribute -> {
                try {
                    edit.setValue(attribute.id(), person.id(), random.nextInt(4) == 0 ? null : String.valueOf(random.nextInt(40)));
                } catch (Failure e) {
                    throw new AssertionError(e);
                }
            });
            default -> edit.put(new ModelDocument(id(), "orrery", name + number, Instant.EPOCH, 1), name.getBytes());
        }
    }
}
