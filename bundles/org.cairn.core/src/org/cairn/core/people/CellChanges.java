// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.api.project.EntityKind;
import org.cairn.core.people.CaseColumn.Field;
import org.cairn.core.people.CellFault.Reason;

/**
 * Changes of cells that were looked at together: what fits, what does not and why, what would have to be added first. Then
 * {@link CellWriting} makes them in one edit.
 */
public final class CellChanges {

    /**
     * A cell and what is to stand in it.
     *
     * @param row of the table; from {@link CaseTable#rows()} on a new row
     * @param column of the table
     * @param text as it was written or pasted; empty clears the cell
     */
    public record Change(int row, int column, String text) {
    }

    /**
     * A change that cannot be made.
     *
     * @param change which
     * @param fault why
     */
    public record Misfit(Change change, CellFault fault) {
    }

    private final CaseTable table;
    /** What fits: by row, then column, the value. */
    private final TreeMap<Integer, Map<Integer, String>> values = new TreeMap<>();
    private final List<Misfit> misfits = new ArrayList<>();
    private final Set<String> newPeople = new LinkedHashSet<>();
    private final Set<String> newSchools = new LinkedHashSet<>();

    private CellChanges(CaseTable table) {
        this.table = table;
    }

    /**
     * Looks at changes.
     *
     * @param locale how numbers and dates are written
     * @param adding whether people and schools that the project lacks may be added by naming them
     */
    public static CellChanges of(CaseTable table, List<Change> changes, Locale locale, boolean adding) {
        CellChanges all = new CellChanges(table);
        for (Change change : changes) {
            all.take(change, locale, adding);
        }
        all.dropNamelessRows();
        if (table.of() != EntityKind.SOURCE) {
            all.dropTakenNames();
        }
        return all;
    }

    private void take(Change change, Locale locale, boolean adding) {
        Cell cell = table.read(change.column(), change.text(), locale);
        boolean fresh = change.row() >= table.rows();
        if (!cell.fits() && cell.fault().reason() == Reason.UNKNOWN && adding) {
            cell = missing(table.columns().get(change.column()).field(), change.text());
        }
        if (!cell.fits()) {
            misfits.add(new Misfit(change, cell.fault()));
        } else if (fresh ? !cell.value().isEmpty() : !cell.value().equals(table.text(change.row(), change.column()))) {
            values.computeIfAbsent(change.row(), row -> new LinkedHashMap<>()).put(change.column(), cell.value());
        }
    }

    private Cell missing(Field field, String text) {
        boolean person = field == Field.AUTHOR || field == Field.PEOPLE;
        CaseTable.Names known = person ? table.people() : table.schools();
        List<String> names = field == Field.PEOPLE || field == Field.SCHOOLS ? CaseTable.Names.split(text) : List.of(text.strip());
        for (String name : names) {
            Cell cell = known.read(name);
            if (cell.fits()) {
                continue;
            } else if (cell.fault().reason() == Reason.SEVERAL) {
                return cell;
            }
            Set<String> fresh = person ? newPeople : newSchools;
            if (fresh.stream().noneMatch(one -> CaseTable.Names.fold(one).equals(CaseTable.Names.fold(name)))) {
                fresh.add(name);
            }
        }
        return Cell.of(String.join("; ", names));
    }

    private void dropNamelessRows() {
        for (int row : List.copyOf(values.tailMap(table.rows()).keySet())) {
            if (!values.get(row).containsKey(nameColumn()) || table.of() == EntityKind.SOURCE) {
                Map<Integer, String> dropped = values.remove(row);
                misfits.add(new Misfit(new Change(row, nameColumn(), String.join(", ", dropped.values())),
                        CellFault.of(Reason.EMPTY, "")));
            }
        }
    }

    /** People, schools and groups are known by their names: no two of a kind may have the same. */
    private void dropTakenNames() {
        int column = nameColumn();
        Map<String, Integer> owners = new HashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            if (!values.getOrDefault(row, Map.of()).containsKey(column)) {
                owners.put(CaseTable.Names.fold(table.text(row, column)), row);
            }
        }
        for (int row : List.copyOf(values.keySet())) {
            String name = values.get(row).get(column);
            if (name == null) {
                continue;
            }
            Integer other = owners.putIfAbsent(CaseTable.Names.fold(name), row);
            if (other != null && other != row) {
                misfits.add(new Misfit(new Change(row, column, name), CellFault.of(Reason.TAKEN, name)));
                if (row >= table.rows()) {
                    values.remove(row);
                } else {
                    values.get(row).remove(column);
                }
            }
        }
        values.values().removeIf(Map::isEmpty);
    }

    private int nameColumn() {
        return 0;
    }

    /** The table they are for. */
    public CaseTable table() {
        return table;
    }

    /** What cannot be made, in the order in which it was found. */
    public List<Misfit> misfits() {
        return List.copyOf(misfits);
    }

    /** Names of people that would be added because a cell names them. */
    public Set<String> newPeople() {
        return newPeople;
    }

    /** Names of schools that would be added because a cell names them. */
    public Set<String> newSchools() {
        return newSchools;
    }

    /** Number of rows that would be added. */
    public int newRows() {
        return values.tailMap(table.rows()).size();
    }

    /** Number of cells that would change. */
    public int cells() {
        return values.values().stream().mapToInt(Map::size).sum();
    }

    /** What fits and is not so already: by row, then column. */
    Map<Integer, Map<Integer, String>> values() {
        return values;
    }
}
