// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.search.ProjectSearch;
import org.cairn.core.Backups;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.MergeReport.Clash;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(name = "merge", description = {"Brings together what two people did to copies of one project. What only one of them changed is "
        + "taken; what both changed is shown and decided by you: one by one, by a rule for all, or both. Coders stay apart. A backup is "
        + "made first, and undo takes the merge back.", "OTHER may also be a REFI-QDA project that was exported from P.cairn and came back "
        + "from another program."}, customSynopsis = {
            "cairn merge P.cairn OTHER [--dry-run] [--prefer mine|theirs|newer]",
            "            [--decide ID=mine|theirs]... [--same ID|all]... [--backups FOLDER]"}, footer = {
                "  cairn merge enquiry.cairn from-ben.cairn --dry-run",
                "  cairn merge enquiry.cairn from-ben.cairn --prefer newer --decide 1f00ba4d=mine",
                "  cairn merge enquiry.cairn back-from-maxqda.qdpx --prefer mine"})
final class MergeCommand extends ProjectCommand {

    /** How many of the last backups are kept, as in the workbench. */
    private static final int BACKUPS = 5;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other copy, which stays as it is; or a REFI-QDA project.")
    Path other;

    @Option(names = "--dry-run", description = "Only tell what would be done.")
    boolean dryRun;

    @Option(names = "--prefer", paramLabel = "mine|theirs|newer", description = "What counts where both changed the same: P.cairn, OTHER, "
            + "or what was changed last. Without it nothing is merged as long as something is undecided.")
    Prefer prefer;

    @Option(names = "--decide", paramLabel = "ID=mine|theirs", description = "What counts for one of the things that both changed, by the "
            + "id that --dry-run shows; may be repeated.")
    Map<String, Prefer> decisions = new LinkedHashMap<>();

    @Option(names = "--same", paramLabel = "ID|all", description = "Take two people, schools, codes or sources for one, by the id that "
            + "--dry-run shows; may be repeated.")
    List<String> same = List.of();

    @Option(names = "--backups", paramLabel = "FOLDER", description = "Where the copy is put that is made before; else the folder of the "
            + "workbench, Cairn/Backups in your home.")
    Path backups;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "Of the counts: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Format format;

    MergeCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (decisions.containsValue(Prefer.NEWER)) {
            throw new ParameterException(spec.commandLine(), "--decide takes mine or theirs; newer is a rule for all: --prefer newer.");
        }
        Path home = Path.of(System.getProperty("cairn.home", System.getProperty("user.home") + "/Cairn"));
        MergeOptions options = new MergeOptions(dryRun, prefer, decisions, Set.copyOf(same),
                new Backups(backups == null ? home.resolve("Backups") : backups, BACKUPS));
        MergeReport report;
        try (ProjectSession session = open(Mode.WRITE)) {
            report = dryRun ? services.merge().get().merge(session, other, options, progress) : merged(session, options);
        }
        progress.clear();
        format.print(table(report), terminal.out());
        tell(report);
        List<String> strange = strange(report);
        strange.forEach(id -> tell("warning: Nothing has the id " + id + ". --dry-run shows the ids."));
        return report.isUndecided() && !dryRun ? ExitCode.FAILED : strange.isEmpty() ? ExitCode.of(report.problems()) : ExitCode.PROBLEMS;
    }

    private MergeReport merged(ProjectSession session, MergeOptions options) throws Failure, Cancelled {
        try (ProjectSearch search = services.search().get().open(session)) {
            MergeReport report = services.merge().get().merge(session, other, options, progress);
            if (report.changed()) {
                settle(search);
                if (!session.view().standingQueries().isEmpty()) {
                    services.standing().get().evaluate(session, search, progress);
                }
            }
            return report;
        }
    }

    /** Ids that were given and mean nothing, mistyped perhaps; where nothing is to be done, as when a merge is asked for again, none is. */
    private List<String> strange(MergeReport report) {
        if (report.clashes().isEmpty() && report.proposals().isEmpty() && !report.changed()) {
            return List.of();
        }
        Stream<String> clashes = decisions.keySet().stream().filter(id -> report.clashes().stream().noneMatch(clash -> clash.id().equals(id)));
        Stream<String> pairs = same.stream().filter(id -> !id.equals(MergeOptions.ALL)
                && report.proposals().stream().noneMatch(pair -> pair.id().equals(id)));
        return Stream.concat(clashes, pairs).toList();
    }

    private void tell(MergeReport report) {
        for (Clash clash : report.clashes()) {
            tell("both changed: " + clash.id() + " " + TableOutput.onOneLine(clash.thing() + ", " + clash.what())
                    + (clash.before().isEmpty() ? "" : " (before: " + TableOutput.onOneLine(clash.before()) + ")"));
            tell("  mine:   " + TableOutput.onOneLine(clash.mine()) + (clash.decided() == Prefer.MINE ? "   <- counts" : ""));
            tell("  theirs: " + TableOutput.onOneLine(clash.theirs()) + (clash.decided() == Prefer.THEIRS ? "   <- counts" : ""));
        }
        report.proposals().forEach(pair -> tell((pair.taken() ? "taken for one: " : "the same? ") + pair.id() + " "
                + TableOutput.onOneLine(pair.mine()) + " and " + TableOutput.onOneLine(pair.theirs()) + ": " + pair.why()));
        report.problems().forEach(problem -> tell(problem.severity().name().toLowerCase(java.util.Locale.ROOT) + ": "
                + TableOutput.onOneLine(problem.toString())));
        if (report.isUndecided()) {
            tell("Nothing was changed: decide with --prefer mine, theirs or newer, or one by one with --decide ID=mine.");
        } else if (dryRun) {
            tell("Nothing was changed.");
        } else if (!report.changed()) {
            tell("Nothing was to be done.");
        }
        if (report.backup() != null) {
            tell("The project as it was before: " + report.backup());
        }
    }

    private static Table table(MergeReport report) {
        List<List<Object>> rows = report.lines().stream().<List<Object>>map(line -> List.of(line.kind(), line.there(), line.same(),
                line.added(), line.changed(), line.kept(), line.left(), line.removed())).toList();
        return new Table("Merge", List.of(Column.text("kind", "What"), Column.count("there", "There"), Column.count("same", "The same"),
                Column.count("added", "Added"), Column.count("changed", "Changed"), Column.count("kept", "Stays as here"),
                Column.count("left", "Left out"), Column.count("removed", "Removed")), rows, List.of());
    }
}
