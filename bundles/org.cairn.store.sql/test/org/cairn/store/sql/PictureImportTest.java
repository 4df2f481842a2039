// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.codebook.CodeUse;
import org.cairn.core.documents.Pictures;
import org.cairn.store.sql.internal.SqliteStoreProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureImportTest {

    private static final UUID PLAY = new UUID(1, 1);

    @TempDir
    private Path folder;

    private final List<ReadDocument> found = new ArrayList<>();

    private final DocumentReading reading = new DocumentReading() {
        @Override
        public Set<String> endings() {
            return Set.of("png");
        }

        @Override
        public void read(List<Path> paths, ReadOptions options, Sink sink, Progress progress) throws Cancelled {
            for (ReadDocument document : found) {
                sink.document(document);
            }
        }

        @Override
        public List<String> headings(Path table, Progress progress) {
            return List.of();
        }
    };

    private void find(String title, String type, byte... bytes) {
        found.add(new ReadDocument(title, "", List.of(), null, null, null, Map.of(), "wall/" + title + (type.endsWith("pdf") ? ".pdf" : ".png"),
                "", new ReadDocument.Original(title, type, bytes)));
    }

    @Test
    void picturesOfOneNameAreToldApartByWhatTheyShow() throws Exception {
        find("IMG_1", "image/png", (byte) 1, (byte) 2);
        find("IMG_1", "image/png", (byte) 3, (byte) 4);
        find("IMG_1", "image/png", (byte) 1, (byte) 2);
        find("Scan", "application/pdf", (byte) 5);
        try (ProjectSession session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project")) {
            ImportSettings.Report report = DocumentImport.with(reading).run(session, List.of(), ImportSettings.DEFAULT, Progress.NONE);
            assertEquals(3, report.sources());
            assertEquals(1, report.known());
            assertEquals(List.of("picture", "picture", "document"), session.view().sources().stream().map(Source::kind).toList());
            assertTrue(session.view().sources().stream().allMatch(Pictures::isPicture), "a scan without text is looked at, too");
            assertArrayEquals(new byte[] {3, 4}, session.view().original(session.view().sources().get(1)).orElseThrow());
            assertEquals(0, DocumentImport.with(reading).run(session, List.of(), ImportSettings.DEFAULT, Progress.NONE).sources(),
                    "all of it is known now");
            Source scan = session.view().sources().get(2);
            Source typed = new Source(scan.id(), 1, "x", "journal", "en", null, null, "", null, "", "a.pdf", Instant.EPOCH, 5, 1);
            assertTrue(Pictures.isPaged(typed));
            assertFalse(Pictures.isPicture(typed));
        }
    }

    @Test
    void aCodedPartOfAPictureComesAndGoesWithUndo() throws Exception {
        find("Wall", "image/png", (byte) 1);
        try (ProjectSession session = Projects.on(new SqliteStoreProvider()).create(folder.resolve("p.cairn"), "Project")) {
            DocumentImport.with(reading).run(session, List.of(), ImportSettings.DEFAULT, Progress.NONE);
            Source wall = session.view().sources().getFirst();
            UUID id = UUID.randomUUID();
            session.edit("Code", edit -> {
                edit.put(new Code(PLAY, null, "Play", 1, true, 0, Code.Definition.EMPTY));
                edit.put(session.coder());
                edit.put(new RegionCoding(id, wall.id(), 1, new RegionCoding.Region(0.1, 0.2, 0.3, 0.4), PLAY, session.coder().id(),
                        Instant.now(), "", 0, false));
                return null;
            });
            assertEquals(1, session.view().regions().size());
            Code play = session.view().codebook().code(PLAY).orElseThrow();
            CodeUse use = CodeUse.of(session.view());
            assertEquals(1, use.passages(play, false));
            assertEquals(1, use.passages(play, true, session.coder().id()));
            assertEquals(1, use.sources(play, false));
            assertEquals(List.of(session.coder().id()), use.coders().stream().map(Coder::id).toList());
            assertEquals(Map.of(PLAY, 1), CodeUse.in(session.view(), wall));
            session.undo();
            assertEquals(0, session.view().regions().size());
            assertEquals(Map.of(), CodeUse.in(session.view(), wall));
            session.redo();
            assertEquals(id, session.view().regions().iterator().next().id());
        }
    }
}
