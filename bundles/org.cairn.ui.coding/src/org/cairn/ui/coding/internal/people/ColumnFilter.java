// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.Locale;
import org.cairn.api.project.Attribute;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.Cell;
import org.cairn.core.people.ValueReading;

/**
 * What is asked of the cells of a column: {@code word} is in it, {@code =word} is all of it, {@code =} it is empty, {@code !word} and
 * {@code !=word} the opposite; numbers and days also {@code >5}, {@code <=2013-02-28}.
 */
final class ColumnFilter {

    private final CaseColumn column;
    private final String sign;
    private final String wanted;
    private final boolean ordered;

    ColumnFilter(CaseColumn column, String text) {
        this.column = column;
        String stripped = text.strip();
        String found = "";
        for (String one : new String[] {"!=", ">=", "<=", "=", ">", "<", "!"}) {
            if (stripped.startsWith(one)) {
                found = one;
                break;
            }
        }
        sign = found;
        ordered = column.type() == Attribute.Type.NUMBER || column.type() == Attribute.Type.DATE;
        String operand = stripped.substring(found.length()).strip();
        Cell read = ValueReading.read(column.type(), java.util.List.of(), operand, Locale.getDefault());
        wanted = ordered && read.fits() ? read.value() : operand.toLowerCase(Locale.ROOT);
    }

    /** Whether a cell with that value fits. */
    boolean fits(String value) {
        String shown = CellWords.shown(column, value).toLowerCase(Locale.ROOT);
        return switch (sign) {
            case "=" -> isSame(value, shown);
            case "!=" -> !isSame(value, shown);
            case "!" -> wanted.isEmpty() || !shown.contains(wanted);
            case ">", ">=", "<", "<=" -> wanted.isEmpty() || !value.isEmpty() && compares(value);
            default -> shown.contains(wanted) || ordered && value.contains(wanted);
        };
    }

    private boolean isSame(String value, String shown) {
        return ordered ? value.equals(wanted) || !wanted.isEmpty() && !value.isEmpty() && compare(value) == 0 : shown.equals(wanted);
    }

    private boolean compares(String value) {
        int order = compare(value);
        return switch (sign) {
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0;
            default -> order <= 0;
        };
    }

    private int compare(String value) {
        if (column.type() == Attribute.Type.NUMBER) {
            try {
                return Double.compare(Double.parseDouble(value), Double.parseDouble(wanted));
            } catch (NumberFormatException e) {
                return value.compareTo(wanted);
            }
        }
        return value.toLowerCase(Locale.ROOT).compareTo(wanted);
    }
}
