// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;

/** Takes ratings from codings: what was rated, by whom, and where coders differ. For one thread, for one run. */
final class Ratings {

    /**
     * Where coders differ.
     *
     * @param code null where the codes are steps of one scale
     * @param span null for the source as a whole
     * @param ratings by coder, as in a table of ratings
     * @param units how many units it holds
     */
    record Difference(Source source, Code code, Span span, int[] ratings, int units) {
    }

    private final Agreement.Parameters asked;
    private final AnalysisContext context;
    private final ProjectView view;
    private final List<Code> codes;
    private final List<Coder> coders;
    private final int most;
    private final boolean passages;
    private final String task;
    private final Tally.Patterns patterns = new Tally.Patterns();
    private final Tally.Ground ground = new Tally.Ground(patterns);
    private final List<Source> sources = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final UnitisingAlpha unitised;
    private final UnitCoincidences units;
    private final List<Difference> differences = new ArrayList<>();
    private int[][][] numbers = new int[0][][];
    private final int[] steps;
    private long differing;
    private long ambiguous;
    private int greatest = 1;

    /** The runs of one source, where passages are to be compared. */
    private final List<int[]> runs = new ArrayList<>();

    Ratings(Agreement.Parameters asked, AnalysisContext context, List<Code> codes, List<Coder> coders, String task) {
        this.asked = asked;
        this.context = context;
        this.view = context.view();
        this.codes = codes;
        this.coders = coders;
        this.task = task;
        passages = asked.hasPassages();
        most = asked.listed();
        steps = new int[coders.size()];
        int rows = asked.isScale() ? 1 : codes.size();
        for (int i = 0; i < rows; i++) {
            tallies.add(new Tally(ground));
        }
        unitised = new UnitisingAlpha(coders.size(), rows);
        units = new UnitCoincidences(coders.size(), rows);
    }

    /** Reads the chosen sources. Those that fewer than two coders have read are told to the context as left out. */
    void read(List<Source> chosen) throws Cancelled {
        Codings codings = view.codings();
        int[] code = new int[codings.codes()];
        int[] coder = new int[codings.coders()];
        Arrays.fill(code, -1);
        Arrays.fill(coder, -1);
        for (int i = 0; i < codes.size(); i++) {
            place(codings.codeOrdinal(codes.get(i).id()), i, code);
        }
        for (int i = 0; i < coders.size(); i++) {
            place(codings.coderOrdinal(coders.get(i).id()), i, coder);
        }
        Sweep sweep = new Sweep(code, coder);
        AnalysisContext.TextUse one = (source, text) -> {
            Codings.Row row = codings.of(source);
            int read = asked.silence() ? (1 << coders.size()) - 1 : sweep.present(row) | locked(source);
            if (Integer.bitCount(read) >= 2) {
                Ruler ruler = asked.ruler(source, text, view);
                if (ruler.length() > 0) {
                    add(source, row, ruler, read, sweep);
                }
            }
        };
        if (asked.needsText()) {
            context.texts(task, chosen, one);
        } else {
            context.progress().begin(task, chosen.size());
            for (Source source : chosen) {
                context.check();
                one.use(source, null);
                context.progress().worked(1);
            }
        }
    }

    private static void place(int ordinal, int number, int[] numbers) {
        if (ordinal >= 0) {
            numbers[ordinal] = number;
        }
    }

    /** Who locked their work on a source in a round: they have read it, even if they gave nothing. */
    private int locked(Source source) {
        int mask = 0;
        for (CodingRound round : view.rounds()) {
            for (int i = 0; round.covers(source.id()) && i < coders.size(); i++) {
                mask |= round.locked().containsKey(coders.get(i).id()) ? 1 << i : 0;
            }
        }
        return mask;
    }

    private void add(Source source, Codings.Row row, Ruler ruler, int read, Sweep sweep) {
        int at = sources.size();
        sources.add(source);
        boolean segments = asked.level() == Agreement.Level.SEGMENT;
        ground.add(asked.isScale() ? nothing() : pattern(0, read), segments ? ruler.length() : 1);
        if (asked.isScale()) {
            scale(source, row, ruler, sweep, at, segments);
        } else if (segments) {
            segments(source, row, ruler, sweep, at, read);
        } else {
            documents(source, row, ruler, sweep, at, read);
        }
    }

    private void segments(Source source, Codings.Row row, Ruler ruler, Sweep sweep, int at, int read) {
        runs.clear();
        boolean all = Integer.bitCount(read) == coders.size();
        if (passages) {
            // a text that somebody did not read is no part of the continuum
            unitised.text(all ? ruler.length() : 0);
        }
        if (asked.hasUnits()) {
            units(row, ruler, sweep, all);
        }
        sweep.each(row, ruler, (code, from, to, mask) -> {
            tallies.get(code).add(at, pattern(mask, read), to - from);
            if ((mask & read) != read) {
                differ(source, codes.get(code), ruler.span(from, to), mask, read, to - from);
            }
            if (passages && all) {
                runs.add(new int[] {code, from, to, mask});
            }
        });
        for (int i = 0; i < runs.size();) {
            int code = runs.get(i)[0];
            int begin = i;
            while (i < runs.size() && runs.get(i)[0] == code) {
                i++;
            }
            unitised.add(code, at, passages(runs.subList(begin, i)));
        }
    }

    private void units(Codings.Row row, Ruler ruler, Sweep sweep, boolean all) {
        List<List<UnitCoincidences.Unit>> byCoder = new ArrayList<>();
        coders.forEach(coder -> byCoder.add(new ArrayList<>()));
        if (all) {
            sweep.passages(row, ruler, (code, coder, from, to) -> byCoder.get(coder).add(new UnitCoincidences.Unit(from, to, code)));
        }
        units.add(all ? ruler.length() : 0, byCoder);
    }

