// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Attribute;
import org.cairn.core.internal.Rows.ValueRow;
import org.cairn.core.store.TableDef;

/** The attribute values of one edit. Used by one thread. */
final class ValueEdit {

    /** Finds an attribute as it stands in the edit. */
    interface Attributes {

        Attribute attribute(UUID id) throws Failure;
    }

    private record Cell(long attribute, long owner) {
    }

    private final EditRows rows;
    private final Attributes attributes;
    /** Keys of the rows with a value, made when first needed. */
    private Map<Cell, Long> cells;

    ValueEdit(EditRows rows, Attributes attributes) {
        this.rows = rows;
        this.attributes = attributes;
    }

    private Map<Cell, Long> cells() {
        if (cells == null) {
            Part<ValueRow> part = rows.before().parts().part(TableDef.ATTRIBUTE_VALUE);
            cells = new HashMap<>(part.size() * 2);
            for (int i = 0; i < part.size(); i++) {
                ValueRow row = part.rows().get(i);
                cells.put(new Cell(row.attribute(), row.owner()), part.id(i));
            }
        }
        return cells;
    }

    void set(UUID attributeId, UUID ownerId, String value) throws Failure {
        Attribute attribute = attributes.attribute(attributeId);
        Cell cell = new Cell(rows.id(TableDef.ATTRIBUTE, attributeId), rows.required(attribute.of(), ownerId));
        Long known = cells().get(cell);
        if (value == null || value.isEmpty()) {
            if (known != null) {
                rows.transaction().delete(TableDef.ATTRIBUTE_VALUE, known);
                cells.remove(cell);
            }
            return;
        }
        Edit.validate(attribute, value);
        if (known != null) {
            rows.transaction().update(TableDef.ATTRIBUTE_VALUE, known, cell.attribute(), cell.owner(), value);
        } else {
            cells.put(cell, rows.transaction().insert(TableDef.ATTRIBUTE_VALUE, cell.attribute(), cell.owner(), value));
        }
    }

    /** Takes away all values of something that is being removed. */
    void clear(TableDef table, long owner) throws Failure {
        for (Attribute attribute : rows.before().attributes()) {
            if (Entities.table(attribute.of()) == table) {
                Cell cell = new Cell(rows.before().parts().idOf(TableDef.ATTRIBUTE, attribute.id()), owner);
                Long known = cells().remove(cell);
                if (known != null) {
                    rows.transaction().delete(TableDef.ATTRIBUTE_VALUE, known);
                }
            }
        }
    }

    /** Takes away all values of an attribute that is being removed. */
    void clear(long attribute) throws Failure {
        cells().keySet().removeIf(cell -> cell.attribute() == attribute);
        rows.transaction().deleteWhere(TableDef.ATTRIBUTE_VALUE, "attribute_id", attribute);
    }
}
