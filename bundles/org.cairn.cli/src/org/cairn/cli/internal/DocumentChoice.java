// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.List;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.DocumentKind;

/** Which model document is meant on a command line. */
final class DocumentChoice {

    private DocumentChoice() {
    }

    /**
     * The document with that title or GUID.
     *
     * @param kind of which kind, or null for any
     * @throws Failure if there is none or several
     */
    static ModelDocument find(ProjectView view, String wanted, String kind) throws Failure {
        List<ModelDocument> found = view.documents().stream().filter(entry -> DocumentKind.named(entry.kind()).isPresent())
                .filter(entry -> kind == null || entry.kind().equals(kind))
                .filter(entry -> entry.title().equalsIgnoreCase(wanted) || entry.id().toString().equalsIgnoreCase(wanted)).toList();
        if (found.isEmpty()) {
            throw new Failure(kind == null ? "There is no such document." : "There is no such document of the kind " + kind + ".", wanted,
                    "See what there is with: cairn model P.cairn list");
        }
        if (found.size() > 1) {
            throw new Failure("There are " + found.size() + " documents of that name.", wanted, "Say --kind, or give the GUID instead.");
        }
        return found.getFirst();
    }
}
