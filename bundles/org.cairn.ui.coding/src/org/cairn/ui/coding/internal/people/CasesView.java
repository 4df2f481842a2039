// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.core.people.CaseColumn;
import org.cairn.core.people.CellChanges.Change;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Edits;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.InFront;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** All sources, people, schools or groups with what is known of them, as a grid to be read, sorted, filtered and written into. */
public final class CasesView implements GridSort.Asked {

    private static final List<EntityKind> KINDS = List.of(EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP, EntityKind.SOURCE);
    private static final Set<EntityKind> SHOWN = EnumSet.of(EntityKind.SOURCE, EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP,
            EntityKind.ATTRIBUTE);

    private final ActiveProject active;
    private final Palette palette;
    private final InFront inFront;
    private final CaseDesk desk;
    private final PassageOpener opener;
    private final PeopleActions people;
    private Composite area;
    private Combo kinds;
    private Text filter;
    private EmptyState empty;
    private CaseGrid grid;
    private GridClipboard clipboard;
    private CaseEdits edits;
    private HeadActions heads;
    private Label count;
    private Label hint;
    private ToolItem add;
    private ToolItem attribute;
    private ToolItem duplicates;
    private ToolItem pseudonyms;
    private OpenProject project;
    private CaseLook look = CaseLook.all(EntityKind.PERSON);
    private UUID wanted;
    private int asked;

