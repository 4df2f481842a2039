// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Problem;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.base.Document;
import org.cairn.model.base.Element;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.form.Fields;
import org.cairn.ui.enquiry.internal.form.Names;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.graphics.Image;

/** What nodes of the tree are called, and which of them should be looked at. */
final class NodeLabels extends LabelProvider {

    private final Editing editing;
    private final Names names;
    private Map<UUID, Problem.Severity> marks = Map.of();

    NodeLabels(Editing editing) {
        this.editing = editing;
        names = new Names(editing);
    }

    /** Takes in what is wrong now: with an element, or with evidence and wordings that have no node of their own. */
    void mark() {
        Map<UUID, Problem.Severity> now = new HashMap<>();
        for (ModelProblem each : editing.problems()) {
            EObject about = (EObject) each.element();
            while (about.eContainer() != null && Fields.isInForm(about.eContainmentFeature())) {
                about = about.eContainer();
            }
            if (about instanceof Element element) {
                now.merge(element.getId(), each.problem().severity(), (one, other) -> one.compareTo(other) > 0 ? one : other);
            }
        }
        marks = now;
    }

    @Override
    public String getText(Object node) {
        if (node instanceof Group group) {
            String name = Words.label(group.owner().eClass(), group.feature());
            return group.elements().isEmpty() ? name : NLS.bind(Messages.tree_group, name, Widgets.number(group.elements().size()));
        }
        EObject object = (EObject) node;
        String name = names.of(object);
        boolean says = object instanceof Document || object.eContainer() == null || object.eContainmentFeature().isMany()
                || name.equals(Words.label(object.eClass()));
        return says ? name : NLS.bind(Messages.tree_single, Words.label(object.eContainer().eClass(), object.eContainmentFeature()), name);
    }

    @Override
    public Image getImage(Object node) {
        Problem.Severity severity = node instanceof Element element ? marks.get(element.getId()) : null;
        if (severity != null) {
            return switch (severity) {
                case ERROR -> Icon.ERROR.image();
                case WARNING -> Icon.WARNING.image();
                case INFO -> Icon.INFO.image();
            };
        }
        return (node instanceof Group ? Icon.FOLDER : node instanceof Document ? Icon.DOCUMENT : Icon.PART).image();
    }
}
