// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;

/** Reads files for a test and keeps what came out. */
final class Reading implements DocumentReading.Sink {

    final List<ReadDocument> documents = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    static Reading of(Path... paths) throws Cancelled {
        return of(ReadOptions.DEFAULT, paths);
    }

    static Reading of(ReadOptions options, Path... paths) throws Cancelled {
        Reading reading = new Reading();
        new FileReading().read(List.of(paths), options, reading, Progress.NONE);
        return reading;
    }

    /** Writes a file and reads it. */
    static Reading of(Path folder, String name, byte[] bytes) throws IOException, Cancelled {
        return of(Files.write(folder.resolve(name), bytes));
    }

    static Reading of(Path folder, String name, String text) throws IOException, Cancelled {
        return of(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void document(ReadDocument document) {
        documents.add(document);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    /** The only document; fails where there is another or none. */
    ReadDocument only() {
        if (documents.size() != 1) {
            throw new AssertionError(documents.size() + " documents, problems: " + problems);
        }
        return documents.getFirst();
    }

    String text() {
        return only().text();
    }

    List<String> texts() {
        return documents.stream().map(ReadDocument::text).toList();
    }

    /** The only problem; fails where there is another or none. */
    String problem() {
        if (problems.size() != 1) {
            throw new AssertionError(problems.size() + " problems: " + problems);
        }
        return problems.getFirst().toString();
    }

    /** The structure as lines: kind, level, label, and the text it covers. */
    List<String> structure() {
        return structure(only());
    }

    static List<String> structure(ReadDocument document) {
        SourceText text = new SourceText(document.text());
        return document.structure().stream().map((Structure s) -> s.kind() + " " + s.level() + " " + s.label() + "|" + text.slice(s.span()))
                .toList();
    }

    /** A zip archive of text files. */
    static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
