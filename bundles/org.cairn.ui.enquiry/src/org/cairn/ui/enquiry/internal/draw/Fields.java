// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Document;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * Fields below each other, each with its label above, that show something of a document and change it. What is written is taken when a
 * person pauses or leaves the field. While there is nothing to show, the fields are off.
 *
 * @param <T> what the fields are about
 */
public final class Fields<T> {

    private static final int PAUSE = 500;

    /** Something to choose. @param id null for none */
    public record Choice(UUID id, String name) {

        /** The documents of a kind that the project has now. */
        public static List<Choice> documents(Editing editing, Class<? extends Document> type) {
            return ModelDocuments.list(editing.project().view(), type).stream().map(each -> new Choice(each.id(), each.title())).toList();
        }
    }

    private final Composite parent;
    private final Editing editing;
    private final String id;
    private final Supplier<T> about;
    private final List<Runnable> refreshing = new ArrayList<>();
    private final Map<String, Text> texts = new HashMap<>();

    /**
     * @param parent has a grid of one column
     * @param id beginning of the ids of the fields
     * @param about what they are about now; may answer null
     */
    public Fields(Composite parent, Editing editing, String id, Supplier<T> about) {
        this.parent = parent;
        this.editing = editing;
        this.id = id;
        this.about = about;
    }

    /** Where the fields are. */
    public Composite parent() {
        return parent;
    }

    /** Takes the keyboard to a field with words, all of them selected: what was just made is named by typing on. */
    public void write(String name) {
        Text text = texts.get(name);
        text.setFocus();
        text.selectAll();
    }

    /** Shows what is there now. */
    public void refresh() {
        refreshing.forEach(Runnable::run);
    }

