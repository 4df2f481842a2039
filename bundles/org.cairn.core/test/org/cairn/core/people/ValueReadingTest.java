// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import org.cairn.api.project.Attribute.Type;
import org.cairn.core.people.CellFault.Reason;
import org.junit.jupiter.api.Test;

/** What people write and paste, and what it means. */
class ValueReadingTest {

    private static String read(Type type, String text, Locale locale) {
        Cell cell = ValueReading.read(type, List.of(), text, locale);
        return cell.fits() ? cell.value() : "! " + cell.fault().reason();
    }

    @Test
    void numbersAsSpreadsheetsOfBothCountriesWriteThem() {
        assertEquals("12.5", read(Type.NUMBER, "12,5", Locale.GERMANY));
        assertEquals("12.5", read(Type.NUMBER, "12,5", Locale.UK));
        assertEquals("12.5", read(Type.NUMBER, " 12.5 ", Locale.GERMANY));
        assertEquals("1234", read(Type.NUMBER, "1,234", Locale.UK));
        assertEquals("1.234", read(Type.NUMBER, "1,234", Locale.GERMANY));
        assertEquals("1234.5", read(Type.NUMBER, "1.234,5", Locale.UK));
        assertEquals("1234.5", read(Type.NUMBER, "1,234.5", Locale.GERMANY));
        assertEquals("1234567", read(Type.NUMBER, "1.234.567", Locale.GERMANY));
        assertEquals("1234567", read(Type.NUMBER, "1 234 567", Locale.UK));
        assertEquals("-3e5", read(Type.NUMBER, "-3e5", Locale.UK));
        assertEquals("", read(Type.NUMBER, "  ", Locale.UK));
        assertEquals("! NUMBER", read(Type.NUMBER, "twelve", Locale.UK));
        assertEquals("! NUMBER", read(Type.NUMBER, "12 years", Locale.UK));
        assertEquals("! NUMBER", read(Type.NUMBER, "NaN", Locale.UK));
        assertEquals("! NUMBER", read(Type.NUMBER, "1e999", Locale.UK));
    }

    @Test
    void datesWithTheDayFirstUnlessTheSlashIsAmerican() {
        assertEquals("2013-02-28", read(Type.DATE, "2013-02-28", Locale.UK));
        assertEquals("2013-02-28", read(Type.DATE, "28.2.2013", Locale.GERMANY));
        assertEquals("2013-04-03", read(Type.DATE, "3/4/2013", Locale.UK));
        assertEquals("2013-03-04", read(Type.DATE, "3/4/2013", Locale.US));
        assertEquals("2013-02-28", read(Type.DATE, "2013-02-28 00:00:00", Locale.UK));
        assertEquals("! DATE", read(Type.DATE, "29.2.2013", Locale.GERMANY));
        assertEquals("! DATE", read(Type.DATE, "spring 2013", Locale.UK));
    }

    @Test
    void flagsInBothLanguagesAndAsTicks() {
        for (String yes : List.of("true", "TRUE", "WAHR", "ja", "Yes", "1", "x")) {
            assertEquals("true", read(Type.FLAG, yes, Locale.UK), yes);
        }
        for (String no : List.of("false", "Falsch", "nein", "No", "0")) {
            assertEquals("false", read(Type.FLAG, no, Locale.UK), no);
        }
        assertEquals("! FLAG", read(Type.FLAG, "perhaps", Locale.UK));
    }

    @Test
    void aListOfValuesTakesThemInAnyCaseAndNothingElse() {
        List<String> scale = List.of("none", "some", "Masters");
        assertEquals("Masters", ValueReading.read(Type.TEXT, scale, "masters", Locale.UK).value());
        Cell wrong = ValueReading.read(Type.TEXT, scale, "PhD", Locale.UK);
        assertFalse(wrong.fits());
        assertEquals(new CellFault(Reason.CHOICE, "PhD", scale), wrong.fault());
        assertEquals("! LINES", read(Type.TEXT, "two\nlines", Locale.UK));
    }
}
