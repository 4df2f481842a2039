// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.core.people.CaseTable;
import org.cairn.core.people.CellChanges;
import org.cairn.core.people.CellChanges.Change;
import org.cairn.core.people.CellWriting;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Control;

/** Writes into cells: looks at all changes first, asks where something does not fit or has to be added, makes one step of the rest. */
final class CaseEdits {

    private final Control owner;

    CaseEdits(Control owner) {
        this.owner = owner;
    }

    /**
     * Makes changes of cells in one step.
     *
     * @param left how many values had no place at all, as the table ends before
     * @param then is given the GUIDs of rows that were added
     */
    void write(OpenProject project, CaseTable table, List<Change> changes, int left, Consumer<List<UUID>> then) {
        if (!project.session().isWritable() || changes.isEmpty() && left == 0) {
            return;
        }
        Locale locale = Locale.getDefault();
        Background.of(Messages.edit_checking, progress -> CellChanges.of(table, changes, locale, true))
                .then(found -> decide(project, found, left, then)).start(owner);
    }

    private void decide(OpenProject project, CellChanges found, int left, Consumer<List<UUID>> then) {
        boolean plain = found.misfits().isEmpty() && left == 0 && found.newPeople().isEmpty() && found.newSchools().isEmpty();
        if (!plain && !new ChangesDialog(owner.getShell(), found, left).agreed() || found.cells() == 0) {
            return;
        }
        Edits.make(project, owner, label(found), edit -> CellWriting.write(edit, found), then);
    }

    private static String label(CellChanges found) {
        String kind = CellWords.kind(found.table().of());
        if (found.newRows() > 0) {
            return found.newRows() == 1 ? NLS.bind(Messages.edit_labelRow, kind)
                    : NLS.bind(Messages.edit_labelRows, Widgets.number(found.newRows()), kind);
        }
        return found.cells() == 1 ? NLS.bind(Messages.edit_labelCell, kind)
                : NLS.bind(Messages.edit_labelCells, Widgets.number(found.cells()), kind);
    }

    /** Changes that put the texts of a block into places of another: cell by cell where both have one. @param texts may hold null */
    static List<Change> changes(List<List<CaseGrid.At>> places, List<List<String>> texts) {
        List<Change> changes = new ArrayList<>();
        for (int row = 0; row < Math.min(places.size(), texts.size()); row++) {
            for (int column = 0; column < Math.min(places.get(row).size(), texts.get(row).size()); column++) {
                CaseGrid.At at = places.get(row).get(column);
                String text = texts.get(row).get(column);
                if (at != null && text != null) {
                    changes.add(new Change(at.row(), at.column(), text));
                }
            }
        }
        return changes;
    }
}
