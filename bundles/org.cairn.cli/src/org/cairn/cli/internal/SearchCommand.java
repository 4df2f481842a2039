// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.List;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "search", description = "Finds passages of sources, and what plans and records say, and shows them in their context.", footer = {
        "  cairn search enquiry.cairn 'joint practice'",
        "  cairn search enquiry.cairn '\"group work\" AND school:\"Hill Top\"' --facet month",
        "  cairn search enquiry.cairn 'teach* WITHIN code:Trust' --format json",
        "  cairn search enquiry.cairn 'in:records kind:meeting trust'",
        "  cairn search enquiry.cairn '/(teach|learn)ing/' --count"})
final class SearchCommand extends QueryCommand {
    @Option(names = "--limit", paramLabel = "N", defaultValue = "100",
            description = "How many hits in sources, and how many in plans and records, to show at most (${DEFAULT-VALUE}); the counts are of all.")
    int limit;

    @Option(names = "--context", paramLabel = "CHARS", defaultValue = "40",
            description = "Characters to show on each side of a hit (${DEFAULT-VALUE}).")
    int context;

    @Option(names = "--count", description = "Print only how many hits in how many sources, plans and records.")
    boolean countOnly;

    @Option(names = "--facet", paramLabel = "FIELD", description = "Count by kind, author, school, role, phase, group, year, month, "
            + "language, folder, code or an attribute; may be repeated.")
    List<String> facets = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}). "
            + "csv holds one table: the facets if there are any, else the hits.")
    Format format;

    SearchCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        if (limit < 0 || context < 0) {
            throw new ParameterException(spec.commandLine(), "--limit and --context cannot be negative.");
        }
        Found found;
        FoundRecords records;
        try (ProjectSession session = open(Mode.READ); ProjectSearch search = services.search().get().open(session)) {
            search.parse(query);
            settle(search);
            found = search.find(query, countOnly ? SearchOptions.COUNT : new SearchOptions(limit, 0, context, facets), progress);
            records = search.findRecords(query, countOnly ? 0 : limit, progress);
        }
        progress.clear();
        if (countOnly) {
            FoundOutput.printCount(found, records, format, terminal.out());
        } else {
            new FoundOutput(found, records, context).print(format, terminal.out());
            boolean more = found.lines().size() < found.hits() || records.lines().size() < records.hits();
            if (limit > 0 && more && format == Format.TEXT) {
                tell("The first " + Math.max(found.lines().size(), records.lines().size()) + " are shown; --limit N shows more.");
            }
        }
        found.notes().forEach(this::tell);
        records.notes().forEach(this::tell);
        if (!found.suggestions().isEmpty() && records.hits() == 0) {
            tell("Did you mean: " + String.join(", ", found.suggestions()) + "?");
        }
        return ExitCode.DONE;
    }
}
