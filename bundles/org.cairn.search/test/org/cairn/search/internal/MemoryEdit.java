// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.exchange.ReadDocument;
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
import org.cairn.core.ProjectEdit;
import org.cairn.core.TextCorrection;

/** The changes of one edit of a {@link MemoryProject}; codings do not move with corrected texts. */
final class MemoryEdit implements ProjectEdit {

    final Map<EntityKind, Set<UUID>> touched = new HashMap<>();
    final Set<UUID> recoded = new HashSet<>();
    final Set<UUID> rewritten = new HashSet<>();
    private final MemoryView before;
    private final MemoryView view;
    private final Coder coder;

    MemoryEdit(MemoryView before, MemoryView view, Coder coder) {
        this.before = before;
        this.view = view;
        this.coder = coder;
    }

    private void touch(EntityKind kind, UUID id) {
        touched.computeIfAbsent(kind, key -> new HashSet<>()).add(id);
    }

    @Override
    public ProjectView before() {
        return before;
    }

    @Override
    public void add(UUID id, NewSource source) {
        long number = view.sources.values().stream().mapToLong(Source::number).max().orElse(0) + 1;
        view.sources.put(id, new Source(id, number, source.title(), source.kind(), source.language(), source.author(), source.school(),
                source.phase(), source.date(), source.folder(), source.origin(), Instant.now(),
                source.text().codePointCount(0, source.text().length()), 1));
        view.texts.put(id, source.text());
        touch(EntityKind.SOURCE, id);
        rewritten.add(id);
    }

    @Override
    public void put(Source source) {
        view.sources.put(source.id(), source);
        touch(EntityKind.SOURCE, source.id());
    }

    @Override
    public TextCorrection correct(UUID source, String newText) {
        Source old = view.sources.get(source);
        view.sources.put(source, new Source(old.id(), old.number(), old.title(), old.kind(), old.language(), old.author(), old.school(),
                old.phase(), old.date(), old.folder(), old.origin(), old.imported(), newText.codePointCount(0, newText.length()),
                old.revision() + 1));
        view.texts.put(source, newText);
        touch(EntityKind.SOURCE, source);
        rewritten.add(source);
        return new TextCorrection(0, 0, List.of(), List.of());
    }

    @Override
    public TextCorrection replace(UUID source, String newText, List<Structure> structure, ReadDocument.Original original) {
        return correct(source, newText);
    }

    @Override
    public TextCorrection reword(UUID source, List<Rewording> rewordings, UnaryOperator<Structure> relabel) {
        throw new UnsupportedOperationException("No search test rewords a text.");
    }

    @Override
    public <T> T now(UUID id, T before) {
        throw new UnsupportedOperationException("No search test asks for it.");
    }

    @Override
    public void dropOriginal(UUID source) {
        throw new UnsupportedOperationException("No search test has originals.");
    }

    @Override
    public void put(Person person) {
        view.people.put(person.id(), person);
        touch(EntityKind.PERSON, person.id());
    }

    @Override
    public void put(School school) {
        view.schools.put(school.id(), school);
        touch(EntityKind.SCHOOL, school.id());
    }

    @Override
    public void put(Group group) {
        view.groups.put(group.id(), group);
        touch(EntityKind.GROUP, group.id());
    }

    @Override
    public void put(Attribute attribute) {
        view.attributes.put(attribute.id(), attribute);
        touch(EntityKind.ATTRIBUTE, attribute.id());
    }

    @Override
    public void setValue(UUID attribute, UUID owner, String value) {
        view.values.computeIfAbsent(owner, id -> new HashMap<>()).put(attribute, value);
        touch(EntityKind.ATTRIBUTE, attribute);
    }

    @Override
    public void put(Coder newCoder) {
        view.coders.put(newCoder.id(), newCoder);
        touch(EntityKind.CODER, newCoder.id());
    }

    @Override
    public void put(Code code) {
        view.codes.put(code.id(), code);
        touch(EntityKind.CODE, code.id());
    }

    @Override
    public UUID code(UUID source, Span span, UUID code) {
        put(coder);
        return code(source, span, code, coder.id());
    }

    @Override
    public UUID code(UUID source, Span span, UUID code, UUID by) {
        UUID id = UUID.randomUUID();
        put(new Coding(id, source, code, by, span, Instant.now(), "", 0, false));
        return id;
    }

    @Override
    public void put(Coding coding) {
        view.codings.put(coding.id(), coding);
        recoded.add(coding.source());
    }

    @Override
    public void put(Memo memo) {
        view.memos.put(memo.id(), memo);
        touch(EntityKind.MEMO, memo.id());
    }

    @Override
    public void put(Link link) {
        view.links.put(link.id(), link);
        touch(EntityKind.LINK, link.id());
    }

    @Override
    public void put(StandingQuery query) {
        view.queries.put(query.id(), query);
        touch(EntityKind.STANDING_QUERY, query.id());
    }

    @Override
    public void put(InboxItem item) {
        view.inbox.put(item.id(), item);
        touch(EntityKind.INBOX_ITEM, item.id());
    }

    @Override
    public void put(CodeSet set) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(PersonRole role) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Consent consent) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(CodingRound round) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(RegionCoding region) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(Media media) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void put(ModelDocument document, byte[] content) {
        view.documents.put(document, content);
        touch(EntityKind.DOCUMENT, document.id());
    }

    @Override
    public void describe(String name, String description) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(EntityKind kind, UUID id) {
        if (kind != EntityKind.SOURCE) {
            throw new UnsupportedOperationException();
        }
        view.sources.remove(id);
        view.texts.remove(id);
        view.codings.values().removeIf(coding -> coding.source().equals(id));
        touch(kind, id);
        recoded.add(id);
    }
}
