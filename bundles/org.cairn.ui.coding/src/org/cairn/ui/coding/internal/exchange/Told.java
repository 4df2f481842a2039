// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.List;
import java.util.Optional;
import org.cairn.api.progress.Problem;

/**
 * What there is to tell of an exchange, before and after it: some sentences and some tables. It is shown in wizards and dialogs and saved as
 * a page.
 *
 * @param title what was done
 * @param sentences each a paragraph
 * @param sections the tables, the most important first
 */
record Told(String title, List<String> sentences, List<Section> sections) {

    /** Id of the table of counts. */
    static final String COUNTS = "counts";
    /** Id of the table of problems. */
    static final String PROBLEMS = "problems";

    /**
     * A table.
     *
     * @param id the same in every language
     * @param name as people call it
     * @param headings of the columns
     * @param rows as many words in each as there are headings
     * @param numbers whether all columns but the first hold numbers
     */
    record Section(String id, String name, List<String> headings, List<List<String>> rows, boolean numbers) {

        Section {
            headings = List.copyOf(headings);
            rows = List.copyOf(rows);
        }
    }

    Told {
        sentences = List.copyOf(sentences);
        sections = List.copyOf(sections);
    }

    /** The table of what should be known. */
    static Section problems(List<Problem> problems) {
        return new Section(PROBLEMS, Messages.told_problems, List.of(Messages.told_what, Messages.told_where, Messages.told_remedy),
                problems.stream().map(problem -> List.of(problem.message(), problem.where(), problem.remedy())).toList(), false);
    }

    Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }
}
