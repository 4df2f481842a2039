// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Asks for all that a new coding round needs: name, coders, sources, whether it is blind. */
final class RoundDialog extends TitleAreaDialog {

    /** What the person chose. @param sources empty for all */
    record Choice(String name, boolean blind, Set<UUID> sources, Set<UUID> coders) {
    }

    private final ProjectView view;
    private final Set<UUID> chosenSources = new HashSet<>();
    private Text name;
    private Table coders;
    private Button blind;
    private Button all;
    private Button some;
    private Text filter;
    private Table sources;
    private Choice choice;

    RoundDialog(Shell parent, ProjectView view) {
        super(parent);
        this.view = view;
        setShellStyle(getShellStyle() | SWT.RESIZE);
        setHelpAvailable(false);
    }

    Choice choice() {
        return choice;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.new_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitle(Messages.new_title);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        area.setLayout(Widgets.grid(2, 12));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        label(area, Messages.new_name);
        name = Widgets.named(new Text(area, SWT.BORDER), "round.name", Messages.new_name.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addListener(SWT.Modify, event -> validate());
        label(area, Messages.new_coders);
        coders = Widgets.named(new Table(area, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "round.coders", Messages.new_coders.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, coders.getItemHeight() * 4).applyTo(coders);
        for (Coder coder : view.coders()) {
            TableItem item = new TableItem(coders, SWT.NONE);
            item.setText(coder.name());
            item.setData(coder.id());
        }
        coders.addListener(SWT.Selection, event -> validate());
        label(area, Messages.new_sources);
        sources(area);
        new Label(area, SWT.NONE);
        blind = new Button(area, SWT.CHECK | SWT.WRAP);
        blind.setText(Messages.new_blind);
        blind.setData("id", "round.blind");
        blind.setSelection(true);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(blind);
        blind.addListener(SWT.Selection, event -> validate());
        name.setText(suggested());
        name.selectAll();
        return area;
    }

    private static void label(Composite area, String text) {
        Label label = new Label(area, SWT.NONE);
        label.setText(text);
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(label);
    }

    private void sources(Composite area) {
        Composite part = new Composite(area, SWT.NONE);
        part.setLayout(Widgets.grid(1));
        GridDataFactory.fillDefaults().grab(true, true).applyTo(part);
        all = new Button(part, SWT.RADIO);
        all.setText(NLS.bind(Messages.new_all, view.sources().size()));
        all.setSelection(true);
        some = new Button(part, SWT.RADIO);
        some.setText(Messages.new_some);
        some.setData("id", "round.some");
        filter = Widgets.named(new Text(part, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "round.filter", Messages.new_filter);
        filter.setMessage(Messages.new_filter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        filter.addListener(SWT.Modify, event -> list());
        sources = Widgets.named(new Table(part, SWT.CHECK | SWT.BORDER | SWT.V_SCROLL), "round.sources", Messages.new_sources.replace("&", ""));
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, sources.getItemHeight() * 7).applyTo(sources);
        sources.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                TableItem item = (TableItem) event.item;
                if (item.getChecked()) {
                    chosenSources.add((UUID) item.getData());
                } else {
                    chosenSources.remove(item.getData());
                }
                validate();
            }
        });
        for (Button button : List.of(all, some)) {
            button.addListener(SWT.Selection, event -> {
                enable();
                validate();
            });
        }
        list();
        enable();
    }

    private void enable() {
        filter.setEnabled(some.getSelection());
        sources.setEnabled(some.getSelection());
    }

    private void list() {
        String wanted = filter.getText().toLowerCase(Locale.getDefault());
        sources.setRedraw(false);
        sources.removeAll();
        for (Source source : view.sources()) {
            if (source.title().toLowerCase(Locale.getDefault()).contains(wanted)) {
                TableItem item = new TableItem(sources, SWT.NONE);
                item.setText(source.title());
                item.setData(source.id());
                item.setChecked(chosenSources.contains(source.id()));
            }
        }
        sources.setRedraw(true);
    }

    private String suggested() {
        int number = view.rounds().size() + 1;
        while (isTaken(NLS.bind(Messages.new_suggested, number))) {
            number++;
        }
        return NLS.bind(Messages.new_suggested, number);
    }

    private boolean isTaken(String text) {
        return view.rounds().stream().map(CodingRound::name).anyMatch(text::equalsIgnoreCase);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.OK_ID).setText(Messages.new_begin);
        validate();
    }

    private void validate() {
        Button ok = getButton(IDialogConstants.OK_ID);
        if (ok == null) {
            return;
        }
        String wrong = name.getText().isBlank() ? Messages.new_needsName
                : isTaken(name.getText().strip()) ? Messages.new_nameTaken
                : view.coders().size() < 2 ? Messages.new_addCoders
                : checked().size() < 2 ? Messages.new_needsCoders
                : some.getSelection() && chosenSources.isEmpty() ? Messages.new_needsSources : null;
        setMessage(wrong != null ? wrong : blind.getSelection() ? Messages.new_explainBlind : Messages.new_explainOpen);
        ok.setEnabled(wrong == null);
    }

    private Set<UUID> checked() {
        Set<UUID> who = new HashSet<>();
        for (TableItem item : coders.getItems()) {
            if (item.getChecked()) {
                who.add((UUID) item.getData());
            }
        }
        return who;
    }

    @Override
    protected void okPressed() {
        choice = new Choice(name.getText().strip(), blind.getSelection(), some.getSelection() ? Set.copyOf(chosenSources) : Set.of(),
                checked());
        super.okPressed();
    }
}
