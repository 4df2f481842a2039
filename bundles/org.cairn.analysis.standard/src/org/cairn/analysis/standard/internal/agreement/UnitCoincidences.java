// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.analysis.standard.internal.agreement.Draws.Sure;
import org.cairn.analysis.standard.internal.agreement.Estimate.Undefined;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;

/**
 * The four coefficients for unitising of 2016: whether coders cut a continuum into the same units and give them the same codes, by the
 * length of what their units have in common (Krippendorff, Mathet, Bouvry and Widlöcher, On the reliability of unitizing textual continua:
 * Further developments, Quality and Quantity 50, 2016; Krippendorff, Content Analysis, 2019, section 12.6).
 *
 * <p>Each coder's texts are cut into units with one code each, and gaps between them. Observed coincidences of c and k are the lengths of
 * all intersections of c-units with k-units of other coders, divided by the number of coders less one. Expected are
 * (l_c l_k - [c = k] s_c) l / (l² - s), where l_c are the margins and s_c sums the squared lengths of the units with c, which cannot meet
 * themselves; each character of a gap stands for itself. Where only what two coders or more marked is compared (cu, ku), the length of a
 * unit is that of its intersections with the units of others, divided by the number of coders less one.
 *
 * <p>{@link #add} everything, then ask. Lengths are additive over texts, so texts can be drawn again. For one thread.
 */
final class UnitCoincidences {

    /** In the place of a code: any of them. */
    private static final int ANY = -1;

    private final int coders;
    private final int codes;
    private final List<Integer> lengths = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<int[], Sums> drawn = new IdentityHashMap<>();
    private Sums once;
    private Parts parts;
    private boolean exclusive = true;

    UnitCoincidences(int coders, int codes) {
        this.coders = coders;
        this.codes = codes;
    }

    /**
     * A passage that a coder marked.
     *
     * @param from first character
     * @param to the character after the last
     */
    record Unit(int from, int to, int code) {
        int length() {
            return to - from;
        }

        private int common(Unit other) {
            return Math.max(0, Math.min(to, other.to) - Math.max(from, other.from));
        }
    }

    /**
     * What one text adds to the lengths of one code, or of any.
     *
     * @param marked of all units with the code
     * @param same of their intersections with units of others that have it too
     * @param squares of the lengths of the units, summed
     * @param met of their intersections with units of others, whatever they have
     * @param metSquares of these, unit by unit, summed
     */
    private record Entry(int text, int code, double marked, double same, double squares, double met, double metSquares) {
    }

    /**
     * One more text.
     *
     * @param byCoder what each marked, in the order of the text; of one coder and code overlapping passages count as one, touching ones as two
     */
    void add(int length, List<List<Unit>> byCoder) {
        int text = lengths.size();
        lengths.add(length);
        once = null;
        parts = null;
        List<List<Unit>> units = byCoder.stream().map(mine -> joined(mine, false)).toList();
        List<List<Unit>> anyhow = byCoder.stream().map(mine -> joined(mine, true)).toList();
        for (int i = 0; i < coders; i++) {
            exclusive &= anyhow.get(i).stream().mapToLong(Unit::length).sum() == units.get(i).stream().mapToLong(Unit::length).sum();
        }
        int[] used = units.stream().flatMap(List::stream).mapToInt(Unit::code).distinct().sorted().toArray();
        for (int code : used) {
            entries.add(entry(text, code, units));
        }
        if (used.length > 0) {
            entries.add(entry(text, ANY, anyhow));
        }
    }

    /** Overlapping units as one, of the same code or of whatever code; they come out in the order of the text. */
    private static List<Unit> joined(List<Unit> units, boolean anyhow) {
        List<Unit> joined = new ArrayList<>();
        Map<Integer, Integer> last = new HashMap<>();
        for (Unit unit : units) {
            int code = anyhow ? ANY : unit.code;
            int before = last.getOrDefault(code, -1);
            if (before >= 0 && joined.get(before).to > unit.from) {
                joined.set(before, new Unit(joined.get(before).from, Math.max(joined.get(before).to, unit.to), code));
            } else {
                last.put(code, joined.size());
                joined.add(new Unit(unit.from, unit.to, code));
            }
        }
        return joined;
    }

