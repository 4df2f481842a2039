// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.model.DocumentKind;

/** Which model document is meant on a command line. */
final class DocumentChoice {

    private DocumentChoice() {
    }

    /**
     * The document with that title or GUID, or the only one whose title begins so.
     *
     * @param kind of which kind, or null for any
     * @throws Failure if there is none or several
     */
    static ModelDocument find(ProjectView view, String wanted, String kind) throws Failure {
        List<ModelDocument> there = view.documents().stream().filter(entry -> DocumentKind.named(entry.kind()).isPresent())
                .filter(entry -> kind == null || entry.kind().equals(kind)).toList();
        List<ModelDocument> found = there.stream()
                .filter(entry -> entry.title().equalsIgnoreCase(wanted) || entry.id().toString().equalsIgnoreCase(wanted)).toList();
        if (found.isEmpty() && !wanted.isBlank()) {
            String beginning = wanted.strip().toLowerCase(Locale.ROOT);
            found = there.stream().filter(entry -> entry.title().toLowerCase(Locale.ROOT).startsWith(beginning)).toList();
        }
        if (found.isEmpty()) {
            throw new Failure(kind == null ? "There is no such document." : "There is no such document of the kind " + kind + ".", wanted,
                    "See what there is with: cairn model P.cairn list");
        }
        if (found.size() > 1) {
            String alike = found.getFirst().title().equalsIgnoreCase(wanted) ? " documents of that name." : " documents whose name begins so.";
            throw new Failure("There are " + found.size() + alike, wanted, "Say --kind, or give the GUID instead.");
        }
        return found.getFirst();
    }
}
