// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.core.coders.Sight;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.store.Store;

/** Examines a project; see {@link org.cairn.core.ProjectSession#check}. */
final class ProjectCheck {

    private static final String RESTORE = "Open a backup of the project, or ask for help with the file.";

    private final View view;
    /** What the coder who asks may read of it in a problem. */
    private final View shown;
    private final Sight sight;
    private final Store store;
    private final List<Problem> problems = new ArrayList<>();

    ProjectCheck(Present present, Store store) {
        view = present.whole();
        shown = present.view();
        sight = present.sight();
        this.store = store;
    }

    List<Problem> run(Progress progress) throws Cancelled {
        problems.addAll(store.check(progress));
        try {
            checkSources(progress);
            checkCodebook();
            checkReferences();
            checkDocuments();
        } catch (UncheckedIOException e) {
            problems.add(Problem.error(e.getCause().getMessage(), "", RESTORE));
        }
        return problems;
    }

    private void checkSources(Progress progress) throws Cancelled {
        List<Source> sources = view.sources();
        progress.begin("Comparing quotations with their texts", sources.size());
        for (Source source : sources) {
            progress.check();
            checkSource(source);
            progress.worked(1);
        }
    }

    private void checkSource(Source source) {
        SourceText text;
        try {
            text = view.text(source);
        } catch (UncheckedIOException e) {
            problems.add(Problem.error("Its text is missing or cannot be read.", source.title(), RESTORE));
            return;
        }
        if (text.length() != source.length()) {
            problems.add(Problem.error("Its text has " + text.length() + " characters, but should have " + source.length() + ".",
                    source.title(), RESTORE));
        }
        CodingRow codings = view.codings().of(source);
        for (int i = 0; i < codings.size(); i++) {
            boolean hidden = sight.hides(source.id(), view.codings().coder(codings.coder(i)));
            String where = hidden ? source.title() : source.title() + ", characters " + codings.start(i) + " to " + codings.end(i);
            if (codings.end(i) > text.length()) {
                problems.add(Problem.error("A coding ends behind the end of the text.", where, "Remove it, or code the passage anew."));
            } else if (!codings.isOn(i, text.slice(codings.start(i), codings.end(i)))) {
                problems.add(Problem.error("A coding no longer stands on the words it was made on.", where,
                        "The text was changed by something other than Cairn: look at the passage and code it anew."));
            }
        }
    }

    private void checkCodebook() {
        Map<UUID, Integer> onFolders = new HashMap<>();
        for (Code code : view.codebook().codes()) {
            if (!code.codable() && shown.codings().count(code.id()) > 0) {
                onFolders.put(code.id(), shown.codings().count(code.id()));
            }
        }
        onFolders.forEach((id, count) -> problems.add(Problem.warning(count + " passages are coded with a folder of the codebook.",
                view.codebook().path(view.codebook().code(id).orElseThrow()), "Make it a code, or code the passages anew.")));
    }

    /** That targets exist is for the store to check; here it is whether a passage lies within its text. */
    private void checkReferences() {
        for (Memo memo : shown.memos()) {
            checkRef(memo.target(), "The memo \"" + memo.title() + "\"");
        }
        for (Link link : shown.links()) {
            checkRef(link.from(), "A link \"" + link.relation() + "\"");
            checkRef(link.to(), "A link \"" + link.relation() + "\"");
        }
    }

    /** Whether model documents can be read; what stands in them is for people to check. */
    private void checkDocuments() {
        for (ModelDocument document : shown.documents()) {
            if (DocumentKind.named(document.kind()).isPresent()) {
                try {
                    ModelDocuments.open(shown, document);
                } catch (Failure damaged) {
                    problems.add(damaged.problem());
                }
            }
        }
    }

    private void checkRef(Ref ref, String what) {
        Source source = ref.span() == null ? null : view.source(ref.id()).orElse(null);
        if (source != null && ref.span().end() > source.length()) {
            problems.add(Problem.error(what + " refers to a passage behind the end of the text.", source.title(),
                    "Remove it, or let it refer to something else."));
        }
    }
}
