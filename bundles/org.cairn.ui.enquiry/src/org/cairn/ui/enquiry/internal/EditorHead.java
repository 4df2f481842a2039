// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal;

import java.util.List;
import org.cairn.api.progress.Problem;
import org.cairn.core.validation.ModelProblem;
import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** Above the pages: what the document is, what should be looked at, and why it may not be changed or saved. */
final class EditorHead {

    /** A menu with more lines than fit on a screen helps nobody. */
    private static final int LINES = 25;

    private final ModelEditor editor;
    private final Composite area;
    private final Label title;
    private final Label kind;
    private final Label picture;
    private final Link problems;
    private final Link state;

    EditorHead(Composite parent, ModelEditor editor) {
        this.editor = editor;
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(4, 8));
        title = Css.PANEL.on(new Label(area, SWT.NONE));
        title.setData("id", "editor.title");
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(3).setStyle(SWT.BOLD)));
        GridDataFactory.swtDefaults().align(SWT.FILL, SWT.CENTER).applyTo(title);
        kind = Css.PANEL_MUTED.on(new Label(area, SWT.NONE));
        kind.setData("id", "editor.kind");
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 3).applyTo(kind);
        picture = Css.PANEL.on(new Label(area, SWT.NONE));
        problems = Widgets.named(Css.PANEL.on(new Link(area, SWT.NONE)), "editor.problems", Messages.head_problems);
        problems.addListener(SWT.Selection, event -> list());
        state = Widgets.named(Css.PANEL.on(new Link(area, SWT.WRAP)), "editor.state", Messages.head_state);
        GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(200, SWT.DEFAULT).exclude(true).applyTo(state);
        state.addListener(SWT.Selection, event -> editor.other().ifPresent(editor::takeIn));
        editor.editing().follow(area, this::show);
        show();
    }

    Control control() {
        return area;
    }

    void show() {
        if (area.isDisposed()) {
            return;
        }
        ModelEditing editing = editor.editing();
        String name = editing.document().getName();
        set(title, (name.isBlank() ? Messages.head_nameless : name).replace("&", "&&"));
        set(kind, Words.label(((EObject) editing.document()).eClass()).replace("&", "&&"));
        List<ModelProblem> found = editing.problems();
        long errors = found.stream().filter(each -> each.problem().severity() == Problem.Severity.ERROR).count();
        String words = found.isEmpty() ? Messages.head_noProblem
                : found.size() == 1 ? Messages.head_oneProblem : NLS.bind(Messages.head_manyProblems, Widgets.number(found.size()));
        picture.setImage((found.isEmpty() ? Icon.ACCEPT : errors > 0 ? Icon.ERROR : found.stream()
                .anyMatch(each -> each.problem().severity() == Problem.Severity.WARNING) ? Icon.WARNING : Icon.INFO).image());
        if (!problems.getText().equals(words)) {
            problems.setText(words);
        }
        say(state());
        area.layout(true);
    }

    private static void set(Label label, String words) {
        if (!label.getText().equals(words)) {
            label.setText(words);
        }
    }

    private String state() {
        ModelEditing editing = editor.editing();
        if (!editing.opened().isWhole()) {
            return Messages.head_unread;
        }
        if (!editing.project().session().isWritable()) {
            return Messages.head_readOnly;
        }
        if (editor.isDirty() && editor.isGone()) {
            return Messages.head_gone;
        }
        return editor.isDirty() && editor.other().isPresent() ? Messages.head_changed : "";
    }

    private void say(String words) {
        boolean hidden = words.isEmpty();
        if (!state.getText().equals(words) || ((GridData) state.getLayoutData()).exclude != hidden) {
            state.setText(words);
            state.setVisible(!hidden);
            ((GridData) state.getLayoutData()).exclude = hidden;
            area.requestLayout();
        }
    }

    /** What should be looked at, to be gone to with a click. */
    private void list() {
        Menu menu = new Menu(problems);
        List<ModelProblem> found = editor.editing().problems();
        for (ModelProblem each : found.subList(0, Math.min(LINES, found.size()))) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(NLS.bind(Messages.head_problem, each.problem().message(), each.problem().where()).replace("&", "&&"));
            item.setImage(icon(each.problem()).image());
            item.addListener(SWT.Selection, event -> editor.editing().reveal(each.element()));
        }
        if (found.size() > LINES) {
            MenuItem more = new MenuItem(menu, SWT.PUSH);
            more.setText(NLS.bind(Messages.head_moreProblems, Widgets.number(found.size() - LINES)));
            more.setEnabled(false);
        }
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setLocation(problems.toDisplay(0, problems.getSize().y));
        menu.setVisible(true);
    }

    static Icon icon(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> Icon.ERROR;
            case WARNING -> Icon.WARNING;
            case INFO -> Icon.INFO;
        };
    }
}