    /** By coder begin, end, begin, end of their passages, from runs of who gave the code. */
    private List<int[]> passages(List<int[]> ofCode) {
        List<int[]> all = new ArrayList<>();
        for (int coder = 0; coder < coders.size(); coder++) {
            int[] mine = new int[2 * ofCode.size()];
            int size = 0;
            for (int[] run : ofCode) {
                if ((run[3] & 1 << coder) != 0) {
                    if (size > 0 && mine[size - 1] == run[1]) {
                        mine[size - 1] = run[2];
                    } else {
                        mine[size++] = run[1];
                        mine[size++] = run[2];
                    }
                }
            }
            all.add(Arrays.copyOf(mine, size));
        }
        return all;
    }

    private void documents(Source source, Codings.Row row, Ruler ruler, Sweep sweep, int at, int read) {
        int[][] counts = new int[codes.size()][];
        sweep.codings(row, (code, coder) -> {
            counts[code] = counts[code] == null ? new int[coders.size()] : counts[code];
            counts[code][coder]++;
        });
        boolean frequency = asked.level() == Agreement.Level.FREQUENCY;
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] != null) {
                int[] ratings = new int[coders.size()];
                boolean same = true;
                int first = -1;
                for (int coder = 0; coder < ratings.length; coder++) {
                    int count = frequency ? counts[code][coder] : Math.min(1, counts[code][coder]);
                    ratings[coder] = (read & 1 << coder) == 0 ? RatingTable.MISSING : count;
                    greatest = Math.max(greatest, count);
                    if (ratings[coder] >= 0) {
                        first = first < 0 ? count : first;
                        same &= count == first;
                    }
                }
                tallies.get(code).add(at, patterns.number(ratings), 1);
                if (!same) {
                    differ(new Difference(source, codes.get(code), null, ratings, 1));
                }
            }
        }
    }

    private void scale(Source source, Codings.Row row, Ruler ruler, Sweep sweep, int at, boolean segments) {
        if (segments) {
            sweep.scale(row, ruler, codes.size(), steps, (from, to) -> step(source, at, ruler.span(from, to), to - from));
            return;
        }
        Arrays.fill(steps, RatingTable.MISSING);
        sweep.codings(row, (code, coder) ->
            steps[coder] = steps[coder] == RatingTable.MISSING || steps[coder] == code ? code : Sweep.SEVERAL);
        step(source, at, null, 1);
    }

    private void step(Source source, int at, Span span, int units) {
        int given = 0;
        int lowest = Integer.MAX_VALUE;
        int highest = -1;
        for (int coder = 0; coder < steps.length; coder++) {
            if (steps[coder] == Sweep.SEVERAL) {
                ambiguous += units;
                steps[coder] = RatingTable.MISSING;
            }
            if (steps[coder] >= 0) {
                given++;
                lowest = Math.min(lowest, steps[coder]);
                highest = Math.max(highest, steps[coder]);
            }
        }
        if (given > 0) {
            tallies.getFirst().add(at, patterns.number(steps), units);
        }
        if (lowest < highest) {
            differ(new Difference(source, null, span, steps.clone(), units));
        }
    }

    private void differ(Source source, Code code, Span span, int mask, int read, int units) {
        differ(differences.size() < most ? new Difference(source, code, span, ratings(mask, read), units) : null);
    }

    private void differ(Difference difference) {
        differing++;
        if (differences.size() < most) {
            differences.add(difference);
        }
    }

    private int[] ratings(int mask, int read) {
        int[] ratings = new int[coders.size()];
        for (int i = 0; i < ratings.length; i++) {
            ratings[i] = (read & 1 << i) == 0 ? RatingTable.MISSING : (mask & 1 << i) == 0 ? 0 : 1;
        }
        return ratings;
    }

    /** The number of a yes-or-no pattern, remembered: a million runs have a handful of them. */
    private int pattern(int mask, int read) {
        if (coders.size() > 8) {
            return patterns.number(ratings(mask, read));
        }
        if (numbers.length == 0) {
            numbers = new int[1 << coders.size()][1 << coders.size()][1];
        }
        int[] known = numbers[mask][read];
        if (known[0] == 0) {
            known[0] = patterns.number(ratings(mask, read)) + 1;
        }
        return known[0] - 1;
    }

    /** On a scale nothing holds where nobody gave a step. */
    private int nothing() {
        int[] ratings = new int[coders.size()];
        Arrays.fill(ratings, RatingTable.MISSING);
        return patterns.number(ratings);
    }

    Tally.Ground ground() {
        return ground;
    }

    /** Ratings of each code, or of the one scale. */
    List<Tally> tallies() {
        return tallies;
    }

    /** Passages of all codes, where they were asked for. */
    UnitisingAlpha unitised() {
        return unitised;
    }

    /** Units of all codes, where they were asked for. */
    UnitCoincidences units() {
        return units;
    }

    /** Values of the categories: no and yes, counts, or the places of the codes on their scale from 1. */
    double[] values() {
        if (asked.isScale()) {
            return IntStream.rangeClosed(1, codes.size()).asDoubleStream().toArray();
        }
        return IntStream.rangeClosed(0, asked.level() == Agreement.Level.FREQUENCY ? greatest : 1).asDoubleStream().toArray();
    }

    List<Source> sources() {
        return sources;
    }

    List<Difference> differences() {
        return differences;
    }

    long differing() {
        return differing;
    }

    /** Ratings that do not count since a coder gave several steps at once. */
    long ambiguous() {
        return ambiguous;
    }
}
