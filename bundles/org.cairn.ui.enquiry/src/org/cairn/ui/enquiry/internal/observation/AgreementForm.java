// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.cairn.core.findings.BlindPairs;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.instrument.AgreedGrade;
import org.cairn.model.instrument.Lesson;
import org.cairn.model.instrument.ObservationSchedule;
import org.cairn.model.instrument.Scale;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** How often observers gave the same grade, and what they agreed on where they had not. */
final class AgreementForm {

    private static final AgreedGrade NONE = ModelDocuments.make(AgreedGrade.class);

    private final Fields<ObservationSchedule> whole;
    private final Fields<Lesson> fields;
    private final Composite parent;

    AgreementForm(Composite parent, Editing editing, Supplier<Lesson> lesson, Supplier<Blind> blind, Supplier<Scale> scale) {
        this.parent = parent;
        whole = new Fields<>(parent, editing, "observations.agreement", () -> (ObservationSchedule) editing.document());
        whole.sentence(() -> said(blind.get().pairs((ObservationSchedule) editing.document(), editing.library())));
        fields = new Fields<>(parent, editing, "observations.agreed",
                () -> lesson.get() != null && blind.get().isRevealed(lesson.get()) ? lesson.get() : null);
        fields.heading(Messages.agree_grade);
        whole.sentence(() -> lesson.get() == null || blind.get().isRevealed(lesson.get()) ? Messages.agree_about : Messages.agree_wait);
        Scale by = scale.get();
        fields.choose("grade", Messages.agree_grade, by == null ? List.of() : by.getLevels().stream()
                .map(level -> new Choice(level.getId(), level.getName())).toList(), each -> known(each).getGrade(),
                (each, id) -> own(each).setGrade(id));
        fields.area("cause", Messages.agree_cause, 3, each -> known(each).getCause(), (each, words) -> own(each).setCause(words));
        fields.day("date", Messages.agree_date, each -> known(each).getDate(), (each, day) -> own(each).setDate(day));
    }

    private static String said(BlindPairs pairs) {
        List<String> said = new ArrayList<>(List.of(Say.share(pairs.agreement())));
        pairs.byFraming().forEach(each -> said.add(NLS.bind(Messages.agree_by, each.stronglyFramed(), Say.share(each.agreement()))));
        return String.join("\n", said);
    }

    private static AgreedGrade known(Lesson lesson) {
        return lesson.getAgreed() == null ? NONE : lesson.getAgreed();
    }

    private static AgreedGrade own(Lesson lesson) {
        if (lesson.getAgreed() == null) {
            lesson.setAgreed(ModelDocuments.make(AgreedGrade.class));
        }
        return lesson.getAgreed();
    }

    void refresh() {
        whole.refresh();
        fields.refresh();
        Page.fitColumn(parent);
    }
}
