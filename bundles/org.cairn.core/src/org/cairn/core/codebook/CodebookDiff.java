// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;

/** What is different between two states of a codebook. Codes are the same if their GUID is, whatever they are called. */
public final class CodebookDiff {

    /** Kinds of difference. */
    public enum Kind {
        ADDED, REMOVED, RENAMED,
        /** It stands below another code; another order is no difference. */
        MOVED,
        /** One of the texts of its definition is another; the field is named. */
        REDEFINED,
        /** A code became a folder or a folder a code. */
        CONVERTED,
        RECOLORED
    }

    /** The texts of a definition. */
    public enum Field {
        BRIEF, FULL, USE, AVOID, EXAMPLE
    }

    /**
     * One difference.
     *
     * @param path in the later state, or in the earlier one for a removed code
     * @param field which text, for {@link Kind#REDEFINED}; null otherwise
     * @param before what it was: name, path of the code above, text or colour {@code #RRGGBB}; empty for an added code
     * @param after what it is; empty for a removed code
     */
    public record Difference(Kind kind, String path, Field field, String before, String after) {
    }

    private CodebookDiff() {
    }

    /** Differences in the order of the later codebook, then what was removed. */
    public static List<Difference> between(Codebook before, Codebook after) {
        List<Difference> found = new ArrayList<>();
        for (Code now : after.codes()) {
            Optional<Code> old = before.code(now.id());
            if (old.isEmpty()) {
                found.add(new Difference(Kind.ADDED, after.path(now), null, "", now.name()));
            } else {
                compare(before, old.get(), after, now, found);
            }
        }
        for (Code old : before.codes()) {
            if (after.code(old.id()).isEmpty()) {
                found.add(new Difference(Kind.REMOVED, before.path(old), null, old.name(), ""));
            }
        }
        return found;
    }

    private static void compare(Codebook before, Code old, Codebook after, Code now, List<Difference> found) {
        String path = after.path(now);
        if (!old.name().equals(now.name())) {
            found.add(new Difference(Kind.RENAMED, path, null, old.name(), now.name()));
        }
        if (!Objects.equals(CodeMoves.parent(before, old), CodeMoves.parent(after, now))) {
            found.add(new Difference(Kind.MOVED, path, null, above(before, old), above(after, now)));
        }
        if (old.codable() != now.codable()) {
            found.add(new Difference(Kind.CONVERTED, path, null, String.valueOf(old.codable()), String.valueOf(now.codable())));
        }
        if (old.color() != now.color()) {
            found.add(new Difference(Kind.RECOLORED, path, null, hex(old.color()), hex(now.color())));
        }
        List<String> texts = CodeEntry.texts(now.definition());
        List<String> oldTexts = CodeEntry.texts(old.definition());
        for (Field field : Field.values()) {
            if (!texts.get(field.ordinal()).equals(oldTexts.get(field.ordinal()))) {
                found.add(new Difference(Kind.REDEFINED, path, field, oldTexts.get(field.ordinal()), texts.get(field.ordinal())));
            }
        }
    }

    private static String above(Codebook book, Code code) {
        return book.code(CodeMoves.parent(book, code)).map(book::path).orElse("");
    }

    /** A colour as {@code #RRGGBB}. */
    public static String hex(int rgb) {
        return String.format("#%06X", rgb & 0xFFFFFF);
    }
}
