// SPDX-License-Identifier: EPL-2.0
package org.cairn.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Problem;

/**
 * What a person decides about an import before it starts; see {@link DocumentImport}.
 *
 * @param kind of the sources ({@code journal}); never empty. Pictures are always of the kind {@code picture}
 * @param language BCP 47 tag for documents that do not say theirs; never empty
 * @param author name of the author of documents that do not say theirs, or empty; a new name becomes a new person
 * @param school name of the school they come from, or empty; a new name becomes a new school
 * @param phase of the enquiry, or empty
 * @param date for documents that do not say theirs, or null
 * @param attributes values that every source gets, by name of the attribute; a new name becomes a new attribute of type text
 * @param folder where to file what comes in, or empty
 * @param reading how documents are read
 */
public record ImportSettings(String kind, String language, String author, String school, String phase, LocalDate date,
        Map<String, String> attributes, String folder, ReadOptions reading) {

    /** English documents, nothing known of them. */
    public static final ImportSettings DEFAULT =
            new ImportSettings("document", "en", "", "", "", null, Map.of(), "", ReadOptions.DEFAULT);

    public ImportSettings {
        attributes = Map.copyOf(attributes);
    }

    /**
     * What an import did.
     *
     * @param sources number of sources that came in
     * @param known number of documents left out because the project has the very same text already
     * @param people number of people that came in with them, as authors and speakers
     * @param problems what went wrong or should be known, in the order of the files
     */
    public record Report(int sources, int known, int people, List<Problem> problems) {

        public Report {
            problems = List.copyOf(problems);
        }
    }
}
