// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.core.model.DocumentKind;
import org.cairn.core.model.ModelDocuments;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelOutline;
import org.cairn.core.model.Opened;
import org.cairn.core.model.Template;
import org.cairn.core.validation.ModelCheck;
import org.cairn.core.validation.ModelProblem;
import org.cairn.model.base.Document;
import org.cairn.model.instrument.Questionnaire;
import org.cairn.model.instrument.ResponseSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "model", description = {"The documents of the enquiry: enquiries, claims, frameworks, assessments, observations, meetings and "
        + "the rest. Lists them, shows one with what follows from it, writes one to a file, brings one in, or checks them.",
        "A document is named by its title, the beginning of it, or its GUID. Files: .xmi for any document, "
        + ".csv and .xlsx for frameworks, scales, cards, questionnaires "
        + "and checklists."}, customSynopsis = {
            "cairn model P.cairn list [--kind KIND] [--format FORMAT]",
            "cairn model P.cairn list --templates",
            "cairn model P.cairn show NAME [--kind KIND] [--format FORMAT]",
            "cairn model P.cairn export NAME FILE [--kind KIND]",
            "cairn model P.cairn import FILE [--into NAME]",
            "cairn model P.cairn import --template KEY",
            "cairn model P.cairn import FILE --answers-to NAME --wave WAVE [--baseline]",
            "cairn model P.cairn validate [NAME] [--kind KIND]"}, footer = {
                "  cairn model enquiry.cairn list --kind assessment",
                "  cairn model enquiry.cairn import --template hargreaves",
                "  cairn model enquiry.cairn export 'Trust between staff' trust.xlsx",
                "  cairn model enquiry.cairn import trust.xlsx --into 'Trust between staff'",
                "  cairn model enquiry.cairn import autumn.xlsx --answers-to 'Trust between staff' --wave 'Autumn 2012' --baseline",
                "  cairn model enquiry.cairn validate"})
final class ModelCommand extends ProjectCommand {

    /** What to do. */
    enum Action { LIST, SHOW, EXPORT, IMPORT, VALIDATE }

    @Parameters(index = "1", paramLabel = "list|show|export|import|validate", description = "What to do.")
    Action action;

