// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of more sources than the survey holds, which several threads take in. */
class LargeFileTest {

    /** More than the positions are scored on, and enough for a thread that writes rows. */
    private static final int SOURCES = 2_600;
    private static final String TEXT = "We tried it again.";

    @TempDir
    Path folder;
    private Workshop workshop;
    private ProjectSession session;
    private Path file;

    private static String guid(int kind, int number) {
        return String.format("%08x-0000-4000-8000-%012x", kind, number);
    }

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(folder);
        session = workshop.project();
        StringBuilder xml = new StringBuilder("<Project name=\"P\" xmlns=\"urn:QDA-XML:project:1.0\"><CodeBook><Codes><Code guid=\"" + guid(1, 1)
                + "\" name=\"Trying\" isCodable=\"true\"/><Code guid=\"" + guid(1, 2) + "\" name=\"Place\" isCodable=\"false\"/></Codes></CodeBook>"
                + "<Variables><Variable guid=\"" + guid(2, 1) + "\" name=\"Year\" typeOfVariable=\"Integer\"/></Variables><Sources>");
        for (int i = 1; i <= SOURCES; i++) {
            xml.append("<TextSource guid=\"").append(guid(3, i)).append("\" name=\"Week ").append(i).append("\"><PlainTextContent>").append(TEXT)
                    .append("</PlainTextContent><PlainTextSelection guid=\"").append(guid(4, i))
                    .append("\" name=\"tried\" startPosition=\"3\" endPosition=\"8\"><Coding guid=\"").append(guid(5, i))
                    .append("\"><CodeRef targetGUID=\"").append(guid(1, i == SOURCES ? 2 : 1)).append("\"/></Coding></PlainTextSelection>");
            if (i == SOURCES) {
                xml.append("<VariableValue><VariableRef targetGUID=\"").append(guid(2, 1))
                        .append("\"/><IntegerValue>2013</IntegerValue></VariableValue>");
            }
            xml.append("</TextSource>");
        }
        xml.append("</Sources><Links><Link guid=\"").append(guid(6, 1)).append("\" name=\"see\" direction=\"OneWay\" originGUID=\"")
                .append(guid(4, SOURCES)).append("\" targetGUID=\"").append(guid(3, 1)).append("\"/></Links></Project>");
        file = workshop.write(".qde", xml.toString());
    }

    @AfterEach
    void close() {
        session.close();
    }

    /** What only the last source uses is known as well as what the first uses: a folder that is coded with, a variable, the end of a link. */
    @Test
    void whatOnlyTheLastSourceSaysCounts() throws Exception {
        ExchangeReport report = Workshop.in(session, file);
        for (ExchangeReport.Line line : report.lines()) {
            assertEquals(line.in(), line.taken(), line.toString());
        }
        assertEquals(SOURCES, session.view().codings().size());
        assertTrue(session.view().codebook().code(UUID.fromString(guid(1, 2))).orElseThrow().codable());
        assertEquals("Year", session.view().attributes().stream().filter(one -> one.of() == EntityKind.SOURCE).findFirst().orElseThrow().name());
        assertEquals("2013", session.view().values(UUID.fromString(guid(3, SOURCES))).values().iterator().next());
        Ref from = session.view().links().iterator().next().from();
        assertEquals(UUID.fromString(guid(3, SOURCES)), from.id());
        assertEquals(3, from.span().start());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 40, 2_500})
    void aCancelledImportLeavesNothingBehind(int moment) throws Exception {
        AtomicInteger told = new AtomicInteger();
        Progress progress = new Progress() {
            @Override
            public void begin(String task, long total) {
                told.incrementAndGet();
            }

            @Override
            public void worked(long done) {
                told.incrementAndGet();
            }

            @Override
            public boolean isCancelled() {
                return told.get() >= moment;
            }
        };
        assertThrows(Cancelled.class, () -> Workshop.FILES.read(session, file, RefiImport.DEFAULT, progress));
        assertEquals(0, session.view().version());
        assertEquals(0, session.view().sources().size());
        assertFalse(Thread.getAllStackTraces().keySet().stream().anyMatch(
                thread -> thread.getName().equals("Cairn reading") || thread.getName().equals("Cairn rows")), "no thread goes on");
        Workshop.in(session, file);
        assertEquals(SOURCES, session.view().sources().size());
    }
}
