// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cairn.search.WordList;
import org.cairn.search.WordList.Word;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

/** The words with their numbers, sorted and filtered off the UI thread. */
final class WordTable {

    private static final int WORD = 0;
    private static final int OCCURRENCES = 1;
    private static final int SOURCES = 2;

    private final Table table;
    private List<Word> all = List.of();
    private List<Word> shown = List.of();
    private String filter = "";
    private int sortedBy = OCCURRENCES;
    private boolean descending = true;
    private int asked;

    /** @param find is called with a word on which Enter was pressed or that was double-clicked */
    WordTable(Composite parent, Consumer<String> find) {
        table = Css.PANEL.on(new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.V_SCROLL));
        Widgets.named(table, "words.table", Messages.words_name);
        table.setToolTipText(Messages.words_find);
        table.setHeaderVisible(true);
        column(Messages.words_word, SWT.LEFT, WORD);
        column(Messages.words_occurrences, SWT.RIGHT, OCCURRENCES);
        column(Messages.words_sources, SWT.RIGHT, SOURCES);
        table.setSortColumn(table.getColumn(OCCURRENCES));
        table.setSortDirection(SWT.DOWN);
        table.addListener(SWT.Resize, event -> fit());
        Widgets.rows(table, () -> shown, (item, word) -> item.setText(
                new String[] {word.word(), Widgets.number(word.occurrences()), Widgets.number(word.sources())}));
        table.addListener(SWT.DefaultSelection, event -> find.accept(((TableItem) event.item).getText(WORD)));
        table.addListener(SWT.KeyDown, event -> {
            if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1 && (event.keyCode == 'c' || event.keyCode == 'C')) {
                copy(IntStream.of(table.getSelectionIndices()).mapToObj(shown::get).toList());
            }
        });
    }

    private void column(String name, int style, int index) {
        TableColumn column = new TableColumn(table, style);
        column.setText(name);
        column.addListener(SWT.Selection, event -> {
            descending = sortedBy == index ? !descending : index != WORD;
            sortedBy = index;
            arrange();
        });
    }

    private void fit() {
        int width = table.getClientArea().width;
        table.getColumn(WORD).setWidth(width - 2 * (width / 4) - 2);
        table.getColumn(OCCURRENCES).setWidth(width / 4);
        table.getColumn(SOURCES).setWidth(width / 4);
    }

    Table control() {
        return table;
    }

    /** The words that pass the filter, in the order in which they are shown. */
    List<Word> shown() {
        return shown;
    }

    /** @param list null for none */
    void show(WordList list) {
        all = list == null ? List.of() : list.words();
        arrange();
    }

    /** Shows only words with these letters in them. */
    void filter(String letters) {
        filter = letters.strip().toLowerCase(Locale.ROOT);
        arrange();
    }

    private void arrange() {
        int mine = ++asked;
        List<Word> words = all;
        String letters = filter;
        Comparator<Word> order = switch (sortedBy) {
            case WORD -> Comparator.comparing(Word::word);
            case SOURCES -> Comparator.comparingInt(Word::sources);
            default -> Comparator.comparingLong(Word::occurrences);
        };
        Comparator<Word> turned = (descending ? order.reversed() : order).thenComparing(Word::word);
        table.setSortColumn(table.getColumn(sortedBy));
        table.setSortDirection(descending ? SWT.DOWN : SWT.UP);
        Background.of(Messages.words_sorting,
                progress -> words.stream().filter(word -> word.word().contains(letters)).sorted(turned).toList()).then(arranged -> {
                    if (mine == asked) {
                        shown = arranged;
                        table.setItemCount(arranged.size());
                        table.clearAll();
                        table.setTopIndex(0);
                    }
                }).start(table);
    }

    /** Puts all words that are shown on the clipboard. */
    void copyAll() {
        copy(shown);
    }

    private void copy(List<Word> words) {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.word()).append('\t').append(word.occurrences()).append('\t').append(word.sources())
                .append(System.lineSeparator()));
        Widgets.copy(table, text.toString());
    }
}
