// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.core.model.Confidential;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.CriteriaSystem;
import org.cairn.model.instrument.Framing;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.ReportedOutcome;
import org.cairn.model.instrument.Sheet;

/**
 * Lessons that two observers judged without speaking to each other: how often they gave the same grade, and where not.
 *
 * @param agreement lessons with the same grade, of those that two observers judged and locked
 *        Lessons of which only the outcome is reported count as well
 * @param disagreements the others, where the grades are known
 * @param waiting lessons that were observed but on which not every sheet is locked: their grades are not told
 * @param byFraming agreement by how the two judge: both by fixed criteria, both by the whole impression, one of each
 */
public record BlindPairs(Share agreement, List<Disagreement> disagreements, List<Lesson> waiting, List<Framed> byFraming) {

    /** Two sheets on one lesson with different grades. */
    public record Disagreement(Lesson lesson, Sheet one, Sheet other) {
    }

    /**
     * Agreement of pairs that judge in the same way.
     *
     * @param stronglyFramed how many of the two judge by fixed criteria: 0, 1 or 2
     */
    public record Framed(int stronglyFramed, Share agreement) {
    }

    public BlindPairs {
        disagreements = List.copyOf(disagreements);
        waiting = List.copyOf(waiting);
        byFraming = List.copyOf(byFraming);
    }

    /** The pairs of a schedule; {@code library} has the criteria systems. The first two sheets of a lesson are the pair. */
    public static BlindPairs of(ObservationSchedule schedule, ModelLibrary library) {
        List<Disagreement> disagreements = new ArrayList<>();
        List<Lesson> waiting = new ArrayList<>();
        int[] same = new int[3];
        int[] all = new int[3];
        int agreed = 0;
        int pairs = 0;
        for (Lesson lesson : schedule.getLessons()) {
            if (lesson.getSheets().isEmpty() && lesson.getReported() != ReportedOutcome.NOT_REPORTED) {
                pairs++;
                agreed += lesson.getReported() == ReportedOutcome.SAME ? 1 : 0;
                continue;
            }
            if (!isRevealed(lesson)) {
                if (!lesson.getSheets().isEmpty()) {
                    waiting.add(lesson);
                }
                continue;
            }
            Sheet one = lesson.getSheets().get(0);
            Sheet other = lesson.getSheets().get(1);
            boolean alike = one.getGrade().equals(other.getGrade());
            pairs++;
            agreed += alike ? 1 : 0;
            if (!alike) {
                disagreements.add(new Disagreement(lesson, one, other));
            }
            CriteriaSystem first = library.find(one.getSystem(), CriteriaSystem.class).orElse(null);
            CriteriaSystem second = library.find(other.getSystem(), CriteriaSystem.class).orElse(null);
            if (first != null && second != null) {
                int framed = (first.getFraming() == Framing.STRONGLY_FRAMED ? 1 : 0) + (second.getFraming() == Framing.STRONGLY_FRAMED ? 1 : 0);
                all[framed]++;
                same[framed] += alike ? 1 : 0;
            }
        }
        List<Framed> framed = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (all[i] > 0) {
                framed.add(new Framed(i, new Share(same[i], all[i])));
            }
        }
        return new BlindPairs(new Share(agreed, pairs), disagreements, waiting, framed);
    }

    /** Whether the grades of a lesson may be compared: at least two sheets, all locked, all with a grade. */
    public static boolean isRevealed(Lesson lesson) {
        return Confidential.isRevealed(lesson);
    }

    /** The sheets that an observer may see: their own, and those of others once all are locked. */
    public static List<Sheet> visible(Lesson lesson, UUID observer) {
        return isRevealed(lesson) ? List.copyOf(lesson.getSheets())
                : lesson.getSheets().stream().filter(sheet -> observer != null && observer.equals(sheet.getObserver())).toList();
    }
}
