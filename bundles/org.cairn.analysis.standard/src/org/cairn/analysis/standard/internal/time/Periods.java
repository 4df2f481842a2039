// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.time;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.SourceField;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Source;

/** The stretches of time in which sources lie, in order. Immutable and thread-safe. */
public final class Periods {

    /** By what time is parted. */
    public enum By {
        @Label("Phase") @Help("The phases of the enquiry, in the order of their first dates.")
        PHASE,
        @Label("Month")
        MONTH,
        @Label("Term") @Help("Autumn is September to December, spring January to March, summer April to August.")
        TERM,
        @Label("School year") @Help("From September.")
        SCHOOL_YEAR,
        @Label("Year")
        YEAR
    }

    private static final int MONTHS = 12;
    private static final int TERMS = 3;
    private static final int SEPTEMBER = 9;
    private static final int APRIL = 4;
    private static final int CENTURY = 100;
    /** Empty stretches between others are shown too, but not if there were more than that. */
    private static final int MOST_FILLED = 400;

    private final List<String> labels;
    private final Map<UUID, Integer> places;

    private Periods(List<String> labels, Map<UUID, Integer> places) {
        this.labels = List.copyOf(labels);
        this.places = places;
    }

    /** Parts the time of some sources; says in the context how many have no phase or no date. */
    static Periods of(By by, List<Source> sources, AnalysisContext context, Phrases say) throws Cancelled {
        Periods periods = by == By.PHASE ? phases(sources, context) : dates(by, sources, context, say);
        context.leaveOut(LeftOut.Reason.MISSING, sources.size() - (long) periods.places.size(), say.say("sources.unit"),
                say.say(by == By.PHASE ? "no-phase" : "no-date"));
        return periods;
    }

    private static Periods phases(List<Source> sources, AnalysisContext context) throws Cancelled {
        Set<String> phases = new HashSet<>();
        for (Source source : sources) {
            context.check();
            phases.add(source.phase());
        }
        phases.remove("");
        List<String> order = new SourceField("phase").ordered(context.view(), phases);
        Map<UUID, Integer> places = new HashMap<>();
        for (Source source : sources) {
            context.check();
            if (!source.phase().isEmpty()) {
                places.put(source.id(), order.indexOf(source.phase()));
            }
        }
        return new Periods(order, places);
    }

    private static Periods dates(By by, List<Source> sources, AnalysisContext context, Phrases say) throws Cancelled {
        TreeSet<Integer> keys = new TreeSet<>();
        for (Source source : sources) {
            context.check();
            if (source.date() != null) {
                keys.add(key(by, source.date()));
            }
        }
        if (!keys.isEmpty() && keys.last() - keys.first() < MOST_FILLED) {
            for (int key = keys.first(); key < keys.last(); key++) {
                keys.add(key);
            }
        }
        List<Integer> order = List.copyOf(keys);
        Map<Integer, Integer> indices = new HashMap<>();
        order.forEach(key -> indices.put(key, indices.size()));
        Map<UUID, Integer> places = new HashMap<>();
        for (Source source : sources) {
            context.check();
            if (source.date() != null) {
                places.put(source.id(), indices.get(key(by, source.date())));
            }
        }
        return new Periods(order.stream().map(key -> label(by, key, say)).toList(), places);
    }

    /** A number that rises by one with each period. */
    private static int key(By by, LocalDate date) {
        int month = date.getMonthValue();
        int schoolYear = month >= SEPTEMBER ? date.getYear() : date.getYear() - 1;
        return switch (by) {
            case MONTH -> date.getYear() * MONTHS + month - 1;
            case TERM -> schoolYear * TERMS + (month >= SEPTEMBER ? 0 : month < APRIL ? 1 : 2);
            case SCHOOL_YEAR -> schoolYear;
            default -> date.getYear();
        };
    }

    private static String label(By by, int key, Phrases say) {
        return switch (by) {
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", key / MONTHS, key % MONTHS + 1);
            case TERM -> say.say("term." + key % TERMS, schoolYear(key / TERMS));
            case SCHOOL_YEAR -> schoolYear(key);
            default -> String.valueOf(key);
        };
    }

    private static String schoolYear(int from) {
        return String.format(Locale.ROOT, "%d/%02d", from, (from + 1) % CENTURY);
    }

    /** Names in order. */
    List<String> labels() {
        return labels;
    }

    int size() {
        return labels.size();
    }

    /** Index of the period of a source, or -1. */
    int of(Source source) {
        return places.getOrDefault(source.id(), -1);
    }
}
