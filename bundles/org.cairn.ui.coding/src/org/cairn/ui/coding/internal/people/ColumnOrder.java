// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.project.EntityKind;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CaseTable;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;

/** The order in which a person wants the columns, remembered from one time to the next. */
final class ColumnOrder {

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.cairn.ui.coding/cases");
    }

    /** The columns of a table, by index, in the order that is wanted; those that are new come last. */
    List<Integer> of(CaseTable table) {
        List<String> keys = List.of(node().get(table.of().name(), "").split(","));
        List<CaseColumn> columns = table.columns();
        List<Integer> order = new ArrayList<>(IntStream.range(0, columns.size()).boxed().toList());
        // a field that is not remembered stays before the attributes that are
        if (keys.size() > 1) {
            order.sort(Comparator.comparingInt(index -> keys.contains(columns.get(index).key()) ? keys.indexOf(columns.get(index).key())
                    : keys.size()));
        }
        return order;
    }

    /** @param keys of the columns from left to right */
    void remember(EntityKind of, List<String> keys) {
        node().put(of.name(), String.join(",", keys));
    }
}
