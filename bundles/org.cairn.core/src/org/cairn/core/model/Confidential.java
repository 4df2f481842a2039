// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.model.alliance.CoachingLog;
import org.cairn.model.alliance.CoachingSession;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Sheet;
import org.eclipse.emf.ecore.EObject;

/** What a document holds that is not for everybody: notes of confidential coaching, and judgements of a lesson that are still blind. */
public final class Confidential {

    private Confidential() {
    }

    /** Whether the sheets of a lesson may be compared: at least two of them, all locked, all with a grade. */
    public static boolean isRevealed(Lesson lesson) {
        return lesson.getSheets().size() >= 2
                && lesson.getSheets().stream().allMatch(sheet -> sheet.getLocked() != null && sheet.getGrade() != null);
    }

    /** Whether something lies within a confidential conversation or a sheet that is still blind. */
    static boolean hides(EObject object) {
        for (EObject each = object; each != null; each = each.eContainer()) {
            if (each instanceof CoachingSession session && session.isConfidential() || isBlind(each)) {
                return true;
            }
        }
        return false;
    }

    /** Whether this is a sheet that nobody but its observer may see yet. */
    static boolean isBlind(EObject object) {
        return object instanceof Sheet && object.eContainer() instanceof Lesson lesson && !isRevealed(lesson);
    }

    /** Whether a document holds sheets that are still blind, so that it must not go out. */
    public static boolean isBlind(Document document) {
        return ModelElements.all(document, Lesson.class).stream().anyMatch(lesson -> !lesson.getSheets().isEmpty() && !isRevealed(lesson));
    }

    /** Whether documents of this kind may hold something that is not for everybody. */
    public static boolean mayHold(ModelDocument entry) {
        Class<?> type = DocumentKind.named(entry.kind()).map(kind -> kind.type().getInstanceClass()).orElse(null);
        return type == ObservationSchedule.class || type == CoachingLog.class;
    }

    /**
     * Whether a document of a project holds something that must not leave it: sheets that are still blind, or notes of confidential
     * conversations. A document that may hold such things and cannot be read must not either. Reads only documents that may: not on the UI
     * thread.
     */
    public static boolean mustStay(ProjectView view, ModelDocument entry) {
        if (!mayHold(entry)) {
            return false;
        }
        try {
            Document document = ModelDocuments.open(view, entry).content();
            return isBlind(document) || ModelElements.all(document, CoachingSession.class).stream()
                    .anyMatch(session -> session.isConfidential() && !session.getNotes().isBlank());
        } catch (Failure damaged) {
            return true;
        }
    }
}
