// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.api.exchange.ReadOptions.TableMapping;
import org.cairn.text.internal.text.Dates;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;

/** Makes the rows of one table into documents as the mapping says; without a mapping, the whole table into one document. */
final class TableDocuments {

    private static final int NAMED_ROWS = 5;

    private final FileContent file;
    private final Receiver out;
    private final TableMapping mapping;
    private final Draft whole = new Draft();
    private final List<Integer> text = new ArrayList<>();
    private final Map<Integer, String> attributes = new LinkedHashMap<>();
    private int title = -1;
    private int author = -1;
    private int date = -1;
    private int width;
    private boolean originalGiven;
    private final List<Integer> emptyRows = new ArrayList<>();
    private final List<Integer> unevenRows = new ArrayList<>();
    private final List<String> oddDates = new ArrayList<>();
    private int rows;

    TableDocuments(FileContent file, Receiver out) {
        this.file = file;
        this.out = out;
        this.mapping = file.options().table();
    }

    /** Whether rows become documents. */
    boolean mapped() {
        return mapping != null;
    }

    /** Whether a heading row has every column that the mapping names. */
    boolean fits(List<String> headings) {
        return missing(headings).isEmpty();
    }

    /** Begins the table. Unmapped tables have their heading as the first line of the text. */
    void heading(List<String> headings) {
        if (!mapped()) {
            line(headings);
            return;
        }
        List<String> missing = missing(headings);
        if (!missing.isEmpty()) {
            throw new Unreadable("The table has no column " + quoted(missing) + ".",
                    "It has: " + headings.stream().filter(h -> !h.isBlank()).collect(Collectors.joining(", ")) + ".");
        }
        width = headings.size();
        mapping.text().forEach(name -> text.add(column(headings, name)));
        title = column(headings, mapping.title());
        author = column(headings, mapping.author());
        date = column(headings, mapping.date());
        for (String name : mapping.attributes()) {
            int at = column(headings, name);
            attributes.put(at, headings.get(at).strip());
        }
    }

    /** Marks the begin of another sheet in the text of an unmapped table. */
    void sheet(String name) {
        whole.heading(name, 1);
    }

    /** @param number of the row as a spreadsheet shows it, the heading being row 1 */
    void row(int number, List<String> cells) {
        file.watch().check();
        if (++rows > Limits.TABLE_ROWS) {
            throw Unreadable.tooLarge("more than " + Limits.TABLE_ROWS + " rows");
        }
        if (mapped()) {
            document(number, cells);
        } else {
            line(cells);
        }
    }

    private void line(List<String> cells) {
        // a line is a row: line ends and tabs within a cell would break the table
        whole.paragraph(cells.stream().map(c -> c.replaceAll("[\\t\\r\\n]+", " ")).collect(Collectors.joining("\t")).stripTrailing());
    }

    private void document(int number, List<String> cells) {
        if (cells.size() != width) {
            unevenRows.add(number);
        }
        Draft draft = new Draft();
        for (int column : text) {
            String cell = cell(cells, column);
            if (!cell.isBlank()) {
                draft.paragraph(cell);
            }
        }
        if (draft.isBlank()) {
            emptyRows.add(number);
            return;
        }
        String origin = file.origin() + ", row " + number;
        String written = cell(cells, date).strip();
        LocalDate day = Dates.parse(written);
        if (day == null && !written.isEmpty()) {
            oddDates.add("“" + written + "” in row " + number);
        }
        Map<String, String> values = new LinkedHashMap<>();
        attributes.forEach((column, name) -> {
            String value = cell(cells, column).strip();
            if (!value.isEmpty()) {
                values.put(name, value);
            }
        });
        String named = cell(cells, title).strip().replaceAll("\\s+", " ");
        String name = named.isEmpty() ? file.baseName() + ", row " + number : named;
        out.document(draft.finish(file, new Facts(name, null, cell(cells, author), day, values), name, origin,
                originalGiven ? null : file.original()));
        originalGiven = true;
    }

    /** Ends the table: hands over the text of an unmapped one, and what was noticed in the rows. */
    void end() {
        if (!mapped()) {
            out.document(whole.finish(file, Facts.NONE));
            return;
        }
        if (!originalGiven) {
            throw new Unreadable("No row of the table has text in " + quoted(mapping.text()) + ".", "Name another column for the text.");
        }
        if (!emptyRows.isEmpty()) {
            out.problem(file.note(count(emptyRows.size(), "row has no text and was", "rows have no text and were")
                    + " left out: " + some(emptyRows) + "."));
        }
        if (!unevenRows.isEmpty()) {
            out.problem(file.warning(count(unevenRows.size(), "row has", "rows have") + " more or fewer cells than the heading: "
                    + some(unevenRows) + ".", "Look at them: a quotation mark or separator may be missing."));
        }
        if (!oddDates.isEmpty()) {
            out.problem(file.warning(count(oddDates.size(), "date was", "dates were") + " not understood and left empty: " + some(oddDates)
                    + ".", "Write dates as 2013-02-25 or 25/02/2013."));
        }
    }

    private List<String> missing(List<String> headings) {
        List<String> wanted = new ArrayList<>(mapping.text());
        wanted.add(mapping.title());
        wanted.add(mapping.author());
        wanted.add(mapping.date());
        wanted.addAll(mapping.attributes());
        return wanted.stream().filter(name -> name != null && column(headings, name) < 0).distinct().toList();
    }

    private static int column(List<String> headings, String name) {
        if (name == null) {
            return -1;
        }
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).strip().toLowerCase(Locale.ROOT).equals(wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(List<String> cells, int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(n -> "“" + n + "”").collect(Collectors.joining(", "));
    }

    private static String count(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }

    private static String some(List<?> all) {
        String named = all.stream().limit(NAMED_ROWS).map(Object::toString).collect(Collectors.joining(", "));
        return all.size() > NAMED_ROWS ? named + ", …" : named;
    }
}
