// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.project.Source;
import org.cairn.search.Concordance.Group;
import org.junit.jupiter.api.Test;

/** Headings and hits stand where a person would write them. */
class HitRowsTest {

    private final Group first = new Group(source(1), 0, 2);
    private final Group second = new Group(source(2), 2, 1);
    private final Group third = new Group(source(3), 3, 3);
    private final HitRows rows = new HitRows(6, List.of(first, second, third));

    private static Source source(int number) {
        return new Source(UUID.randomUUID(), number, "s" + number, "note", "en", null, null, "", null, "", "", Instant.EPOCH, 1, 1);
    }

    private String shown() {
        return IntStream.range(0, rows.rows())
                .mapToObj(row -> rows.heading(row) == null ? "" + rows.hit(row) : rows.heading(row).source().title()).toList().toString();
    }

    @Test
    void everySourceHasAHeading() {
        assertEquals("[s1, 0, 1, s2, 2, s3, 3, 4, 5]", shown());
        assertEquals(-1, rows.hit(3));
        assertEquals(5, rows.headingOf(8));
        assertEquals(5, rows.headingOf(5));
    }

    @Test
    void hitsAreFoldedAwayAndComeBack() {
        rows.fold(first, true);
        rows.fold(third, true);
        assertEquals("[s1, s2, 2, s3]", shown());
        assertTrue(rows.isFolded(first));
        rows.fold(first, false);
        assertEquals("[s1, 0, 1, s2, 2, s3]", shown());
        rows.foldAll(true);
        assertEquals("[s1, s2, s3]", shown());
        assertSame(third, rows.heading(2));
        rows.foldAll(false);
        assertEquals("[s1, 0, 1, s2, 2, s3, 3, 4, 5]", shown());
    }

    @Test
    void withoutHeadingsRowsAreHits() {
        HitRows plain = new HitRows(3, List.of());
        assertEquals(3, plain.rows());
        assertEquals(2, plain.hit(2));
        assertNull(plain.heading(0));
        assertEquals(0, HitRows.none().rows());
    }
}
