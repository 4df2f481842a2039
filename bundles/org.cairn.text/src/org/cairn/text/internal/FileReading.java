// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
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
}
