// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import picocli.CommandLine.Command;

@Command(name = "codes", description = "Lists the codebook with how often each code was used.", footer = {
        "  cairn codes enquiry.cairn",
        "  cairn codes enquiry.cairn --format csv > codebook.csv"})
final class CodesCommand extends ListCommand {
    CodesCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    Table table(ProjectView view) {
        Codebook codebook = view.codebook();
        Codings codings = view.codings();
        List<List<Object>> rows = new ArrayList<>();
        for (Code code : codebook.codes()) {
            long below = codebook.withSubcodes(code.id()).stream().mapToLong(codings::count).sum();
            rows.add(List.of(codebook.path(code), code.name(), codings.count(code.id()), below, code.definition().brief()));
        }
        return new Table("Codes", List.of(Column.text("path", "Path"), Column.text("name", "Name"), Column.count("codings", "Codings"),
                Column.count("with_subcodes", "With sub-codes"), Column.text("definition", "Definition")), rows, List.of());
    }
}
