// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.codebook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.core.codebook.CodeMerge;
import org.cairn.core.codebook.CodeMerge.Overlap;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChip;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks which codes become one and what happens where their passages meet, and says beforehand what that does. */
final class MergeDialog extends Dialog {

    private static final int ROWS = 6;
    private static final int LINES = 8;

    private final OpenProject project;
    private final Codebook book;
    private final List<Code> codes;
    private final List<Code> targets;
    private final Set<UUID> ticked = new HashSet<>();
    private final Map<Overlap, Button> overlaps = new EnumMap<>(Overlap.class);
    private Table from;
    private Combo into;
    private Text preview;
    private CodeMerge wanted;
    private int asked;

    MergeDialog(Shell parent, OpenProject project, List<Code> chosen) {
        super(parent);
        this.project = project;
        book = project.view().codebook();
        codes = book.codes();
        targets = codes.stream().filter(Code::codable).toList();
        chosen.forEach(code -> ticked.add(code.id()));
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    /** Opens the dialog; empty when the person turned away. */
    Optional<CodeMerge> merge() {
        return targets.isEmpty() || open() != Window.OK ? Optional.empty() : Optional.ofNullable(wanted);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.merge_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        int width = convertWidthInCharsToPixels(86);
        Label hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.merge_hint);
        GridDataFactory.fillDefaults().grab(true, false).hint(width, SWT.DEFAULT).applyTo(hint);
        label(area, Messages.merge_from);
        from = Widgets.named(new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION), "merge.from", plain(Messages.merge_from));
        GridDataFactory.fillDefaults().grab(true, true).hint(width, from.getItemHeight() * ROWS).applyTo(from);
        for (Code code : codes) {
            TableItem item = new TableItem(from, SWT.NONE);
            item.setText(book.path(code));
            item.setImage(CodeChip.image(code.color(), code.codable()));
            item.setChecked(ticked.contains(code.id()));
        }
        label(area, Messages.merge_into);
        into = Widgets.named(new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN), "merge.into", plain(Messages.merge_into));
        targets.forEach(code -> into.add(book.path(code)));
        GridDataFactory.fillDefaults().grab(true, false).hint(40, SWT.DEFAULT).applyTo(into);
        Group group = new Group(area, SWT.NONE);
        group.setText(Messages.merge_overlap);
        group.setLayout(Widgets.grid(1, 6));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        radio(group, Overlap.KEEP, Messages.merge_keep);
        radio(group, Overlap.DROP_SAME, Messages.merge_dropSame);
        radio(group, Overlap.UNITE, Messages.merge_unite);
        overlaps.get(Overlap.KEEP).setSelection(true);
        label(area, Messages.merge_preview);
        preview = Widgets.named(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "merge.preview",
                Messages.merge_preview);
        GridDataFactory.fillDefaults().grab(true, true).hint(width, preview.getLineHeight() * LINES).applyTo(preview);
        Code first = targets.stream().filter(code -> ticked.contains(code.id())).findFirst().orElse(targets.getFirst());
        into.select(targets.indexOf(first));
        from.addListener(SWT.Selection, event -> ask());
        into.addListener(SWT.Selection, event -> ask());
        first(from);
        return area;
    }

    private void first(Table table) {
        for (int i = 0; i < codes.size(); i++) {
            if (ticked.contains(codes.get(i).id())) {
                table.setTopIndex(i);
                return;
            }
        }
    }

    private static void label(Composite area, String text) {
        new Label(area, SWT.NONE).setText(text);
    }

    static String plain(String text) {
        return text.replace("&", "").replace(":", "");
    }

    private void radio(Composite in, Overlap overlap, String text) {
        Button button = new Button(in, SWT.RADIO);
        button.setText(text);
        button.setData("id", "merge." + overlap);
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                ask();
            }
        });
        overlaps.put(overlap, button);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.merge_button, true);
        ask();
    }

    /** What the controls say now, or null if that is not possible yet. */
    private CodeMerge read() {
        UUID stays = targets.get(into.getSelectionIndex()).id();
        Set<UUID> go = new HashSet<>();
        for (int i = 0; i < from.getItemCount(); i++) {
            if (from.getItem(i).getChecked() && !codes.get(i).id().equals(stays)) {
                go.add(codes.get(i).id());
            }
        }
        Overlap overlap = overlaps.entrySet().stream().filter(entry -> entry.getValue().getSelection()).map(Map.Entry::getKey)
                .findFirst().orElse(Overlap.KEEP);
        return go.isEmpty() ? null : new CodeMerge(go, stays, overlap);
    }

    private void ask() {
        wanted = read();
        int question = ++asked;
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        ok.setEnabled(false);
        if (wanted == null) {
            preview.setText(Messages.merge_choose);
            return;
        }
        preview.setText(Messages.merge_counting);
        CodeMerge merge = wanted;
        Background.of(Messages.merge_counting, progress -> merge.preview(project.view())).then(found -> {
            if (question == asked) {
                preview.setText(describe(merge, found));
                ok.setEnabled(true);
            }
        }).orElse(failure -> {
            if (question == asked) {
                preview.setText(failure.problem().toString());
            }
        }).start(preview);
    }

    private String describe(CodeMerge merge, CodeMerge.Preview found) {
        String name = book.code(merge.into()).map(Code::name).orElse("");
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.merge_passages, new Object[] {Widgets.number(found.passages()), Widgets.number(found.overlapping()),
            Widgets.number(found.same())}));
        lines.add(found.removed() == 0 ? Messages.merge_noneRemoved
                : NLS.bind(Messages.merge_removed, Widgets.number(found.removed())));
        lines.add(NLS.bind(Messages.merge_others, new Object[] {found.subcodes(), found.memos(), name}));
        if (found.queries() > 0) {
            lines.add(NLS.bind(Messages.merge_queries, found.queries(), name));
        }
        if (!found.sets().isEmpty()) {
            lines.add(NLS.bind(Messages.merge_sets, String.join(", ", found.sets())));
        }
        if (!found.queriesByName().isEmpty()) {
            lines.add(NLS.bind(Messages.merge_queriesByName, String.join(", ", found.queriesByName())));
        }
        Code.Definition d = found.definition();
        String definition = String.join("\n", List.of(d.brief(), d.full(), d.use(), d.avoid(), d.example()).stream()
                .filter(text -> !text.isBlank()).toList());
        if (!definition.isEmpty()) {
            lines.add("");
            lines.add(Messages.merge_definition);
            lines.add(definition);
        }
        return String.join("\n", lines);
    }

    @Override
    protected void okPressed() {
        wanted = read();
        super.okPressed();
    }
}
