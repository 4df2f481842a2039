// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import org.cairn.analysis.Parameter;
import org.cairn.api.project.ProjectView;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Sources by what is known of them, their date and their words; nothing stands for all. */
final class SourcesField extends ChosenField {

    private final ProjectView view;
    private final String label;

    SourcesField(Composite parent, Parameter parameter, ProjectView view, Runnable changed) {
        super(parent, parameter, changed);
        this.view = view;
        label = parameter.label();
    }

    @Override
    List<String> choose(Shell parent, List<String> before) {
        SourcesDialog dialog = new SourcesDialog(parent, label, view, Conditions.of(before));
        return dialog.open() == Window.OK ? dialog.chosen().texts() : null;
    }

    @Override
    String summary(List<String> chosen) {
        return chosen.isEmpty() ? Messages.fields_allSources : Conditions.of(chosen).said();
    }
}
