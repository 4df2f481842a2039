// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.analysis.Parameter;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.project.Coder;
import org.cairn.api.project.ProjectView;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Makes the right control for each kind of parameter. */
final class Fields {

    private static final int NUMBER_WIDTH = 110;

    private Fields() {
    }

    /** @param changed called when a person changes something */
    static Field of(Composite parent, Parameter parameter, ProjectView view, Runnable changed) {
        return switch (parameter.kind()) {
            case WHOLE -> fitsSpinner(parameter) ? new Whole(parent, parameter, changed) : new Line(parent, parameter, changed);
            case NUMBER, TEXT -> new Line(parent, parameter, changed);
            case FLAG -> new Flag(parent, parameter, changed);
            case CHOICE -> new Choice(parent, parameter, changed);
            case DAY, DATE -> new DateField(parent, parameter, changed);
            case CODES -> new CodesField(parent, parameter, view, changed);
            case CODERS -> new TickedField(parent, parameter, view.coders().stream().map(Coder::name)
                    .map(name -> new TickedField.Entry(name, name, "")).toList(), Messages.fields_allCoders, changed);
            case SOURCES -> new SourcesField(parent, parameter, view, changed);
            case FIELD -> new SourceFieldChoice(parent, parameter, view, changed);
            case TEXTS -> new Lines(parent, parameter, changed);
            case CHOICES -> new TickedField(parent, parameter, parameter.choices().stream()
                    .map(choice -> new TickedField.Entry(choice.value(), choice.label(), choice.help())).toList(), "", changed);
        };
    }

    static <T extends Control> T named(T control, Parameter parameter) {
        return Widgets.named(control, "ask." + parameter.name(), parameter.label());
    }

    private static boolean fitsSpinner(Parameter parameter) {
        double least = Math.max(parameter.min(), Integer.MIN_VALUE);
        return least > Integer.MIN_VALUE && (parameter.max() <= Integer.MAX_VALUE || Double.isInfinite(parameter.max()));
    }

    /** A whole number between bounds. */
    private record Whole(Spinner control) implements Field {

        Whole(Composite parent, Parameter parameter, Runnable changed) {
            this(named(new Spinner(parent, SWT.BORDER), parameter));
            control.setMinimum((int) parameter.min());
            control.setMaximum((int) Math.min(Integer.MAX_VALUE, parameter.max()));
            control.addListener(SWT.Modify, event -> changed.run());
        }

        @Override
        public List<String> get() {
            return List.of(Integer.toString(control.getSelection()));
        }

        @Override
        public void set(List<String> texts) {
            try {
                control.setSelection(texts.isEmpty() ? control.getMinimum() : Integer.parseInt(texts.getFirst().strip()));
            } catch (NumberFormatException e) {
                control.setSelection(control.getMinimum()); // kept by a version that took other values
            }
        }

        @Override
        public boolean isWide() {
            return false;
        }
    }

    /** A line to write in: a text, or a number with a decimal point. */
    private record Line(Text control, boolean number) implements Field {

        Line(Composite parent, Parameter parameter, Runnable changed) {
            this(named(new Text(parent, SWT.BORDER), parameter), parameter.kind() != Parameter.Kind.TEXT);
            if (number) {
                GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).applyTo(control);
            }
            control.addListener(SWT.Modify, event -> changed.run());
        }

        @Override
        public List<String> get() {
            // people write numbers with the sign of their language
            return List.of(number ? control.getText().strip().replace(',', '.') : control.getText());
        }

        @Override
        public void set(List<String> texts) {
            control.setText(texts.isEmpty() ? "" : texts.getFirst());
        }

        @Override
        public boolean isWide() {
            return !number;
        }
    }

    /** Yes or no. */
    private record Flag(Button control) implements Field {

        Flag(Composite parent, Parameter parameter, Runnable changed) {
            this(named(new Button(parent, SWT.CHECK), parameter));
            control.setText(parameter.label().replace("&", "&&"));
            control.addListener(SWT.Selection, event -> changed.run());
        }

        @Override
        public List<String> get() {
            return List.of(Boolean.toString(control.getSelection()));
        }

        @Override
        public void set(List<String> texts) {
            control.setSelection(!texts.isEmpty() && List.of("true", "yes", "1", "on").contains(texts.getFirst()));
        }
    }

    /** One of several. */
    private record Choice(Combo control, List<Parameter.Choice> choices) implements Field {

        Choice(Composite parent, Parameter parameter, Runnable changed) {
            this(named(new Combo(parent, SWT.READ_ONLY), parameter), parameter.choices());
            choices.forEach(choice -> control.add(choice.label()));
            control.addListener(SWT.Selection, event -> changed.run());
        }

        @Override
        public List<String> get() {
            int index = control.getSelectionIndex();
            return index < 0 ? List.of() : List.of(choices.get(index).value());
        }

        @Override
        public void set(List<String> texts) {
            control.deselectAll();
            for (int i = 0; i < choices.size(); i++) {
                if (!texts.isEmpty() && choices.get(i).value().equalsIgnoreCase(texts.getFirst().replace('_', '-'))) {
                    control.select(i);
                }
            }
        }

        @Override
        public String hint() {
            int index = control.getSelectionIndex();
            return index < 0 ? "" : choices.get(index).help();
        }

        @Override
        public boolean isWide() {
            return false;
        }
    }

    /** What sources are told apart by. */
    private record SourceFieldChoice(Combo control, List<String> names) implements Field {

        SourceFieldChoice(Composite parent, Parameter parameter, ProjectView view, Runnable changed) {
            this(named(new Combo(parent, SWT.READ_ONLY), parameter), Stream.concat(Stream.of(""),
                    SourceField.all(view).stream().map(SourceField::name)).toList());
            names.forEach(name -> control.add(FieldNames.of(name)));
            control.addListener(SWT.Selection, event -> changed.run());
        }

        @Override
        public List<String> get() {
            return List.of(names.get(Math.max(0, control.getSelectionIndex())));
        }

        @Override
        public void set(List<String> texts) {
            String wanted = texts.isEmpty() ? "" : texts.getFirst().strip();
            control.select(0);
            for (int i = 0; i < names.size(); i++) {
                if (names.get(i).equalsIgnoreCase(wanted)) {
                    control.select(i);
                }
            }
        }

        @Override
        public boolean isWide() {
            return false;
        }
    }

    /** Texts, one on each line. */
    private record Lines(Text control) implements Field {

        Lines(Composite parent, Parameter parameter, Runnable changed) {
            this(named(new Text(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL), parameter));
            control.setText("\n\n\n"); // for its height
            control.addListener(SWT.Modify, event -> changed.run());
            control.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
                    || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        }

        @Override
        public List<String> get() {
            return new ArrayList<>(control.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        }

        @Override
        public void set(List<String> texts) {
            control.setText(String.join("\n", texts));
        }

        @Override
        public String hint() {
            return Messages.fields_onePerLine;
        }
    }
}
