// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.function.Supplier;
import java.util.regex.PatternSyntaxException;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The bar over the text in which a person looks for words or a regular expression. Looks for them off the UI thread. */
final class FindBar {

    /** What the bar tells the reader. */
    interface Listener {

        /** All hits, none where nothing is looked for, and the one to be looked at, or -1. */
        void found(TextFinder.Hits hits, int current);

        /** Another hit is to be looked at. */
        void at(int hit);

        /** The bar was closed: the keyboard goes back to the text. */
        void closed();
    }

    private static final int LONGEST_SEARCH_SECONDS = 5;

    private final Composite bar;
    private Text field;
    private Button matchCase;
    private Button wholeWord;
    private Button regex;
    private Label count;
    private Label wrong;
    private final Supplier<String> text;
    private final Supplier<Integer> from;
    private final Listener listener;
    private final Palette palette;
    private TextFinder.Hits hits = TextFinder.Hits.NONE;
    private int current = -1;
    private Job job;
    private int asked;

    /**
     * @param text what is searched
     * @param from the position at which a new search begins
     */
    FindBar(Composite parent, Palette palette, Supplier<String> text, Supplier<Integer> from, Listener listener) {
        this.text = text;
        this.from = from;
        this.listener = listener;
        this.palette = palette;
        bar = Css.PAPER.on(new Composite(parent, SWT.NONE));
        bar.setLayout(Widgets.grid(8, 4));
        GridDataFactory.fillDefaults().grab(true, false).span(Reader.COLUMNS, 1).exclude(true).applyTo(bar);
        bar.setVisible(false);
    }

