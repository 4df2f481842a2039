// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.survey;

import java.util.List;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelElements;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;

/** Answers in people's own words as sources, so that they can be coded like any other text. */
final class OpenAnswers {

    private static final String KIND = "survey answer";

    private OpenAnswers() {
    }

    /** Makes a source of every open answer to a questionnaire that is none yet. @return how many */
    static int makeSources(ProjectEdit edit, UUID id) throws Failure {
        ProjectView view = edit.before();
        Questionnaire questionnaire = ModelDocuments.read(view, id, Questionnaire.class).orElseThrow();
        String language = view.sources().isEmpty() ? "en" : view.sources().getFirst().language();
        int made = 0;
        for (ResponseSet set : ModelDocuments.readAll(view, ResponseSet.class, problem -> { })) {
            if (!id.equals(set.getQuestionnaire())) {
                continue;
            }
            int before = made;
            for (Response response : set.getResponses()) {
                for (Answer answer : response.getAnswers()) {
                    Item item = ModelElements.find(questionnaire, answer.getItem(), Item.class).orElse(null);
                    if (item != null && item.getKind() == ItemKind.OPEN && answer.getSource() == null && !answer.getText().isBlank()) {
                        answer.setSource(edit.add(source(set, response, item, answer, language)));
                        made++;
                    }
                }
            }
            if (made > before) {
                ModelDocuments.put(edit, set);
            }
        }
        return made;
    }

    private static ProjectEdit.NewSource source(ResponseSet set, Response response, Item item, Answer answer, String language) {
        int number = set.getResponses().indexOf(response) + 1;
        String who = response.getRespondent().isBlank() ? String.valueOf(number) : response.getRespondent();
        return new ProjectEdit.NewSource(set.getWave() + ", " + who + ": " + item.getText(), KIND, language, response.getPerson(),
                response.getSchool(), "", response.getDate() != null ? response.getDate() : set.getDate(), "", "",
                answer.getText().replace("\r\n", "\n").strip(), List.of(), null);
    }
}
