// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which backups are kept. */
class BackupsTest {

    private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

    private static Instant ago(int days, int hours) {
        return NOW.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
    }

    @Test
    void theLastOnesAreAllKept() {
        List<Instant> morning = List.of(ago(0, 0), ago(0, 1), ago(0, 2), ago(0, 3), ago(0, 4), ago(0, 5));
        assertEquals(Set.copyOf(morning.subList(0, 5)), Backups.kept(morning, 5), "five of six of the same day");
        assertEquals(Set.of(), Backups.kept(List.of(), 5));
        assertEquals(Set.of(NOW), Backups.kept(List.of(NOW), 5));
    }

    @Test
    void thenTheLastOfEachDayAndThenOfEachWeek() {
        List<Instant> made = List.of(ago(0, 0), ago(3, 1), ago(3, 5), ago(13, 0), ago(14, 0), ago(15, 0), ago(20, 0), ago(21, 0), ago(400, 0));
        assertEquals(Set.of(ago(0, 0), ago(3, 1), ago(13, 0), ago(14, 0), ago(21, 0)), Backups.kept(made, 1));
    }

    @Test
    void aYearOfDailyWorkLeavesAFewDozen() {
        List<Instant> files = new ArrayList<>();
        for (int day = 364; day >= 0; day--) {
            files.add(ago(day, 3));
            files.add(ago(day, 0));
            files = new ArrayList<>(new TreeSet<>(Backups.kept(files, 5)));
        }
        assertTrue(files.size() <= 5 + Backups.DAYS + Backups.WEEKS, files.toString());
        assertEquals(NOW, files.getLast());
        for (int day = 0; day < Backups.DAYS; day++) {
            assertTrue(files.contains(ago(day, 0)), "of each of the last days there is one");
        }
        assertTrue(files.getFirst().isAfter(ago(7 * Backups.WEEKS, 0)));
        for (int i = 1; i < files.size(); i++) {
            assertTrue(Duration.between(files.get(i - 1), files.get(i)).toDays() <= 14, "no hole of more than a fortnight");
        }
    }

    @Test
    void atLeastOneIsKept() {
        assertThrows(IllegalArgumentException.class, () -> new Backups(null, 0));
    }
}
