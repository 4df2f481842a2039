// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.search.spell.LevenshteinDistance;

/** What somebody may have meant. */
final class Nearest {

    private static final float ALIKE = 0.6f;

    private Nearest() {
    }

    /** The candidate most like {@code typed}, if one is alike at all: spelt nearly so, or going on where it ends. */
    static Optional<String> to(String typed, Collection<String> candidates) {
        LevenshteinDistance distance = new LevenshteinDistance();
        String wanted = typed.toLowerCase(Locale.ROOT);
        record Scored(String name, float score) {
        }
        List<Scored> scored = candidates.stream().map(name -> {
            String other = name.toLowerCase(Locale.ROOT);
            float score = distance.getDistance(wanted, other);
            return new Scored(name, wanted.length() > 1 && other.contains(wanted) ? Math.max(score, ALIKE) : score);
        }).filter(each -> each.score() >= ALIKE).toList();
        return scored.stream().max(Comparator.comparingDouble(Scored::score)).map(Scored::name);
    }

    /** {@code Did you mean `…`?}, or what is there otherwise. */
    static String didYouMean(String typed, Collection<String> candidates, String otherwise) {
        return to(typed, candidates).map(name -> "Did you mean `" + name + "`?").orElse(otherwise);
    }
}
