// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.FormerDefinition;
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
import org.cairn.core.internal.Rows.CodeRow;
import org.cairn.core.internal.Rows.CodeSetRow;
import org.cairn.core.internal.Rows.DocumentRow;
import org.cairn.core.internal.Rows.GroupRow;
import org.cairn.core.internal.Rows.MemberRow;
import org.cairn.core.internal.Rows.RoundRow;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.internal.Rows.ValueRow;
import org.cairn.core.store.TableDef;

/** The view of one moment; see {@link ProjectView}. What is computed from several parts is computed once, when first needed. */
final class View implements ProjectView {

    private final Parts parts;
    private final long version;
    private final View whole;
    private final Lazy<List<Source>> sources = new Lazy<>(this::makeSources);
    private final Lazy<Codebook> codebook = new Lazy<>(this::makeCodebook);
    private final Lazy<List<Group>> groups = new Lazy<>(this::makeGroups);
    private final Lazy<List<CodingRound>> rounds = new Lazy<>(this::makeRounds);
    private final Lazy<Map<TableDef, Map<Long, Map<UUID, String>>>> values = new Lazy<>(this::makeValues);

    View(Parts parts, long version) {
        this.parts = parts;
        this.version = version;
        whole = this;
    }

    /** What a coder may see of the whole. */
    View(View whole, Parts seen) {
        parts = seen;
        version = whole.version;
        this.whole = whole;
    }

    /** The view of the same moment from which nothing is hidden; this one unless something is. */
    View whole() {
        return whole;
    }

    Parts parts() {
        return parts;
    }

    @Override
    public ProjectInfo info() {
        return parts.<ProjectInfo>part(TableDef.PROJECT).rows().getFirst();
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public List<Source> sources() {
        return sources.get();
    }

    private List<Source> makeSources() {
        List<SourceRow> rows = parts.<SourceRow>part(TableDef.SOURCE).rows();
        Source[] list = new Source[rows.size()];
        for (int i = 0; i < list.length; i++) {
            list[i] = rows.get(i).source();
        }
        return Collections.unmodifiableList(Arrays.asList(list));
    }

    @Override
    public Optional<Source> source(UUID id) {
        return Optional.ofNullable(parts.<SourceRow>find(TableDef.SOURCE, id)).map(SourceRow::source);
    }

    @Override
    public Optional<Source> source(long number) {
        return Optional.ofNullable(sourceRow(number)).map(SourceRow::source);
    }

    SourceRow sourceRow(long number) {
        return parts.<SourceRow>part(TableDef.SOURCE).get(number);
    }

    private SourceRow required(Source source) {
        SourceRow row = sourceRow(source.number());
        if (row == null) {
            throw new IllegalStateException("The source is not in this view: " + source.title());
        }
        return row;
    }

    @Override
    public SourceText text(Source source) {
        return parts.text(required(source).textId());
    }

    @Override
    public void texts(List<Source> wanted, BiConsumer<Source, SourceText> use) {
        long[] ids = wanted.stream().mapToLong(source -> required(source).textId()).toArray();
        new TextReading(parts, ids).forEach((i, text) -> use.accept(wanted.get(i), text));
    }

    @Override
    public List<Structure> structure(Source source) {
        long text = required(source).textId();
        return parts.structures(text).getOrDefault(text, List.of());
    }

    @Override
    public void structures(List<Source> wanted, BiConsumer<Source, List<Structure>> use) {
        long[] ids = wanted.stream().mapToLong(source -> required(source).textId()).toArray();
        Map<Long, List<Structure>> found = parts.structures(ids);
        for (int i = 0; i < ids.length; i++) {
            use.accept(wanted.get(i), found.getOrDefault(ids[i], List.of()));
        }
    }

    @Override
    public boolean isOriginalText(Source source) {
        SourceRow row = required(source);
        return row.originalId() != 0 && parts.isOriginalText(row);
    }

    @Override
    public Optional<byte[]> original(Source source) {
        SourceRow row = required(source);
        return row.originalId() == 0 ? Optional.empty() : Optional.ofNullable(parts.original(row));
    }

    @Override
    public List<Person> people() {
        return all(TableDef.PERSON);
    }

    @Override
    public Optional<Person> person(UUID id) {
        return Optional.ofNullable(parts.find(TableDef.PERSON, id));
    }

    @Override
    public List<School> schools() {
        return all(TableDef.SCHOOL);
    }

    @Override
    public Optional<School> school(UUID id) {
        return Optional.ofNullable(parts.find(TableDef.SCHOOL, id));
    }

    @Override
    public List<Group> groups() {
        return groups.get();
    }

    private List<Group> makeGroups() {
        Map<Long, Set<UUID>> people = members(TableDef.GROUPING_PERSON, TableDef.PERSON);
        Map<Long, Set<UUID>> schools = members(TableDef.GROUPING_SCHOOL, TableDef.SCHOOL);
        Part<GroupRow> part = parts.part(TableDef.GROUPING);
        List<Group> list = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            GroupRow row = part.rows().get(i);
            list.add(new Group(row.id(), row.name(), row.kind(), people.getOrDefault(part.id(i), Set.of()),
                    schools.getOrDefault(part.id(i), Set.of()), row.notes()));
        }
        return Collections.unmodifiableList(list);
    }

    private Map<Long, Set<UUID>> members(TableDef table, TableDef of) {
        parts.part(of);
        Map<Long, Set<UUID>> members = new HashMap<>();
        for (MemberRow row : parts.<MemberRow>part(table).rows()) {
            members.computeIfAbsent(row.group(), key -> new HashSet<>()).add(parts.keys().guid(of, row.member()));
        }
        return members;
    }

