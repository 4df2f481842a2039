// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.exchange;

import java.util.List;
import java.util.Objects;

/**
 * How documents are read.
 *
 * @param table how tables become documents; null: a table is read as one document of text
 * @param speakers whether names at the start of paragraphs ({@code Name:}, {@code [Name]}) are taken as speakers
 */
public record ReadOptions(TableMapping table, boolean speakers) {

    /** No table mapping, speakers found. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, true);

    /**
     * Which columns of a table (csv, tsv, xlsx) make a document of each row. Columns are named by their heading, upper and lower
     * case alike; a heading that the table lacks is an error that names those it has.
     *
     * @param text columns with the text, at least one; several become paragraphs in this order
     * @param title column with the title, or null: the file's name and the number of the row
     * @param author column with the author's name, or null
     * @param date column with the date, or null
     * @param attributes columns that become attributes of the source
     */
    public record TableMapping(List<String> text, String title, String author, String date, List<String> attributes) {

        public TableMapping {
            text = List.copyOf(text);
            attributes = List.copyOf(attributes);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A table needs at least one column with text.");
            }
        }
    }

    /** The same options with a table mapping; null for none. */
    public ReadOptions withTable(TableMapping mapping) {
        return new ReadOptions(mapping, speakers);
    }

    /** The mapping, never null. */
    public TableMapping requireTable() {
        return Objects.requireNonNull(table, "no table mapping");
    }
}
