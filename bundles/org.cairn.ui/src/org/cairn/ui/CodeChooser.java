// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** A small window to pick a code by a few letters and Enter, or to name a new one. */
public final class CodeChooser {

    private static final int WIDTH = 380;
    private static final int ROWS = 11;

    /**
     * What was picked.
     *
     * @param code the code, or null for a new one
     * @param name of the code, existing or new
     */
    public record Choice(Code code, String name) {
    }

    private final Codebook codebook;
    private final Consumer<Choice> then;
    private final boolean mayCreate;
    private final Shell shell;
    private final Text typed;
    private final Table table;
    private List<Code> shown = List.of();

    private CodeChooser(Shell parent, Point location, Codebook codebook, String title, boolean mayCreate, Consumer<Choice> then) {
        this.codebook = codebook;
        this.then = then;
        this.mayCreate = mayCreate;
        shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
        shell.setText(title);
        shell.setLayout(Widgets.grid(1, 8));
        Label label = new Label(shell, SWT.NONE);
        label.setText(title);
        typed = Widgets.named(new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH), "chooser.text", title);
        typed.setMessage(mayCreate ? "Type a few letters, or a new name" : "Type a few letters");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(typed);
        table = Widgets.named(new Table(shell, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), "chooser.codes", "Codes");
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, table.getItemHeight() * ROWS).applyTo(table);
        table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        typed.addListener(SWT.Modify, event -> refresh());
        typed.addListener(SWT.KeyDown, this::key);
        typed.addListener(SWT.DefaultSelection, event -> choose());
        table.addListener(SWT.DefaultSelection, event -> choose());
        shell.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                shell.close();
            }
        });
        refresh();
        shell.pack();
        place(location);
    }

    /**
     * Opens the window.
     *
     * @param location where on the screen, as near as it fits
     * @param title what happens with the code: "Code the selection with"
     * @param mayCreate whether a name that no code has may be chosen
     * @param then receives the choice; not called when the person turns away
     */
    public static void open(Shell parent, Point location, Codebook codebook, String title, boolean mayCreate, Consumer<Choice> then) {
        CodeChooser chooser = new CodeChooser(parent, location, codebook, title, mayCreate, then);
        chooser.shell.open();
        chooser.typed.setFocus();
        // a click beside it means: not now. Only from here on, since opening moves the activation about
        chooser.shell.getDisplay().asyncExec(() -> {
            if (!chooser.shell.isDisposed()) {
                chooser.shell.addListener(SWT.Deactivate, event -> chooser.shell.getDisplay().asyncExec(chooser::closeIfLeft));
            }
        });
    }

    private void closeIfLeft() {
        if (!shell.isDisposed() && shell.getDisplay().getActiveShell() != shell) {
            shell.close();
        }
    }

    private void place(Point location) {
        Rectangle screen = shell.getDisplay().getBounds();
        Point size = shell.getSize();
        shell.setLocation(Math.clamp(location.x, screen.x, Math.max(screen.x, screen.x + screen.width - size.x)),
                Math.clamp(location.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y)));
    }

    private void refresh() {
        shown = CodeMatch.find(codebook, typed.getText());
        table.setItemCount(shown.size() + (offersNew() ? 1 : 0));
        table.clearAll();
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
    }

    private boolean offersNew() {
        String name = typed.getText().strip();
        return mayCreate && !name.isEmpty() && shown.stream().noneMatch(code -> code.name().equalsIgnoreCase(name));
    }

    private void fill(TableItem item, int index) {
        if (index < shown.size()) {
            Code code = shown.get(index);
            item.setImage(CodeChip.image(code.color(), true));
            item.setText(codebook.path(code));
        } else {
            item.setImage(Icon.CODE_ADD.image());
            item.setText("New code “" + typed.getText().strip() + "”");
        }
    }

    private void key(Event event) {
        int step = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> 1;
            case SWT.ARROW_UP -> -1;
            case SWT.PAGE_DOWN -> ROWS - 1;
            case SWT.PAGE_UP -> 1 - ROWS;
            default -> 0;
        };
        if (step != 0 && table.getItemCount() > 0) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, table.getItemCount() - 1));
            event.doit = false;
        }
    }

    private void choose() {
        int index = table.getSelectionIndex();
        if (index < 0) {
            return;
        }
        Choice choice = index < shown.size() ? new Choice(shown.get(index), shown.get(index).name())
                : new Choice(null, typed.getText().strip());
        Display display = shell.getDisplay();
        shell.close();
        display.asyncExec(() -> then.accept(choice));
    }
}
