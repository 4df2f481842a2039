// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.search.WordCounting;
import org.cairn.search.WordList;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;

/** How often which words stand in the project, or in the sources that the last search found. */
public final class WordsView {

    private static final int WHOLE = 0;

    private final ActiveProject active;
    private final WordCounting counting;
    private final PassageFinder finder;
    private final SearchFinder searched;
    private Composite area;
    private Combo scope;
    private Button stopWords;
    private Text filter;
    private Label summary;
    private EmptyState empty;
    private WordTable table;
    private OpenProject project;
    private Job job;

    @Inject
    public WordsView(ActiveProject active, WordCounting counting, PassageFinder finder, SearchFinder searched) {
        this.active = active;
        this.counting = counting;
        this.finder = finder;
        this.searched = searched;
    }

    @PostConstruct
    void create(Composite parent) {
        area = new Composite(parent, SWT.NONE);
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(4, 4));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        scope = Widgets.named(new Combo(head, SWT.READ_ONLY | SWT.DROP_DOWN), "words.scope", Messages.words_scope);
        scope.setItems(Messages.words_wholeProject, Messages.words_lastSearch);
        scope.select(WHOLE);
        scope.addListener(SWT.Selection, event -> count());
        stopWords = new Button(head, SWT.CHECK);
        stopWords.setText(Messages.words_stopWords);
        stopWords.setData("id", "words.stop");
        stopWords.addListener(SWT.Selection, event -> count());
        filter = Widgets.named(new Text(head, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "words.filter", Messages.words_filter);
        filter.setMessage(Messages.words_filter);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(filter);
        filter.addListener(SWT.Modify, event -> table.filter(filter.getText()));
        filter.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                table.control().setFocus();
            }
        });
        ToolBar bar = Widgets.bar(head, Messages.words_tools);
        Widgets.tool(bar, Icon.REDO, "words.count", Messages.words_count, this::count);
        Widgets.tool(bar, Icon.LINES, "words.copy", Messages.words_copy, () -> table.copyAll());
        Widgets.tool(bar, Icon.IMPORT, "words.export", Messages.words_export, this::export);
        summary = Widgets.named(new Label(head, SWT.WRAP), "words.summary", Messages.words_name);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).indent(4, 0).applyTo(summary);
        empty = new EmptyState(area, Icon.LINES);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(empty.parent());
        table = new WordTable(empty.parent(), word -> finder.find("=" + word));
        active.follow(area, this::update);
    }

    @Focus
    void focus() {
        filter.setFocus();
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (project == null) {
            show(null);
        } else if (update.switched() || !update.rewritten().isEmpty()) {
            count();
        }
    }

    private void count() {
        if (job != null) {
            job.cancel();
        }
        OpenProject now = project;
        if (now == null) {
            return;
        }
        boolean whole = scope.getSelectionIndex() == WHOLE;
        String asked = searched.asked();
        if (!whole && asked == null) {
            summary.setText("");
            empty.say(Messages.words_noSearch);
            return;
        }
        boolean stop = stopWords.getSelection();
        job = Background.of(Messages.words_counting, progress -> {
            Set<UUID> sources = whole ? null : new HashSet<>();
            if (!whole) {
                now.search().forEach(asked, (view, source, spans) -> sources.add(source.id()), progress);
            }
            return counting.count(now.view(), sources, stop, progress);
        }).then(list -> {
            if (now == project) {
                show(list);
            }
        }).start(area);
    }

    private void show(WordList list) {
        table.show(list);
        summary.setText(list == null ? "" : NLS.bind(Messages.words_summary,
                new Object[] {Widgets.number(list.words().size()), Widgets.number(list.running()), Widgets.number(list.sources())}));
        area.layout(true, true);
        if (list == null) {
            empty.say(Messages.words_noProject);
        } else if (list.words().isEmpty()) {
            empty.say(Messages.words_noWords);
        } else {
            empty.show(table.control());
        }
    }

    private void export() {
        List<WordList.Word> words = table.shown();
        FileDialog dialog = new FileDialog(area.getShell(), SWT.SAVE);
        dialog.setText(Messages.words_exportTitle);
        dialog.setFilterExtensions(new String[] {"*.csv"});
        dialog.setFilterNames(new String[] {Messages.words_csvFiles});
        dialog.setFileName("words.csv");
        dialog.setOverwrite(true);
        String chosen = dialog.open();
        if (chosen != null) {
            write(Path.of(chosen), words);
        }
    }

    private void write(Path file, List<WordList.Word> words) {
        String csv = new WordList(0, 0, words).csv(Messages.words_word, Messages.words_occurrences, Messages.words_sources);
        Background.of(Messages.words_exportTitle, progress -> {
            try {
                return Files.writeString(file, "\uFEFF" + csv); // with the mark by which spreadsheets know that it is UTF-8
            } catch (IOException e) {
                throw new Failure(NLS.bind(Messages.words_notWritten, e.getMessage()), file.toString(), Messages.words_writing);
            }
        }).start(area);
    }
}
