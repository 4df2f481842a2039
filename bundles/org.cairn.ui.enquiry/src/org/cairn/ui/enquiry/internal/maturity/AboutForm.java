// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.maturity;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.model.alliance.Alliance;
import org.cairn.model.maturity.Assessment;
import org.cairn.model.maturity.AssessmentKind;
import org.cairn.model.maturity.Framework;
import org.cairn.model.maturity.SubjectKind;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.eclipse.swt.widgets.Composite;

/** Who is judged, by whom, when and by which framework. */
final class AboutForm {

    private final Judging judging;
    private final Fields<Assessment> fields;

    AboutForm(Composite parent, Editing editing, Judging judging, Supplier<Round> other) {
        this.judging = judging;
        var view = editing.project().view();
        fields = new Fields<>(parent, editing, "assessment.about", judging::assessment);
        List<Choice> people = view.people().stream().map(each -> new Choice(each.id(), each.name())).toList();
        List<Choice> schools = view.schools().stream().map(each -> new Choice(each.id(), each.name())).toList();
        fields.choose("framework", Messages.about_framework, () -> Choice.documents(editing, Framework.class), Assessment::getFramework,
                Assessment::setFramework);
        fields.choose("subject", Messages.about_subject,
                () -> Stream.of(Choice.documents(editing, Alliance.class), schools, people).flatMap(List::stream).toList(),
                Assessment::getSubject, (each, id) -> {
            each.setSubject(id);
            each.setSubjectKind(people.stream().anyMatch(choice -> choice.id().equals(id)) ? SubjectKind.PERSON
                    : schools.stream().anyMatch(choice -> choice.id().equals(id)) ? SubjectKind.SCHOOL : SubjectKind.ALLIANCE);
        });
        fields.pick("kind", Messages.about_kind, List.of(Messages.kind_0, Messages.kind_1, Messages.kind_2, Messages.kind_3),
                each -> each.getKind().ordinal(), (each, index) -> each.setKind(AssessmentKind.values()[index]));
        fields.choose("assessor", Messages.about_assessor, people, Assessment::getAssessor, Assessment::setAssessor);
        fields.line("assessorName", Messages.about_assessorName, Assessment::getAssessorName, Assessment::setAssessorName);
        fields.day("date", Messages.about_date, Assessment::getDate, Assessment::setDate);
        fields.line("round", Messages.about_round, Assessment::getRound, Assessment::setRound);
        fields.area("statement", Messages.about_statement, 4, Assessment::getStatement, Assessment::setStatement);
        fields.heading(Messages.about_made);
        fields.sentence(this::made);
        fields.button(fields.row(), "made", Messages.made_add, each -> {
            if (other.get() != null && !each.getMadeFrom().contains(other.get().id())) {
                editing.change(Messages.made_add, () -> each.getMadeFrom().add(other.get().id()));
            }
        });
    }

    private String made() {
        String names = judging.rounds().stream().filter(each -> judging.assessment().getMadeFrom().contains(each.id()))
                .map(Round::title).collect(Collectors.joining("; "));
        return names.isEmpty() ? "–" : names;
    }

    void refresh() {
        fields.refresh();
    }
}
