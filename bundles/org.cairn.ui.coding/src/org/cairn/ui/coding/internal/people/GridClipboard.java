// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.core.people.CellBlock;
import org.cairn.core.people.CellChanges.Change;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;

/** Copies blocks of cells as spreadsheets do, and takes those of spreadsheets. */
final class GridClipboard {

    private final CaseGrid grid;
    private final CaseEdits edits;

    GridClipboard(CaseGrid grid, CaseEdits edits) {
        this.grid = grid;
        this.edits = edits;
    }

    /** Copies the selected cells. @param withHeads whether the names of the columns stand above */
    void copy(boolean withHeads) {
        List<List<String>> texts = new ArrayList<>();
        List<List<CaseGrid.At>> block = grid.block();
        if (block.isEmpty()) {
            return;
        }
        if (withHeads) {
            List<String> heads = new ArrayList<>();
            for (int i = 0; i < block.getFirst().size(); i++) {
                int column = i;
                heads.add(block.stream().map(row -> row.get(column)).filter(Objects::nonNull).findFirst()
                        .map(at -> CellWords.name(grid.rows().table().columns().get(at.column()), grid.rows().table().of())).orElse(""));
            }
            texts.add(heads);
        }
        block.forEach(row -> texts.add(row.stream().map(this::text).toList()));
        Widgets.copy(grid.control(), CellBlock.format(texts));
    }

    private String text(CaseGrid.At at) {
        return at == null || at.row() >= grid.rows().table().rows() ? ""
                : CellWords.shown(grid.rows().table().columns().get(at.column()), grid.rows().table().text(at.row(), at.column()));
    }

    void cut(OpenProject project) {
        copy(false);
        clear(project);
    }

    /** Empties the selected cells. */
    void clear(OpenProject project) {
        int rows = grid.rows() == null ? 0 : grid.rows().table().rows();
        List<Change> changes = grid.block().stream().flatMap(List::stream).filter(at -> at != null && at.row() < rows)
                .map(at -> new Change(at.row(), at.column(), "")).toList();
        edits.write(project, grid.rows().table(), changes, 0, added -> { });
    }

    /** Puts what was copied into the cells from the first selected one on; a single value goes into all selected cells. */
    void paste(OpenProject project, Consumer<List<UUID>> then) {
        Clipboard clipboard = new Clipboard(grid.control().getDisplay());
        Object text = clipboard.getContents(TextTransfer.getInstance());
        clipboard.dispose();
        List<List<String>> texts = text == null ? List.of() : CellBlock.parse(text.toString());
        if (texts.isEmpty() || grid.block().isEmpty()) {
            return;
        }
        List<Change> changes;
        int left = 0;
        if (texts.size() == 1 && texts.getFirst().size() == 1) {
            changes = grid.block().stream().flatMap(List::stream).filter(Objects::nonNull)
                    .map(at -> new Change(at.row(), at.column(), texts.getFirst().getFirst())).toList();
        } else {
            int width = texts.stream().mapToInt(List::size).max().getAsInt();
            changes = CaseEdits.changes(grid.from(texts.size(), width, grid.rows().takesNew()), texts);
            left = texts.stream().mapToInt(List::size).sum() - changes.size();
        }
        edits.write(project, grid.rows().table(), changes, left, then);
    }

    /** Puts the value at the top of each selected column into the selected cells below it. */
    void fillDown(OpenProject project) {
        List<List<CaseGrid.At>> block = grid.block();
        if (block.size() < 2) {
            return;
        }
        int rows = grid.rows().table().rows();
        List<String> first = new ArrayList<>();
        block.getFirst().forEach(at -> first.add(at == null ? null : text(at)));
        List<List<CaseGrid.At>> below = block.subList(1, block.size());
        List<Change> changes = CaseEdits.changes(below, Collections.nCopies(below.size(), first)).stream()
                .filter(change -> change.row() < rows).toList();
        edits.write(project, grid.rows().table(), changes, 0, added -> { });
    }
}
