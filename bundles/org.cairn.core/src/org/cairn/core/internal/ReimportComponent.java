// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Structure;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Reimport;
import org.cairn.core.TextCorrection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets {@link DocumentReading} read, compares, and lets an edit store. */
@Component
public final class ReimportComponent implements Reimport {

    private final DocumentReading reading;

    @Activate
    public ReimportComponent(@Reference DocumentReading reading) {
        this.reading = reading;
    }

    @Override
    public Changed read(ProjectView view, UUID id, Path file, Progress progress) throws Failure, Cancelled {
        Source source = view.source(id).orElseThrow(() -> new Failure("The source is no longer in the project.", "", ""));
        if (!Files.isRegularFile(file)) {
            throw new Failure("There is no such file.", file.toString(), "Choose the changed document itself.");
        }
        List<ReadDocument> documents = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        reading.read(List.of(file), ReadOptions.DEFAULT, new DocumentReading.Sink() {
            @Override
            public void document(ReadDocument document) {
                documents.add(document);
            }

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        }, progress);
        ReadDocument document = pick(documents, source, file, problems);
        if (document.text().equals(view.text(source).string())) {
            throw new Failure("The text of the document is the same as in the project.", file.toString(), "There is nothing to take.");
        }
        return new Changed(id, document, TextCorrection.preview(view, source, document.text()), problems);
    }

    private static ReadDocument pick(List<ReadDocument> documents, Source source, Path file, List<Problem> problems) throws Failure {
        if (documents.isEmpty()) {
            throw new Failure(problems.isEmpty() ? "There is no document in the file." : problems.getFirst().message(), file.toString(),
                    problems.isEmpty() ? "Choose the changed document itself." : problems.getFirst().remedy());
        }
        if (documents.size() == 1) {
            return documents.getFirst();
        }
        return documents.stream().filter(document -> document.origin().equals(source.origin())).findFirst()
                .or(() -> documents.stream().filter(document -> document.title().equals(source.title())).findFirst())
                .orElseThrow(() -> new Failure("The file holds " + documents.size() + " documents, and none of them is \"" + source.title()
                        + "\".", file.toString(), "Choose a file with this one document."));
    }

    @Override
    public TextCorrection take(ProjectSession session, Changed changed, String label) throws Failure, Cancelled {
        ReadDocument document = changed.document();
        return session.edit(label, edit -> edit.replace(changed.source(), document.text(), speakers(edit, document.structure()),
                document.original()));
    }

    /** Speakers are the people of the project with that name; a new name becomes a new person. */
    private static List<Structure> speakers(ProjectEdit edit, List<Structure> structure) throws Failure {
        Map<String, UUID> people = new HashMap<>();
        edit.before().people().forEach(person -> people.put(fold(person.name()), person.id()));
        List<Structure> result = new ArrayList<>(structure.size());
        for (Structure part : structure) {
            UUID speaker = null;
            if (part.kind() == Structure.Kind.TURN && !part.label().isBlank()) {
                speaker = people.get(fold(part.label()));
                if (speaker == null) {
                    speaker = UUID.randomUUID();
                    edit.put(new Person(speaker, part.label().strip(), "", null, ""));
                    people.put(fold(part.label()), speaker);
                }
            }
            result.add(new Structure(part.kind(), part.span(), part.label(), part.level(), speaker));
        }
        return result;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
