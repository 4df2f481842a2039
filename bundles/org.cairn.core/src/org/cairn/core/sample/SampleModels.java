// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.sample;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Ref;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.Template;
import org.cairn.model.base.Document;
import org.cairn.model.evidence.EvidenceLink;

/**
 * The model documents of the sample: two published cases, the templates they use, and a year of the invented alliance, with claims on its
 * journals. In the files, evidence whose path begins with {@code @} is a passage that the sources mark, and a source is meant by the GUID
 * that its key makes, since it gets another one in every copy.
 */
final class SampleModels {

    private static final String FOLDER = "models/";

    private final ProjectEdit edit;
    private final Map<String, Ref> passages;
    private final Map<String, String> quotations;
    private final Map<UUID, UUID> sources;

    /** @param sources the GUIDs of the sources by those that the files mean them by */
    SampleModels(ProjectEdit edit, Map<String, Ref> passages, Map<String, String> quotations, Map<UUID, UUID> sources) {
        this.edit = edit;
        this.sources = sources;
        this.passages = passages;
        this.quotations = quotations;
    }

    void write() throws Failure {
        for (String line : Entry.text(FOLDER + "models.txt").lines().toList()) {
            String name = line.substring(line.indexOf(' ') + 1);
            Document document = line.startsWith("template ") ? Template.named(name).orElseThrow().document()
                    : ModelDocuments.read(Entry.text(FOLDER + name + ".xmi").getBytes(StandardCharsets.UTF_8), name);
            ModelElements.all(document, EvidenceLink.class).forEach(this::place);
            ModelElements.follow(document, id -> sources.getOrDefault(id, id));
            ModelDocuments.put(edit, document);
        }
    }

    private void place(EvidenceLink link) {
        if (link.getPath().startsWith("@")) {
            String key = link.getPath().substring(1);
            Ref passage = passages.get(key);
            link.setTargetKind(passage.kind().name());
            link.setTarget(passage.id());
            link.setStart(passage.span().start());
            link.setEnd(passage.span().end());
            link.setQuotation(quotations.get(key));
            link.setPath("");
        }
    }
}
