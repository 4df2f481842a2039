// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.cairn.exchange.refi.RefiFiles;

/** Fills a project with everything there is, at random, and tells what a project holds. */
public final class RandomProject {

    private static final String[] WORDS = {"trust", "pupils", "<b>", "&amp;", "žluťoučký", "😀", "\"quoted\"", "plan\tdo", "it's", "Ω",
        "line\nbreak", "]]>", "é́"};

    private final Random random;
    private final ProjectEdit edit;

    public RandomProject(long seed, ProjectEdit edit) {
        random = new Random(seed);
        this.edit = edit;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private String line(int words) {
        return text(words).replaceAll("\\s+", " ");
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Instant time() {
        return Instant.ofEpochMilli(1_300_000_000_000L + random.nextInt(1_000_000_000));
    }

    private Span span(int length) {
        int start = random.nextInt(length);
        return new Span(start, start + 1 + random.nextInt(length - start));
    }

    public void fill() throws Failure {
        List<UUID> coders = List.of(id(), id());
        for (int i = 0; i < coders.size(); i++) {
            edit.put(new Coder(coders.get(i), "Coder " + i));
        }
        List<UUID> codes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID code = id();
            Code.Definition definition = random.nextBoolean() ? new Code.Definition("", text(2), "", "", "")
                    : new Code.Definition(text(1), random.nextBoolean() ? "" : text(3), text(2), "", text(2));
            // names repeat
            edit.put(new Code(code, codes.isEmpty() || random.nextInt(3) == 0 ? null : any(codes), "Code " + random.nextInt(6),
                    random.nextInt(0x1000000), true, i, definition));
            codes.add(code);
        }
        edit.put(new Code(id(), null, "Folder " + line(1), 0x123456, false, 99, Code.Definition.EMPTY));
        edit.put(new CodeSet(id(), "Set", Set.of(codes.get(0), codes.get(3))));
        edit.put(new CodeSet(id(), "Empty set", Set.of()));
        List<UUID> schools = List.of(id(), id());
        edit.put(new School(schools.get(0), "Hill Top", "primary", text(3)));
        edit.put(new School(schools.get(1), "St. Mary's & <All>", "", ""));
        List<UUID> people = List.of(id(), id(), id());
        for (int i = 0; i < people.size(); i++) {
            edit.put(new Person(people.get(i), "Person " + i, i == 0 ? "SLE" : "", i == 1 ? null : any(schools), i == 2 ? text(2) : ""));
        }
        edit.put(new Group(id(), "Trio", "trio", Set.copyOf(people), Set.of(schools.get(0)), text(1)));
        edit.put(new PersonRole(id(), people.get(0), "NQT", schools.get(1), LocalDate.of(2012, 9, 1), null));
        edit.put(new Consent(id(), people.get(0), Consent.Use.QUOTATION, Consent.State.REFUSED, LocalDate.of(2013, 2, 1), text(2)));
        List<UUID> sources = sources(people, schools);
        attributes(people, schools, sources);
        passages(sources, codes, coders);
        // of a kind that this Cairn does not know: kept as it is
        edit.put(new ModelDocument(id(), "orrery", "Claims " + line(1), Instant.EPOCH, 1), ("<x>" + text(4) + "</x>").getBytes(
                StandardCharsets.UTF_8));
        UUID query = id();
        edit.put(new StandingQuery(query, "Trust", "trust & \"joint practice\"", codes.get(1), 0, true));
        edit.put(new InboxItem(id(), query, sources.get(0), new Span(0, 3), time(), InboxItem.State.DISMISSED));
        edit.put(new CodingRound(id(), "Round", false, Set.of(sources.get(0)), Set.copyOf(coders), Map.of(coders.get(0), time(),
                coders.get(1), time()), coders.get(1)));
    }

    private List<UUID> sources(List<UUID> people, List<UUID> schools) throws Failure {
        List<UUID> sources = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String body = text(20 + random.nextInt(30)) + (i == 1 ? "\f\u000B end" : "");
            int length = body.codePointCount(0, body.length());
            List<Structure> structure = i % 2 == 0 ? List.of(new Structure(Structure.Kind.HEADING, new Span(0, 5), line(1), 1, null),
                    new Structure(Structure.Kind.TURN, new Span(5, length), "Person 0", 0, people.get(0))) : List.of();
            boolean pdf = i == 6;
            boolean picture = i == 7;
            ReadDocument.Original file = pdf ? new ReadDocument.Original("a.pdf", "application/pdf", "%PDF 3 x".getBytes(
                    StandardCharsets.US_ASCII)) : picture ? new ReadDocument.Original("a.png", "image/png", pictureBytes()) : null;
            UUID id = id();
            edit.add(id, new ProjectEdit.NewSource("Source " + i + " " + line(2), any(List.of("journal", "interview", "document")),
                    any(List.of("en", "cs")), random.nextBoolean() ? any(people) : null, random.nextBoolean() ? any(schools) : null,
                    any(List.of("", "baseline")), random.nextBoolean() ? LocalDate.of(2013, 1, 1 + i) : null, any(List.of("", "a/b")),
                    pdf ? "x/a.pdf" : picture ? "a.png" : any(List.of("", "week 3.docx")), picture ? "" : body, picture ? List.of() : structure,
                    file));
            sources.add(id);
        }
        edit.put(new Media(id(), sources.get(5), "films/lesson.mp4", "video/mp4", 12345, "ab"));
        return sources;
    }

