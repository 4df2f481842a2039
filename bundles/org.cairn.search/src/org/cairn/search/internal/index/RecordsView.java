// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.CodeSet;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.CodingRound;
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
import org.cairn.api.search.FoundRecords;
import org.cairn.core.memo.RefNames;
import org.cairn.core.model.DocumentText;

/**
 * A view of a project in which the plans, records and memos stand in the place of the sources, so that what indexes and searches sources
 * does the same with them. Their text is {@link DocumentText}; their revision tells one state from another, also after an undo.
 */
public final class RecordsView implements ProjectView {

    /** Stands for the length of a text that was not read: longer than any. */
    public static final int WHOLE = 1 << 30;

    /** Numbers of plans and records are made of their GUIDs, and greater than those of any source. */
    private static final long BEYOND = 1L << 62;

    private final ProjectView project;
    private final List<ModelDocument> documents;
    private final Collection<Memo> memos;
    private final List<Source> projectSources;
    private final List<Source> sources;
    private final Map<UUID, ModelDocument> known;
    private final Map<UUID, Memo> notes;
    private final Map<UUID, Source> byId;

    private RecordsView(ProjectView project, RecordsView same) {
        this.project = project;
        documents = same.documents;
        memos = same.memos;
        projectSources = same.projectSources;
        sources = same.sources;
        known = same.known;
        notes = same.notes;
        byId = same.byId;
    }

    private RecordsView(ProjectView project, Collection<Memo> memos) {
        this.project = project;
        this.memos = memos;
        documents = project.documents();
        projectSources = project.sources();
        String language = language(projectSources);
        known = new HashMap<>();
        // also of kinds that this Cairn does not know: they say nothing, and to ask for kinds loads the classes of all
        documents.forEach(each -> known.put(each.id(), each));
        notes = new LinkedHashMap<>();
        memos.stream().filter(memo -> !memo.title().isBlank() || !memo.text().isBlank()).forEach(memo -> notes.put(memo.id(), memo));
        sources = Stream.concat(known.values().stream().map(each -> source(each, language)), notes.values().stream()
                .map(each -> source(each, language))).sorted(Comparator.comparingLong(Source::number)).toList();
        byId = new HashMap<>();
        sources.forEach(source -> byId.put(source.id(), source));
    }

    /**
     * @param memos those that may be found
     * @param last an earlier one of the same project, whose lists are used again if they are still right; or null
     */
    static RecordsView of(ProjectView project, Collection<Memo> memos, RecordsView last) {
        boolean same = last != null && last.projectSources == project.sources() && last.memos.equals(memos)
                && last.documents.equals(project.documents());
        return same ? new RecordsView(project, last) : new RecordsView(project, memos);
    }

    /** The language that most sources have: documents say nothing of theirs. */
    private static String language(List<Source> sources) {
        Map<String, Integer> counts = new HashMap<>();
        sources.forEach(source -> counts.merge(source.language(), 1, Integer::sum));
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse("en");
    }

    private static Source source(ModelDocument document, String language) {
        return source(document.id(), document.title(), document.kind(), language, document.modified(), document.revision());
    }

    private static Source source(Memo memo, String language) {
        return source(memo.id(), RefNames.title(memo), FoundRecords.MEMO, language, memo.modified(),
                31 * memo.title().hashCode() + memo.text().hashCode());
    }

    private static Source source(UUID id, String title, String kind, String language, Instant modified, int revision) {
        long number = (id.getMostSignificantBits() ^ Long.rotateLeft(id.getLeastSignificantBits(), 21)) & Long.MAX_VALUE | BEYOND;
        int state = (31 * modified.hashCode() + revision) & Integer.MAX_VALUE;
        return new Source(id, number, title, kind, language, null, null, "", null, "", "", modified, WHOLE, state);
    }

    /** The same plans and records as somebody sees them who sees less of the project. */
    public RecordsView as(ProjectView seen) {
        return seen == project ? this : new RecordsView(seen, this);
    }

    /** The project itself. */
    public ProjectView project() {
        return project;
    }

    /** The memos that stand among the sources here, in the order of the project. */
    public Collection<Memo> notes() {
        return notes.values();
    }

    /** What a plan, a record or a memo says. */
    public DocumentText said(Source source) {
        Memo memo = notes.get(source.id());
        return memo != null ? DocumentText.of(memo) : DocumentText.of(project, known.get(source.id()));
    }

    @Override
    public ProjectInfo info() {
        return project.info();
    }

    @Override
    public long version() {
        return project.version();
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public Optional<Source> source(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public Optional<Source> source(long number) {
        return sources.stream().filter(source -> source.number() == number).findFirst();
    }

    @Override
    public SourceText text(Source source) {
        return new SourceText(said(source).text());
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
        return project.people();
    }

    @Override
    public Optional<Person> person(UUID id) {
        return project.person(id);
    }

    @Override
    public List<School> schools() {
        return project.schools();
    }

    @Override
    public Optional<School> school(UUID id) {
        return project.school(id);
    }

    @Override
    public List<Group> groups() {
        return project.groups();
    }

    @Override
    public List<Attribute> attributes() {
        return project.attributes();
    }

    @Override
    public Map<UUID, String> values(UUID owner) {
        return byId.containsKey(owner) ? Map.of() : project.values(owner);
    }

    @Override
    public List<Coder> coders() {
        return project.coders();
    }

    @Override
    public Optional<Coder> coder(UUID id) {
        return project.coder(id);
    }

    @Override
    public Codebook codebook() {
        return project.codebook();
    }

    @Override
    public Codings codings() {
        return project.codings();
    }

    @Override
    public Collection<Memo> memos() {
        return project.memos();
    }

    @Override
    public Collection<Link> links() {
        return project.links();
    }

    @Override
    public List<StandingQuery> standingQueries() {
        return project.standingQueries();
    }

    @Override
    public List<InboxItem> inbox() {
        return project.inbox();
    }

    @Override
    public List<CodeSet> codeSets() {
        return project.codeSets();
    }

    @Override
    public List<PersonRole> roles() {
        return project.roles();
    }

    @Override
    public List<Consent> consents() {
        return project.consents();
    }

    @Override
    public List<CodingRound> rounds() {
        return project.rounds();
    }

    @Override
    public Collection<RegionCoding> regions() {
        return project.regions();
    }

    @Override
    public List<Media> media() {
        return project.media();
    }

    @Override
    public List<ModelDocument> documents() {
        return project.documents();
    }

    @Override
    public byte[] content(ModelDocument document) {
        return project.content(document);
    }
}
