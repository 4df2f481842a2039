// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.core.people.Withdrawal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "withdraw", description = {"Takes the consent of a person back, who does not want to take part any more, and says what rests "
        + "on what they gave.", "Can be undone in the workbench until the past is deleted with --purge."}, footer = {
            "  cairn withdraw enquiry.cairn Wren --dry-run",
            "  cairn withdraw enquiry.cairn Wren --extent evidence --date 2013-05-02 --note 'By letter'"})
final class WithdrawCommand extends ProjectCommand {

    @Parameters(index = "1", paramLabel = "PERSON", description = "Their name in the project.")
    String name;

    @Option(names = "--extent", paramLabel = "EXTENT", defaultValue = "uses", description = "How far: uses (kept out of all uses from now on), "
            + "evidence (claims and plans lose what cites them as well) or sources (what they wrote is deleted as well).")
    Withdrawal.Extent extent;

    @Option(names = "--date", paramLabel = "DATE", description = "When they said so, as in 2013-05-02; else today.")
    LocalDate date;

    @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "What the register of consents is to say of it.")
    String note;

    @Option(names = "--dry-run", description = "Only say what rests on them.")
    boolean dryRun;

    @Option(names = "--purge", description = "Delete the past of the project for good as well, so that nothing of it can be brought back.")
    boolean purge;

    WithdrawCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (dryRun && purge) {
            throw new ParameterException(spec.commandLine(), "--dry-run changes nothing, so there is nothing to purge.");
        }
        try (ProjectSession session = open(dryRun ? Mode.READ : Mode.WRITE)) {
            Person person = person(session.view());
            Withdrawal resting = Withdrawal.of(session.view(), person.id(), progress);
            describe(person, resting);
            if (!dryRun) {
                List<ModelDocument> changed = session.edit(person.name() + " withdraws", edit -> Withdrawal.carryOut(edit, person.id(),
                        extent, date == null ? LocalDate.now() : date, note));
                if (purge) {
                    session.purge("Delete the past after " + person.name() + " withdrew", label -> label);
                }
                print("Withdrawn." + (changed.isEmpty() ? "" : " Evidence was taken out of: " + titles(changed) + "."));
            }
        }
        return ExitCode.DONE;
    }

    private Person person(ProjectView view) throws Failure {
        List<Person> found = view.people().stream().filter(person -> person.name().equalsIgnoreCase(name.strip())).toList();
        if (found.size() != 1) {
            throw new Failure((found.isEmpty() ? "Nobody is" : "Several people are") + " called '" + name + "'.", project.toString(),
                    "See who there is with: cairn people " + project);
        }
        return found.getFirst();
    }

    private void describe(Person person, Withdrawal resting) {
        print(person.name() + " wrote " + count(resting.written().size(), "source", "sources") + " with "
                + count(resting.codings(), "coding", "codings") + " and speaks in " + resting.spoken().size() + " of others. "
                + count(resting.memos(), "memo", "memos") + ", " + count(resting.links(), "link", "links") + ".");
        resting.written().forEach(source -> print("  wrote    " + TableOutput.onOneLine(source.title())));
        resting.spoken().stream().map(Source::title).forEach(title -> print("  speaks   " + TableOutput.onOneLine(title)));
        resting.citing().forEach(document -> print("  cited in " + TableOutput.onOneLine(document.title())));
    }

    private static String titles(List<ModelDocument> documents) {
        return documents.stream().map(ModelDocument::title).collect(Collectors.joining(", "));
    }
}
