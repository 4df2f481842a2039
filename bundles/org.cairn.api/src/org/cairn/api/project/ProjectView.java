// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A project as it was after one change: what analyses, search, views and exports read.
 *
 * <p>A view never changes and needs no lock. Big parts (texts, codings) are read from the file when they are first asked for, so
 * a call may take some time: never call it on the UI thread for more than one text. Objects obtained from a view stay valid when
 * the project is closed; further calls then throw {@link ProjectClosed}.
 */
public interface ProjectView {

    ProjectInfo info();

    /** Number of the last change set in this view; rises with every edit. 0 for a new project. */
    long version();

    /** All sources in the order in which they came in. */
    List<Source> sources();

    Optional<Source> source(UUID id);

    /** The source with that {@link Source#number()}. */
    Optional<Source> source(long number);

    /**
     * The text of a source as it stands in this view.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    SourceText text(Source source);

    /**
     * Hands over many texts, one after the other on the calling thread: what reads more than a few takes them from here, where
     * the next ones are read while one is used.
     *
     * @param sources in the order wanted
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    default void texts(List<Source> sources, BiConsumer<Source, SourceText> use) {
        sources.forEach(source -> use.accept(source, text(source)));
    }

    /** Headings, pages, speakers and times of a source, in order of start. */
    List<Structure> structure(Source source);

    /**
     * Hands over the structures of many sources, one after the other on the calling thread: they are read together.
     *
     * @param sources in the order wanted; a few hundred at a time, since all of their structures are in memory at once
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    default void structures(List<Source> sources, BiConsumer<Source, List<Structure>> use) {
        sources.forEach(source -> use.accept(source, structure(source)));
    }

    /**
     * The file as it was imported, whatever was corrected in the text since. Empty when the source was written in Cairn, or where the file was
     * a plain text that was corrected and the past was deleted for good.
     */
    Optional<byte[]> original(Source source);

    /**
     * Whether it is known without reading it that {@link #original} gives the present text of the source in UTF-8, as with a plain text file:
     * who has the text need not ask for the file.
     */
    default boolean isOriginalText(Source source) {
        return false;
    }

    List<Person> people();

    Optional<Person> person(UUID id);

    List<School> schools();

    Optional<School> school(UUID id);

    /** The school that counts for a source: its own, else its author's. */
    default Optional<School> schoolOf(Source source) {
        UUID school = source.school() != null ? source.school()
                : Optional.ofNullable(source.author()).flatMap(this::person).map(Person::school).orElse(null);
        return school == null ? Optional.empty() : school(school);
    }

    List<Group> groups();

    List<Attribute> attributes();

    /** Values of the attributes of one source, person, school or group, by GUID of the attribute. */
    Map<UUID, String> values(UUID owner);

    List<Coder> coders();

    Optional<Coder> coder(UUID id);

    Codebook codebook();

    Codings codings();

    Collection<Memo> memos();

    Collection<Link> links();

    /**
     * What codes of this view meant before, oldest first, as far as the change log knows: nothing from before the past was deleted for good.
     * Reads the log: not on the UI thread.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    default List<FormerDefinition> formerDefinitions() {
        return List.of();
    }

    /**
     * Codings of this view whose words are others than those that the coder chose, since the text was corrected: their GUIDs, and when it
     * last was. Nothing from before the past was deleted for good. Reads the change log: not on the UI thread.
     *
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    default Map<UUID, Instant> reworded() {
        return Map.of();
    }

    /** Standing queries and saved searches. */
    List<StandingQuery> standingQueries();

    List<InboxItem> inbox();

    List<CodeSet> codeSets();

    List<PersonRole> roles();

    List<Consent> consents();

    List<CodingRound> rounds();

    /** Coded parts of pictures and pages. */
    Collection<RegionCoding> regions();

    /** Films and sounds that sources are transcripts of. */
    List<Media> media();

    List<ModelDocument> documents();

    /** The content of a model document: XMI, UTF-8. */
    byte[] content(ModelDocument document);
}
