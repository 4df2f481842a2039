// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.core.codebook.CodeEntry;
import org.cairn.core.codebook.CodePalette;
import org.cairn.core.codebook.CodebookImport;
import org.cairn.core.codebook.CodebookImport.Fate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "codes", description = {"Lists the codebook with how often each code was used, writes it to a file, or brings one in.",
        "A table is merged by the paths of the codes: empty cells leave what is there, and no code is removed."}, footer = {
            "  cairn codes enquiry.cairn",
            "  cairn codes enquiry.cairn --format csv > counts.csv",
            "  cairn codes enquiry.cairn --export codebook.xlsx",
            "  cairn codes enquiry.cairn --import codebook.csv --try"})
final class CodesCommand extends ListCommand {
    /** In or out, not both. */
    static final class Exchange {
        @Option(names = "--export", paramLabel = "FILE",
                description = "Write the codebook: .csv or .xlsx as a table, .docx or .html to read and print.")
        Path export;

        @Option(names = "--import", paramLabel = "FILE", description = "Bring in a table of codes: .csv or .xlsx.")
        Path from;
    }

    @ArgGroup
    Exchange exchange;

    @Option(names = "--try", description = "With --import: only tell what would be done.")
    boolean only;

    CodesCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (exchange == null) {
            return super.call();
        }
        if (exchange.export != null) {
            try (ProjectSession session = open(Mode.READ)) {
                services.codebooks().get().write(session.view(), exchange.export);
                print("Wrote " + count(session.view().codebook().size(), "code", "codes") + " to " + exchange.export + ".");
            }
            return ExitCode.DONE;
        }
        List<CodeEntry> rows = services.codebooks().get().read(exchange.from);
        try (ProjectSession session = open(only ? Mode.READ : Mode.WRITE)) {
            ProjectView view = session.view();
            List<CodebookImport.Step> steps = only ? CodebookImport.plan(view.codebook(), view.codings(), rows, CodePalette::next)
                    : session.edit("Import a codebook: " + exchange.from.getFileName(),
                            edit -> CodebookImport.run(edit, rows, CodePalette::next));
            steps.stream().filter(step -> step.fate() != Fate.UNCHANGED).forEach(step -> print(
                    (step.fate() == Fate.NEW ? "new      " : "changed  ") + TableOutput.onOneLine(step.path())));
            print((only ? "Would be " : "") + number(steps, Fate.NEW) + " new, " + number(steps, Fate.CHANGED) + " changed, "
                    + number(steps, Fate.UNCHANGED) + " unchanged.");
        }
        return ExitCode.DONE;
    }

    private static long number(List<CodebookImport.Step> steps, Fate fate) {
        return steps.stream().filter(step -> step.fate() == fate).count();
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
