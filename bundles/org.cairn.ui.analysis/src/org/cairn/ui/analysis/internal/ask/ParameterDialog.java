// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.ParameterProblem;
import org.cairn.analysis.ParameterValues;
import org.cairn.api.project.ProjectView;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Guide;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * Asks for the parameters of an analysis: a dialog made from its declaration. What cannot be taken is said at its field, and nothing is run until it
 * is put right.
 */
public final class ParameterDialog extends Dialog {

    private static final int WIDTH = 600;
    private static final int TALLEST = 520;
    /** So many parameters need all the height there is. */
    private static final int MANY = 9;

    /** A parameter on the screen. */
    private record Shown(Parameter parameter, Field field, Remark hint, Remark wrong) {
    }

    private final Declaration declaration;
    private final String plugin;
    private final ProjectView view;
    private final KeptValues kept;
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private ParameterValues values;
    private ScrolledComposite scroll;
    private Composite fields;
    private Remark wrong;
    private boolean setting;
    private int asked;
    private boolean right;

    /**
     * A dialog.
     *
     * @param plugin where the analysis comes from
     * @param kept what was asked before
     * @param begin what the fields show at first
     */
    public ParameterDialog(Shell parent, Declaration declaration, String plugin, ProjectView view, KeptValues kept, ParameterValues begin) {
        super(parent);
        this.declaration = declaration;
        this.plugin = plugin;
        this.view = view;
        this.kept = kept;
        values = begin;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** What the person asks for; after the dialog was closed with its first button. */
    public ParameterValues values() {
        return values;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(declaration.info().label());
        Guide.on(shell, "gallery");
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        area.setLayout(Widgets.grid(1, 12));
        Label title = new Label(area, SWT.NONE);
        title.setText(declaration.info().label().replace("&", "&&"));
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(2).setStyle(SWT.BOLD)));
        wrapped(area, declaration.info().description(), "ask.description");
        new PresetBar(area, kept, this::read, this::write, () -> ParameterValues.DEFAULTS);
        scroll = new ScrolledComposite(area, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        scroll.setShowFocusedControl(true);
        fields = new Composite(scroll, SWT.NONE);
        fields.setLayout(Widgets.grid(2, 2));
        scroll.setContent(fields);
        for (Parameter parameter : declaration.parameters()) {
            shown.put(parameter.name(), show(parameter));
        }
        scroll.addListener(SWT.Resize, event -> fit());
        wrong = new Remark(area, 1, WIDTH / 2, ParameterDialog::red);
        write(values);
        // many parameters scroll anyhow, and to measure them takes long
        int height = shown.size() > MANY ? TALLEST : Math.min(TALLEST, fields.computeSize(WIDTH, SWT.DEFAULT).y + 8);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height).applyTo(scroll);
        return area;
    }

    private void fit() {
        scroll.setMinSize(fields.computeSize(scroll.getClientArea().width, SWT.DEFAULT, false));
    }

    private void refit(boolean otherRoom) {
        if (otherRoom) {
            fields.layout(true, true);
            fit();
            scroll.getParent().layout(true);
        }
    }

    private static Label wrapped(Composite area, String words, String id) {
        Label label = new Label(area, SWT.WRAP);
        label.setText(words.replace("&", "&&"));
        label.setData("id", id);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).exclude(words.isEmpty()).applyTo(label);
        return label;
    }

    private static void red(Label label) {
        label.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
        ActiveWindow.service(Palette.class).ifPresent(palette -> label.setForeground(palette.color(Palette.Role.WRONG)));
    }

    private Shown show(Parameter parameter) {
        boolean flag = parameter.kind() == Parameter.Kind.FLAG;
        Label name = new Label(fields, SWT.NONE);
        name.setText(flag ? "" : NLS.bind(Messages.ask_label, parameter.label().replace("&", "&&")));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).indent(0, 5).applyTo(name);
        Composite right = new Composite(fields, SWT.NONE);
        right.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).indent(0, 2).applyTo(right);
        Field field = Fields.of(right, parameter, view, this::changed);
        GridDataFactory at = field.control().getLayoutData() instanceof GridData data ? GridDataFactory.createFrom(data)
                : GridDataFactory.fillDefaults();
        boolean unit = !parameter.unit().isEmpty();
        at.grab(field.isWide(), false).align(field.isWide() ? SWT.FILL : SWT.BEGINNING, SWT.CENTER).span(unit ? 1 : 2, 1)
                .applyTo(field.control());
        if (unit) {
            Label of = new Label(right, SWT.NONE);
            of.setText(parameter.unit().replace("&", "&&"));
        }
        Remark hint = new Remark(right, 2, WIDTH / 2, label -> label.setData("id", "ask." + parameter.name() + ".hint"));
        Remark problem = new Remark(right, 2, WIDTH / 2, label -> {
            label.setData("id", "ask." + parameter.name() + ".wrong");
            red(label);
        });
        return new Shown(parameter, field, hint, problem);
    }

    /** Shows other values; a parameter that is not among them has its default. */
    private void write(ParameterValues now) {
        setting = true;
        shown.values().forEach(each -> each.field().set(now.texts().getOrDefault(each.parameter().name(), each.parameter().standard())));
        setting = false;
        changed();
    }

    private ParameterValues read() {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        shown.forEach((name, each) -> texts.put(name, each.field().get()));
        return new ParameterValues(texts);
    }

    /** Looks whether the values can be taken; the record that looks at them is code of a plugin, so not on the UI thread. */
    private void changed() {
        if (setting) {
            return;
        }
        hint();
        right = false;
        enable();
        int mine = ++asked;
        ParameterValues now = read();
        Background.of(Messages.ask_checking, progress -> {
            Declaration.Binding binding = declaration.bind(now, view);
            return new Checked(binding.problems(), binding.parameters() == null ? now : declaration.values(binding.parameters(), view));
        }).then(checked -> {
            if (mine == asked) {
                say(checked);
            }
        }).orElse(failure -> {
            if (mine == asked) {
                say(new Checked(List.of(new ParameterProblem("", NLS.bind(Messages.ask_broken, plugin, failure.getMessage()))), now));
            }
        }).start(fields);
    }

    /** @param values as they are written for this project */
    private record Checked(List<ParameterProblem> problems, ParameterValues values) {
    }

    private void hint() {
        boolean other = false;
        for (Shown each : shown.values()) {
            String help = each.parameter().help();
            String more = each.field().hint();
            String all = help.isEmpty() || more.isEmpty() ? help + more : help + " " + more;
            other |= each.hint().say(all);
        }
        refit(other && scroll.isVisible());
    }

    private void say(Checked checked) {
        Map<String, String> problems = checked.problems().stream().collect(Collectors.groupingBy(
                problem -> shown.containsKey(problem.parameter()) ? problem.parameter() : "",
                Collectors.mapping(ParameterProblem::message, Collectors.joining(" "))));
        boolean other = wrong.say(problems.getOrDefault("", ""));
        for (Map.Entry<String, Shown> each : shown.entrySet()) {
            other |= each.getValue().wrong().say(problems.getOrDefault(each.getKey(), ""));
        }
        refit(other);
        right = checked.problems().isEmpty();
        values = checked.values();
        enable();
    }

    private void enable() {
        Button run = getButton(IDialogConstants.OK_ID);
        if (run != null) {
            run.setEnabled(right);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ask_run, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.ask_cancel, false);
        enable();
    }

    @Override
    protected void okPressed() {
        if (right) {
            super.okPressed();
        }
    }
}
