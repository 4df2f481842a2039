// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Ref;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.search.Concordance;
import org.cairn.search.Concordance.Order;
import org.cairn.search.QueryText;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.InFront;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.RecordNames;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Asks the project's index and shows the passages: what was found, where it is, and what can be done with it. */
public final class SearchView implements HitTable.Use {

    /** An answer: the counts, and the hits in the order asked for. */
    private record Answer(String asked, Found found, Concordance inText, Concordance hits, FoundRecords records, RecordPane.Rows rows) {

        Answer in(Concordance order) {
            return new Answer(asked, found, inText, order, records, rows);
        }
    }

    private final ActiveProject active;
    private final Palette palette;
    private final PassageOpener opener;
    private final DocumentOpener documents;
    private final MemoOpener memos;
    private final RecordNames names;
    private final SearchFinder finder;
    private final HitActions actions;
    private final InFront inFront;
    private Composite area;
    private QueryField field;
    private QueryCompletion completion;
    private SavedSearches saved;
    private Menu kept;
    private ToolItem stop;
    private ToolItem codeAll;
    private ToolItem save;
    private Link message;
    private HitOptions options;
    private EmptyState empty;
    private HitPlaces places;
    private SashForm sash;
    private RecordPane records;
    private HitTable table;
    private ParagraphPreview preview;
    private Facets facets;
    private OpenProject project;
    private Job asking;
    private Answer answer;

