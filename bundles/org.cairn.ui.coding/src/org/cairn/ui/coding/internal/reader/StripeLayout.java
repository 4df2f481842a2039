// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where stripes and their labels go beside the text in sight. Knows numbers only; pixels from the top of the margin. */
final class StripeLayout {

    /** No place for a label. */
    static final int NO_LABEL = -1;

    /**
     * A coding that is in sight, from {@code top} to {@code bottom}, in a lane counted from 0.
     */
    record Bar(Passage passage, int top, int bottom) {
    }

    /**
     * A stripe.
     *
     * @param label top of its label, or {@link #NO_LABEL}
     */
    record Stripe(Bar bar, int label) {
    }

    /** Codings that lie side by side where no lane is left: shown as one mark with their number. */
    record Folded(int top, int bottom, List<Passage> passages) {
    }

    private final List<Stripe> stripes = new ArrayList<>();
    private final List<Folded> folded = new ArrayList<>();
    private int lanes;

    /**
     * Lays out what is in sight.
     *
     * @param bars in order of start
     * @param most lanes that there is room for, at least 2; where more are needed, the last one is for the marks
     * @param labelHeight of one label
     */
    StripeLayout(List<Bar> bars, int most, int labelHeight) {
        int deepest = bars.stream().mapToInt(bar -> bar.passage().lane()).max().orElse(-1) + 1;
        int own = deepest <= most ? most : most - 1;
        lanes = Math.min(deepest, most);
        int free = 0;
        for (Bar bar : bars) {
            if (bar.passage().lane() >= own) {
                fold(bar, labelHeight);
                continue;
            }
            int label = Math.max(free, Math.max(0, bar.top()));
            // one line of slack: better a label slightly below a short stripe than none
            boolean fits = label <= bar.top() + Math.max(bar.bottom() - bar.top(), 2 * labelHeight);
            stripes.add(new Stripe(bar, fits ? label : NO_LABEL));
            free = fits ? label + labelHeight + 1 : free;
        }
    }

    private void fold(Bar bar, int labelHeight) {
        Folded last = folded.isEmpty() ? null : folded.getLast();
        // marks must not stand on each other, so a mark takes in what begins before there is room for the next
        if (last != null && bar.top() < Math.max(last.bottom(), Math.max(0, last.top()) + labelHeight)) {
            last.passages().add(bar.passage());
            folded.set(folded.size() - 1, new Folded(last.top(), Math.max(last.bottom(), bar.bottom()), last.passages()));
        } else {
            folded.add(new Folded(bar.top(), bar.bottom(), new ArrayList<>(List.of(bar.passage()))));
        }
    }

    /** Stripes in order of start. */
    List<Stripe> stripes() {
        return stripes;
    }

    List<Folded> folded() {
        return folded;
    }

    /** Number of lanes that are used, the one for the marks included. */
    int lanes() {
        return lanes;
    }

    /** Initials of a name: {@code AB} for Anna Berg, {@code AN} for anna. */
    static String initials(String name) {
        String[] words = name.strip().split("[\\s._-]+");
        StringBuilder initials = new StringBuilder();
        if (words.length == 1) {
            words[0].codePoints().limit(2).forEach(initials::appendCodePoint);
        } else {
            for (int i = 0; i < Math.min(3, words.length); i++) {
                words[i].codePoints().limit(1).forEach(initials::appendCodePoint);
            }
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
