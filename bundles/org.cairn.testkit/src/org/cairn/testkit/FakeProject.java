// SPDX-License-Identifier: EPL-2.0
package org.cairn.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.PartialDate;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Group;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.testkit.internal.FakeView;

/**
 * A project in memory, made in a few lines, to test an analysis with:
 *
 * <pre>{@code
 * FakeProject project = FakeProject.of()
 *     .source("Week 1", "Trust grows slowly. We met on Monday.")
 *     .code("Learning").code("Learning > Trust")
 *     .coder("Ann").coding("Week 1", "Trust", "grows slowly")
 *     .coder("Ben").coding("Week 1", "Learning", 0, 37);
 * Result result = project.run(new MyAnalysis(), new MyAnalysis.Parameters(…));
 * assertEquals(List.of("Week 1: grows slowly"), project.quotations(table.evidence().at(0, 1)));
 * }</pre>
 *
 * <p>What is named before it was added is an {@link IllegalArgumentException}: a slip of the pen in a test must not pass. The same calls give
 * the same project, GUIDs included. Not thread-safe; the views are.
 */
public final class FakeProject {

    private final Map<String, School> schools = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, SourceText> texts = new LinkedHashMap<>();
    private final List<Code> codes = new ArrayList<>();
    private final Map<String, Coder> coders = new LinkedHashMap<>();
    private final List<Coding> codings = new ArrayList<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<UUID, Map<UUID, String>> values = new LinkedHashMap<>();
    private final List<Consent> consents = new ArrayList<>();
    private String coder = "Ann";
    private long ids;

    private FakeProject() {
    }

    /** An empty project. */
    public static FakeProject of() {
        return new FakeProject();
    }

    private UUID id() {
        return new UUID(0x4000, 0x8000_0000_0000_0000L | ++ids);
    }

    public FakeProject school(String name) {
        schools.put(name, new School(id(), name, "", ""));
        return this;
    }

    /**
     * Somebody who takes part.
     *
     * @param role may be empty
     * @param school the name of one that was added, or null
     */
    public FakeProject person(String name, String role, String school) {
        people.put(name, new Person(id(), name, role, school == null ? null : known(schools, school, "school").id(), ""));
        return this;
    }

    /** @param members names of people or schools that were added */
    public FakeProject group(String name, String... members) {
        Set<UUID> in = new TreeSet<>();
        Set<UUID> at = new TreeSet<>();
        for (String member : members) {
            if (people.containsKey(member)) {
                in.add(people.get(member).id());
            } else {
                at.add(known(schools, member, "person or school").id());
            }
        }
        groups.put(name, new Group(id(), name, "", in, at, ""));
        return this;
    }

    /** A journal in English without author, date and phase. */
    public FakeProject source(String title, String text) {
        return source(title, text, facts -> facts);
    }

    /** A source with more said of it: {@code source("Week 1", "…", s -> s.by("Ana").in("baseline").on("2013-01-14"))}. */
    public FakeProject source(String title, String text, UnaryOperator<Facts> more) {
        Facts facts = more.apply(new Facts("journal", "en", null, null, "", null, ""));
        SourceText read = new SourceText(text);
        sources.put(title, new Source(id(), sources.size() + 1, title, facts.kind, facts.language,
                facts.author == null ? null : known(people, facts.author, "person").id(),
                facts.school == null ? null : known(schools, facts.school, "school").id(), facts.phase,
                facts.date == null ? null : PartialDate.of(facts.date).first(), facts.folder, "", Instant.EPOCH, read.length(), 1));
        texts.put(title, read);
        return this;
    }

    /**
     * What is said of a source beside its title and text; names are those of people and schools that were added.
     *
     * @param kind lower case
     * @param language BCP 47 tag
     * @param author name, or null
     * @param school name, or null
     * @param phase or empty
     * @param date ISO 8601, or null
     * @param folder or empty
     */
    public record Facts(String kind, String language, String author, String school, String phase, String date, String folder) {

        public Facts kind(String newKind) {
            return new Facts(newKind, language, author, school, phase, date, folder);
        }

        public Facts language(String newLanguage) {
            return new Facts(kind, newLanguage, author, school, phase, date, folder);
        }

        public Facts by(String newAuthor) {
            return new Facts(kind, language, newAuthor, school, phase, date, folder);
        }

        public Facts at(String newSchool) {
            return new Facts(kind, language, author, newSchool, phase, date, folder);
        }

        public Facts in(String newPhase) {
            return new Facts(kind, language, author, school, newPhase, date, folder);
        }

        public Facts on(String newDate) {
            return new Facts(kind, language, author, school, phase, newDate, folder);
        }

        public Facts filed(String newFolder) {
            return new Facts(kind, language, author, school, phase, date, newFolder);
        }
    }

