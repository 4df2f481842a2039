// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.report.ReportKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "report", description = {"Writes a report: case-study (of an enquiry), cluster-update (of a meeting), appraisal (of an "
        + "assessment), claims (of a set of claims) or ethics-register.",
        "People go out under pseudonyms unless --names is said, and who has not agreed to it is not quoted."}, footer = {
            "  cairn report enquiry.cairn case-study --of 'Early years' --out case.docx",
            "  cairn report enquiry.cairn ethics-register > register.html"})
final class ReportCommand extends ProjectCommand {

    /** What a report is printed as. */
    enum FileFormat { DOCX, HTML }

    @Parameters(index = "1", paramLabel = "KIND", description = "Which report.")
    String kind;

    @Option(names = "--of", paramLabel = "NAME", description = "What it is about: title, or its beginning, or GUID of a model "
            + "document. Not needed where there is "
            + "only one.")
    String of;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file, .docx or .html; else HTML is printed.")
    Path out;

    @Option(names = "--format", paramLabel = "FORMAT", description = "docx or html, where the name of the file does not say it.")
    FileFormat format;

    @Option(names = "--names", description = "With the names of people.")
    boolean names;

    ReportCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        ReportKind report = ReportKind.named(kind).orElseThrow(() -> usage("There is no report " + kind + ". There are: "
                + Stream.of(ReportKind.values()).map(ReportKind::key).collect(Collectors.joining(", ")) + "."));
        if (out == null && format == FileFormat.DOCX) {
            throw usage("A Word file cannot be printed: say where with --out.");
        }
        try (ProjectSession session = open(Mode.READ)) {
            ProjectView view = session.view();
            ModelDocument document = document(view, report);
            if (out == null) {
                print(services.reports().get().html(view, report, document, names));
            } else {
                Path file = file();
                services.reports().get().write(view, report, document, names, file).forEach(this::tell);
                print("Wrote " + file + ".");
            }
        }
        return ExitCode.DONE;
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** The file, with the ending that the format wants. */
    private Path file() {
        if (format == null) {
            return out;
        }
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        String name = out.getFileName().toString();
        return name.endsWith(ending) ? out : out.resolveSibling(name + ending);
    }

    private ModelDocument document(ProjectView view, ReportKind report) throws Failure {
        if (report.documents().isEmpty()) {
            return null;
        }
        String wanted = report.documents().getFirst();
        if (of != null) {
            return DocumentChoice.find(view, of, wanted);
        }
        List<ModelDocument> all = view.documents().stream().filter(entry -> entry.kind().equals(wanted)).toList();
        if (all.size() == 1) {
            return all.getFirst();
        }
        if (all.isEmpty()) {
            throw new Failure("The project has no document of the kind " + wanted + ".", project.toString(),
                    "See what there is with: cairn model P.cairn list");
        }
        throw usage("Which one? Say --of and one of: " + all.stream().map(ModelDocument::title).collect(Collectors.joining("; ")) + ".");
    }
}
