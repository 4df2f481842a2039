// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Failure;
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
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;

/**
 * The changes of one edit. Valid only inside {@link ProjectSession#edit} and only on its thread.
 *
 * <p>A {@code put} adds what has a new GUID and replaces what has a known one. References must point at something that is in the
 * project or was put earlier in this edit; if not, the edit fails and names the reference.
 */
public interface ProjectEdit {

    /** The project as it was before this edit, as the session's coder may see it. */
    ProjectView before();

    /**
     * A source to be added.
     *
     * @param title never empty
     * @param kind for example {@code journal}; never empty
     * @param language BCP 47 tag; never empty
     * @param author GUID of a person, or null
     * @param school GUID of a school, or null
     * @param phase of the enquiry, or empty
     * @param date or null
     * @param folder where to file it, or empty
     * @param origin file it came from, or empty
     * @param text normalised: line ends {@code \n}, no byte order mark
     * @param structure offsets within the text
     * @param original the file to be kept, or null
     */
    record NewSource(String title, String kind, String language, UUID author, UUID school, String phase, LocalDate date, String folder,
            String origin, String text, List<Structure> structure, ReadDocument.Original original) {
    }

    /** Adds a source and returns its GUID. */
    default UUID add(NewSource source) throws Failure {
        UUID id = UUID.randomUUID();
        add(id, source);
        return id;
    }

    /** Adds a source that has a GUID already, as one from another program has. */
    void add(UUID id, NewSource source) throws Failure;

    /** Changes everything about a source but its text: {@code length}, {@code revision} and {@code number} are not looked at. */
    void put(Source source) throws Failure;

    /**
     * Corrects the text of a source. The change is taken as a difference: codings, memos and structure move with the text around
     * them, and what cannot be moved is reported and kept at the nearest place, never dropped.
     */
    TextCorrection correct(UUID source, String newText) throws Failure;

    /**
     * Takes a changed document in the place of a source's text. Codings, memos and links move as with {@link #correct}; structure
     * comes from the document.
     *
     * @param newText normalised: line ends {@code \n}, no byte order mark
     * @param structure offsets within the new text
     * @param original the changed file to be kept, or null to keep the one before
     */
    TextCorrection replace(UUID source, String newText, List<Structure> structure, ReadDocument.Original original) throws Failure;

    /**
     * A passage of a text and what stands in its place.
     *
     * @param span in the old text, not empty
     * @param text instead of it
     */
    record Rewording(Span span, String text) {
    }

    /**
     * Replaces passages of a text one for one: what is coded exactly on a passage is afterwards coded exactly on what replaced it.
     * Also the way to give parts of a text other labels or speakers.
     *
     * @param rewordings ascending, apart from each other; may be empty
     * @param relabel gives each part of the text its new label and person; spans are already those of the new text
     */
    TextCorrection reword(UUID source, List<Rewording> rewordings, UnaryOperator<Structure> relabel) throws Failure;

    /**
     * How a coding, memo, link or the like stands now, after what this edit has done so far.
     *
     * @param before how it stood before the edit, which is returned if the edit has not touched it
     */
    <T> T now(UUID id, T before);

    /** Takes the imported file of a source away; its text stays. */
    void dropOriginal(UUID source) throws Failure;

    void put(Person person) throws Failure;

    void put(School school) throws Failure;

    void put(Group group) throws Failure;

    void put(Attribute attribute) throws Failure;

    /**
     * Gives an attribute a value.
     *
     * @param value as {@link Attribute.Type} wants it; null or empty takes the value away
     */
    void setValue(UUID attribute, UUID owner, String value) throws Failure;

    void put(Coder coder) throws Failure;

    void put(Code code) throws Failure;

    /** Codes a passage as the session's coder and returns the GUID of the coding. */
    UUID code(UUID source, Span span, UUID code) throws Failure;

    /** Codes a passage as any coder. */
    UUID code(UUID source, Span span, UUID code, UUID coder) throws Failure;

    /** Changes code, span, comment, weight or mark of a coding. */
    void put(Coding coding) throws Failure;

    void put(Memo memo) throws Failure;

    void put(Link link) throws Failure;

    void put(StandingQuery query) throws Failure;

    void put(InboxItem item) throws Failure;

    void put(CodeSet set) throws Failure;

    void put(PersonRole role) throws Failure;

    /** Records an answer; one person has one answer for each use, so a second one must have the GUID of the first. */
    void put(Consent consent) throws Failure;

    void put(CodingRound round) throws Failure;

    void put(RegionCoding region) throws Failure;

    void put(Media media) throws Failure;

    /** Saves a model document; its revision is counted on. */
    void put(ModelDocument document, byte[] content) throws Failure;

    /** Changes name and description of the project. */
    void describe(String name, String description) throws Failure;

    /**
     * Removes something with all that cannot be without it: a source with its codings, memos and links; a code with its
     * sub-codes and their codings; an attribute with its values. A person, school or coder that is still referred to by sources
     * or codings cannot be removed. All of it comes back with undo.
     */
    void remove(EntityKind kind, UUID id) throws Failure;
}
