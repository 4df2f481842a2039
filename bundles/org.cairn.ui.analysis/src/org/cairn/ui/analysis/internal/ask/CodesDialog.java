// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Lets a person tick codes of the codebook, and say whether what is below them is meant too. */
final class CodesDialog extends Dialog {

    private static final int WIDTH = 460;
    private static final int ROWS = 16;

    private final String title;
    private final Codebook codebook;
    /** Whether what is below a ticked code is meant too. */
    private final Map<UUID, Boolean> ticked = new LinkedHashMap<>();
    private final Map<UUID, TreeItem> items = new LinkedHashMap<>();
    private Text filter;
    private Tree tree;
    private Button below;
    private Label said;

    CodesDialog(Shell parent, String title, Codebook codebook, List<String> before) {
        super(parent);
        this.title = title;
        this.codebook = codebook;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        for (String text : before) {
            boolean alone = text.startsWith("=");
            List<Code> found = codebook.find(alone ? text.substring(1) : text);
            if (found.size() == 1) {
                ticked.put(found.getFirst().id(), !alone);
            }
        }
    }

    /** What was ticked, as it is written, in the order of the codebook. */
    List<String> chosen() {
        return codebook.codes().stream().filter(code -> ticked.containsKey(code.id()))
                .map(code -> (ticked.get(code.id()) ? "" : "=") + code.id()).toList();
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 10));
        filter = Widgets.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "codes.filter", Messages.codes_filter);
        filter.setMessage(Messages.codes_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> list());
        tree = Widgets.named(new Tree(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "codes.tree", title);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, tree.getItemHeight() * ROWS).applyTo(tree);
        tree.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                tick((TreeItem) event.item);
            }
        });
        below = new Button(area, SWT.CHECK);
        below.setText(Messages.codes_below);
        below.setData("id", "codes.below");
        below.setSelection(ticked.isEmpty() || ticked.containsValue(true));
        below.setGrayed(ticked.containsValue(true) && ticked.containsValue(false));
        below.addListener(SWT.Selection, event -> {
            below.setGrayed(false);
            ticked.replaceAll((code, with) -> below.getSelection());
        });
        said = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(said);
        list();
        return area;
    }

    private void tick(TreeItem item) {
        UUID code = (UUID) item.getData();
        if (item.getChecked()) {
            ticked.put(code, below.getSelection());
        } else {
            ticked.remove(code);
        }
        say();
    }

    private void list() {
        String wanted = filter.getText().strip().toLowerCase(Locale.getDefault());
        Set<UUID> shown = new HashSet<>();
        for (Code code : codebook.codes()) {
            if (codebook.path(code).toLowerCase(Locale.getDefault()).contains(wanted)) {
                for (Code each = code; each != null && shown.add(each.id());) {
                    each = each.parent() == null ? null : codebook.code(each.parent()).orElse(null);
                }
            }
        }
        tree.setRedraw(false);
        tree.removeAll();
        items.clear();
        codebook.codes().stream().filter(code -> shown.contains(code.id())).forEach(this::add);
        items.values().forEach(item -> item.setExpanded(true));
        tree.setRedraw(true);
        say();
    }

    /** The codebook lists what is above before what is below it. */
    private void add(Code code) {
        TreeItem above = code.parent() == null ? null : items.get(code.parent());
        TreeItem item = above == null ? new TreeItem(tree, SWT.NONE) : new TreeItem(above, SWT.NONE);
        item.setText(code.name());
        item.setImage(CodeChip.image(code.color(), code.codable()));
        item.setData(code.id());
        item.setChecked(ticked.containsKey(code.id()));
        items.put(code.id(), item);
    }

    private void say() {
        said.setText(ticked.isEmpty() ? Messages.codes_noneIsAll : NLS.bind(Messages.codes_ticked, ticked.size()));
        said.requestLayout();
    }
}
