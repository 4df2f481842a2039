// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.register;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.core.findings.RosterFigures;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.Deployment;
import org.cairn.model.alliance.Duty;
import org.cairn.model.alliance.ExpertiseStatus;
import org.cairn.model.alliance.Leader;
import org.cairn.model.alliance.RoleSpecification;
import org.cairn.model.alliance.Roster;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Grid.Cell;
import org.cairn.ui.enquiry.internal.draw.Grid.Chip;
import org.cairn.ui.enquiry.internal.draw.Grid.Column;
import org.cairn.ui.enquiry.internal.draw.Grid.Line;
import org.cairn.ui.enquiry.internal.draw.Grid.Tone;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.cairn.ui.enquiry.internal.form.Days;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;

/** People who lead beyond their school: who is designated for what, where they work, how much of their time is taken up, and their duties. */
public final class RosterPage extends RegisterPage {

    public RosterPage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "roster", Messages.roster_picture, 0.26);
        button("roster.add", Messages.roster_add, this::add);
        button("roster.deploy", Messages.roster_deploy, this::deploy);
        begin(Messages.roster_empty);
    }

    private Roster roster() {
        return document(Roster.class);
    }

    @Override
    String corner() {
        return Messages.roster_who;
    }

    @Override
    List<Column> columns() {
        return List.of(new Column(Messages.roster_status, 2), new Column(Messages.roster_role, 3), new Column(Messages.roster_days, 3),
                new Column(Messages.roster_what, 5));
    }

    @Override
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (ExpertiseStatus status : new ExpertiseStatus[] {ExpertiseStatus.DESIGNATED, ExpertiseStatus.ASPIRANT, ExpertiseStatus.ENDED}) {
            List<Leader> leaders = roster().getLeaders().stream().filter(each -> each.getStatus() == status).toList();
            if (!leaders.isEmpty()) {
                int number = leaders.stream().mapToInt(Leader::getNumber).sum();
                rows.add(Row.group(NLS.bind(Messages.roster_group, Words.of(status), number)));
            }
            for (Leader leader : leaders) {
                rows.add(Row.of(leader, line(leader)));
                leader.getDeployments().forEach(each -> rows.add(Row.of(each, line(each))));
            }
        }
        if (!roster().getSpecifications().isEmpty()) {
            rows.add(Row.group(Messages.roster_specifications));
            roster().getSpecifications().forEach(each -> rows.add(Row.of(each, line(each))));
        }
        return rows;
    }

    private Line line(Leader leader) {
        String name = leader.getPerson() == null ? leader.getName() : person(leader.getPerson());
        String school = leader.getSchool() == null ? leader.getOrganisation() : school(leader.getSchool());
        String since = leader.getDesignated() == null ? "" : NLS.bind(Messages.roster_since, Days.text(leader.getDesignated()));
        String until = leader.getEnded() == null ? "" : NLS.bind(Messages.roster_until, Days.text(leader.getEnded()));
        Tone tone = switch (leader.getStatus()) {
            case DESIGNATED -> Tone.GOOD;
            case ASPIRANT -> Tone.CAREFUL;
            case ENDED -> Tone.QUIET;
        };
        return new Line(leader.getNumber() > 1 ? NLS.bind(Messages.roster_several, leader.getNumber(), name) : name, school, Tone.QUIET, false,
                List.of(new Cell(lines(since, until), Words.of(leader.getStatus()) + " " + lines(since, until), -1,
                        List.of(new Chip(Words.of(leader.getStatus()), tone))),
                        Cell.of(lines(leader.getRole(), leader.getSpecialism())), days(leader),
                        Cell.of(lines(leader.getPriorStudy(), leader.getResearchExperience()))));
    }

    private static String lines(String... words) {
        return Arrays.stream(words).filter(each -> !each.isBlank()).collect(Collectors.joining("\n"));
    }

    private static String number(double days) {
        return NumberFormat.getNumberInstance().format(days);
    }

    private static Cell days(Leader leader) {
        double deployed = RosterFigures.days(leader);
        double capacity = leader.getCapacityDays();
        if (capacity <= 0) {
            return deployed <= 0 ? nothing(Messages.roster_noDays) : Cell.of(NLS.bind(Messages.roster_deployed, number(deployed)));
        }
        List<Chip> chips = deployed > capacity ? List.of(new Chip(Messages.roster_over, Tone.BAD)) : List.of();
        return new Cell(NLS.bind(Messages.roster_of, number(deployed), number(capacity)), "", Math.min(1, deployed / capacity), chips);
    }

    private Line line(Deployment deployment) {
        String when = Stream.of(Days.text(deployment.getFrom()), Days.text(deployment.getUntil())).filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" – "));
        String school = deployment.getSchool() == null ? Messages.roster_somewhere : school(deployment.getSchool());
        return new Line("→ " + school, when, Tone.QUIET, false, List.of(Cell.EMPTY, Cell.of(deployment.getPurpose()),
                deployment.getDays() <= 0 ? nothing(Messages.roster_noDays) : Cell.of(NLS.bind(Messages.roster_deployed,
                        number(deployment.getDays()))), Cell.of(deployment.getImpact())));
    }

    private static Line line(RoleSpecification specification) {
        String note = Stream.of(specification.getVersion(), Days.text(specification.getDate())).filter(each -> !each.isBlank())
                .collect(Collectors.joining(" · "));
        List<Chip> research = specification.getDuties().stream().anyMatch(Duty::isResearch)
                ? List.of(new Chip(Messages.roster_research, Tone.GOOD)) : List.of();
        return new Line(specification.getName(), note, Tone.QUIET, false, List.of(Cell.EMPTY,
                new Cell(specification.getRole(), "", -1, research), Cell.EMPTY,
                Cell.of(specification.getDuties().stream().map(each -> "• " + each.getText()).collect(Collectors.joining("\n")))));
    }

    @Override
    String summary() {
        if (roster().getLeaders().isEmpty()) {
            return "";
        }
        RosterFigures figures = RosterFigures.of(roster(), this::school);
        String sum = figures.bySchool().values().stream().map(String::valueOf).collect(Collectors.joining(" + "));
        String people = figures.bySchool().values().stream().mapToInt(Integer::intValue).sum() == figures.people() && figures.bySchool().size() > 1
                && figures.bySchool().size() < 7 ? NLS.bind(Messages.roster_sum, figures.people(), sum)
                : NLS.bind(Messages.roster_count, figures.people());
        String expected = figures.expected() == 0 ? "" : " " + NLS.bind(figures.expected() == figures.people() ? Messages.roster_expected
                : Messages.roster_expectedOther, figures.expected());
        String days = figures.capacity() == 0 ? "" : " " + NLS.bind(Messages.roster_taken, number(figures.deployed()), number(figures.capacity()));
        return people + " " + NLS.bind(Messages.roster_designated, figures.designated()) + expected + days;
    }

    private void add() {
        Leader made = ModelDocuments.make(Leader.class);
        editing().change(Messages.roster_add, () -> roster().getLeaders().add(made));
        reveal(made);
    }

    private void deploy() {
        Leader leader = chosen() instanceof Leader one ? one : chosen() instanceof Deployment deployment
                ? roster().getLeaders().stream().filter(each -> each.getDeployments().contains(deployment)).findFirst().orElse(null) : null;
        if (leader == null) {
            say(Messages.roster_chooseFirst);
            return;
        }
        Deployment made = ModelDocuments.make(Deployment.class);
        editing().change(Messages.roster_deploy, () -> leader.getDeployments().add(made));
        reveal(made);
    }
}