    /** A heading between fields. */
    public Label heading(String words) {
        Label label = Page.heading(parent);
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).indent(0, 8).applyTo(label);
        return label;
    }

    /** A sentence; it changes with what it is about. */
    public Label sentence(Supplier<String> words) {
        Label label = Css.PANEL_MUTED.on(new Label(parent, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(label);
        refreshing.add(() -> {
            String text = about.get() == null ? "" : words.get().replace("&", "&&");
            if (!text.equals(label.getText())) {
                label.setText(text);
                label.requestLayout();
            }
        });
        return label;
    }

    private void label(String words) {
        Label label = Css.PANEL_MUTED.on(new Label(parent, SWT.WRAP));
        label.setText(words.replace("&", "&&"));
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).indent(0, 2).applyTo(label);
    }

    private <C extends Control> C placed(C control, String name, String spoken) {
        Widgets.named(control, id + "." + name, spoken);
        if (control instanceof Text text) {
            texts.put(name, text);
        }
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(control);
        return control;
    }

    /** One line of words. */
    public Text line(String name, String label, Function<T, String> get, BiConsumer<T, String> set) {
        label(label);
        return write(placed(Css.FIELD.on(new Text(parent, SWT.BORDER | SWT.SINGLE)), name, label), label, get, set);
    }

    /** Several lines of words. @param lines how many are seen */
    public Text area(String name, String label, int lines, Function<T, String> get,
            BiConsumer<T, String> set) {
        label(label);
        Text text = placed(Css.FIELD.on(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL)), name, label);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, lines * text.getLineHeight() + 6).applyTo(text);
        text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        return write(text, label, get, set);
    }

    /** A day, as 2013-02-25; what is none is marked and not taken. */
    public Text day(String name, String label, Function<T, LocalDate> get,
            BiConsumer<T, LocalDate> set) {
        Text text = line(name, label, about -> get.apply(about) == null ? "" : get.apply(about).toString(), (about, words) -> {
            if (isDay(words)) {
                set.accept(about, words.isBlank() ? null : LocalDate.parse(words.strip()));
            }
        });
        text.setMessage(Messages.day_example);
        text.addListener(SWT.Modify, event -> text.setToolTipText(isDay(text.getText()) ? null
                : NLS.bind(Messages.day_wrong, text.getText())));
        return text;
    }

    private static boolean isDay(String words) {
        try {
            return words.isBlank() || LocalDate.parse(words.strip()) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Text write(Text text, String label, Function<T, String> get, BiConsumer<T, String> set) {
        boolean[] showing = {false};
        AtomicReference<T> typed = new AtomicReference<>();
        Runnable take = () -> {
            T subject = typed.getAndSet(null);
            if (subject != null && !text.isDisposed()) {
                String words = text.getText();
                if (!words.equals(Objects.requireNonNullElse(get.apply(subject), ""))) {
                    editing.change(label, () -> set.accept(subject, words));
                }
            }
        };
        Runnable settle = () -> {
            if (typed.get() != null) {
                editing.settle();
            }
        };
        text.addListener(SWT.Modify, event -> {
            if (!showing[0]) {
                typed.set(about.get());
                editing.typed(text, take);
                text.getDisplay().timerExec(PAUSE, settle);
            }
        });
        text.addListener(SWT.FocusOut, event -> settle.run());
        text.addListener(SWT.Dispose, event -> text.getDisplay().timerExec(-1, settle));
        refreshing.add(() -> {
            T subject = about.get();
            text.setEnabled(subject != null);
            text.setEditable(editing.isWritable());
            String words = subject == null ? "" : Objects.requireNonNullElse(get.apply(subject), "");
            if (!words.equals(text.getText()) && (subject == null || typed.get() != subject)) {
                showing[0] = true;
                text.setText(words);
                showing[0] = false;
            }
        });
        return text;
    }

    /** One of several names. */
    public Combo pick(String name, String label, List<String> names, ToIntFunction<T> get,
            ObjIntConsumer<T> set) {
        label(label);
        Combo combo = placed(Css.FIELD.on(new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY)), name, label);
        combo.setItems(names.toArray(String[]::new));
        combo.setVisibleItemCount(15);
        combo.addListener(SWT.Selection, event -> {
            T subject = about.get();
            if (subject != null && combo.getSelectionIndex() >= 0 && combo.getSelectionIndex() != get.applyAsInt(subject)) {
                editing.change(label, () -> set.accept(subject, combo.getSelectionIndex()));
            }
        });
        refreshing.add(() -> {
            T subject = about.get();
            combo.setEnabled(subject != null && editing.isWritable());
            if (subject == null) {
                combo.deselectAll();
            } else if (combo.getSelectionIndex() != get.applyAsInt(subject)) {
                combo.select(get.applyAsInt(subject));
            }
        });
        return combo;
    }

    /** One of several things with GUIDs, or none. */
    public Combo choose(String name, String label, List<Choice> choices, Function<T, UUID> get,
            BiConsumer<T, UUID> set) {
        return choose(name, label, () -> choices, get, set);
    }

    /** One of several things with GUIDs, or none. @param choices as they are now: others may be made while the field is there */
    public Combo choose(String name, String label, Supplier<List<Choice>> choices, Function<T, UUID> get,
            BiConsumer<T, UUID> set) {
        List<UUID> ids = new ArrayList<>();
        Combo[] combo = new Combo[1];
        refreshing.add(() -> {
            List<Choice> now = choices.get();
            List<String> names = Stream.concat(Stream.of(Messages.none), now.stream().map(Choice::name)).toList();
            if (!names.equals(List.of(combo[0].getItems()))) {
                combo[0].setItems(names.toArray(String[]::new));
            }
            ids.clear();
            ids.add(null);
            now.forEach(each -> ids.add(each.id()));
        });
        combo[0] = pick(name, label, List.of(), about -> ids.indexOf(get.apply(about)), (about, index) -> set.accept(about, ids.get(index)));
        return combo[0];
    }

    /** Yes or no. */
    public Button check(String name, String label, Predicate<T> get, BiConsumer<T, Boolean> set) {
        Button button = placed(new Button(parent, SWT.CHECK), name, label);
        button.setText(label.replace("&", "&&"));
        button.addListener(SWT.Selection, event -> {
            T subject = about.get();
            if (subject != null) {
                editing.change(label, () -> set.accept(subject, button.getSelection()));
            }
        });
        refreshing.add(() -> {
            T subject = about.get();
            button.setEnabled(subject != null && editing.isWritable());
            button.setSelection(subject != null && get.test(subject));
        });
        return button;
    }

    /** Buttons in a row. */
    public Composite row() {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout();
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.spacing = 6;
        row.setLayout(layout);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(row);
        return row;
    }

    /** A button that does something with what the fields are about. */
    public Button button(Composite row, String name, String label, Consumer<T> action) {
        Button button = Widgets.named(new Button(row, SWT.PUSH), id + "." + name, label);
        button.setText(label.replace("&", "&&"));
        button.addListener(SWT.Selection, event -> {
            T subject = about.get();
            if (subject != null) {
                action.accept(subject);
            }
        });
        refreshing.add(() -> button.setEnabled(about.get() != null));
        return button;
    }
}
