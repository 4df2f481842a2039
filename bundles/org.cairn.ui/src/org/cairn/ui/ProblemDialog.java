// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.List;
import org.cairn.api.progress.Problem;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/** Shows problems as what they are: what was wrong, where, what to do. Stack traces stay in the log. */
public final class ProblemDialog {

    private ProblemDialog() {
    }

    /** Shows one problem and waits until the person has read it. */
    public static void show(Shell parent, String title, Problem problem) {
        int kind = switch (problem.severity()) {
            case INFO -> MessageDialog.INFORMATION;
            case WARNING -> MessageDialog.WARNING;
            case ERROR -> MessageDialog.ERROR;
        };
        MessageDialog.open(kind, parent, title, text(problem), SWT.SHEET);
    }

    /** Message, place and remedy, each on its own lines. */
    static String text(Problem problem) {
        StringBuilder text = new StringBuilder(problem.message());
        if (!problem.where().isEmpty()) {
            text.append("\n\n").append(NLS.bind(Messages.problem_whereIs, problem.where()));
        }
        if (!problem.remedy().isEmpty()) {
            text.append("\n\n").append(problem.remedy());
        }
        return text.toString();
    }

    /** Shows what a piece of work has to report, with a list of problems if there are any. */
    public static void report(Shell parent, String title, String summary, List<Problem> problems) {
        int kind = problems.isEmpty() ? MessageDialog.INFORMATION : MessageDialog.WARNING;
        new MessageDialog(parent, title, null, summary, kind, 0, IDialogConstants.OK_LABEL) {
            @Override
            protected Control createCustomArea(Composite area) {
                return problems.isEmpty() ? null : list(area, problems);
            }

            @Override
            protected boolean isResizable() {
                return true;
            }
        }.open();
    }

    private static Control list(Composite area, List<Problem> problems) {
        Table table = new Table(area, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(640, 220).applyTo(table);
        column(table, Messages.problem_where, 220);
        column(table, Messages.problem_what, 420);
        column(table, Messages.problem_remedy, 320);
        Widgets.rows(table, () -> problems,
                (item, problem) -> item.setText(new String[] {problem.where(), problem.message(), problem.remedy()}));
        table.setItemCount(problems.size());
        return table;
    }

    private static void column(Table table, String name, int width) {
        TableColumn column = new TableColumn(table, SWT.LEFT);
        column.setText(name);
        column.setWidth(width);
    }
}
