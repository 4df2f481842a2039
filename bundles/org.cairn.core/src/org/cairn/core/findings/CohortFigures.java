// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.model.alliance.CohortValue;
import org.cairn.model.alliance.PupilData;
import org.cairn.model.alliance.SeriesBreak;

/**
 * Figures about pupils as they may be shown. Groups that are too small are hidden; and where only one group of a school and cohort would be
 * hidden, so that it could be worked out from the total, the next smallest is hidden too.
 *
 * @param figures in the order of the data
 */
public record CohortFigures(List<Figure> figures) {

    /**
     * One figure.
     *
     * @param value what it is about
     * @param hidden whether it may not be shown
     * @param share how many of how many reached it; null where it is hidden, or is no share
     * @param series number of the series of cohorts that can be compared with each other, from 1
     */
    public record Figure(CohortValue value, boolean hidden, Share share, int series) {
    }

    private record Place(Object school, String cohort, String moment) {
    }

    public CohortFigures {
        figures = List.copyOf(figures);
    }

    /** What may be shown of some data. */
    public static CohortFigures of(PupilData data) {
        Set<CohortValue> hidden = new HashSet<>();
        Map<Place, List<CohortValue>> groups = new LinkedHashMap<>();
        for (CohortValue value : data.getValues()) {
            if (value.getPupils() < data.getSmallest()) {
                hidden.add(value);
            }
            groups.computeIfAbsent(new Place(value.getSchool(), value.getCohort(), value.getMoment()), key -> new ArrayList<>()).add(value);
        }
        groups.values().forEach(group -> hideSecond(group, hidden));
        List<Figure> figures = new ArrayList<>();
        for (CohortValue value : data.getValues()) {
            boolean hide = hidden.contains(value);
            Share share = hide || value.getReached() < 0 || value.getReached() > value.getPupils() ? null
                    : new Share(value.getReached(), value.getPupils());
            figures.add(new Figure(value, hide, share, series(data, value)));
        }
        return new CohortFigures(figures);
    }

    /** Where a total is shown, one hidden part is the rest of it. */
    private static void hideSecond(List<CohortValue> group, Set<CohortValue> hidden) {
        boolean total = group.stream().anyMatch(value -> value.getGroup().isBlank() && !hidden.contains(value));
        List<CohortValue> parts = group.stream().filter(value -> !value.getGroup().isBlank()).toList();
        if (total && parts.stream().filter(hidden::contains).count() == 1) {
            parts.stream().filter(value -> !hidden.contains(value)).min(Comparator.comparingInt(CohortValue::getPupils)).ifPresent(hidden::add);
        }
    }

    /** Cohorts are named so that their names sort by time: 2012, 2012/13. */
    private static int series(PupilData data, CohortValue value) {
        return 1 + (int) data.getBreaks().stream().map(SeriesBreak::getFrom).filter(from -> from.compareTo(value.getCohort()) <= 0).count();
    }

    /** Whether two figures may be compared: both are shown, and no break in the series lies between. */
    public static boolean comparable(Figure one, Figure other) {
        return !one.hidden() && !other.hidden() && one.series() == other.series();
    }
}
