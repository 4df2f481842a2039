// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
import org.cairn.api.project.ProjectInfo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.TextCorrection;
import org.cairn.core.internal.Rows.DocumentRow;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.TableDef;
import org.cairn.core.store.Transaction;

/** Turns the changes of one edit into rows; see {@link ProjectEdit}. Codings, values and removals have helpers of their own. */
final class Edit implements ProjectEdit {

    private final EditRows rows;
    private final Transaction transaction;
    private final Present present;
    private final Coder coder;
    private final CodingEdit codings;
    private final ValueEdit values;
    private final Removal removal;
    /** Sources added or changed in this edit; their rows are not in the view before. */
    private final Map<UUID, SourceRow> sources = new HashMap<>();
    private final Map<UUID, Attribute> attributes = new HashMap<>();

    Edit(Present present, Transaction transaction) {
        this.transaction = transaction;
        this.present = present;
        coder = present.coder();
        rows = new EditRows(present.whole(), transaction);
        codings = new CodingEdit(rows, this::source);
        values = new ValueEdit(rows, this::attribute);
        removal = new Removal(rows, codings, values, present.sight());
    }

    /**
     * Ends the edit: what pointed at something removed goes too.
     *
     * @param byPerson whether whoever did it is one of the coders from now on, where anything has changed
     */
    void finish(boolean byPerson) throws Failure {
        removal.finish();
        if (byPerson && !transaction.changes().isEmpty()) {
            coderId(coder);
        }
    }

    @Override
    public ProjectView before() {
        return present.view();
    }

    private SourceRow source(UUID id) throws Failure {
        SourceRow here = sources.get(id);
        return here != null ? here : rows.before().sourceRow(rows.required(EntityKind.SOURCE, id));
    }

    @Override
    public void add(UUID id, NewSource source) throws Failure {
        if (sources.containsKey(id) || rows.isOld(TableDef.SOURCE, id)) {
            throw new Failure("The project has this source already.", source.title(), "");
        }
        String text = source.text();
        int length = text.codePointCount(0, text.length());
        long textId = transaction.insert(TableDef.SOURCE_TEXT, id, 1, length, text);
        for (Structure structure : source.structure()) {
            insertStructure(textId, structure, length);
        }
        Long originalId = source.original() == null ? null : insertOriginal(source.original(), text);
        Instant now = Instant.now();
        String sha = sha256(text.getBytes(StandardCharsets.UTF_8));
        long number = rows.put(TableDef.SOURCE, id, id, source.title(), source.kind(), source.language(),
                rows.reference(EntityKind.PERSON, source.author()), rows.reference(EntityKind.SCHOOL, source.school()), source.phase(),
                Rows.dateText(source.date()), source.folder(), source.origin(), Rows.millis(now), textId, originalId, length, 1, sha);
        Source made = new Source(id, number, source.title(), source.kind(), source.language(), source.author(), source.school(),
                source.phase(), source.date(), source.folder(), source.origin(), now, length, 1);
        sources.put(id, new SourceRow(made, textId, originalId == null ? 0 : originalId, sha));
        codings.remember(textId, text);
    }

    private long insertOriginal(ReadDocument.Original original, String text) throws Failure {
        Packing packing = Packing.of(original.bytes(), text);
        return transaction.insert(TableDef.ORIGINAL, original.name(), original.mediaType(), sha256(original.bytes()),
                original.bytes().length, packing.how(), packing.content());
    }

