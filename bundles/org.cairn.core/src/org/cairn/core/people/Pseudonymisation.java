// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Group;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectEdit.Rewording;
import org.cairn.core.ProjectSession;
import org.cairn.core.model.ModelChanges;

/**
 * Replaces names of people by pseudonyms: of the people themselves and, as asked for, wherever they stand in texts and notes. Codings
 * follow: what is coded exactly on a name is afterwards coded exactly on the pseudonym.
 */
public final class Pseudonymisation {

    /**
     * What is replaced beside the names of the people.
     *
     * @param texts whether names in the texts of sources and the names of their speakers are replaced
     * @param notes whether names in titles, folders, memos, comments, notes, definitions and values are replaced
     * @param ignoreCase whether {@code ROSA} and {@code rosa} are Rosa
     * @param originals whether the imported files go of sources in which a name was replaced or whose author gets a pseudonym
     */
    public record Options(boolean texts, boolean notes, boolean ignoreCase, boolean originals) {
    }

    /**
     * A place in a text where a name stands.
     *
     * @param source where
     * @param span in the text as it is
     * @param was the name as it stands there
     * @param now what takes its place
     * @param context a few words around it
     */
    public record Place(Source source, Span span, String was, String now, String context) {
    }

    private static final int AROUND = 30;

    private final List<Pseudonym> pseudonyms;
    private final Options options;
    private final NameReplacement names;

    /** @param pseudonyms whose names are replaced by what */
    public Pseudonymisation(List<Pseudonym> pseudonyms, Options options) {
        this.pseudonyms = List.copyOf(pseudonyms);
        this.options = options;
        names = new NameReplacement(pseudonyms, options.ignoreCase());
    }

    /** Every place in the texts where a name would be replaced. Reads all texts: not on the UI thread. */
    public List<Place> preview(ProjectView view, Progress progress) throws Cancelled {
        List<Place> places = new ArrayList<>();
        if (options.texts()) {
            progress.begin("Looking for names", view.sources().size());
            for (Source source : view.sources()) {
                progress.check();
                SourceText text = view.text(source);
                for (Rewording rewording : names.in(text)) {
                    Span span = rewording.span();
                    String context = text.slice(new Span(Math.max(0, span.start() - AROUND), Math.min(text.length(), span.end() + AROUND)));
                    places.add(new Place(source, span, text.slice(span), rewording.text(), context.replaceAll("\\s+", " ")));
                }
                progress.worked(1);
            }
        }
        return places;
    }

    /** Replaces the names; one step that undo takes back. */
    public void apply(ProjectEdit edit) throws Failure {
        Map<UUID, String> byPerson = new HashMap<>();
        pseudonyms.forEach(one -> byPerson.put(one.person(), one.pseudonym()));
        ProjectView view = edit.before();
        requireFree(view, byPerson);
        for (Source source : view.sources()) {
            apply(edit, source, byPerson);
        }
        for (Person person : view.people()) {
            String name = byPerson.getOrDefault(person.id(), person.name());
            String notes = note(person.notes());
            if (!name.equals(person.name()) || !notes.equals(person.notes())) {
                edit.put(new Person(person.id(), name, person.role(), person.school(), notes));
            }
        }
        if (options.notes()) {
            notesOfCases(edit, view);
            notesOfCodes(edit, view);
            for (Memo m : view.memos()) {
                if (changes(m.title(), m.text())) {
                    edit.put(new Memo(m.id(), edit.now(m.id(), m).target(), m.kind(), note(m.title()), note(m.text()), m.coder(),
                            m.created(), m.modified()));
                }
            }
            documents(edit, view);
        }
    }

    /** Replaces the names for good: what stood there before is deleted from the file and cannot be brought back. */
    public void applyForGood(ProjectSession session, String label, UnaryOperator<String> labels) throws Failure, Cancelled {
        session.edit(label, edit -> {
            apply(edit);
            return null;
        });
        session.purge(label, text -> labels.apply(names.apply(text)));
    }

    private static void requireFree(ProjectView view, Map<UUID, String> byPerson) throws Failure {
        Set<String> taken = new HashSet<>();
        view.people().stream().filter(person -> !byPerson.containsKey(person.id())).map(person -> Duplicates.fold(person.name()))
                .forEach(taken::add);
        for (String name : byPerson.values()) {
            if (!taken.add(Duplicates.fold(name))) {
                throw new Failure("Two people would be called " + name + ".", "", "Give each a pseudonym of their own.");
            }
        }
    }

    private String note(String text) {
        return options.notes() ? names.apply(text) : text;
    }

    private boolean changes(String... texts) {
        for (String text : texts) {
            if (text != null && !text.equals(note(text))) {
                return true;
            }
        }
        return false;
    }

