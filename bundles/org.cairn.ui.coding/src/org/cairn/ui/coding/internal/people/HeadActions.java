// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.Locale;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.core.people.AttributeEdit;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** Adds, changes and removes attributes. */
final class HeadActions {

    private final Control owner;

    HeadActions(Control owner) {
        this.owner = owner;
    }

    void add(OpenProject project, EntityKind of) {
        put(project, of, null);
    }

    void change(OpenProject project, Attribute attribute) {
        put(project, attribute.of(), attribute);
    }

    private void put(OpenProject project, EntityKind of, Attribute before) {
        if (!project.session().isWritable()) {
            return;
        }
        AttributeDialog dialog = new AttributeDialog(owner.getShell(), project, of, before);
        dialog.attribute().ifPresent(attribute -> Edits.make(project, owner,
                NLS.bind(before == null ? Messages.attribute_labelAdd : Messages.attribute_labelChange, attribute.name()), edit -> {
                    AttributeEdit.put(edit, attribute, Locale.getDefault(), dialog.drops());
                    return null;
                }));
    }

    /** @param values how many cases have a value */
    void remove(OpenProject project, Attribute attribute, int values) {
        String question = values == 0 ? NLS.bind(Messages.attribute_removeEmpty, attribute.name())
                : NLS.bind(Messages.attribute_removeValues, attribute.name(), Widgets.number(values));
        if (project.session().isWritable() && MessageDialog.openConfirm(owner.getShell(), Messages.attribute_remove, question)) {
            Edits.make(project, owner, NLS.bind(Messages.attribute_labelRemove, attribute.name()), edit -> {
                AttributeEdit.remove(edit, attribute.id());
                return null;
            });
        }
    }
}
