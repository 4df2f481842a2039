// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.api.exchange.DocumentReading;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.text.internal.format.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ReadAheadTest {

    @TempDir
    Path folder;

    private static Item.Found file(String name, Item.Content content) {
        return new Item.Found(name, name, "", Kind.TEXT, 10, content);
    }

    private static Item.Found text(String name) {
        return file(name, watch -> name.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadAhead over(List<Item> items, long limitMillis) {
        return new ReadAhead(Batch.of(items), new FileParsing(ReadOptions.DEFAULT), limitMillis, System::nanoTime);
    }

    @Test
    void aFileThatHangsIsGivenUpAndTheOthersAreRead() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            items.add(i == 70 || i == 199 ? file("hangs " + i, watch -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                return new byte[0];
            }) : text("text " + i));
        }
        Reading read = new Reading();
        over(items, 400).run(read, Progress.NONE);
        never.countDown();
        assertEquals(198, read.documents.size());
        assertEquals("text 69", read.documents.get(69).text());
        assertEquals("text 71", read.documents.get(70).text());
        assertEquals(List.of("hangs 70", "hangs 199"), read.problems.stream().map(Problem::where).toList());
        assertTrue(read.problems.getFirst().message().contains("given up"));
    }

    @Test
    void aSlowSinkIsNoReasonToGiveUpAndGetsEverythingInOrderOnItsThread() throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            items.add(text("t" + i));
        }
        AtomicInteger next = new AtomicInteger();
        Thread caller = Thread.currentThread();
        over(items, 200).run(new DocumentReading.Sink() {
            @Override
            public void document(ReadDocument document) {
                assertSame(caller, Thread.currentThread());
                assertEquals("t" + next.getAndIncrement(), document.text());
                if (next.get() % 300 == 0) {
                    try {
                        Thread.sleep(500);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                }
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        }, Progress.NONE);
        assertEquals(1500, next.get());
    }

    @Test
    void readingStaysNotFarAhead() throws Exception {
        AtomicInteger read = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            items.add(file("t" + i, watch -> {
                read.incrementAndGet();
                return new byte[] {'x'};
            }));
        }
        over(items, 10_000).run(new DocumentReading.Sink() {
            @Override
            public void document(ReadDocument document) {
                int ahead = read.get() - taken.incrementAndGet();
                assertTrue(ahead <= 11 * 64, "ahead by " + ahead);
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        }, Progress.NONE);
        assertEquals(5000, taken.get());
    }

    @Test
    void cancellingEndsItFromEitherSide() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(folder.resolve(i + ".txt"), "text");
        }
        int[] count = {0};
        DocumentReading.Sink sink = new DocumentReading.Sink() {
            @Override
            public void document(ReadDocument document) throws Cancelled {
                if (++count[0] == 10) {
                    throw new Cancelled();
                }
            }

            @Override
            public void problem(Problem problem) {
                throw new AssertionError(problem);
            }
        };
        assertThrows(Cancelled.class, () -> new FileReading().read(List.of(folder), ReadOptions.DEFAULT, sink, Progress.NONE));
        assertEquals(10, count[0]);
        Reading read = new Reading();
        Progress stops = new Progress() {
            @Override
            public void begin(String task, long total) {
                // only stops
            }

            @Override
            public void worked(long done) {
                // only stops
            }

            @Override
            public boolean isCancelled() {
                return read.documents.size() >= 20;
            }
        };
        assertThrows(Cancelled.class, () -> new FileReading().read(List.of(folder), ReadOptions.DEFAULT, read, stops));
        assertEquals(20, read.documents.size());
    }
}
