// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import picocli.CommandLine.Command;

@Command(name = "people", description = "Lists the people with their role, their school and how many sources they wrote.", footer = {
        "  cairn people enquiry.cairn",
        "  cairn people enquiry.cairn --format json"})
final class PeopleCommand extends ListCommand {
    PeopleCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    Table table(ProjectView view) {
        Map<UUID, Long> written = new HashMap<>();
        for (Source source : view.sources()) {
            if (source.author() != null) {
                written.merge(source.author(), 1L, Long::sum);
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        for (Person person : view.people()) {
            String school = person.school() == null ? "" : view.school(person.school()).map(School::name).orElse("");
            rows.add(List.of(person.name(), person.role(), school, written.getOrDefault(person.id(), 0L)));
        }
        return new Table("People", List.of(Column.text("name", "Name"), Column.text("role", "Role"), Column.text("school", "School"),
                Column.count("sources", "Sources")), rows, List.of());
    }
}
