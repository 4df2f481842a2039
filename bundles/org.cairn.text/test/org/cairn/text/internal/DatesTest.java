// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cairn.text.internal.text.Dates;
import org.cairn.text.internal.text.NaturalOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2013-02-25", "25 February 2013", "25/02/2013", "2013-02-25T10:00:00Z", "25.2.2013", "25. 2. 2013", "25th Feb 2013",
        "Monday 25 February 2013", "Mon, 25 Feb 2013 10:00:00 +0000", "February 25, 2013", "02/25/2013", "25/02/13", "25. února 2013", "20130225",
        "2013/02/25", "25-Feb-2013", "41330", "25 February 2013 at 10 o'clock", " 2013-02-25 10:00 ", "25\u00A0February\u00A02013"})
    void oneDayWrittenInManyWays(String written) {
        assertEquals(LocalDate.of(2013, 2, 25), Dates.parse(written));
    }

    @Test
    void theDayComesFirst() {
        assertEquals(LocalDate.of(2013, 4, 3), Dates.parse("03/04/2013"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2013", "week 3", "31/31/2013", "30 February 2013", "12345678901234567890", "5", "spring 2013"})
    void whatIsNoDay(String written) {
        assertNull(Dates.parse(written));
    }

    @Test
    void namesInNaturalOrder() {
        List<String> names = List.of("Week 1.txt", "week 2.txt", "week 02b.txt", "Week 10.txt", "žena.txt");
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(3));
        shuffled.sort(NaturalOrder.INSTANCE);
        assertEquals(names, shuffled);
    }
}
