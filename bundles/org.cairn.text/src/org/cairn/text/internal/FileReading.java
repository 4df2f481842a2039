// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Structure;
import org.cairn.text.internal.format.Kind;
import org.cairn.text.internal.format.Limits;
import org.osgi.service.component.annotations.Component;

/** Reads documents from files, folders and zip archives. */
@Component(service = DocumentReading.class)
public final class FileReading implements DocumentReading {

    @Override
    public Set<String> endings() {
        Set<String> endings = new TreeSet<>();
        Arrays.stream(Kind.values()).forEach(kind -> endings.addAll(kind.endings()));
        return endings;
    }

    @Override
    public void read(List<Path> paths, ReadOptions options, Sink sink, Progress progress) throws Cancelled {
        progress.begin("Looking for documents", 0);
        try (Places places = new Places(progress)) {
            List<Item> items = places.find(paths);
            long files = items.stream().filter(Item.Found.class::isInstance).count();
            progress.begin("Reading " + files + (files == 1 ? " file" : " files"), files);
            new ReadAhead(Batch.of(items), new FileParsing(options), Limits.PARSE_MILLIS, System::nanoTime).run(sink, progress);
        }
    }

    @Override
    public List<String> headings(Path table, Progress progress) throws Cancelled {
        Set<String> headings = new LinkedHashSet<>();
        read(List.of(table), ReadOptions.DEFAULT, new Sink() {
            @Override
            public void document(ReadDocument document) {
                // an unmapped table is a line for each row; a workbook has a heading before each of its sheets
                Set<Integer> names = document.structure().stream().filter(part -> part.kind() == Structure.Kind.HEADING)
                        .map(part -> part.span().start()).collect(Collectors.toSet());
                boolean first = true;
                int at = 0;
                for (String line : document.text().split("\n")) {
                    if (names.contains(at)) {
                        first = true;
                    } else if (first && !line.isBlank()) {
                        Stream.of(line.split("\t")).map(String::strip).filter(name -> !name.isEmpty()).forEach(headings::add);
                        first = false;
                    }
                    at += line.codePointCount(0, line.length()) + 1;
                }
            }

            @Override
            public void problem(Problem problem) {
                // the import itself will say so
            }
        }, progress);
        return List.copyOf(headings);
    }
}
