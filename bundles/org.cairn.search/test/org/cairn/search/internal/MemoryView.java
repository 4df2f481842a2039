// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
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

/** One state of a {@link MemoryProject}. */
final class MemoryView implements ProjectView {

    final ProjectInfo info;
    long version;
    final Map<UUID, Source> sources = new LinkedHashMap<>();
    final Map<UUID, String> texts = new HashMap<>();
    final Map<UUID, Person> people = new LinkedHashMap<>();
    final Map<UUID, School> schools = new LinkedHashMap<>();
    final Map<UUID, Group> groups = new LinkedHashMap<>();
    final Map<UUID, Attribute> attributes = new LinkedHashMap<>();
    final Map<UUID, Map<UUID, String>> values = new HashMap<>();
    final Map<UUID, Coder> coders = new LinkedHashMap<>();
    final Map<UUID, Code> codes = new LinkedHashMap<>();
    final Map<UUID, Coding> codings = new LinkedHashMap<>();
    final Map<UUID, Memo> memos = new LinkedHashMap<>();
    final Map<UUID, Link> links = new LinkedHashMap<>();
    final Map<UUID, StandingQuery> queries = new LinkedHashMap<>();
    final Map<UUID, InboxItem> inbox = new LinkedHashMap<>();
    final Map<ModelDocument, byte[]> documents = new LinkedHashMap<>();
    final Set<UUID> broken = new HashSet<>();
    private Codings columns;

    MemoryView(UUID id) {
        this.info = new ProjectInfo(id, "Test", "", Instant.EPOCH);
    }

    MemoryView copy() {
        MemoryView copy = new MemoryView(info.id());
        copy.sources.putAll(sources);
        copy.texts.putAll(texts);
        copy.people.putAll(people);
        copy.schools.putAll(schools);
        copy.groups.putAll(groups);
        copy.attributes.putAll(attributes);
        values.forEach((owner, map) -> copy.values.put(owner, new HashMap<>(map)));
        copy.coders.putAll(coders);
        copy.codes.putAll(codes);
        copy.codings.putAll(codings);
        copy.memos.putAll(memos);
        copy.links.putAll(links);
        copy.queries.putAll(queries);
        copy.inbox.putAll(inbox);
        copy.documents.putAll(documents);
        return copy;
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
        return List.copyOf(sources.values());
    }

    @Override
    public Optional<Source> source(UUID id) {
        return Optional.ofNullable(sources.get(id));
    }

    @Override
    public Optional<Source> source(long number) {
        return sources.values().stream().filter(source -> source.number() == number).findFirst();
    }

    @Override
    public SourceText text(Source source) {
        if (broken.contains(source.id())) {
            throw MemoryProject.broken();
        }
        return new SourceText(texts.get(source.id()));
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
        return List.copyOf(people.values());
    }

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public List<School> schools() {
        return List.copyOf(schools.values());
    }

    @Override
    public Optional<School> school(UUID id) {
        return Optional.ofNullable(schools.get(id));
    }

    @Override
    public List<Group> groups() {
        return List.copyOf(groups.values());
    }

    @Override
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    @Override
    public Map<UUID, String> values(UUID owner) {
        return values.getOrDefault(owner, Map.of());
    }

    @Override
    public List<Coder> coders() {
        return List.copyOf(coders.values());
    }

    @Override
    public Optional<Coder> coder(UUID id) {
        return Optional.ofNullable(coders.get(id));
    }

    @Override
    public Codebook codebook() {
        return new Codebook(codes.values());
    }

    @Override
    public synchronized Codings codings() {
        if (columns == null) {
            columns = new MemoryCodings(this);
        }
        return columns;
    }

    @Override
    public Collection<Memo> memos() {
        return List.copyOf(memos.values());
    }

    @Override
    public Collection<Link> links() {
        return List.copyOf(links.values());
    }

    @Override
    public List<StandingQuery> standingQueries() {
        return List.copyOf(queries.values());
    }

    @Override
    public List<InboxItem> inbox() {
        return List.copyOf(inbox.values());
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
        return List.of();
    }

    @Override
    public List<CodingRound> rounds() {
        return List.of();
    }

    @Override
    public List<RegionCoding> regions() {
        return List.of();
    }

    @Override
    public List<Media> media() {
        return List.of();
    }

    @Override
    public List<ModelDocument> documents() {
        return List.copyOf(documents.keySet());
    }

    @Override
    public byte[] content(ModelDocument document) {
        return documents.get(document);
    }
}