    @Override
    public List<CodeSet> codeSets() {
        Map<Long, Set<UUID>> codes = members(TableDef.CODE_SET_CODE, TableDef.CODE);
        Part<CodeSetRow> part = parts.part(TableDef.CODE_SET);
        List<CodeSet> list = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            CodeSetRow row = part.rows().get(i);
            list.add(new CodeSet(row.id(), row.name(), codes.getOrDefault(part.id(i), Set.of())));
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public List<PersonRole> roles() {
        return all(TableDef.PERSON_ROLE);
    }

    @Override
    public List<Consent> consents() {
        return all(TableDef.CONSENT);
    }

    @Override
    public List<CodingRound> rounds() {
        return rounds.get();
    }

    private List<CodingRound> makeRounds() {
        if (parts.part(TableDef.CODING_ROUND).size() == 0) {
            return List.of();
        }
        Map<Long, Set<UUID>> sourcesOf = members(TableDef.CODING_ROUND_SOURCE, TableDef.SOURCE);
        Map<Long, Set<UUID>> codersOf = members(TableDef.CODING_ROUND_CODER, TableDef.CODER);
        Map<Long, Map<UUID, Instant>> locked = new HashMap<>();
        for (MemberRow row : parts.<MemberRow>part(TableDef.CODING_ROUND_CODER).rows()) {
            if (row.at() != 0) {
                locked.computeIfAbsent(row.group(), key -> new HashMap<>())
                        .put(parts.keys().guid(TableDef.CODER, row.member()), Rows.instant(row.at()));
            }
        }
        Part<RoundRow> part = parts.part(TableDef.CODING_ROUND);
        List<CodingRound> list = new ArrayList<>();
        for (int i = 0; i < part.size(); i++) {
            RoundRow row = part.rows().get(i);
            long id = part.id(i);
            list.add(new CodingRound(row.id(), row.name(), row.blind(), sourcesOf.getOrDefault(id, Set.of()),
                    codersOf.getOrDefault(id, Set.of()), locked.getOrDefault(id, Map.of()), row.consensus()));
        }
        return Collections.unmodifiableList(list);
    }

    @Override
    public Collection<RegionCoding> regions() {
        return all(TableDef.REGION);
    }

    @Override
    public List<Media> media() {
        return all(TableDef.MEDIA);
    }

    @Override
    public List<Attribute> attributes() {
        return all(TableDef.ATTRIBUTE);
    }

    @Override
    public Map<UUID, String> values(UUID owner) {
        for (EntityKind kind : List.of(EntityKind.SOURCE, EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP)) {
            TableDef table = Entities.table(kind);
            long id = parts.idOf(table, owner);
            if (id != 0) {
                return values.get().getOrDefault(table, Map.of()).getOrDefault(id, Map.of());
            }
        }
        return Map.of();
    }

    private Map<TableDef, Map<Long, Map<UUID, String>>> makeValues() {
        Part<Attribute> attributes = parts.part(TableDef.ATTRIBUTE);
        Map<TableDef, Map<Long, Map<UUID, String>>> byOwner = new HashMap<>();
        for (ValueRow row : parts.<ValueRow>part(TableDef.ATTRIBUTE_VALUE).rows()) {
            Attribute attribute = attributes.get(row.attribute());
            byOwner.computeIfAbsent(Entities.table(attribute.of()), key -> new HashMap<>())
                    .computeIfAbsent(row.owner(), key -> new LinkedHashMap<>()).put(attribute.id(), row.value());
        }
        byOwner.values().forEach(map -> map.replaceAll((id, some) -> Collections.unmodifiableMap(some)));
        return byOwner;
    }

    @Override
    public List<Coder> coders() {
        return all(TableDef.CODER);
    }

    @Override
    public Optional<Coder> coder(UUID id) {
        return Optional.ofNullable(parts.find(TableDef.CODER, id));
    }

    @Override
    public Codebook codebook() {
        return codebook.get();
    }

    private Codebook makeCodebook() {
        List<Code> codes = new ArrayList<>();
        for (CodeRow row : parts.<CodeRow>part(TableDef.CODE).rows()) {
            Code code = row.code();
            codes.add(row.parent() == 0 ? code : new Code(code.id(), parts.keys().guid(TableDef.CODE, row.parent()), code.name(),
                    code.color(), code.codable(), code.position(), code.definition()));
        }
        return new Codebook(codes);
    }

    @Override
    public List<FormerDefinition> formerDefinitions() {
        return new Drift(this).definitions();
    }

    @Override
    public Map<UUID, Instant> reworded() {
        return new Drift(this).reworded();
    }

    @Override
    public CodingColumns codings() {
        return parts.codings();
    }

    @Override
    public Collection<Memo> memos() {
        return all(TableDef.MEMO);
    }

    @Override
    public Collection<Link> links() {
        return all(TableDef.LINK);
    }

    @Override
    public List<StandingQuery> standingQueries() {
        return all(TableDef.STANDING_QUERY);
    }

    @Override
    public List<InboxItem> inbox() {
        return all(TableDef.INBOX_ITEM);
    }

    @Override
    public List<ModelDocument> documents() {
        return parts.<DocumentRow>part(TableDef.DOCUMENT).rows().stream().map(DocumentRow::document).toList();
    }

    @Override
    public byte[] content(ModelDocument document) {
        DocumentRow row = parts.find(TableDef.DOCUMENT, document.id());
        if (row == null) {
            throw new IllegalStateException("The document is not in this view: " + document.title());
        }
        return row.content().get().clone();
    }

    private <R> List<R> all(TableDef table) {
        return Collections.unmodifiableList(parts.<R>part(table).rows());
    }
}