    private void apply(ProjectEdit edit, Source source, Map<UUID, String> byPerson) throws Failure {
        boolean replaced = byPerson.containsKey(source.author());
        if (options.texts()) {
            List<Rewording> rewordings = names.in(edit.before().text(source));
            boolean speaks = edit.before().structure(source).stream()
                    .anyMatch(part -> byPerson.containsKey(part.person()) || !names.apply(part.label()).equals(part.label()));
            if (!rewordings.isEmpty() || speaks) {
                replaced = true;
                edit.reword(source.id(), rewordings, part -> new Structure(part.kind(), part.span(), label(part, byPerson), part.level(),
                        part.person()));
            }
        }
        if (changes(source.title(), source.folder(), source.origin())) {
            edit.put(new Source(source.id(), source.number(), note(source.title()), source.kind(), source.language(), source.author(),
                    source.school(), source.phase(), source.date(), note(source.folder()), note(source.origin()), source.imported(),
                    source.length(), source.revision()));
            replaced = true;
        }
        if (replaced && options.originals() && edit.before().original(source).isPresent()) {
            edit.dropOriginal(source.id());
        }
        if (options.notes()) {
            comments(edit, source);
        }
    }

    /** How somebody is called in a transcript: a full name is replaced, an initial or "R" is not a name. */
    private String label(Structure part, Map<UUID, String> byPerson) {
        String label = names.apply(part.label());
        boolean known = part.kind() == Structure.Kind.TURN && byPerson.containsKey(part.person());
        return known && label.equals(part.label()) && label.length() > 2 ? byPerson.get(part.person()) : label;
    }

    private void comments(ProjectEdit edit, Source source) throws Failure {
        Codings.Row row = edit.before().codings().of(source);
        for (int i = 0; i < row.size(); i++) {
            Coding c = row.coding(i);
            if (changes(c.comment())) {
                // it may have moved with the text a moment ago
                Coding now = edit.now(c.id(), c);
                edit.put(new Coding(c.id(), c.source(), c.code(), c.coder(), now.span(), c.created(), note(c.comment()), c.weight(),
                        c.important()));
            }
        }
    }

    private void notesOfCases(ProjectEdit edit, ProjectView view) throws Failure {
        for (Group g : view.groups()) {
            if (changes(g.name(), g.notes())) {
                edit.put(new Group(g.id(), note(g.name()), g.kind(), g.people(), g.schools(), note(g.notes())));
            }
        }
        for (School s : view.schools()) {
            if (changes(s.notes())) {
                edit.put(new School(s.id(), s.name(), s.phase(), note(s.notes())));
            }
        }
        for (Consent c : view.consents()) {
            if (changes(c.note())) {
                edit.put(new Consent(c.id(), c.person(), c.use(), c.state(), c.date(), note(c.note())));
            }
        }
        for (Attribute attribute : view.attributes()) {
            if (attribute.type() == Attribute.Type.TEXT && attribute.values().isEmpty()) {
                values(edit, view, attribute);
            }
        }
    }

    private void values(ProjectEdit edit, ProjectView view, Attribute attribute) throws Failure {
        List<UUID> owners = switch (attribute.of()) {
            case SOURCE -> view.sources().stream().map(Source::id).toList();
            case PERSON -> view.people().stream().map(Person::id).toList();
            case SCHOOL -> view.schools().stream().map(School::id).toList();
            default -> view.groups().stream().map(Group::id).toList();
        };
        for (UUID owner : owners) {
            String value = view.values(owner).get(attribute.id());
            if (changes(value)) {
                edit.setValue(attribute.id(), owner, note(value));
            }
        }
    }

    private void notesOfCodes(ProjectEdit edit, ProjectView view) throws Failure {
        for (Code c : view.codebook().codes()) {
            Code.Definition d = c.definition();
            if (changes(c.name(), d.brief(), d.full(), d.use(), d.avoid(), d.example())) {
                edit.put(new Code(c.id(), c.parent(), note(c.name()), c.color(), c.codable(), c.position(),
                        new Code.Definition(note(d.brief()), note(d.full()), note(d.use()), note(d.avoid()), note(d.example()))));
            }
        }
        for (Link l : view.links()) {
            if (changes(l.note())) {
                Link now = edit.now(l.id(), l);
                edit.put(new Link(l.id(), now.from(), now.to(), l.relation(), note(l.note())));
            }
        }
        for (StandingQuery q : view.standingQueries()) {
            if (changes(q.name(), q.query())) {
                edit.put(new StandingQuery(q.id(), note(q.name()), note(q.query()), q.code(), q.evaluated(), q.followed()));
            }
        }
    }

    private void documents(ProjectEdit edit, ProjectView view) throws Failure {
        for (ModelDocument d : view.documents()) {
            if (ModelChanges.rewrite(edit, d, this::note)) {
                continue;
            }
            String content = new String(view.content(d), StandardCharsets.UTF_8);
            if (changes(d.title(), content)) {
                edit.put(new ModelDocument(d.id(), d.kind(), note(d.title()), d.modified(), d.revision()),
                        note(content).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