    @Inject
    public CasesView(ActiveProject active, Palette palette, InFront inFront, CaseDesk desk, PassageOpener opener,
            PeopleActions people) {
        this.active = active;
        this.palette = palette;
        this.inFront = inFront;
        this.desk = desk;
        this.opener = opener;
        this.people = people;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        edits = new CaseEdits(area);
        heads = new HeadActions(area);
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(3, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        kinds = Widgets.named(new Combo(head, SWT.READ_ONLY), "cases.kind", Messages.cases_kind);
        KINDS.forEach(kind -> kinds.add(CellWords.kind(kind)));
        kinds.select(0);
        kinds.addListener(SWT.Selection, event -> look(KINDS.get(kinds.getSelectionIndex())));
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "cases.filter", Messages.cases_filter);
        filter.setMessage(Messages.cases_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(60, SWT.DEFAULT).applyTo(filter);
        filter.addListener(SWT.Modify, event -> {
            if (!filter.getText().equals(look.words())) {
                look = look.withWords(filter.getText());
                refresh();
            }
        });
        tools(head);
        empty = new EmptyState(area, Icon.PERSON);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        grid = new CaseGrid(empty.parent(), palette, this::write, this, this::selected);
        clipboard = new GridClipboard(grid, edits);
        CasesMenu menu = new CasesMenu(this, grid);
        new GridKeys(this, grid, menu);
        inFront.of(grid.control(), () -> grid.chosen().map(id -> Ref.to(look.of(), id)).orElse(null));
        Composite foot = new Composite(area, SWT.NONE);
        foot.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(foot);
        count = new Label(foot, SWT.NONE);
        hint = new Label(foot, SWT.RIGHT);
        hint.setData("id", "cases.hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(hint);
        active.follow(area, this::update);
    }

    private void tools(Composite head) {
        ToolBar bar = Widgets.bar(head, Messages.cases_tools);
        add = Widgets.tool(bar, Icon.NEW, "cases.new", Messages.cases_addRow, () -> grid.selectNew());
        attribute = Widgets.tool(bar, Icon.CODE_ADD, "cases.attribute", Messages.cases_addAttribute, this::addAttribute);
        Widgets.tool(bar, Icon.GO_TO, "cases.page", Messages.cases_page, this::openPage);
        duplicates = Widgets.tool(bar, Icon.DUPLICATES, "cases.duplicates", Messages.cases_duplicates, this::duplicates);
        pseudonyms = Widgets.tool(bar, Icon.PSEUDONYM, "cases.pseudonyms", Messages.cases_pseudonyms, this::pseudonyms);
        Widgets.tool(bar, Icon.KEY, "cases.key", Messages.cases_key, this::readKey);
    }

    @Focus
    void focus() {
        if (grid.control().isVisible()) {
            grid.control().setFocus();
        } else {
            kinds.setFocus();
        }
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            look = CaseLook.all(look.of());
            filter.setText("");
        }
        if (update.switched() || SHOWN.stream().anyMatch(update::touches)) {
            refresh();
        }
    }

    private void look(EntityKind of) {
        if (of != look.of()) {
            look = CaseLook.all(of);
            filter.setText("");
            refresh();
        }
    }

    private void refresh() {
        int mine = ++asked;
        OpenProject now = project;
        add.setEnabled(isWritable() && look.of() != EntityKind.SOURCE);
        attribute.setEnabled(isWritable());
        duplicates.setEnabled(hasPeople());
        pseudonyms.setEnabled(hasPeople());
        if (now == null) {
            count.setText("");
            hint.setText("");
            empty.say(Messages.cases_noProject);
            return;
        }
        CaseLook wantedLook = look;
        CaseRows before = grid.rows();
        Background.of(Messages.cases_reading, progress -> CaseRows.of(now.view(), wantedLook, before)).then(rows -> {
            if (mine == asked) {
                show(rows);
            }
        }).start(area);
    }

    private void show(CaseRows rows) {
        grid.show(rows);
        int all = rows.table().rows();
        count.setText(rows.order().size() == all ? NLS.bind(Messages.cases_count, Widgets.number(all))
                : NLS.bind(Messages.cases_countOf, Widgets.number(rows.order().size()), Widgets.number(all)));
        count.requestLayout();
        if (all == 0 && !rows.takesNew()) {
            empty.say(Messages.cases_noSources);
        } else if (rows.order().isEmpty() && rows.look().isFiltered()) {
            empty.say(Messages.cases_nothingFits, Messages.cases_showAll, this::showAll);
        } else {
            empty.show(grid.control());
        }
        if (wanted != null) {
            grid.select(wanted, 0);
            wanted = null;
        }
        selected();
    }

    private void showAll() {
        look = CaseLook.all(look.of());
        filter.setText("");
        grid.clearFilters();
        refresh();
    }

    private void selected() {
        hint.setText(grid.anchor().map(at -> at.row() >= grid.rows().table().rows() ? Messages.cases_writeNew
                : CellWords.takes(grid.rows().table().columns().get(at.column()))).orElse("").replace("&", "&&"));
    }

    @Override
    public void sortBy(String key, boolean descending) {
        look = look.sortedBy(key, descending);
        refresh();
    }

    @Override
    public void filterBy(Map<String, String> filters) {
        look = look.withFilters(filters);
        refresh();
    }

    void sort(String key, boolean descending) {
        grid.sort(key, descending);
    }

    boolean isWritable() {
        return project != null && project.session().isWritable();
    }

    private void write(int row, int column, String text) {
        edits.write(project, grid.rows().table(), List.of(new Change(row, column, text)), 0, this::added);
    }

    private void added(List<UUID> ids) {
        wanted = ids.isEmpty() ? wanted : ids.getFirst();
    }

    void copy(boolean withHeads) {
        clipboard.copy(withHeads);
    }

    void cut() {
        if (isWritable()) {
            clipboard.cut(project);
        }
    }

    void paste() {
        if (isWritable()) {
            clipboard.paste(project, this::added);
        }
    }

    void clear() {
        if (isWritable()) {
            clipboard.clear(project);
        }
    }

    void fillDown() {
        if (isWritable()) {
            clipboard.fillDown(project);
        }
    }

    void addAttribute() {
        if (isWritable()) {
            heads.add(project, look.of());
        }
    }

    void changeAttribute(CaseColumn column) {
        heads.change(project, column.attribute());
    }

    void removeAttribute(int column) {
        int values = (int) IntStream.range(0, grid.rows().table().rows()).filter(row -> !grid.rows().table().text(row, column).isEmpty())
                .count();
        heads.remove(project, grid.rows().table().columns().get(column).attribute(), values);
    }

    void openPage() {
        grid.chosen().ifPresent(id -> {
            if (look.of() == EntityKind.SOURCE) {
                opener.open(id, null, true);
            } else {
                desk.open(Ref.to(look.of(), id));
            }
        });
    }

    /** Whether there are people and they may be changed. */
    boolean hasPeople() {
        return isWritable() && !project.view().people().isEmpty();
    }

    void duplicates() {
        people.duplicates(area.getShell(), selectedPeople());
    }

    void pseudonyms() {
        List<UUID> ids = selectedPeople();
        people.give(area.getShell(), ids.size() > 1 ? ids : List.of());
    }

    void readKey() {
        people.read(area.getShell());
    }

    private List<UUID> selectedPeople() {
        return look.of() == EntityKind.PERSON ? List.copyOf(grid.selected()) : List.of();
    }

    /** Removes the cases of the selected rows after asking. */
    void deleteCases() {
        Set<UUID> ids = grid.selected();
        EntityKind of = look.of();
        String question = NLS.bind(Messages.cases_delete, Widgets.number(ids.size()), CellWords.kind(of));
        if (isWritable() && !ids.isEmpty() && MessageDialog.openConfirm(area.getShell(), Messages.cases_deleteTitle, question)) {
            Edits.make(project, area, NLS.bind(Messages.cases_labelDelete, Widgets.number(ids.size()), CellWords.kind(of)), edit -> {
                for (UUID id : ids) {
                    edit.remove(of, id);
                }
                return null;
            });
        }
    }
}
