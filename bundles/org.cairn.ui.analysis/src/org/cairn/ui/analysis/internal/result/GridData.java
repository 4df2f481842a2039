// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.result;

import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cairn.analysis.render.CellText;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Table;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;

/** The cells of a grid as they are shown: sorted and filtered, in words. The first column of a matrix names its rows. */
final class GridData implements IDataProvider {

    private final Table table;
    private final Locale locale;
    private final int first;
    private final Heat heat;
    private int[] rows;
    private RowOrder order = RowOrder.PLAIN;

    GridData(Table table, boolean matrix, Locale locale) {
        this.table = table;
        this.locale = locale;
        first = matrix ? 1 : 0;
        heat = matrix ? new Heat(table) : null;
        rows = IntStream.range(0, table.rows().size()).toArray();
    }

    Table table() {
        return table;
    }

    boolean isMatrix() {
        return first == 1;
    }

    /** Shows these rows. @param by the order that they are in */
    void arrange(int[] shown, RowOrder by) {
        rows = shown;
        order = by;
    }

    /** Index in the result of a column that is shown. */
    int column(int shown) {
        return shown + first;
    }

    /** Index in the result of a row that is shown. */
    int row(int shown) {
        return rows[shown];
    }

    @Override
    public int getColumnCount() {
        return table.columns().size() - first;
    }

    @Override
    public int getRowCount() {
        return rows.length;
    }

    @Override
    public Object getDataValue(int column, int row) {
        return text(column(column), row(row));
    }

    private String text(int column, int row) {
        String text = CellText.forPeople(table.columns().get(column), table.rows().get(row).get(column), locale);
        return text.indexOf('\n') < 0 ? text : text.replace('\n', ' ');
    }

    @Override
    public void setDataValue(int column, int row, Object value) {
        throw new IllegalStateException("A result is not written to.");
    }

    /** Adds what decides how a cell looks. */
    void label(LabelStack labels, int shownColumn, int shownRow) {
        if (heat != null) {
            int step = heat.step(table.rows().get(row(shownRow)).get(column(shownColumn)));
            if (step >= 0) {
                labels.addLabel(GridLook.HEAT + step);
            }
        }
        if (isNumber(shownColumn)) {
            labels.addLabel(GridLook.NUMBER);
        }
    }

    /** Whether a column holds numbers. */
    boolean isNumber(int shownColumn) {
        Column.Type type = table.columns().get(column(shownColumn)).type();
        return type == Column.Type.COUNT || type == Column.Type.NUMBER;
    }

    /** What stands before a row: its name in a matrix, else its number in the result. */
    String rowHeading(int shownRow) {
        return isMatrix() ? text(0, row(shownRow)) : Integer.toString(row(shownRow) + 1);
    }

    /** The name of a column, with an arrow where the rows are sorted by it. */
    String columnHeading(int shownColumn) {
        Column column = table.columns().get(column(shownColumn));
        String name = isMatrix() ? column.name() : column.heading();
        return column(shownColumn) != order.column() ? name : (order.descending() ? "▼ " : "▲ ") + name;
    }

    Evidence evidence(int shownColumn, int shownRow) {
        return table.evidence().at(row(shownRow), column(shownColumn));
    }

    /** A cell in words: {@code Trust, Codings: 12}. */
    String said(int shownColumn, int shownRow) {
        int column = column(shownColumn);
        String name = isMatrix() ? text(0, row(shownRow)) : IntStream.range(0, table.columns().size())
                .filter(each -> each != column && table.columns().get(each).type() == Column.Type.TEXT)
                .mapToObj(each -> text(each, row(shownRow))).filter(text -> !text.isEmpty()).findFirst().orElse(rowHeading(shownRow));
        return name + ", " + table.columns().get(column).name() + ": " + text(column, row(shownRow));
    }

    /** Rows for a spreadsheet: cells separated by tabs, numbers with all their digits and the decimal sign of the language. */
    String tabbed(int[] shownRows, int[] shownColumns, boolean headings) {
        StringBuilder text = new StringBuilder();
        List<Integer> columns = new ArrayList<>();
        if (headings && isMatrix()) {
            columns.add(0);
        }
        IntStream.of(shownColumns).map(this::column).forEach(columns::add);
        if (headings) {
            text.append(String.join("\t", columns.stream().map(column -> clean(table.columns().get(column).heading())).toList()))
                    .append(System.lineSeparator());
        }
        for (int row : shownRows) {
            text.append(String.join("\t", columns.stream().map(column -> cell(table.rows().get(row(row)).get(column), column, row)).toList()))
                    .append(System.lineSeparator());
        }
        return text.toString();
    }

    private String cell(Object value, int column, int shownRow) {
        if (value instanceof Double number && Double.isFinite(number)) {
            String digits = number == Math.rint(number) && Math.abs(number) < 1e15 ? Long.toString(number.longValue()) : number.toString();
            return digits.replace('.', DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
        }
        if (value instanceof String words) {
            String plain = clean(words);
            // a spreadsheet would take it for a formula
            return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        }
        return clean(text(column, row(shownRow)));
    }

    private static String clean(String text) {
        return text.replaceAll("[\\t\\r\\n]+", " ");
    }
}