    private Entry entry(int text, int code, List<List<Unit>> units) {
        double marked = 0;
        double same = 0;
        double squares = 0;
        double met = 0;
        double metSquares = 0;
        for (int i = 0; i < coders; i++) {
            for (Unit unit : units.get(i)) {
                if (unit.code != code) {
                    continue;
                }
                double others = 0;
                double alike = 0;
                for (int j = 0; j < coders; j++) {
                    for (Unit other : i == j ? List.<Unit>of() : units.get(j)) {
                        double common = unit.common(other);
                        others += common;
                        alike += other.code == code ? common : 0;
                    }
                }
                marked += unit.length();
                squares += (double) unit.length() * unit.length();
                same += alike / (coders - 1);
                met += others / (coders - 1);
                metSquares += others / (coders - 1) * (others / (coders - 1));
            }
        }
        return new Entry(text, code, marked, same, squares, met, metSquares);
    }

    /** Sums over texts, by code; the last place is that of any code. */
    private final class Sums {
        private double length;
        private final double[] marked = new double[codes + 1];
        private final double[] same = new double[codes + 1];
        private final double[] squares = new double[codes + 1];
        private final double[] met = new double[codes + 1];
        private final double[] metSquares = new double[codes + 1];
        private double allMet;
        private double allMetSquares;

        private Sums copy() {
            Sums copy = new Sums();
            copy.length = length;
            System.arraycopy(marked, 0, copy.marked, 0, marked.length);
            System.arraycopy(same, 0, copy.same, 0, same.length);
            System.arraycopy(squares, 0, copy.squares, 0, squares.length);
            System.arraycopy(met, 0, copy.met, 0, met.length);
            System.arraycopy(metSquares, 0, copy.metSquares, 0, metSquares.length);
            copy.allMet = allMet;
            copy.allMetSquares = allMetSquares;
            return copy;
        }

        private void add(Entry entry, double times) {
            own(entry, times);
            if (entry.code != ANY) {
                allMet += entry.met * times;
                allMetSquares += entry.metSquares * times;
            }
        }

        private void own(Entry entry, double times) {
            int at = entry.code == ANY ? codes : entry.code;
            marked[at] += entry.marked * times;
            same[at] += entry.same * times;
            squares[at] += entry.squares * times;
            met[at] += entry.met * times;
            metSquares[at] += entry.metSquares * times;
        }

        /** Units of one code, or of any, against gaps. */
        private Estimate binary(int at) {
            double gaps = length - marked[at];
            return beside(2 * (marked[at] - same[at]), 2 * marked[at] * gaps * length / (length * length - squares[at] - gaps), length,
                    marked[at]);
        }

        private Estimate u() {
            double gaps = length - marked[codes];
            double sameGaps = gaps - (marked[codes] - same[codes]);
            double agreed = sameGaps;
            double own = gaps;
            double pairs = gaps * gaps - gaps;
            for (int code = 0; code < codes; code++) {
                agreed += same[code];
                own += squares[code];
                pairs += marked[code] * marked[code] - squares[code];
            }
            double every = length * length - own;
            return beside(length - agreed, length * (every - pairs) / every, length, marked[codes]);
        }

        private Estimate cu() {
            double agreed = 0;
            double pairs = 0;
            for (int code = 0; code < codes; code++) {
                agreed += same[code];
                pairs += met[code] * met[code] - metSquares[code];
            }
            double every = allMet * allMet - allMetSquares;
            return beside(allMet - agreed, allMet * (every - pairs) / every, allMet, allMet);
        }

        private Estimate ku(int code) {
            double scale = allMet / (allMet * allMet - allMetSquares);
            // what was seen is measured by how much of the code was expected
            double expected = (met[code] * allMet - metSquares[code]) * scale;
            return beside((met[code] - same[code]) * expected / met[code], met[code] * (allMet - met[code]) * scale, expected, met[code]);
        }
    }

    /** @param all what both disagreements are parts of */
    private static Estimate beside(double observed, double expected, double all, double compared) {
        if (!(compared > 0)) {
            return Estimate.undefined(Undefined.NO_DECISIONS);
        }
        if (!(expected > all * 1e-12)) {
            return Estimate.undefined(Undefined.NO_VARIATION);
        }
        return new Estimate(1 - observed / expected, 1 - observed / all, 1 - expected / all, Double.NaN, null);
    }

    private static Estimate ask(Sums sums, Measure measure, int code) {
        return switch (measure) {
            case ALPHA_U -> code < 0 ? sums.u() : sums.binary(code);
            case ALPHA_U_RELEVANT -> sums.binary(code < 0 ? sums.marked.length - 1 : code);
            case ALPHA_CU -> sums.cu();
            default -> sums.ku(code);
        };
    }

