// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;

/**
 * Sources sorted by the values of a field.
 *
 * @param labels the values in their order
 * @param sources all of them, those without a value included
 * @param of indices of values by the index of a source: none without a value, several in several groups
 */
record Grouping(List<String> labels, List<Source> sources, int[][] of) {

    /** All sources together, under the name {@code label}. */
    static Grouping together(String label, List<Source> sources) {
        int[] first = {0};
        int[][] of = new int[sources.size()][];
        Arrays.fill(of, first);
        return new Grouping(List.of(label), sources, of);
    }

    static Grouping by(SourceField field, AnalysisContext context, List<Source> sources) throws Cancelled {
        Function<Source, List<String>> reader = field.reader(context.view());
        List<List<String>> values = new ArrayList<>(sources.size());
        Set<String> all = new LinkedHashSet<>();
        for (Source source : sources) {
            context.check();
            List<String> its = reader.apply(source);
            values.add(its);
            all.addAll(its);
        }
        List<String> labels = field.ordered(context.view(), all);
        Map<String, Integer> places = new HashMap<>();
        labels.forEach(label -> places.put(label, places.size()));
        int[][] of = new int[sources.size()][];
        Map<List<String>, int[]> known = new HashMap<>(); // many sources have the same values
        for (int i = 0; i < of.length; i++) {
            context.check();
            of[i] = known.computeIfAbsent(values.get(i), its -> its.stream().mapToInt(places::get).distinct().toArray());
        }
        return new Grouping(labels, sources, of);
    }

    /** Says which sources have no value and are counted in no group. */
    void sayMissing(AnalysisContext context, String things, String why) {
        List<Source> missing = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            if (of[i].length == 0) {
                missing.add(sources.get(i));
            }
        }
        if (!missing.isEmpty()) {
            context.leaveOut(new LeftOut(LeftOut.Reason.MISSING, missing.size(), things, why, missing.stream().map(Source::id).toList()));
        }
    }

    int size() {
        return labels.size();
    }

    /** Whether some source belongs to more than one group. */
    boolean overlaps() {
        for (int[] its : of) {
            if (its.length > 1) {
                return true;
            }
        }
        return false;
    }

    /** The sources of one group, in the order of the project. */
    List<Source> sources(int group) {
        List<Source> its = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            for (int each : of[i]) {
                if (each == group) {
                    its.add(sources.get(i));
                }
            }
        }
        return its;
    }

    /** Sums of a number that each source has, by group. */
    long[] sums(AnalysisContext context, IntToLongFunction ofSource) throws Cancelled {
        long[] sums = new long[size()];
        for (int i = 0; i < of.length; i++) {
            context.check();
            long number = ofSource.applyAsLong(i);
            for (int group : of[i]) {
                sums[group] += number;
            }
        }
        return sums;
    }
}
