// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model.table;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.School;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Answer;
import org.cairn.model.instrument.Item;
import org.cairn.model.instrument.ItemKind;
import org.cairn.model.instrument.Level;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.Response;
import org.cairn.model.instrument.ResponseSet;
import org.cairn.model.instrument.Scale;

/**
 * Answers to a questionnaire as survey programs export them: a line for each person, a column for each item, headed by its code or its
 * text; beside them, as far as there are, {@code respondent}, {@code school}, {@code role} and {@code date}. Other columns are left alone.
 * An answer on a scale is the number of a level, its name, or another name of it; an empty cell is none.
 */
public final class ResponseTable {

    private final Questionnaire questionnaire;
    private final ModelLibrary library;
    private final String where;

    private ResponseTable(Questionnaire questionnaire, ModelLibrary library, String where) {
        this.questionnaire = questionnaire;
        this.library = library;
        this.where = where;
    }

    /**
     * Reads the answers of one wave.
     *
     * @param wave what the wave is called
     * @param library has the scales and the schools
     * @param where the file, for messages
     * @throws Failure if no column is an item, or an answer is not on its scale; it names row and column
     */
    public static ResponseSet read(List<List<String>> rows, Questionnaire questionnaire, String wave, ModelLibrary library, String where)
            throws Failure {
        return new ResponseTable(questionnaire, library, where).read(rows, wave);
    }

    private ResponseSet read(List<List<String>> rows, String wave) throws Failure {
        List<String> heads = rows.isEmpty() ? List.of() : rows.getFirst().stream().map(ResponseTable::key).toList();
        List<Item> items = new ArrayList<>();
        for (String head : heads) {
            items.add(questionnaire.getItems().stream()
                    .filter(item -> !head.isEmpty() && (key(item.getCode()).equals(head) || key(item.getText()).equals(head)))
                    .findFirst().orElse(null));
        }
        if (items.stream().allMatch(item -> item == null)) {
            throw new Failure("No column is headed by an item of “" + questionnaire.getName() + "”.", where,
                    "Write the codes or texts of the items into the first line: "
                            + questionnaire.getItems().stream().map(Item::getCode).filter(code -> !code.isBlank()).collect(Collectors.joining(", "))
                            + ".");
        }
        ResponseSet set = ModelDocuments.make(ResponseSet.class, questionnaire.getName() + ": " + wave);
        set.setQuestionnaire(questionnaire.getId());
        set.setWave(wave);
        for (int i = 1; i < rows.size(); i++) {
            List<String> cells = rows.get(i);
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                set.getResponses().add(response(cells, heads, items, where + ", row " + (i + 1)));
            }
        }
        return set;
    }

    private static String key(String head) {
        return head.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private Response response(List<String> cells, List<String> heads, List<Item> items, String place) throws Failure {
        Response response = ModelDocuments.make(Response.class);
        response.setRespondent(Cells.at(cells, heads.indexOf("respondent")));
        response.setRole(Cells.at(cells, heads.indexOf("role")));
        response.setSchool(school(Cells.at(cells, heads.indexOf("school")), place));
        String date = Cells.at(cells, heads.indexOf("date"));
        try {
            response.setDate(date.isEmpty() ? null : LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new Failure("“" + date + "” is no date.", place + ", column date", "Write it as 2013-02-25.", e);
        }
        for (int i = 0; i < items.size(); i++) {
            String cell = Cells.at(cells, i);
            if (items.get(i) != null && !cell.isEmpty()) {
                response.getAnswers().add(answer(items.get(i), cell, place + ", column " + heads.get(i)));
            }
        }
        return response;
    }

    private UUID school(String name, String place) throws Failure {
        if (name.isEmpty()) {
            return null;
        }
        Optional<School> school = library.view().schools().stream().filter(each -> each.name().equalsIgnoreCase(name)).findFirst();
        return school.orElseThrow(() -> new Failure("There is no school “" + name + "” in the project.", place + ", column school",
                "Add it first, or correct the name.")).id();
    }

    private Answer answer(Item item, String cell, String place) throws Failure {
        Answer answer = ModelDocuments.make(Answer.class);
        answer.setItem(item.getId());
        if (item.getKind() == ItemKind.SCALE) {
            answer.setValue(level(item, cell, place));
        } else if (item.getKind() == ItemKind.CHOICE && item.getOptions().contains(cell)) {
            answer.setValue(item.getOptions().indexOf(cell) + 1);
        } else {
            answer.setText(cell);
        }
        return answer;
    }

    private int level(Item item, String cell, String place) throws Failure {
        UUID id = item.getScale() != null ? item.getScale() : questionnaire.getScale();
        Scale scale = library.find(id, Scale.class).orElseThrow(() -> new Failure("The scale of this item is not in the project.", place,
                "Import it, or choose another."));
        Map<Integer, Level> levels = scale.getLevels().stream().collect(Collectors.toMap(Level::getValue, level -> level, (a, b) -> a));
        for (Level level : levels.values()) {
            if (String.valueOf(level.getValue()).equals(cell) || level.getName().equalsIgnoreCase(cell)
                    || level.getAliases().stream().anyMatch(cell::equalsIgnoreCase)) {
                return level.getValue();
            }
        }
        throw new Failure("“" + cell + "” is not on the scale “" + scale.getName() + "”.", place, "It has "
                + levels.values().stream().map(level -> level.getValue() + " " + level.getName()).collect(Collectors.joining(", ")) + ".");
    }
}
