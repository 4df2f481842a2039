// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.model.ModelElements;
import org.cairn.core.model.ModelLibrary;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/**
 * What one person may see of a schedule of blind observations. Others' sheets of a lesson are shown once all of its sheets are locked, and
 * saved as locked: what an undo could still take back is not locked.
 *
 * @param view names of the people
 * @param name under which the person works
 * @param saved the schedule as it was last saved; null if it never was
 */
record Blind(ProjectView view, String name, ObservationSchedule saved) {

    /** Whether a sheet is this person's own. */
    boolean isMine(Sheet sheet) {
        UUID observer = sheet.getObserver();
        String whose = observer == null ? sheet.getObserverName() : view.person(observer).map(person -> person.name()).orElse("");
        return whose.strip().equalsIgnoreCase(name.strip());
    }

    /** The person's own sheet of a lesson. */
    Optional<Sheet> mine(Lesson lesson) {
        return lesson.getSheets().stream().filter(this::isMine).findFirst();
    }

    /** Whether all sheets of a lesson may be seen and compared. */
    boolean isRevealed(Lesson lesson) {
        return BlindPairs.isRevealed(lesson) && saved != null
                && ModelElements.find(saved, lesson.getId(), Lesson.class).filter(BlindPairs::isRevealed).isPresent();
    }

    /**
     * What brings sheets back that were saved as locked and were changed, opened or taken away since, as an undo would; to be run within a
     * change.
     */
    List<Runnable> repairs(ObservationSchedule schedule) {
        List<Runnable> repairs = new ArrayList<>();
        for (Lesson before : saved == null ? List.<Lesson>of() : saved.getLessons()) {
            Lesson now = ModelElements.find(schedule, before.getId(), Lesson.class).orElse(null);
            for (Sheet locked : before.getSheets()) {
                if (now != null && locked.getLocked() != null) {
                    Sheet sheet = ModelElements.find(schedule, locked.getId(), Sheet.class).orElse(null);
                    if (sheet == null) {
                        repairs.add(() -> now.getSheets().add((Sheet) EcoreUtil.copy((EObject) locked)));
                    } else if (!EcoreUtil.equals((EObject) sheet, (EObject) locked)) {
                        repairs.add(() -> now.getSheets().set(now.getSheets().indexOf(sheet), (Sheet) EcoreUtil.copy((EObject) locked)));
                    }
                }
            }
        }
        return repairs;
    }

    /** How far observers agree, over the lessons that are revealed. */
    BlindPairs pairs(ObservationSchedule schedule, ModelLibrary library) {
        ObservationSchedule copy = (ObservationSchedule) EcoreUtil.copy((EObject) schedule);
        copy.getLessons().stream().filter(lesson -> !isRevealed(lesson))
                .forEach(lesson -> lesson.getSheets().forEach(sheet -> sheet.setLocked(null)));
        return BlindPairs.of(copy, library);
    }

    boolean isVisible(Lesson lesson, Sheet sheet) {
        return isMine(sheet) || isRevealed(lesson);
    }

    /** Whether a sheet was saved as locked: then it stays as it is. */
    boolean isLocked(Sheet sheet) {
        return sheet.getLocked() != null || saved != null && ModelElements.find(saved, sheet.getId(), Sheet.class)
                .filter(each -> each.getLocked() != null).isPresent();
    }
}
