// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.people.Duplicates;
import org.cairn.core.people.PersonMerge;
import org.cairn.core.people.PersonReferences;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;

/** Proposes people who are likely to be one, says what would follow from making them one, and does it pair by pair. */
final class DuplicatesDialog extends Dialog {

    private static final int ROWS = 8;
    private static final int LINES = 9;
    private static final int[] WIDTHS = {200, 200, 330};

    /** Two people and why they may be one. */
    private record Pair(Person one, Person other, String reason) {
    }

    private final OpenProject project;
    private final List<Person> chosen;
    private List<Pair> pairs = List.of();
    private Table table;
    private Button first;
    private Button second;
    private Text preview;
    private Label state;
    private Person keep;
    private Person gone;
    private int asked;

    /** @param chosen two people who are to be one whatever their names, or fewer for the proposals alone */
    DuplicatesDialog(Shell parent, OpenProject project, List<Person> chosen) {
        super(parent);
        this.project = project;
        this.chosen = chosen;
        setShellStyle(getShellStyle() | SWT.RESIZE | SWT.SHEET);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.duplicates_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        state = new Label(area, SWT.WRAP);
        state.setText(Messages.duplicates_looking);
        GridDataFactory.fillDefaults().grab(true, false).hint(740, SWT.DEFAULT).applyTo(state);
        table = Widgets.named(new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE), "duplicates.pairs", Messages.duplicates_title);
        table.setHeaderVisible(true);
        String[] heads = {Messages.duplicates_one, Messages.duplicates_other, Messages.duplicates_why};
        for (int i = 0; i < heads.length; i++) {
            TableColumn column = new TableColumn(table, SWT.LEFT);
            column.setText(heads[i]);
            column.setWidth(WIDTHS[i]);
        }
        GridDataFactory.fillDefaults().grab(true, true).hint(740, table.getItemHeight() * ROWS).applyTo(table);
        table.addListener(SWT.Selection, event -> choose());
        first = radio(area, "duplicates.first");
        second = radio(area, "duplicates.second");
        preview = Widgets.named(new Text(area, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), "duplicates.preview",
                Messages.duplicates_preview);
        GridDataFactory.fillDefaults().grab(true, true).hint(740, preview.getLineHeight() * LINES).applyTo(preview);
        return area;
    }

    private Button radio(Composite area, String id) {
        Button button = new Button(area, SWT.RADIO);
        button.setData("id", id);
        button.setVisible(false); // until there is a pair to choose of
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                preview();
            }
        });
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
        createButton(parent, IDialogConstants.OK_ID, Messages.duplicates_merge, true);
        search();
    }

    private void search() {
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        Background.of(Messages.duplicates_looking, progress -> Duplicates.find(project.view(), progress)).then(this::show).start(table);
    }

    private void show(List<Duplicates.Pair> found) {
        List<Pair> now = new ArrayList<>();
        List<Person> asking = chosen.stream().flatMap(person -> project.view().person(person.id()).stream()).toList();
        if (asking.size() == 2) {
            now.add(new Pair(asking.get(0), asking.get(1), Messages.duplicates_chosen));
        }
        found.forEach(pair -> now.add(new Pair(pair.one(), pair.other(), reason(pair))));
        pairs = now;
        table.removeAll();
        for (Pair pair : pairs) {
            new TableItem(table, SWT.NONE).setText(new String[] {pair.one().name(), pair.other().name(), pair.reason()});
        }
        state.setText(pairs.isEmpty() ? Messages.duplicates_none : Messages.duplicates_hint);
        state.requestLayout();
        if (!pairs.isEmpty()) {
            table.setSelection(0);
        }
        choose();
    }

    private static String reason(Duplicates.Pair pair) {
        String reason = switch (pair.reason()) {
            case SPELLING -> Messages.duplicates_spelling;
            case ORDER -> Messages.duplicates_order;
            case INITIAL -> Messages.duplicates_initial;
            case LETTERS -> Messages.duplicates_letters;
        };
        return pair.sameSchool() ? NLS.bind(Messages.duplicates_sameSchool, reason) : reason;
    }

    private void choose() {
        int index = table.getSelectionIndex();
        boolean any = index >= 0;
        first.setVisible(any);
        second.setVisible(any);
        if (any) {
            first.setText(NLS.bind(Messages.duplicates_keep, pairs.get(index).one().name()).replace("&", "&&"));
            second.setText(NLS.bind(Messages.duplicates_keep, pairs.get(index).other().name()).replace("&", "&&"));
            first.setSelection(true);
            second.setSelection(false);
        }
        preview();
    }

    private void preview() {
        int question = ++asked;
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        int index = table.getSelectionIndex();
        preview.setText("");
        if (index < 0) {
            return;
        }
        keep = first.getSelection() ? pairs.get(index).one() : pairs.get(index).other();
        gone = first.getSelection() ? pairs.get(index).other() : pairs.get(index).one();
        ProjectView view = project.view();
        UUID leaving = gone.id();
        Background.of(Messages.duplicates_counting, progress -> PersonReferences.of(view, leaving, progress)).then(found -> {
            if (question == asked) {
                preview.setText(describe(view, found));
                getButton(IDialogConstants.OK_ID).setEnabled(project.session().isWritable());
            }
        }).start(preview);
    }

    private String describe(ProjectView view, PersonReferences found) {
        Person as = PersonMerge.proposal(keep, gone);
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.duplicates_follow, gone.name(), keep.name()));
        lines.add(NLS.bind(Messages.duplicates_counts, new Object[] {found.written(), found.spoken(), found.roles(), found.consents(),
            found.groups(), found.links(), found.memos(), found.documents()}));
        lines.add("");
        lines.add(NLS.bind(Messages.duplicates_result, as.name()));
        field(lines, Messages.column_role, as.role());
        field(lines, Messages.column_school, as.school() == null ? "" : view.school(as.school()).map(School::name).orElse(""));
        field(lines, Messages.column_notes, as.notes().replace("\n", " / "));
        Map<UUID, String> values = PersonMerge.values(view, keep.id(), gone.id());
        Map<UUID, String> others = view.values(gone.id());
        for (Attribute attribute : view.attributes()) {
            String value = values.get(attribute.id());
            String other = others.get(attribute.id());
            if (value != null) {
                String shown = CellWords.shown(attribute.type(), value);
                field(lines, attribute.name(), other == null || other.equals(value) ? shown
                        : NLS.bind(Messages.duplicates_differs, shown, CellWords.shown(attribute.type(), other)));
            }
        }
        return String.join("\n", lines);
    }

    private static void field(List<String> lines, String name, String value) {
        if (!value.isEmpty()) {
            lines.add(NLS.bind(Messages.duplicates_field, name, value));
        }
    }

    @Override
    protected void okPressed() {
        Person into = keep;
        Person leaving = gone;
        getButton(IDialogConstants.OK_ID).setEnabled(false);
        Edits.make(project, table, NLS.bind(Messages.duplicates_label, leaving.name(), into.name()), edit -> {
            ProjectView view = edit.before();
            Person now = view.person(into.id()).orElse(into);
            PersonMerge.merge(edit, PersonMerge.proposal(now, view.person(leaving.id()).orElse(leaving)), leaving.id(),
                    PersonMerge.values(view, into.id(), leaving.id()));
            return null;
        }, done -> search());
    }
}