    private static byte[] pictureBytes() {
        try {
            return Workshop.picture();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void attributes(List<UUID> people, List<UUID> schools, List<UUID> sources) throws Failure {
        UUID subject = id();
        edit.put(new Attribute(subject, EntityKind.SOURCE, "Subject", Attribute.Type.TEXT, List.of()));
        edit.setValue(subject, sources.get(0), line(2));
        UUID years = id();
        edit.put(new Attribute(years, EntityKind.PERSON, "Years", Attribute.Type.NUMBER, List.of()));
        edit.setValue(years, people.get(0), "12.50");
        edit.setValue(years, people.get(1), "3");
        UUID scale = id();
        edit.put(new Attribute(scale, EntityKind.SCHOOL, "Size", Attribute.Type.TEXT, List.of("small", "big")));
        edit.setValue(scale, schools.get(0), "big");
        UUID flag = id();
        edit.put(new Attribute(flag, EntityKind.SOURCE, "Final", Attribute.Type.FLAG, List.of()));
        edit.setValue(flag, sources.get(2), "false");
        UUID day = id();
        edit.put(new Attribute(day, EntityKind.PERSON, "Joined", Attribute.Type.DATE, List.of()));
        edit.setValue(day, people.get(2), "2012-09-01");
    }

    private void passages(List<UUID> sources, List<UUID> codes, List<UUID> coders) throws Failure {
        List<UUID> codings = new ArrayList<>();
        List<Ref> anything = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            UUID id = id();
            UUID source = sources.get(random.nextInt(7));
            Span span = i % 7 == 0 ? new Span(0, 4) : span(20);
            edit.put(new Coding(id, source, any(codes), any(coders), span, time(), i % 5 == 0 ? text(3) : "", i % 4 == 0 ? 70 : 0,
                    i % 6 == 0));
            codings.add(id);
            anything.add(Ref.passage(source, span));
        }
        UUID region = id();
        edit.put(new RegionCoding(region, sources.get(6), 2, new RegionCoding.Region(0.123457, 0.2, 0.300001, 0.05), codes.get(2),
                coders.get(0), time(), text(1), 5, true));
        edit.put(new RegionCoding(id(), sources.get(7), 1, new RegionCoding.Region(0, 0, 1, 1), codes.get(2), coders.get(1), time(), "", 0,
                false));
        anything.addAll(List.of(Ref.to(EntityKind.CODE, codes.get(0)), Ref.to(EntityKind.SOURCE, sources.get(0)), Ref.to(EntityKind.CODING,
                codings.get(0)), Ref.to(EntityKind.PROJECT, edit.before().info().id()), Ref.passage(sources.get(1), new Span(3, 9)),
                Ref.to(EntityKind.REGION, region), Ref.to(EntityKind.CODER, coders.get(0))));
        List<Ref> memos = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            UUID memo = id();
            Instant created = time();
            edit.put(new Memo(memo, any(anything), any(List.of("", "theoretical", "bookmark")), i % 3 == 0 ? "" : line(2), text(6),
                    any(coders), created, created.plusSeconds(i)));
            memos.add(Ref.to(EntityKind.MEMO, memo));
        }
        anything.addAll(memos);
        for (int i = 0; i < 12; i++) {
            UUID link = id();
            edit.put(new Link(link, any(anything), any(anything), any(List.of("explains", "contradicts")), i % 3 == 0 ? text(2) : ""));
            anything.add(Ref.to(EntityKind.LINK, link));
        }
        UUID onMemo = id();
        edit.put(new Memo(onMemo, memos.getFirst(), "", "on a memo", text(1), coders.get(0), time(), time()));
    }

