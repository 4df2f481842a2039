// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.words;

import java.util.ArrayList;
import java.util.List;
import org.cairn.core.model.DocumentKind;
import org.cairn.ui.RecordNames;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Names kinds and parts by {@link Words}. */
@Component
public final class RecordWords implements RecordNames {

    @Activate
    public RecordWords() {
        // has no state
    }

    @Override
    public String kind(String kind) {
        return DocumentKind.named(kind).map(known -> Words.label(known.type())).orElse(kind);
    }

    @Override
    public String place(String kind, String path) {
        EClass at = DocumentKind.named(kind).map(DocumentKind::type).orElse(null);
        List<String> names = new ArrayList<>();
        for (String step : path.isEmpty() ? new String[0] : path.split("/")) {
            String[] named = step.split("\\.");
            EStructuralFeature feature = at == null ? null : at.getEStructuralFeature(named[0]);
            String label = feature == null ? named[0] : Words.label(at, feature);
            names.add(named.length > 1 ? label + " " + named[1] : label);
            at = feature instanceof EReference reference ? reference.getEReferenceType() : null;
        }
        return String.join(" › ", names);
    }
}
