// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.meeting;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.base.Challenge;
import org.cairn.model.base.Element;
import org.cairn.model.meeting.Point;
import org.cairn.model.meeting.ProgressUpdate;

/** The five sections of a progress update. */
final class Sections {

    static final List<String> NAMES = List.of(Messages.section_0, Messages.section_1, Messages.section_2, Messages.section_3,
            Messages.section_4);
    static final int CHALLENGES = 2;

    private Sections() {
    }

    /** What a section contains: points, or challenges. */
    static List<? extends Element> of(ProgressUpdate update, int section) {
        return switch (section) {
            case 0 -> update.getActivity();
            case 1 -> update.getSuccesses();
            case CHALLENGES -> update.getChallenges();
            case 3 -> update.getFindings();
            default -> update.getNextSteps();
        };
    }

    static String text(Element point) {
        return point instanceof Challenge challenge ? challenge.getText() : ((Point) point).getText();
    }

    static void write(Element point, String text) {
        if (point instanceof Challenge challenge) {
            challenge.setText(text);
        } else {
            ((Point) point).setText(text);
        }
    }

    /** Adds a new point at the end of a section. Within a change only. */
    static void add(ProgressUpdate update, int section, String text) {
        Element made = section == CHALLENGES ? ModelDocuments.make(Challenge.class) : ModelDocuments.make(Point.class);
        write(made, text);
        @SuppressWarnings("unchecked")
        List<Element> points = (List<Element>) of(update, section);
        points.add(made);
    }

    /** Whose it is and from when, in one line. */
    static String title(ProgressUpdate update) {
        return String.join(" · ", Stream.of(update.getOrganisation().isBlank() ? update.getName() : update.getOrganisation(),
                update.getTerm().isBlank() && update.getDate() != null ? update.getDate().toString() : update.getTerm())
                .filter(words -> !words.isBlank()).toList());
    }
}
