// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

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

    private final EditRows rows;
    private final Attributes attributes;
    /** Keys of the rows with a value, by the keys of attribute and owner; made when first needed. */
    private GuidKeys cells;

    ValueEdit(EditRows rows, Attributes attributes) {
        this.rows = rows;
        this.attributes = attributes;
    }

    private GuidKeys cells() {
        if (cells == null) {
            Part<ValueRow> part = rows.before().parts().part(TableDef.ATTRIBUTE_VALUE);
            cells = new GuidKeys();
            for (int i = 0; i < part.size(); i++) {
                ValueRow row = part.rows().get(i);
                cells.put(row.attribute(), row.owner(), part.id(i));
            }
        }
        return cells;
    }

    void set(UUID attributeId, UUID ownerId, String value) throws Failure {
        Attribute attribute = attributes.attribute(attributeId);
        long key = rows.id(TableDef.ATTRIBUTE, attributeId);
        long owner = rows.required(attribute.of(), ownerId);
        long known = cells().get(key, owner);
        if (value == null || value.isEmpty()) {
            if (known != 0) {
                rows.transaction().delete(TableDef.ATTRIBUTE_VALUE, known);
                cells.remove(key, owner);
            }
            return;
        }
        Edit.validate(attribute, value);
        if (known != 0) {
            rows.transaction().update(TableDef.ATTRIBUTE_VALUE, known, key, owner, value);
        } else {
            cells.put(key, owner, rows.transaction().insert(TableDef.ATTRIBUTE_VALUE, key, owner, value));
        }
    }

    /** Takes away all values of something that is being removed. */
    void clear(TableDef table, long owner) throws Failure {
        for (Attribute attribute : rows.before().attributes()) {
            if (Entities.table(attribute.of()) == table) {
                long key = rows.before().parts().idOf(TableDef.ATTRIBUTE, attribute.id());
                long known = cells().get(key, owner);
                if (known != 0) {
                    rows.transaction().delete(TableDef.ATTRIBUTE_VALUE, known);
                    cells.remove(key, owner);
                }
            }
        }
    }

    /** Takes away all values of an attribute that is being removed. */
    void clear(long attribute) throws Failure {
        cells().removeAll(attribute);
        rows.transaction().deleteWhere(TableDef.ATTRIBUTE_VALUE, "attribute_id", attribute);
    }
}