    /**
     * A coefficient.
     *
     * @param measure one of {@link Measure#isOfUnits}
     * @param code its number, or -1 for all together
     * @param times how often each text counts; null for once each
     */
    Estimate of(Measure measure, int code, int[] times) {
        Undefined why = measure == Measure.ALPHA_KU && code < 0 ? Undefined.ONE_CODE_AT_A_TIME
                : measure == Measure.ALPHA_CU && (code >= 0 || codes < 2) || measure == Measure.ALPHA_KU && codes < 2
                        ? Undefined.ONE_CATEGORY
                        : !exclusive && measure != Measure.ALPHA_U_RELEVANT && (code < 0 || measure == Measure.ALPHA_KU)
                                ? Undefined.CODES_OVERLAP : null;
        return why != null ? Estimate.undefined(why) : ask(sums(times), measure, code);
    }

    private Sums sums(int[] times) {
        if (times != null) {
            return drawn.computeIfAbsent(times, this::summed);
        }
        once = once == null ? summed(null) : once;
        return once;
    }

    private Sums summed(int[] times) {
        Sums sums = new Sums();
        for (int text = 0; text < lengths.size(); text++) {
            sums.length += (double) coders * lengths.get(text) * (times == null ? 1 : times[text]);
        }
        for (Entry entry : entries) {
            sums.add(entry, times == null ? 1 : times[entry.text]);
        }
        return sums;
    }

    /**
     * How sure a coefficient is: from texts drawn by lot, else with texts left out one by one (jackknife, Tukey 1958) and the normal
     * distribution. To be asked when nothing more is added.
     */
    Sure sure(Measure measure, int code, Estimate estimate, Draws draws, AnalysisContext context) throws Cancelled {
        if (!estimate.isDefined() || lengths.size() < 2) {
            return Sure.NOT;
        }
        if (draws.isEmpty()) {
            return leftOut(measure, code, estimate);
        }
        double[] values = new double[draws.size()];
        for (int draw = 0; draw < values.length; draw++) {
            context.check();
            values[draw] = of(measure, code, draws.times(draw)).value();
        }
        return Sure.of(values);
    }

    private Sure leftOut(Measure measure, int code, Estimate estimate) {
        Sums sums = sums(null).copy();
        double[] left = new double[lengths.size()];
        // of one code only its own entries are looked at, and what its text adds to the sums over all codes
        List<Entry> mine = code < 0 ? entries : parts().byCode.get(code);
        int next = 0;
        for (int text = 0; text < left.length; text++) {
            int first = next;
            while (next < mine.size() && mine.get(next).text == text) {
                next++;
            }
            leave(sums, text, mine.subList(first, next), code, -1);
            left[text] = ask(sums, measure, code).value();
            leave(sums, text, mine.subList(first, next), code, 1);
        }
        double n = left.length;
        double mean = Arrays.stream(left).average().orElse(Double.NaN);
        double squares = Arrays.stream(left).map(each -> (each - mean) * (each - mean)).sum();
        double error = Math.sqrt((n - 1) / n * squares);
        return new Sure(error, Interval.normal(estimate.value(), error));
    }

    private void leave(Sums sums, int text, List<Entry> mine, int code, int times) {
        sums.length += (double) times * coders * lengths.get(text);
        if (code < 0) {
            mine.forEach(entry -> sums.add(entry, times));
            return;
        }
        mine.forEach(entry -> sums.own(entry, times));
        sums.allMet += times * parts().met[text];
        sums.allMetSquares += times * parts().metSquares[text];
    }

    /**
     * The entries another way round.
     *
     * @param byCode entries of each code, in the order of the texts
     * @param met by text the sum over all codes
     * @param metSquares by text the sum over all codes
     */
    private record Parts(List<List<Entry>> byCode, double[] met, double[] metSquares) {
    }

    private Parts parts() {
        if (parts == null) {
            List<List<Entry>> byCode = new ArrayList<>();
            for (int code = 0; code < codes; code++) {
                byCode.add(new ArrayList<>());
            }
            parts = new Parts(byCode, new double[lengths.size()], new double[lengths.size()]);
            for (Entry entry : entries) {
                if (entry.code != ANY) {
                    byCode.get(entry.code).add(entry);
                    parts.met[entry.text] += entry.met;
                    parts.metSquares[entry.text] += entry.metSquares;
                }
            }
        }
        return parts;
    }

    /** Share of what was marked, from 0 to 1, that two coders or more marked: what cu and ku rest on. NaN if nothing was marked. */
    double covered() {
        Sums sums = sums(null);
        return sums.allMet / Arrays.stream(sums.marked, 0, codes).sum();
    }
}