    @Inject
    public SearchView(ActiveProject active, Palette palette, PassageOpener opener, DocumentOpener documents, MemoOpener memos,
            RecordNames names, SearchFinder finder, HitActions actions, InFront inFront) {
        this.active = active;
        this.palette = palette;
        this.opener = opener;
        this.documents = documents;
        this.memos = memos;
        this.names = names;
        this.finder = finder;
        this.actions = actions;
        this.inFront = inFront;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        saved = new SavedSearches(area, () -> project, this::find);
        field = new QueryField(head, palette, this::ask, () -> completion.isOpen());
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field.control());
        completion = new QueryCompletion(field.control(), () -> project);
        tools(head);
        message = Widgets.named(new Link(head, SWT.WRAP), "search.message", Messages.search_result);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(4, 0).hint(200, SWT.DEFAULT).applyTo(message);
        message.addListener(SWT.Selection, event -> find(event.text));
        options = new HitOptions(head, this::sort, this::again);
        places = new HitPlaces(area, this::turn);
        empty = new EmptyState(area, Icon.SEARCH);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        sash = new SashForm(empty.parent(), SWT.HORIZONTAL);
        SashForm reading = new SashForm(sash, SWT.VERTICAL);
        table = new HitTable(reading, palette, this);
        preview = new ParagraphPreview(reading, palette, "search.paragraph", Messages.preview_none);
        reading.setWeights(68, 32);
        reading.addListener(SWT.Resize, event -> {
            // a low and wide view has no room below the lines, but beside them
            Point size = reading.getSize();
            reading.setOrientation(size.x > 2 * size.y ? SWT.HORIZONTAL : SWT.VERTICAL);
        });
        facets = new Facets(sash, this::toggle);
        sash.setWeights(80, 20);
        records = new RecordPane(empty.parent(), palette, this::open);
        Menu menu = new Menu(table.control());
        menu.addListener(SWT.Show, event -> HitMenu.fill(menu, table, project, this::open, this::codeSelected, this::codeAll));
        table.control().setMenu(menu);
        inFront.of(table.control(), () -> table.selection().stream().findFirst().orElse(null)); // for memos, links and bookmarks
        finder.attach(this);
        active.follow(area, this::update);
    }

    private void tools(Composite head) {
        ToolBar bar = Widgets.bar(head, Messages.search_tools);
        Widgets.tool(bar, Icon.SEARCH, "search.go", Messages.search_go, () -> ask(field.control().getText()));
        stop = Widgets.tool(bar, Icon.STOP, "search.stop", Messages.search_stop, () -> {
            if (asking != null) {
                asking.cancel();
            }
        });
        ToolItem earlier = new ToolItem(bar, SWT.DROP_DOWN);
        earlier.setImage(Icon.HISTORY.image());
        earlier.setToolTipText(Messages.search_earlier);
        earlier.setData("id", "search.earlier");
        earlier.addListener(SWT.Selection, event -> {
            if (kept != null) {
                kept.dispose();
            }
            kept = saved.menu(field.control().getText().strip(), field.history());
            Rectangle button = earlier.getBounds();
            kept.setLocation(bar.toDisplay(button.x, button.y + button.height));
            kept.setVisible(true);
        });
        new ToolItem(bar, SWT.SEPARATOR);
        codeAll = Widgets.tool(bar, Icon.CODE_ALL, "search.codeAll", Messages.search_codeAll, this::codeAll);
        save = Widgets.tool(bar, Icon.STANDING, "search.save", Messages.search_save, () -> saved.save(field.control().getText().strip(), false));
    }

    @Focus
    void focus() {
        field.control().setFocus();
    }

    @PreDestroy
    void end() {
        finder.attach(null);
    }

    /** Puts a query in and asks it; an empty one only takes the focus. */
    void find(String query) {
        if (query.isBlank()) {
            field.control().setFocus();
            field.control().selectAll();
        } else {
            field.set(query);
            ask(query);
        }
    }

    /** The query that was answered last as it was asked of the index, or null. */
    String asked() {
        return answer == null ? null : answer.asked();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            field.set("");
            show(null);
        }
    }

    private void again() {
        ask(field.control().getText());
    }

    private void ask(String query) {
        if (asking != null) {
            asking.cancel();
        }
        if (project == null || query.isBlank()) {
            show(null);
            return;
        }
        OpenProject now = project;
        field.unmark();
        stop.setEnabled(true);
        say(Messages.search_searching);
        boolean uncoded = options.isUncodedOnly();
        String asked = uncoded ? QueryText.uncoded(query) : query;
        Order order = options.order();
        boolean descending = options.isDescending();
        asking = Background.of(NLS.bind(Messages.search_job, query), progress -> {
            if (uncoded) {
                now.search().parse(query); // errors are those of what the person wrote
            }
            Found found = now.search().find(asked, new SearchOptions(0, 0, 0, Facets.FIELDS), progress);
            Concordance inText = Concordance.of(now.search(), asked, progress);
            Concordance ordered = order == Order.TEXT && !descending ? inText : inText.sorted(order, descending, progress);
            FoundRecords inRecords = now.search().findRecords(asked, RecordPane.MOST, progress);
            return new Answer(asked, found, inText, ordered, inRecords, RecordPane.Rows.of(inRecords, names));
        }).then(got -> {
            if (now == project) {
                field.remember(query);
                show(got);
            }
        }).orElse(this::wrong).ifStopped(() -> {
            stop.setEnabled(false);
            say(Messages.search_stopped);
        }).start(area);
    }

    private void sort() {
        Answer about = answer;
        if (about == null) {
            return;
        }
        Order order = options.order();
        boolean descending = options.isDescending();
        Background.of(Messages.search_sorting, progress -> about.inText().sorted(order, descending, progress)).then(sorted -> {
            if (about == answer) {
                answer = about.in(sorted);
                showHits();
            }
        }).start(area);
    }

    private void wrong(Failure failure) {
        stop.setEnabled(false);
        if (failure instanceof QueryError error) {
            field.mark(error);
            say("⚠ " + (error.problem().message() + " " + error.problem().remedy()).strip());
        } else {
            say("⚠ " + failure.getMessage());
        }
    }

    private void show(Answer got) {
        answer = got;
        stop.setEnabled(false);
        boolean writable = project != null && project.session().isWritable();
        codeAll.setEnabled(got != null && got.found().hits() > 0 && writable);
        save.setEnabled(got != null && writable);
        if (got == null) {
            say("");
            facets.clear();
            places.show(0, 0);
            empty.say(project == null ? Messages.search_noProject : Messages.search_hint);
            return;
        }
        say(Summary.of(got.found(), got.inText().size(), got.records()));
        places.show(got.found().hits(), got.records().hits());
        if (got.inText().size() > 0) {
            showHits();
            facets.show(got.found(), field.control().getText());
        }
        records.show(got.rows());
        turn();
    }

    private void turn() {
        if (places.isAtRecords()) {
            empty.show(records.control());
        } else if (answer.inText().size() > 0) {
            empty.show(sash);
        } else {
            empty.say(answer.records().hits() > 0 ? Messages.search_nothingInSources : Messages.search_nothing);
        }
    }

    private void showHits() {
        table.show(answer.hits(), options.isGrouped() && options.order().isBySource(), options.order(), options.isDescending());
    }

    @Override
    public void open(Found.Line line) {
        opener.open(line.source(), line.span(), true);
    }

    private void open(FoundRecords.Line line) {
        if (line.kind().equals(FoundRecords.MEMO)) {
            memos.show(line.record());
        } else {
            documents.open(line.record(), line.isOfWhole() ? null : line.element(), true);
        }
    }

    private void open() {
        if (table.selectedLine() != null) {
            open(table.selectedLine());
        }
    }

    @Override
    public void selected(Found.Line line) {
        preview.show(project, line);
    }

    @Override
    public void sort(Order order) {
        options.choose(order);
        sort();
    }

    private void codeAll() {
        actions.codeAll(area, answer.found(), answer.asked(), this::say);
    }

    private void codeSelected() {
        List<Ref> chosen = table.selection();
        if (!chosen.isEmpty()) {
            actions.codeChosen(area, chosen, this::say);
        }
    }

    private void toggle(String filter) {
        find(QueryText.toggle(field.control().getText(), filter));
    }

    private void say(String text) {
        message.setText(text);
        message.requestLayout();
    }
}
