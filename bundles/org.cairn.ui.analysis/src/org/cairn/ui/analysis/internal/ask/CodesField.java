// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal.ask;

import java.util.List;
import java.util.stream.Collectors;
import org.cairn.analysis.Parameter;
import org.cairn.api.project.Code;
import org.cairn.api.project.ProjectView;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/** Codes, with or without what is below them; none stands for all. */
final class CodesField extends ChosenField {

    private static final String ALONE = "=";

    private final ProjectView view;
    private final String label;

    CodesField(Composite parent, Parameter parameter, ProjectView view, Runnable changed) {
        super(parent, parameter, changed);
        this.view = view;
        label = parameter.label();
    }

    @Override
    List<String> choose(Shell parent, List<String> before) {
        CodesDialog dialog = new CodesDialog(parent, label, view.codebook(), before);
        return dialog.open() == Window.OK ? dialog.chosen() : null;
    }

    @Override
    String summary(List<String> chosen) {
        return chosen.isEmpty() ? Messages.fields_allCodes : chosen.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String text) {
        boolean alone = text.startsWith(ALONE);
        String typed = alone ? text.substring(1) : text;
        List<Code> found = view.codebook().find(typed);
        String name = found.size() == 1 ? found.getFirst().name() : typed;
        boolean parent = found.size() == 1 && !view.codebook().children(found.getFirst()).isEmpty();
        return alone && parent ? NLS.bind(Messages.fields_alone, name) : name;
    }
}
