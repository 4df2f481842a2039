// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;
import org.cairn.testkit.FakeProject;
import org.junit.jupiter.api.Test;

/** However many threads work: each source is met once, and the first trouble ends it all. */
class StretchesTest {

    private static List<Source> sources(int size) {
        FakeProject project = FakeProject.of();
        for (int i = 0; i < size; i++) {
            project.source("S" + i, "Trust.");
        }
        return project.view().sources();
    }

    @Test
    void eachSourceIsMetOnceInOrder() throws Cancelled {
        for (int size : new int[] {0, 1, 2, 7, 100}) {
            List<Source> sources = sources(size);
            for (int count = 1; count <= 5; count++) {
                List<List<Source>> found = Stretches.each(sources, count, () -> (List<Source>) new ArrayList<Source>(),
                        (stretch, some) -> some.addAll(stretch));
                assertEquals(count, found.size());
                assertEquals(sources, found.stream().flatMap(List::stream).toList(), size + " in " + count);
            }
        }
    }

    @Test
    void whatOneThrowsEndsTheOthers() {
        List<Source> sources = sources(2);
        for (Source bad : sources) {
            var thrown = assertThrows(IllegalStateException.class, () -> Stretches.each(sources, 2, () -> "", (stretch, some) -> {
                if (stretch.contains(bad)) {
                    throw new IllegalStateException("out of ink");
                }
            }));
            assertEquals("out of ink", thrown.getMessage());
        }
        assertThrows(Cancelled.class, () -> Stretches.each(sources, 2, () -> "", (stretch, some) -> {
            throw new Cancelled();
        }));
    }

    @Test
    void whoStopsAsksTheOthersToStop() throws InterruptedException {
        List<Source> sources = sources(2);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        assertThrows(Cancelled.class, () -> Stretches.each(sources, 2, () -> "", (stretch, some) -> {
            try {
                if (stretch.contains(sources.getFirst())) {
                    begun.await();
                } else {
                    begun.countDown();
                    new CountDownLatch(1).await();
                }
            } catch (InterruptedException stop) {
                stopped.countDown();
            }
            throw new Cancelled();
        }));
        stopped.await();
    }
}
