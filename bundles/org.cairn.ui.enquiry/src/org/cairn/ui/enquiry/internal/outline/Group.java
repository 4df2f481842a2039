// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.outline;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

/** A list in an object that has several: a node of the tree of its own. */
record Group(EObject owner, EReference feature) {

    /** What the list contains. */
    @SuppressWarnings("unchecked")
    List<EObject> elements() {
        return (List<EObject>) owner.eGet(feature);
    }
}
