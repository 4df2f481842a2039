// SPDX-License-Identifier: EPL-2.0
package org.cairn.testkit.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Group;
import org.cairn.api.project.InboxItem;
import org.cairn.api.project.Link;
import org.cairn.api.project.Media;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;

/** A view of records in memory. Of what a fake project cannot be given there is nothing. */
public final class FakeView implements ProjectView {

    private final ProjectInfo info;
    private final long version;
    private final List<Source> sources;
    private final Map<UUID, Source> sourcesById;
    private final Map<UUID, SourceText> texts = new HashMap<>();
    private final Map<UUID, Person> people;
    private final List<Person> peopleInOrder;
    private final Map<UUID, School> schools;
    private final List<School> schoolsInOrder;
    private final List<Group> groups;
    private final List<Attribute> attributes;
    private final Map<UUID, Map<UUID, String>> values = new HashMap<>();
    private final List<Coder> coders;
    private final Codebook codebook;
    private final FakeCodings codings;
    private final List<Consent> consents;

    public FakeView(ProjectInfo info, long version, List<Source> sources, List<SourceText> texts, List<Person> people,
            List<School> schools, List<Group> groups, List<Attribute> attributes, Map<UUID, Map<UUID, String>> values, List<Coder> coders,
            Codebook codebook, List<Coding> codings, List<Consent> consents) {
        this.info = info;
        this.version = version;
        this.sources = sources;
        sourcesById = byId(sources, Source::id);
        for (int i = 0; i < sources.size(); i++) {
            this.texts.put(sources.get(i).id(), texts.get(i));
        }
        peopleInOrder = people;
        this.people = byId(people, Person::id);
        schoolsInOrder = schools;
        this.schools = byId(schools, School::id);
        this.groups = groups;
        this.attributes = attributes;
        values.forEach((owner, its) -> this.values.put(owner, Map.copyOf(its)));
        this.coders = coders;
        this.codebook = codebook;
        this.codings = new FakeCodings(codings);
        this.consents = List.copyOf(consents);
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, each -> each));
    }

    @Override
    public ProjectInfo info() {
        return info;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public Optional<Source> source(UUID id) {
        return Optional.ofNullable(sourcesById.get(id));
    }

    @Override
    public Optional<Source> source(long number) {
        return sources.stream().filter(source -> source.number() == number).findFirst();
    }

    @Override
    public SourceText text(Source source) {
        return texts.get(source.id());
    }

    @Override
    public List<Structure> structure(Source source) {
        return List.of();
    }

    @Override
    public Optional<byte[]> original(Source source) {
        return Optional.empty();
    }

    @Override
    public List<Person> people() {
        return peopleInOrder;
    }

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<School> schools() {
        return schoolsInOrder;
    }

    @Override
    public Optional<School> school(UUID id) {
        return Optional.ofNullable(schools.get(id));
    }

    @Override
    public List<Group> groups() {
        return groups;
    }

    @Override
    public List<Attribute> attributes() {
        return attributes;
    }

    @Override
    public Map<UUID, String> values(UUID owner) {
        return values.getOrDefault(owner, Map.of());
    }

    @Override
    public List<Coder> coders() {
        return coders;
    }

    @Override
    public Optional<Coder> coder(UUID id) {
        return coders.stream().filter(coder -> coder.id().equals(id)).findFirst();
    }

    @Override
    public Codebook codebook() {
        return codebook;
    }

    @Override
    public Codings codings() {
        return codings;
    }

    @Override
    public Collection<Memo> memos() {
        return List.of();
    }

    @Override
    public Collection<Link> links() {
        return List.of();
    }

    @Override
    public List<StandingQuery> standingQueries() {
        return List.of();
    }

    @Override
    public List<InboxItem> inbox() {
        return List.of();
    }

    @Override
    public List<CodeSet> codeSets() {
        return List.of();
    }

    @Override
    public List<PersonRole> roles() {
        return List.of();
    }

    @Override
    public List<Consent> consents() {
        return consents;
    }

    @Override
    public List<CodingRound> rounds() {
        return List.of();
    }

    @Override
    public Collection<RegionCoding> regions() {
        return List.of();
    }

    @Override
    public List<Media> media() {
        return List.of();
    }

    @Override
    public List<ModelDocument> documents() {
        return List.of();
    }

    @Override
    public byte[] content(ModelDocument document) {
        throw new IllegalArgumentException("A fake project has no model documents.");
    }
}