    /** What stands in the bar; most readers are closed without anybody having looked for something. */
    private void fill() {
        field = Css.FIELD.on(new Text(bar, SWT.SINGLE | SWT.BORDER));
        Widgets.named(field, "find.field", Messages.find_field);
        field.setMessage(Messages.find_field);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
        matchCase = toggle("find.case", "Aa", Messages.find_case);
        wholeWord = toggle("find.word", "“W”", Messages.find_word);
        regex = toggle("find.regex", ".*", Messages.find_regex);
        push("find.previous", "↑", Messages.find_previous, () -> go(-1));
        push("find.next", "↓", Messages.find_next, () -> go(1));
        count = Css.MUTED.on(new Label(bar, SWT.NONE));
        Widgets.named(count, "find.count", Messages.find_count);
        // as wide as what it may say, so that the buttons stay where they are
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(widest(), SWT.DEFAULT).applyTo(count);
        push("find.close", "×", Messages.find_close, this::close);
        wrong = Css.PAPER.on(new Label(bar, SWT.WRAP));
        Widgets.named(wrong, "find.wrong", Messages.find_wrong);
        GridDataFactory.fillDefaults().grab(true, false).span(8, 1).exclude(true).applyTo(wrong);
        Runnable color = () -> wrong.setForeground(palette.color(Palette.Role.WRONG));
        color.run();
        palette.follow(wrong, color);
        field.addListener(SWT.Modify, event -> search());
        field.addListener(SWT.KeyDown, this::key);
        field.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ESCAPE && event.detail != SWT.TRAVERSE_RETURN);
    }

    private int widest() {
        GC gc = new GC(count);
        String most = Widgets.number(TextFinder.MOST);
        int width = Math.max(gc.textExtent(Messages.find_none).x, gc.textExtent(NLS.bind(Messages.find_nOfM, most, most + "+")).x);
        gc.dispose();
        return width + 4;
    }

    private Button toggle(String id, String label, String tip) {
        Button button = new Button(bar, SWT.TOGGLE);
        button.setText(label);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> search());
        button.addListener(SWT.KeyDown, this::key);
        return Widgets.named(button, id, tip);
    }

    private void push(String id, String label, String tip, Runnable action) {
        Button button = new Button(bar, SWT.PUSH | SWT.FLAT);
        button.setText(label);
        button.setToolTipText(tip);
        button.addListener(SWT.Selection, event -> action.run());
        button.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ESC) {
                close();
            }
        });
        Widgets.named(button, id, tip);
    }

    boolean isOpen() {
        return bar.getVisible();
    }

    /** Opens the bar with the keyboard in it; {@code words} are looked for unless they are empty. */
    void open(String words) {
        if (field == null) {
            fill();
        }
        show(true);
        if (!words.isEmpty() && !words.equals(field.getText())) {
            field.setText(words);
        } else {
            search();
        }
        field.setFocus();
        field.selectAll();
    }

    void close() {
        show(false);
        cancel();
        found(TextFinder.Hits.NONE);
        listener.closed();
    }

    private void show(boolean visible) {
        if (bar.getVisible() != visible) {
            ((GridData) bar.getLayoutData()).exclude = !visible;
            bar.setVisible(visible);
            bar.getParent().layout();
        }
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        if (event.keyCode == SWT.ESC) {
            close();
        } else if (event.widget == field && (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) || event.keyCode == SWT.F3) {
            go(held == SWT.SHIFT ? -1 : 1);
        }
    }

    /** Goes to the next hit ({@code 1}) or the one before ({@code -1}), round and round. */
    void go(int by) {
        if (hits.size() > 0) {
            current = Math.floorMod(current + by, hits.size());
            sayCount();
            listener.at(current);
        }
    }

    /** Looks again, because another text is shown. */
    void again() {
        if (isOpen()) {
            search();
        }
    }

    private void cancel() {
        asked++;
        if (job != null) {
            job.cancel();
            job = null;
        }
    }

    private void search() {
        cancel();
        int question = asked;
        TextFinder finder = new TextFinder(field.getText(), regex.getSelection(), wholeWord.getSelection(), matchCase.getSelection());
        String where = text.get();
        if (finder.words().isEmpty() || where.isEmpty()) {
            say("");
            found(TextFinder.Hits.NONE);
            return;
        }
        Background<TextFinder.Hits> work = Background.of(Messages.find_field, progress -> find(finder, where, progress));
        job = work.then(result -> {
            if (question == asked) {
                say("");
                found(result);
            }
        }).orElse(failure -> {
            if (question == asked) {
                found(TextFinder.Hits.NONE);
                say(failure.getMessage());
            }
        }).start(bar);
    }

    private static TextFinder.Hits find(TextFinder finder, String where, Progress progress) throws Failure, Cancelled {
        long end = System.nanoTime() + LONGEST_SEARCH_SECONDS * 1_000_000_000L;
        try {
            return finder.in(where, () -> progress.isCancelled() || System.nanoTime() > end);
        } catch (PatternSyntaxException e) {
            String place = e.getIndex() < 0 ? e.getDescription()
                    : NLS.bind(Messages.find_wrongAt, e.getDescription(), Math.min(e.getIndex(), finder.words().length()) + 1);
            throw new Failure(place, "", "");
        } catch (TextFinder.GivenUp | StackOverflowError e) {
            progress.check();
            throw new Failure(Messages.find_tooLong, "", "");
        }
    }

    private void found(TextFinder.Hits now) {
        hits = now;
        current = now.from(from.get());
        sayCount();
        listener.found(now, current);
    }

    private void sayCount() {
        String most = Widgets.number(hits.size()) + (hits.complete() ? "" : "+");
        String text = hits.size() > 0 ? NLS.bind(Messages.find_nOfM, Widgets.number(current + 1L), most)
                : field.getText().isEmpty() ? "" : Messages.find_none;
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
    }

    private void say(String problem) {
        if (!problem.isEmpty() || wrong.getVisible()) {
            wrong.setText(problem.isEmpty() ? "" : "⚠ " + problem.replace("&", "&&"));
            ((GridData) wrong.getLayoutData()).exclude = problem.isEmpty();
            wrong.setVisible(!problem.isEmpty());
            bar.getParent().layout(true, true);
        }
    }
}
