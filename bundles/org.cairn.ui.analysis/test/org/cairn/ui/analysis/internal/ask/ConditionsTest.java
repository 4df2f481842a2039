// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What sources must have, taken apart and put together again. */
class ConditionsTest {

    @Test
    void conditionsAreTakenApartByWhatTheyAreAbout() {
        Conditions conditions = Conditions.of(List.of("kind=journal", "kind=interview", "since=2013-01", "query=trust = faith"));
        assertEquals(Set.of("journal", "interview"), conditions.values().get("kind"));
        assertEquals("2013-01", conditions.since());
        assertEquals("", conditions.until());
        assertEquals("trust = faith", conditions.query());
    }

    @Test
    void whatWasTakenApartIsWrittenAsBefore() {
        List<String> texts = List.of("kind=journal", "phase=baseline", "since=2013", "until=2014", "query=trust");
        assertEquals(texts, Conditions.of(texts).texts());
    }
}
