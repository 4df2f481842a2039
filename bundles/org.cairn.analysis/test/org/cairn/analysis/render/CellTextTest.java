// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.cairn.api.analysis.result.Column;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTextTest {

    @ParameterizedTest
    @CsvSource({"0.00002682, 4, <0.0001", "0.00005, 4, 0.0001", "0.00004999, 4, <0.0001", "0, 4, 0.0000", "-0.00001, 4, 0.0000",
        "0.0004, 3, <0.001", "0.004, 2, 0.00", "0.5, 4, 0.5000"})
    void aChanceThatIsNotNothingDoesNotReadAsNothing(double value, int decimals, String text) {
        assertEquals(text, CellText.forPeople(Column.number("p", "p").rounded(decimals), value, Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0.00001;4;<0,0001", "1234.5;1;1234,5"})
    void germanHasItsOwnDecimalSign(double value, int decimals, String text) {
        assertEquals(text, CellText.forPeople(Column.number("p", "p").rounded(decimals), value, Locale.GERMAN));
    }
}
