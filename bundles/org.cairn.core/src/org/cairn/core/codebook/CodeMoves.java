// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.core.ProjectEdit;

/** Order and level of the codes in the tree, and what each of them is. */
public final class CodeMoves {

    /**
     * A place in the tree.
     *
     * @param parent the code above, or null for the top
     * @param before the sibling that comes next, or null for the last place
     */
    public record Place(UUID parent, UUID before) {
    }

    /** The four ways in which a key moves a code. */
    public enum Step {
        /** Before the sibling above. */
        UP,
        /** Behind the sibling below. */
        DOWN,
        /** Out of its parent, right behind it. */
        OUT,
        /** Into the sibling above, as its last sub-code. */
        IN
    }

    private CodeMoves() {
    }

    /** Where a step takes a code; empty where it cannot go any further. */
    public static Optional<Place> step(Codebook book, Code code, Step step) {
        List<Code> row = siblings(book, parent(book, code));
        int at = row.indexOf(code);
        return switch (step) {
            case UP -> at > 0 ? Optional.of(new Place(parent(book, code), row.get(at - 1).id())) : Optional.empty();
            case DOWN -> at + 1 < row.size() ? Optional.of(new Place(parent(book, code), idAt(row, at + 2))) : Optional.empty();
            case IN -> at > 0 ? Optional.of(new Place(row.get(at - 1).id(), null)) : Optional.empty();
            case OUT -> book.code(parent(book, code)).map(above -> {
                List<Code> beside = siblings(book, parent(book, above));
                return new Place(parent(book, above), idAt(beside, beside.indexOf(above) + 1));
            });
        };
    }

    private static UUID idAt(List<Code> row, int index) {
        return index < row.size() ? row.get(index).id() : null;
    }

    /** The code above as the tree shows it: null also where the parent is missing. */
    static UUID parent(Codebook book, Code code) {
        return book.roots().contains(code) ? null : code.parent();
    }

    /** The codes directly below {@code parent} in order; the top codes for null. */
    public static List<Code> siblings(Codebook book, UUID parent) {
        return book.code(parent).map(book::children).orElseGet(book::roots);
    }

    /** The position of a code that comes last below {@code parent}, or at the top for null. */
    public static int end(Codebook book, UUID parent) {
        return siblings(book, parent).stream().mapToInt(Code::position).max().orElse(-1) + 1;
    }

    /** Whether the codes can stand there: not below themselves, and not before one of themselves. */
    public static boolean isPossible(Codebook book, Collection<UUID> codes, Place place) {
        return codes.stream().noneMatch(code -> book.withSubcodes(code).contains(place.parent()));
    }

    /**
     * Puts codes with all below them at a place, in the order of the tree. A code whose parent moves too goes with it.
     *
     * @throws Failure if a code would stand below itself
     */
    public static void place(ProjectEdit edit, Collection<UUID> codes, Place place) throws Failure {
        Codebook book = edit.before().codebook();
        List<Code> moved = new ArrayList<>();
        for (Code code : book.codes()) {
            boolean below = moved.stream().anyMatch(top -> book.withSubcodes(top.id()).contains(code.id()));
            if (codes.contains(code.id()) && !below) {
                moved.add(code);
            }
        }
        if (!isPossible(book, moved.stream().map(Code::id).toList(), place)) {
            throw new Failure("A code cannot be put below itself.", names(moved), "Choose another place for it.");
        }
        List<Code> row = new ArrayList<>(siblings(book, place.parent()));
        int index = row.size();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).id().equals(place.before())) {
                index = i;
            }
        }
        List<Code> ahead = new ArrayList<>(row.subList(0, index));
        List<Code> behind = new ArrayList<>(row.subList(index, row.size()));
        ahead.removeAll(moved);
        behind.removeAll(moved);
        ahead.addAll(moved);
        ahead.addAll(behind);
        for (int i = 0; i < ahead.size(); i++) {
            Code code = ahead.get(i);
            UUID parent = moved.contains(code) ? place.parent() : code.parent();
            if (code.position() != i || !Objects.equals(parent, code.parent())) {
                edit.put(new Code(code.id(), parent, code.name(), code.color(), code.codable(), i, code.definition()));
            }
        }
    }

    private static String names(List<Code> codes) {
        return String.join(", ", codes.stream().map(Code::name).toList());
    }

    /** Whether a sibling there has that name already, upper and lower case alike; {@code except} may be null. */
    public static boolean isTaken(Codebook book, UUID parent, String name, Code except) {
        return siblings(book, parent).stream().anyMatch(code -> !code.equals(except) && code.name().equalsIgnoreCase(name.strip()));
    }

    /**
     * Makes a folder of a code, or a code of a folder.
     *
     * @throws Failure if passages are coded with it: a folder has none
     */
    public static void setCodable(ProjectEdit edit, UUID id, boolean codable) throws Failure {
        Code code = edit.before().codebook().code(id).orElseThrow(() -> new Failure("The code is no longer there.", "", ""));
        int coded = edit.before().codings().count(id);
        if (!codable && coded > 0) {
            throw new Failure(coded == 1 ? "A passage is coded with “" + code.name() + "”; a folder has none."
                    : coded + " passages are coded with “" + code.name() + "”; a folder has none.",
                    edit.before().codebook().path(code), "Merge it into a code below it first, or make a new folder and move it in there.");
        }
        edit.put(new Code(code.id(), code.parent(), code.name(), code.color(), codable, code.position(), code.definition()));
    }
}