    @Parameters(index = "2..*", arity = "0..2", paramLabel = "NAME|FILE", description = "Which document, which file.")
    List<String> names = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "Of which kind: enquiry, claims, framework, assessment, …; list shows them.")
    String kind;

    @Option(names = "--templates", description = "With list: what Cairn brings along.")
    boolean templates;

    @Option(names = "--template", paramLabel = "KEY", description = "With import: something that Cairn brings along.")
    String template;

    @Option(names = "--into", paramLabel = "NAME", description = "With import: the document that a table changes. What keeps its name keeps its "
            + "GUID.")
    String into;

    @Option(names = "--answers-to", paramLabel = "NAME", description = "With import: the file is a table of answers to this questionnaire, a line "
            + "for each person, a column for each item.")
    String answersTo;

    @Option(names = "--wave", paramLabel = "WAVE", description = "With --answers-to: what this time of asking is called.")
    String wave;

    @Option(names = "--baseline", description = "With --answers-to: later waves are compared with this one.")
    boolean baseline;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Format format;

    ModelCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (kind != null && DocumentKind.named(kind).isEmpty()) {
            throw usage("There is no kind " + kind + ". There are: "
                    + DocumentKind.all().stream().map(DocumentKind::name).collect(Collectors.joining(", ")) + ".");
        }
        return switch (action) {
            case LIST -> list();
            case SHOW -> show();
            case EXPORT -> export();
            case IMPORT -> bringIn();
            case VALIDATE -> validate();
        };
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private String name(int index, String what) {
        if (names.size() <= index) {
            throw usage(action.name().toLowerCase(Locale.ROOT) + " needs " + what + ".");
        }
        return names.get(index);
    }

    private void atMost(int number) {
        if (names.size() > number) {
            throw usage("What is " + names.get(number) + " for? A name of several words is one argument: put it in quotes.");
        }
    }

    private int list() throws Failure, Cancelled {
        atMost(0);
        List<List<Object>> rows = new ArrayList<>();
        try (ProjectSession session = open(Mode.READ)) {
            if (templates) {
                for (Template each : Template.all()) {
                    if (kind == null || each.kind().name().equals(kind)) {
                        boolean verified = each.document().getProvenance().isVerified();
                        rows.add(List.of(each.key(), each.kind().name(), each.name(), verified ? "yes" : "no"));
                    }
                }
            } else {
                for (ModelDocument entry : session.view().documents()) {
                    if (DocumentKind.named(entry.kind()).isPresent() && (kind == null || entry.kind().equals(kind))) {
                        rows.add(List.of(entry.title(), entry.kind(), (long) entry.revision(), entry.id().toString()));
                    }
                }
            }
        }
        progress.clear();
        List<Column> columns = templates
                ? List.of(Column.text("key", "Key"), Column.text("kind", "Kind"), Column.text("name", "Name"), Column.text("verified", "Verified"))
                : List.of(Column.text("title", "Title"), Column.text("kind", "Kind"), Column.count("revision", "Revision"),
                        Column.text("guid", "GUID"));
        format.print(new Table(templates ? "Templates" : "Model documents", columns, rows, List.of()), terminal.out());
        return ExitCode.DONE;
    }

    private int show() throws Failure, Cancelled {
        String wanted = name(0, "the name of a document");
        atMost(1);
        try (ProjectSession session = open(Mode.READ)) {
            ProjectView view = session.view();
            Opened<Document> opened = ModelDocuments.open(view, DocumentChoice.find(view, wanted, kind));
            ModelLibrary library = new ModelLibrary(view);
            List<ModelOutline.Line> lines = ModelOutline.of(opened.content(), library);
            progress.clear();
            if (format == Format.TEXT) {
                for (ModelOutline.Line line : lines) {
                    String value = TableOutput.onOneLine(line.value());
                    print("  ".repeat(line.depth()) + line.label() + (value.isEmpty() ? "" : ": " + value));
                }
                ModelFacts.of(opened.content(), library).forEach(this::print);
            } else {
                List<List<Object>> rows = lines.stream().map(line -> List.<Object>of((long) line.depth(), line.label(), line.value(),
                        line.element().getId().toString())).toList();
                format.print(new Table(opened.entry().title(), List.of(Column.count("depth", "Depth"), Column.text("what", "What"),
                        Column.text("value", "Value"), Column.text("guid", "GUID")), rows, List.of()), terminal.out());
            }
        }
        return ExitCode.DONE;
    }

    private int export() throws Failure, Cancelled {
        String wanted = name(0, "the name of a document");
        Path file = Path.of(name(1, "a file to write to"));
        try (ProjectSession session = open(Mode.READ)) {
            ModelDocument entry = DocumentChoice.find(session.view(), wanted, kind);
            Document document = ModelDocuments.open(session.view(), entry).content();
            services.models().get().write(document, file);
            print("Wrote " + entry.title() + " to " + file + ".");
        }
        return ExitCode.DONE;
    }

    private int bringIn() throws Failure, Cancelled {
        if (template != null) {
            atMost(0);
            Template known = Template.named(template).orElseThrow(() -> usage("There is no template " + template + "; see: list --templates."));
            try (ProjectSession session = open(Mode.WRITE)) {
                Document document = known.documentFor(session.view());
                ModelDocuments.add(session, document);
                print("Added " + document.getName() + ".");
            }
            return ExitCode.DONE;
        }
        Path file = Path.of(name(0, "a file, or --template"));
        atMost(1);
        if (answersTo != null) {
            return answers(file);
        }
        try (ProjectSession session = open(Mode.WRITE)) {
            ProjectView view = session.view();
            Optional<Opened<Document>> before = into == null ? Optional.empty()
                    : Optional.of(ModelDocuments.open(view, DocumentChoice.find(view, into, kind)));
            Document read = services.models().get().read(file, before.map(Opened::content).orElse(null));
            Optional<ModelDocument> there = ModelDocuments.find(view, read.getId());
            if (into != null && before.isPresent() && !read.getId().equals(before.get().entry().id())) {
                throw new Failure("This file holds another document than " + before.get().entry().title() + ".", file.toString(),
                        "Leave --into off to bring it in beside it.");
            }
            if (there.isPresent()) {
                ModelDocuments.save(session, new Opened<>(there.get(), read, List.of()), "Import " + read.getName());
                print("Changed " + read.getName() + ".");
            } else {
                ModelDocuments.add(session, read);
                print("Added " + read.getName() + ".");
            }
        }
        return ExitCode.DONE;
    }

    private int answers(Path file) throws Failure, Cancelled {
        if (wave == null || wave.isBlank()) {
            throw usage("Say which wave it is with --wave.");
        }
        try (ProjectSession session = open(Mode.WRITE)) {
            ProjectView view = session.view();
            ModelDocument entry = DocumentChoice.find(view, answersTo, DocumentKind.of(Questionnaire.class).name());
            Questionnaire questionnaire = ModelDocuments.open(view, entry, Questionnaire.class).content();
            ResponseSet answers = services.models().get().readAnswers(file, questionnaire, wave.strip(), new ModelLibrary(view));
            answers.setBaseline(baseline);
            ModelDocuments.add(session, answers);
            print("Added " + count(answers.getResponses().size(), "response", "responses") + " to " + questionnaire.getName() + ".");
        }
        return ExitCode.DONE;
    }

    private int validate() throws Failure, Cancelled {
        atMost(1);
        List<Problem> problems;
        try (ProjectSession session = open(Mode.READ)) {
            ProjectView view = session.view();
            if (names.isEmpty()) {
                problems = ModelCheck.all(view, progress);
            } else {
                ModelLibrary library = new ModelLibrary(view);
                problems = ModelCheck.of(ModelDocuments.open(view, DocumentChoice.find(view, names.getFirst(), kind)).content(), library).stream()
                        .map(ModelProblem::problem).toList();
            }
        }
        progress.clear();
        problems.forEach(this::print);
        long wrong = problems.stream().filter(problem -> problem.severity() != Severity.INFO).count();
        tell(wrong == 0 ? "Nothing is wrong." : count(wrong, "thing", "things") + " to look at.");
        return ExitCode.of(problems);
    }
}
