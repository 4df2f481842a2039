// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Structure;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectEdit;
import org.cairn.core.documents.Pictures;
import org.cairn.core.findings.SharingGate;
import org.cairn.core.internal.Rows.SourceRow;
import org.cairn.core.store.TableDef;

/** One import: puts each document that is read into the edit. Used by one thread. */
final class ImportRun implements DocumentReading.Sink {

    /** Carries a failure of the store through the reading of documents. */
    static final class StoreFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StoreFailed(Failure cause) {
            super(cause);
        }

        @Override
        public synchronized Failure getCause() {
            return (Failure) super.getCause();
        }
    }

    private final ProjectEdit edit;
    private final ImportSettings settings;
    private final Map<String, UUID> people = new HashMap<>();
    private final Map<String, UUID> attributes = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    /** Files without text that came in with this import. */
    private final Set<String> pictures = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    /** The school of what comes in; made with the first document, so that an import of nothing changes nothing. */
    private UUID school;
    /** Schools outside a sharing protocol, with the reason; null until somebody asks. */
    private Map<UUID, String> closed;
    private int sources;
    private int knownDocuments;
    private int newPeople;

    ImportRun(ProjectEdit edit, ImportSettings settings) {
        this.edit = edit;
        this.settings = settings;
        edit.before().people().forEach(person -> people.put(fold(person.name()), person.id()));
        edit.before().attributes().stream().filter(a -> a.of() == EntityKind.SOURCE).forEach(a -> attributes.put(fold(a.name()), a.id()));
        for (SourceRow row : ((View) edit.before()).parts().<SourceRow>part(TableDef.SOURCE).rows()) {
            known.add(row.textSha256() + row.source().title());
        }
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private UUID school(String name) throws Failure {
        UUID id = edit.before().schools().stream().filter(s -> fold(s.name()).equals(fold(name))).map(School::id).findFirst().orElse(null);
        if (id == null) {
            id = UUID.randomUUID();
            edit.put(new School(id, name, "", ""));
        }
        gate(id, name);
        return id;
    }

    /** Nothing comes in of a school that is outside a sharing protocol. */
    private void gate(UUID of, String name) throws Failure {
        if (closed == null) {
            closed = SharingGate.closed(edit.before(), LocalDate.now());
        }
        String refusal = closed.get(of);
        if (refusal != null) {
            throw new Failure(refusal + " Nothing was taken in.", name, "Enter the day on which it signed in the protocol, if it did.");
        }
    }

    private UUID person(String name) throws Failure {
        if (name == null || name.isBlank()) {
            return null;
        }
        UUID id = people.get(fold(name));
        if (id == null) {
            id = UUID.randomUUID();
            edit.put(new Person(id, name.strip(), "", school, ""));
            people.put(fold(name), id);
            newPeople++;
        }
        return id;
    }

    /** Who wrote it; what has no school of its own belongs to the school of its author. */
    private UUID author(String name) throws Failure {
        UUID author = person(name);
        UUID of = school != null || author == null ? null : edit.before().person(author).map(Person::school).orElse(null);
        if (of != null) {
            gate(of, name.strip());
        }
        return author;
    }

    @Override
    public void document(ReadDocument document) throws Cancelled {
        try {
            if (isKnown(document)) {
                knownDocuments++;
                problems.add(Problem.info("The project has this document already; it was left out.", document.origin()));
                return;
            }
            add(document);
            sources++;
        } catch (Failure e) {
            throw new StoreFailed(e);
        }
    }

    /** Documents are the same when title and text are; where there is hardly any text, as in pictures, their files must be too. */
    private boolean isKnown(ReadDocument document) {
        String key = Edit.sha256(document.text().getBytes(StandardCharsets.UTF_8)) + document.title();
        if (!isPicture(document) && !document.text().isEmpty()) {
            return known.contains(key);
        }
        byte[] file = document.original() == null ? new byte[0] : document.original().bytes();
        boolean there = known.contains(key) && edit.before().sources().stream()
                .filter(s -> s.title().equals(document.title()) && s.length() == document.text().codePointCount(0, document.text().length()))
                .anyMatch(s -> Arrays.equals(edit.before().original(s).orElse(new byte[0]), file));
        return !pictures.add(document.title() + Edit.sha256(file)) || there;
    }

    private static boolean isPicture(ReadDocument document) {
        return document.original() != null && document.original().mediaType().startsWith("image/");
    }

    private void add(ReadDocument document) throws Failure {
        if (school == null && !settings.school().isBlank()) {
            school = school(settings.school().strip());
        }
        List<Structure> structure = new ArrayList<>(document.structure().size());
        for (Structure part : document.structure()) {
            UUID speaker = part.kind() == Structure.Kind.TURN ? person(part.label()) : null;
            structure.add(new Structure(part.kind(), part.span(), part.label(), part.level(), speaker));
        }
        UUID source = edit.add(new ProjectEdit.NewSource(document.title(), isPicture(document) ? Pictures.KIND : settings.kind(),
                document.language() == null ? settings.language() : document.language(),
                author(document.author() == null ? settings.author() : document.author()), school, settings.phase(),
                document.date() == null ? settings.date() : document.date(), folder(document), document.origin(), document.text(),
                structure, document.original()));
        for (Map.Entry<String, String> value : settings.attributes().entrySet()) {
            setValue(source, value.getKey(), value.getValue());
        }
        for (Map.Entry<String, String> value : document.attributes().entrySet()) {
            setValue(source, value.getKey(), value.getValue());
        }
    }

    private String folder(ReadDocument document) {
        return settings.folder().isEmpty() || document.folder().isEmpty() ? settings.folder() + document.folder()
                : settings.folder() + "/" + document.folder();
    }

    private void setValue(UUID source, String name, String value) throws Failure {
        if (value == null || value.isBlank()) {
            return;
        }
        UUID id = attributes.get(fold(name));
        if (id == null) {
            id = UUID.randomUUID();
            edit.put(new Attribute(id, EntityKind.SOURCE, name.strip(), Attribute.Type.TEXT, List.of()));
            attributes.put(fold(name), id);
        }
        try {
            edit.setValue(id, source, value.strip().replaceAll("\\s*\\n\\s*", " "));
        } catch (Failure e) {
            problems.add(Problem.warning(e.problem().message(), "attribute " + name, e.problem().remedy()));
        }
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    ImportSettings.Report report() {
        return new ImportSettings.Report(sources, knownDocuments, newPeople, problems);
    }
}