    /** @param path from the top down: {@code Learning > Trust}; what is above must have been added */
    public FakeProject code(String path) {
        int cut = path.lastIndexOf(Codebook.PATH_SEPARATOR);
        UUID parent = cut < 0 ? null : theCode(path.substring(0, cut)).id();
        String name = cut < 0 ? path : path.substring(cut + Codebook.PATH_SEPARATOR.length());
        codes.add(new Code(id(), parent, name, 0x0072B2, true, codes.size(), Code.Definition.EMPTY));
        return this;
    }

    /** The codings that follow are this coder's; without it they are Ann's. */
    public FakeProject coder(String name) {
        coder = name;
        coders.computeIfAbsent(name, fresh -> new Coder(id(), name));
        return this;
    }

    /** Codes the first place where those words stand. */
    public FakeProject coding(String source, String code, String quotation) {
        SourceText text = known(texts, source, "source");
        int at = text.string().indexOf(quotation);
        if (at < 0 || quotation.isEmpty()) {
            throw new IllegalArgumentException("\"" + source + "\" does not say \"" + quotation + "\".");
        }
        return coding(source, code, text.toOffset(at), text.toOffset(at + quotation.length()));
    }

    /** Codes from one code point to before another. */
    public FakeProject coding(String source, String code, int start, int end) {
        coder(coder);
        if (end > known(texts, source, "source").length()) {
            throw new IllegalArgumentException("\"" + source + "\" ends before " + end + ".");
        }
        codings.add(new Coding(id(), sources.get(source).id(), theCode(code).id(), coders.get(coder).id(), new Span(start, end),
                Instant.EPOCH, "", 0, false));
        return this;
    }

    /** An attribute of sources, people, schools or groups; {@code scale} are its values in order, none for any text. */
    public FakeProject attribute(EntityKind of, String name, String... scale) {
        attributes.put(name, new Attribute(id(), of, name, Attribute.Type.TEXT, List.of(scale)));
        return this;
    }

    /** @param owner title of a source, or name of a person, school or group, as the attribute is of */
    public FakeProject value(String owner, String attribute, String value) {
        Attribute known = known(attributes, attribute, "attribute");
        UUID id = switch (known.of()) {
            case SOURCE -> known(sources, owner, "source").id();
            case PERSON -> known(people, owner, "person").id();
            case SCHOOL -> known(schools, owner, "school").id();
            default -> known(groups, owner, "group").id();
        };
        values.computeIfAbsent(id, fresh -> new LinkedHashMap<>()).put(known.id(), value);
        return this;
    }

    /** What a person answered when asked whether their words may be analysed. */
    public FakeProject consent(String person, Consent.State answer) {
        return consent(person, Consent.Use.ANALYSIS, answer);
    }

    /** What a person answered when asked about a use of their words. */
    public FakeProject consent(String person, Consent.Use use, Consent.State answer) {
        consents.add(new Consent(id(), known(people, person, "person").id(), use, answer, null, ""));
        return this;
    }

    private static <T> T known(Map<String, T> all, String name, String what) {
        T found = all.get(name);
        if (found == null) {
            throw new IllegalArgumentException("No " + what + " \"" + name + "\" was added.");
        }
        return found;
    }

    /** The code of that name or path, for a {@code CodeSelection}. */
    public Code theCode(String name) {
        List<Code> found = new Codebook(codes).find(name);
        if (found.size() != 1) {
            throw new IllegalArgumentException((found.isEmpty() ? "No" : "More than one") + " code \"" + name + "\" was added.");
        }
        return found.getFirst();
    }

    public Source theSource(String title) {
        return known(sources, title, "source");
    }

    public Person thePerson(String name) {
        return known(people, name, "person");
    }

    public Coder theCoder(String name) {
        return known(coders, name, "coder");
    }

    /** The project as it is now. What is added later does not change it. */
    public ProjectView view() {
        return new FakeView(new ProjectInfo(new UUID(0x4000, 0x8000_0000_0000_0000L), "Fake project", "", Instant.EPOCH), ids,
                List.copyOf(sources.values()), sources.values().stream().map(source -> texts.get(source.title())).toList(),
                List.copyOf(people.values()), List.copyOf(schools.values()), List.copyOf(groups.values()),
                List.copyOf(attributes.values()), values, List.copyOf(coders.values()), new Codebook(codes), codings, consents);
    }

    /** A context on the project as it is now: nobody watches, English. */
    public AnalysisContext context() {
        return AnalysisContext.of(view());
    }

    /** Runs an analysis as Cairn does, and says with the result what its context was told. What it throws is thrown. */
    public <P extends Record> Result run(Analysis<P> analysis, P parameters) throws Cancelled {
        AnalysisContext context = context();
        return context.complete(analysis.run(parameters, context));
    }

    /** Evidence in words, as {@code Week 1: grows slowly}; a source as a whole is its title alone. */
    public List<String> quotations(Evidence evidence) {
        return evidence.passages().stream().map(passage -> {
            Source source = sources.values().stream().filter(each -> each.id().equals(passage.source())).findFirst().orElseThrow();
            return passage.span() == null ? source.title() : source.title() + ": " + texts.get(source.title()).slice(passage.span());
        }).toList();
    }
}
