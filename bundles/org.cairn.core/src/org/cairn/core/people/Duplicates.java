// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;

/**
 * People who are likely to be the same person. Typing mistakes are found by the distance of V. I. Levenshtein (Soviet Physics Doklady
 * 10, 1966): one letter in names of six letters and more, two in names of twelve and more.
 */
public final class Duplicates {

    /** Why two people may be one, the surest reason first. */
    public enum Reason {
        /** The same name but for case, spaces, marks on letters and punctuation. */
        SPELLING,
        /** The same parts of the name in another order. */
        ORDER,
        /** An initial for the first name, at the same school. */
        INITIAL,
        /** One or two letters differ. */
        LETTERS
    }

    /**
     * Two people.
     *
     * @param one who came first
     * @param other who came later
     * @param reason why they may be the same
     * @param sameSchool whether both are at the same school
     */
    public record Pair(Person one, Person other, Reason reason, boolean sameSchool) {
    }

    private static final int SHORT = 6;
    private static final int LONG = 12;

    private Duplicates() {
    }

    /** All likely duplicates, the surest first. */
    public static List<Pair> find(ProjectView view, Progress progress) throws Cancelled {
        List<Person> people = view.people();
        String[] names = new String[people.size()];
        String[] parts = new String[people.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = fold(people.get(i).name());
            String[] words = names[i].split(" ");
            Arrays.sort(words);
            parts[i] = String.join(" ", words);
        }
        List<Pair> pairs = new ArrayList<>();
        progress.begin("Comparing names", names.length);
        for (int i = 0; i < names.length; i++) {
            progress.check();
            for (int j = i + 1; j < names.length; j++) {
                boolean same = people.get(i).school() != null && Objects.equals(people.get(i).school(), people.get(j).school());
                Reason reason = compare(names[i], names[j], parts[i], parts[j], same);
                if (reason != null) {
                    pairs.add(new Pair(people.get(i), people.get(j), reason, same));
                }
            }
            progress.worked(1);
        }
        pairs.sort(Comparator.comparing(Pair::reason).thenComparing(Pair::sameSchool, Comparator.reverseOrder()));
        return pairs;
    }

    private static Reason compare(String one, String other, String parts, String otherParts, boolean sameSchool) {
        if (one.equals(other)) {
            return Reason.SPELLING;
        } else if (parts.equals(otherParts)) {
            return Reason.ORDER;
        } else if (sameSchool && (isInitial(one, other) || isInitial(other, one))) {
            return Reason.INITIAL;
        }
        int shorter = Math.min(one.length(), other.length());
        int allowed = shorter < SHORT ? 0 : shorter < LONG ? 1 : 2;
        return allowed > 0 && !differInDigits(one, other) && isWithin(one, other, allowed) ? Reason.LETTERS : null;
    }

    /** Teacher 07 and Teacher 08 are two people. */
    private static boolean differInDigits(String one, String other) {
        return !one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
    }

    private static boolean isInitial(String shorter, String longer) {
        int space = shorter.indexOf(' ');
        return space == 1 && longer.charAt(0) == shorter.charAt(0) && longer.indexOf(' ') > 1
                && longer.substring(longer.indexOf(' ')).equals(shorter.substring(space));
    }

    /** A name as it is compared: lower case, letters without marks, words apart by one space. */
    static String fold(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("æ", "ae").replace("œ", "oe");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Whether at most {@code allowed} letters have to be changed, put in or taken out. */
    static boolean isWithin(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return false;
        }
        int[] last = new int[other.length() + 1];
        int[] next = new int[other.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            next[0] = i;
            int best = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                next[j] = Math.min(change, Math.min(last[j], next[j - 1]) + 1);
                best = Math.min(best, next[j]);
            }
            if (best > allowed) {
                return false;
            }
            int[] swap = last;
            last = next;
            next = swap;
        }
        return last[other.length()] <= allowed;
    }
}