    private void insertStructure(long textId, Structure structure, int length) throws Failure {
        if (structure.span().end() > length) {
            throw new Failure("A " + structure.kind() + " ends behind the end of its text.", structure.label(), "");
        }
        transaction.insert(TableDef.STRUCTURE, textId, structure.kind().ordinal(), structure.span().start(), structure.span().end(),
                structure.label(), structure.level(), rows.reference(EntityKind.PERSON, structure.person()));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public void put(Source source) throws Failure {
        SourceRow old = source(source.id());
        Source kept = old.source();
        store(new SourceRow(new Source(kept.id(), kept.number(), source.title(), source.kind(), source.language(), source.author(),
                source.school(), source.phase(), source.date(), source.folder(), source.origin(), kept.imported(), kept.length(),
                kept.revision()), old.textId(), old.originalId(), old.textSha256()));
    }

    private void store(SourceRow row) throws Failure {
        Source s = row.source();
        rows.put(TableDef.SOURCE, s.id(), s.id(), s.title(), s.kind(), s.language(), rows.reference(EntityKind.PERSON, s.author()),
                rows.reference(EntityKind.SCHOOL, s.school()), s.phase(), Rows.dateText(s.date()), s.folder(), s.origin(),
                Rows.millis(s.imported()), row.textId(), Rows.idOrNull(row.originalId()), s.length(), s.revision(), row.textSha256());
        sources.put(s.id(), row);
        removal.put(s.id(), s);
    }

    @Override
    public TextCorrection correct(UUID source, String newText) throws Failure {
        SourceRow old = oldSource(source);
        TextMove move = new TextMove(rows, codings, old, newText, present);
        List<Structure> structure = rows.before().structure(old.source()).stream().map(move::structure).toList();
        rewrite(old, newText, structure, old.originalId());
        return move.run(this);
    }

    @Override
    public TextCorrection replace(UUID source, String newText, List<Structure> structure, ReadDocument.Original original)
            throws Failure {
        SourceRow old = oldSource(source);
        TextMove move = new TextMove(rows, codings, old, newText, present);
        rewrite(old, newText, structure, original == null ? old.originalId() : insertOriginal(original, newText));
        return move.run(this);
    }

    @Override
    public TextCorrection reword(UUID source, List<Rewording> rewordings, UnaryOperator<Structure> relabel) throws Failure {
        SourceRow old = oldSource(source);
        TextMove move = new TextMove(rows, codings, old, rewordings, present);
        List<Structure> structure = rows.before().structure(old.source()).stream().map(move::structure).map(relabel).toList();
        rewrite(old, move.newText(), structure, old.originalId());
        return rewordings.isEmpty() ? new TextCorrection(0, 0, List.of(), List.of()) : move.run(this);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T now(UUID id, T before) {
        return removal.now((Class<T>) before.getClass(), id, before);
    }

    @Override
    public void dropOriginal(UUID source) throws Failure {
        SourceRow old = source(source);
        store(new SourceRow(old.source(), old.textId(), 0, old.textSha256()));
    }

    private SourceRow oldSource(UUID source) throws Failure {
        SourceRow old = source(source);
        if (!rows.isOld(TableDef.SOURCE, source) || sources.containsKey(source)) {
            throw new Failure("A text can be corrected only once in an edit, and not in the edit that adds it.", old.source().title(), "");
        }
        return old;
    }

    private void rewrite(SourceRow old, String newText, List<Structure> structure, long originalId) throws Failure {
        Source s = old.source();
        int length = newText.codePointCount(0, newText.length());
        long textId = transaction.insert(TableDef.SOURCE_TEXT, s.id(), s.revision() + 1, length, newText);
        for (Structure part : structure) {
            insertStructure(textId, part, length);
        }
        codings.remember(textId, newText);
        store(new SourceRow(new Source(s.id(), s.number(), s.title(), s.kind(), s.language(), s.author(), s.school(), s.phase(), s.date(),
                s.folder(), s.origin(), s.imported(), length, s.revision() + 1), textId, originalId,
                sha256(newText.getBytes(StandardCharsets.UTF_8))));
    }

    @Override
    public void put(Person person) throws Failure {
        rows.put(TableDef.PERSON, person.id(), person.id(), person.name(), person.role(),
                rows.reference(EntityKind.SCHOOL, person.school()), person.notes());
        removal.put(person.id(), person);
    }

    @Override
    public void put(School school) throws Failure {
        rows.put(TableDef.SCHOOL, school.id(), school.id(), school.name(), school.phase(), school.notes());
    }

    @Override
    public void put(Group group) throws Failure {
        long id = rows.put(TableDef.GROUPING, group.id(), group.id(), group.name(), group.kind(), group.notes());
        rows.members(TableDef.GROUPING_PERSON, id, EntityKind.PERSON, group.people());
        rows.members(TableDef.GROUPING_SCHOOL, id, EntityKind.SCHOOL, group.schools());
    }

    @Override
    public void put(Attribute attribute) throws Failure {
        rows.put(TableDef.ATTRIBUTE, attribute.id(), attribute.id(), attribute.of().name(), attribute.name(), attribute.type().name(),
                Rows.joinValues(attribute.values()));
        attributes.put(attribute.id(), attribute);
    }

    private Attribute attribute(UUID id) throws Failure {
        Attribute here = attributes.get(id);
        return here != null ? here : rows.before().parts().<Attribute>part(TableDef.ATTRIBUTE).get(rows.required(EntityKind.ATTRIBUTE, id));
    }

    @Override
    public void setValue(UUID attribute, UUID owner, String value) throws Failure {
        values.set(attribute, owner, value);
    }

    /** Whether {@code value} is one that the attribute may take. */
    static void validate(Attribute attribute, String value) throws Failure {
        try {
            switch (attribute.type()) {
                case NUMBER -> Double.parseDouble(value);
                case DATE -> LocalDate.parse(value);
                case FLAG -> {
                    if (!Set.of("true", "false").contains(value)) {
                        throw new IllegalArgumentException(value);
                    }
                }
                case TEXT -> {
                    if (value.contains("\n") || !attribute.values().isEmpty() && !attribute.values().contains(value)) {
                        throw new IllegalArgumentException(value);
                    }
                }
            }
        } catch (IllegalArgumentException | DateTimeParseException e) {
            String wanted = attribute.values().isEmpty() ? "a " + attribute.type().name().toLowerCase(Locale.ROOT)
                    : "one of " + String.join(", ", attribute.values());
            throw new Failure("\"" + value + "\" is no value of the attribute " + attribute.name() + ".", "", "It takes " + wanted + ".", e);
        }
    }

    @Override
    public void put(Coder theCoder) throws Failure {
        coderId(theCoder);
        rows.put(TableDef.CODER, theCoder.id(), theCoder.id(), theCoder.name());
    }

    /** Key of the coder, who is added if this project has not seen them yet. */
    long coderId(Coder theCoder) throws Failure {
        long id = rows.id(TableDef.CODER, theCoder.id());
        return id != 0 ? id : rows.put(TableDef.CODER, theCoder.id(), theCoder.id(), theCoder.name());
    }

    @Override
    public void put(Code code) throws Failure {
        codings.refuseCircle(code);
        removal.refuseHiddenFolder(code);
        Code.Definition d = code.definition();
        rows.put(TableDef.CODE, code.id(), code.id(), rows.reference(EntityKind.CODE, code.parent()), code.name(), code.color(),
                code.codable() ? 1 : 0, code.position(), d.brief(), d.full(), d.use(), d.avoid(), d.example());
        codings.remember(code);
        removal.put(code.id(), code);
    }

    @Override
    public UUID code(UUID source, Span span, UUID code) throws Failure {
        coderId(coder);
        return code(source, span, code, coder.id());
    }

    @Override
    public UUID code(UUID source, Span span, UUID code, UUID theCoder) throws Failure {
        UUID id = UUID.randomUUID();
        Coding made = new Coding(id, source, code, theCoder, span, Instant.now(), "", 0, false);
        codings.add(made);
        removal.put(made);
        return id;
    }

    @Override
    public void put(Coding coding) throws Failure {
        codings.put(coding);
        removal.put(coding);
    }

    @Override
    public void put(Memo memo) throws Failure {
        rows.put(TableDef.MEMO, memo.id(), memo.id(), memo.target().kind().name(), target(memo.target()), start(memo.target()),
                end(memo.target()), memo.kind(), memo.title(), memo.text(), rows.required(EntityKind.CODER, memo.coder()),
                Rows.millis(memo.created()), Rows.millis(memo.modified()));
        removal.put(memo.id(), memo);
    }

    @Override
    public void put(Link link) throws Failure {
        rows.put(TableDef.LINK, link.id(), link.id(), link.from().kind().name(), target(link.from()), start(link.from()), end(link.from()),
                link.to().kind().name(), target(link.to()), start(link.to()), end(link.to()), link.relation(), link.note());
        removal.put(link.id(), link);
    }

    private UUID target(Ref ref) throws Failure {
        rows.required(ref.kind(), ref.id());
        if (ref.span() != null && ref.span().end() > source(ref.id()).source().length()) {
            throw new Failure("The passage ends behind the end of the text.", source(ref.id()).source().title(), "");
        }
        return ref.id();
    }

    private static Integer start(Ref ref) {
        return ref.span() == null ? null : Integer.valueOf(ref.span().start());
    }

    private static Integer end(Ref ref) {
        return ref.span() == null ? null : Integer.valueOf(ref.span().end());
    }

    @Override
    public void put(StandingQuery query) throws Failure {
        rows.put(TableDef.STANDING_QUERY, query.id(), query.id(), query.name(), query.query(),
                rows.reference(EntityKind.CODE, query.code()), query.evaluated(), query.followed() ? 1 : 0);
        removal.put(query.id(), query);
    }

    @Override
    public void put(InboxItem item) throws Failure {
        rows.put(TableDef.INBOX_ITEM, item.id(), item.id(), rows.required(EntityKind.STANDING_QUERY, item.query()),
                rows.required(EntityKind.SOURCE, item.source()), item.span().start(), item.span().end(), Rows.millis(item.found()),
                item.state().name());
    }

    @Override
    public void put(CodeSet set) throws Failure {
        long id = rows.put(TableDef.CODE_SET, set.id(), set.id(), set.name());
        rows.members(TableDef.CODE_SET_CODE, id, EntityKind.CODE, set.codes());
    }

    @Override
    public void put(PersonRole role) throws Failure {
        rows.put(TableDef.PERSON_ROLE, role.id(), role.id(), rows.required(EntityKind.PERSON, role.person()), role.role(),
                rows.reference(EntityKind.SCHOOL, role.school()), Rows.dateText(role.since()), Rows.dateText(role.until()));
        removal.put(role.id(), role);
    }

    @Override
    public void put(Consent consent) throws Failure {
        rows.put(TableDef.CONSENT, consent.id(), consent.id(), rows.required(EntityKind.PERSON, consent.person()), consent.use().name(),
                consent.state().name(), Rows.dateText(consent.date()), consent.note());
        removal.put(consent.id(), consent);
    }

    @Override
    public void put(CodingRound round) throws Failure {
        long id = rows.put(TableDef.CODING_ROUND, round.id(), round.id(), round.name(), round.blind() ? 1 : 0,
                rows.reference(EntityKind.CODER, round.consensus()));
        rows.members(TableDef.CODING_ROUND_SOURCE, id, EntityKind.SOURCE, round.sources());
        transaction.deleteWhere(TableDef.CODING_ROUND_CODER, "coding_round_id", id);
        for (UUID member : round.coders().stream().sorted().toList()) {
            Instant locked = round.locked().get(member);
            transaction.insert(TableDef.CODING_ROUND_CODER, id, rows.required(EntityKind.CODER, member),
                    locked == null ? null : Long.valueOf(Rows.millis(locked)));
        }
        removal.put(round.id(), round);
    }

    @Override
    public void put(RegionCoding coded) throws Failure {
        RegionCoding.Region region = coded.region();
        codings.refuseFolder(coded.code());
        rows.put(TableDef.REGION, coded.id(), coded.id(), rows.required(EntityKind.SOURCE, coded.source()),
                rows.required(EntityKind.CODE, coded.code()), rows.required(EntityKind.CODER, coded.coder()), coded.page(),
                Rows.millionths(region.x()), Rows.millionths(region.y()), Rows.millionths(region.width()),
                Rows.millionths(region.height()), Rows.millis(coded.created()), coded.comment(), coded.weight(), coded.important() ? 1 : 0);
        removal.put(coded.id(), coded);
    }

    @Override
    public void put(Media media) throws Failure {
        rows.put(TableDef.MEDIA, media.id(), media.id(), rows.required(EntityKind.SOURCE, media.source()), media.path(), media.type(),
                media.size(), media.sha256());
    }

    @Override
    public void put(ModelDocument document, byte[] content) throws Failure {
        DocumentRow old = rows.before().parts().find(TableDef.DOCUMENT, document.id());
        int revision = old == null ? 1 : old.document().revision() + 1;
        rows.put(TableDef.DOCUMENT, document.id(), document.id(), document.kind(), document.title(), Rows.millis(Instant.now()), revision,
                content.clone());
    }

    @Override
    public void describe(String name, String description) throws Failure {
        if (name.isBlank()) {
            throw new Failure("A project needs a name.", "", "");
        }
        ProjectInfo info = rows.before().info();
        rows.put(TableDef.PROJECT, info.id(), info.id(), name, description, Rows.millis(info.created()));
    }

    @Override
    public void remove(EntityKind kind, UUID id) throws Failure {
        removal.remove(kind, id);
        sources.remove(id);
    }
}