    /** Everything that a project holds, one line each, in an order that does not depend on how it got in. */
    public static Set<String> dump(ProjectView view) {
        Set<String> lines = new TreeSet<>();
        view.schools().forEach(school -> lines.add(school + " " + new TreeMap<>(view.values(school.id()))));
        view.people().forEach(person -> lines.add(person + " " + new TreeMap<>(view.values(person.id()))));
        view.groups().forEach(group -> lines.add("Group " + group.id() + group.name() + group.kind() + new TreeSet<>(group.people())
                + new TreeSet<>(group.schools()) + group.notes()));
        view.attributes().forEach(attribute -> lines.add(attribute.toString()));
        int order = 0;
        for (Code code : view.codebook().codes()) {
            lines.add("Code " + ++order + " " + code.id() + code.parent() + code.name() + code.color() + code.codable() + code.definition());
        }
        for (Source source : view.sources()) {
            lines.add("Source " + List.of(source.id(), source.title(), source.kind(), source.language(), source.phase(), source.folder(),
                    source.origin()) + source.author() + source.school() + source.date() + new TreeMap<>(view.values(source.id())));
            lines.add("Text " + source.id() + view.text(source).string());
            lines.add("Structure " + source.id() + view.structure(source));
            lines.add("Original " + source.id() + view.original(source).map(java.util.Arrays::hashCode));
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                lines.add(row.coding(i).toString());
            }
        }
        view.memos().forEach(memo -> lines.add(memo.toString()));
        view.links().forEach(link -> lines.add(link.toString()));
        view.standingQueries().forEach(query -> lines.add(query.id() + query.name() + query.query() + query.code() + query.followed()));
        view.inbox().forEach(item -> lines.add(item.toString()));
        view.codeSets().forEach(set -> lines.add("Set " + set.id() + set.name() + new TreeSet<>(set.codes())));
        view.roles().forEach(role -> lines.add(role.toString()));
        view.consents().forEach(consent -> lines.add(consent.toString()));
        view.rounds().forEach(round -> lines.add("Round " + round.id() + round.name() + round.blind() + new TreeSet<>(round.sources())
                + new TreeSet<>(round.coders()) + new TreeMap<>(round.locked()) + round.consensus()));
        view.regions().forEach(region -> lines.add(region.toString()));
        view.media().forEach(media -> lines.add(media.toString()));
        view.documents().stream().filter(document -> !document.kind().equals(RefiFiles.KEPT)).forEach(document -> lines.add(document.id()
                + document.kind() + document.title() + new String(view.content(document), StandardCharsets.UTF_8)));
        return lines;
    }
}
