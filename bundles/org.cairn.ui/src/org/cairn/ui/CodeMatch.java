// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;

/** Finds the codes that a person means by a few typed letters. */
public final class CodeMatch {

    private record Ranked(Code code, int rank, int lately, int order) {
    }

    private CodeMatch() {
    }

    /**
     * Codes that passages can be coded with, best match first: the name begins with what was typed, then a word of it does, then
     * it is in the name, then in the path, then its letters come in this order. Accents and case do not matter.
     *
     * @param typed empty for all codes in the order of the codebook
     */
    public static List<Code> find(Codebook codebook, String typed) {
        return find(codebook, typed, List.of());
    }

    /**
     * The same, with codes that were used lately before others that match as well.
     *
     * @param recent newest first
     */
    public static List<Code> find(Codebook codebook, String typed, List<Code> recent) {
        List<UUID> lately = recent.stream().map(Code::id).toList();
        String wanted = fold(typed.strip());
        List<Ranked> found = new ArrayList<>();
        for (Code code : codebook.codes()) {
            int rank = code.codable() ? rank(fold(code.name()), fold(codebook.path(code)), wanted) : -1;
            if (rank >= 0) {
                int used = lately.indexOf(code.id());
                found.add(new Ranked(code, rank, used < 0 ? lately.size() : used, found.size()));
            }
        }
        found.sort(Comparator.comparingInt(Ranked::rank).thenComparingInt(Ranked::lately).thenComparingInt(Ranked::order));
        return found.stream().map(Ranked::code).toList();
    }

    private static int rank(String name, String path, String wanted) {
        if (name.startsWith(wanted)) {
            return name.length() == wanted.length() ? 0 : 1;
        }
        if (name.contains(" " + wanted)) {
            return 2;
        }
        if (name.contains(wanted)) {
            return 3;
        }
        if (path.contains(wanted)) {
            return 4;
        }
        return isSubsequence(wanted, path) ? 5 : -1;
    }

    private static boolean isSubsequence(String wanted, String text) {
        int at = 0;
        for (int i = 0; i < wanted.length(); i++) {
            at = text.indexOf(wanted.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
