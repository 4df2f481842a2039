// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.passages;

import java.util.List;
import org.cairn.exchange.refi.RefiExport;

/**
 * What a person decides about an export of passages.
 *
 * @param what of the project is to go out
 * @param outward under which names, for whom and with which consents; media and unique names are not looked at
 * @param codes only passages of these codes and those below them, as a person writes them: names or paths, or by GUID; empty for all
 * @param sources only these sources, by title or GUID; empty for all
 */
public record PassageExport(Content what, RefiExport outward, List<String> codes, List<String> sources) {

    /** What goes out. */
    public enum Content {
        /** A table with a row for each coded passage: {@code csv}, {@code xlsx}. It can be read in again. */
        SEGMENTS,
        /** What is coded, code by code, to be read: {@code docx}, {@code html}; as a table {@code csv}. */
        EXTRACTS,
        /** The texts with their codings at the margin: {@code docx} with comments, {@code html}. */
        ANNOTATED,
        /** A folder of tidy tables for R and Python, with a dictionary of all columns and an example for each. */
        DATA
    }

    public PassageExport {
        codes = List.copyOf(codes);
        sources = List.copyOf(sources);
    }
}
