// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/**
 * A small window to pick a code by a few letters and Enter, or to name a new one. Codes used last come first, favourites show their
 * number, and beside the list stands the rule of the code that Enter would take.
 */
public final class CodeChooser {

    private static final int NAME_LETTERS = 46;
    private static final int RULE_LETTERS = 42;
    private static final int NUMBER_LETTERS = 5;
    private static final int ROWS = 12;

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
    private final Optional<FavouriteCodes> favourites = ActiveWindow.service(FavouriteCodes.class);
    private final List<Code> recent = ActiveWindow.service(RecentCodes.class).map(RecentCodes::latest).orElse(List.of());
    private final Shell shell;
    private final Text typed;
    private final Table table;
    private final CodeRule rule;
    private List<Code> shown = List.of();

    private CodeChooser(Shell parent, Point location, Codebook codebook, String title, boolean mayCreate, Consumer<Choice> then) {
        this.codebook = codebook;
        this.then = then;
        this.mayCreate = mayCreate;
        shell = new Shell(parent, SWT.TOOL | SWT.RESIZE);
        shell.setText(title);
        shell.setLayout(Widgets.grid(2, 8));
        Label label = new Label(shell, SWT.NONE);
        label.setText(title.replace("&", "&&"));
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        typed = Widgets.named(new Text(shell, SWT.SEARCH | SWT.ICON_SEARCH), "chooser.text", title);
        typed.setMessage(mayCreate ? Messages.chooser_typeOrNew : Messages.chooser_type);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(typed);
        double letter = letterWidth(shell);
        table = list(shell, letter);
        rule = new CodeRule(shell, "chooser.rule");
        GridDataFactory.fillDefaults().grab(true, true).hint((int) (letter * RULE_LETTERS), SWT.DEFAULT).applyTo(rule.control());
        Label keys = new Label(shell, SWT.WRAP);
        keys.setText(Messages.chooser_keys);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint((int) (letter * (NAME_LETTERS + RULE_LETTERS)), SWT.DEFAULT).applyTo(keys);
        typed.addListener(SWT.Modify, event -> refresh());
        typed.addListener(SWT.KeyDown, this::key);
        table.addListener(SWT.KeyDown, this::assign);
        typed.addListener(SWT.DefaultSelection, event -> choose());
        table.addListener(SWT.DefaultSelection, event -> choose());
        table.addListener(SWT.Selection, event -> explain());
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

    private static double letterWidth(Composite on) {
        GC gc = new GC(on);
        try {
            return gc.getFontMetrics().getAverageCharacterWidth();
        } finally {
            gc.dispose();
        }
    }

    private Table list(Composite parent, double letter) {
        Table list = Widgets.named(new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.VIRTUAL), "chooser.codes", Messages.chooser_codes);
        GridDataFactory.fillDefaults().grab(true, true).hint((int) (letter * NAME_LETTERS), list.getItemHeight() * ROWS).applyTo(list);
        TableColumn name = new TableColumn(list, SWT.LEFT);
        TableColumn number = new TableColumn(list, SWT.RIGHT);
        list.addListener(SWT.Resize, event -> {
            number.setWidth((int) (letter * NUMBER_LETTERS));
            name.setWidth(Math.max(60, list.getClientArea().width - number.getWidth()));
        });
        list.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
        return list;
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
        shown = CodeMatch.find(codebook, typed.getText(), recent);
        table.setItemCount(shown.size() + (offersNew() ? 1 : 0));
        table.clearAll();
        if (table.getItemCount() > 0) {
            table.setSelection(0);
        }
        explain();
    }

    private void explain() {
        Optional<Code> code = chosen();
        if (code.isPresent()) {
            rule.show(codebook, code.get(), true);
        } else {
            rule.say(table.getItemCount() > 0 ? Messages.chooser_newCode : Messages.chooser_noSuchCode);
        }
    }

    private Optional<Code> chosen() {
        int index = table.getSelectionIndex();
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
    }

    private boolean offersNew() {
        String name = typed.getText().strip();
        return mayCreate && !name.isEmpty() && shown.stream().noneMatch(code -> code.name().equalsIgnoreCase(name));
    }

    private void fill(TableItem item, int index) {
        if (index < shown.size()) {
            Code code = shown.get(index);
            int number = favourites.map(all -> all.number(code.id())).orElse(0);
            item.setImage(CodeChip.image(code.color(), true));
            item.setText(new String[] {codebook.path(code), number == 0 ? "" : String.valueOf(number)});
        } else {
            item.setImage(Icon.CODE_ADD.image());
            item.setText(new String[] {NLS.bind(Messages.chooser_new, typed.getText().strip()), ""});
        }
    }

    private void key(Event event) {
        assign(event);
        int step = switch (event.keyCode) {
            case SWT.ARROW_DOWN -> 1;
            case SWT.ARROW_UP -> -1;
            case SWT.PAGE_DOWN -> ROWS - 1;
            case SWT.PAGE_UP -> 1 - ROWS;
            default -> 0;
        };
        if (step != 0 && table.getItemCount() > 0) {
            table.setSelection(Math.clamp(table.getSelectionIndex() + step, 0, table.getItemCount() - 1));
            explain();
            event.doit = false;
        }
    }

    /** Ctrl and a digit: puts the code on that number key, or takes it off with 0. */
    private void assign(Event event) {
        boolean digit = event.keyCode >= '0' && event.keyCode <= '9';
        if (digit && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            chosen().ifPresent(code -> favourites.ifPresent(all -> {
                all.assign(code.id(), event.keyCode - '0');
                table.clearAll();
            }));
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
