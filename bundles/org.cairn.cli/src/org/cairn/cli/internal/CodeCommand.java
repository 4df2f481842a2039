// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects.Mode;
import org.cairn.search.PassageCoding;
import org.cairn.search.PassageCoding.Extent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

@Command(name = "code", description = "Codes every passage that a query finds, in one step.", footer = {
        "  cairn code enquiry.cairn 'joint practice' --as 'Joint practice'",
        "  cairn code enquiry.cairn '/felt \\w+ (when|to)/' --as 'Feelings > Told' \\",
        "      --extend sentence --coder Ana"})
final class CodeCommand extends QueryCommand {
    /** Colours for new codes, told apart in light and dark and by people who see few colours (after Okabe and Ito). */
    private static final int[] COLORS = {0xE69F00, 0x56B4E9, 0x009E73, 0xF0E442, 0x0072B2, 0xD55E00, 0xCC79A7};

    @Option(names = "--as", required = true, paramLabel = "CODE", description = "The code: its name, or its path as in 'Learning > Trust'. "
            + "One that the codebook lacks is added to it.")
    String as;

    @Option(names = "--extend", paramLabel = "EXTENT", defaultValue = "match",
            description = "How far to widen each hit: ${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    ExtentName extend;

    /** {@link Extent} as it is typed. */
    enum ExtentName {
        MATCH, SENTENCE, PARAGRAPH;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    CodeCommand(Services services, Terminal terminal, TerminalProgress progress) {
        super(services, terminal, progress);
    }

    @Override
    public Integer call() throws Failure, Cancelled {
        List<String> path = path();
        try (ProjectSession session = open(Mode.WRITE); ProjectSearch search = services.search().get().open(session)) {
            search.parse(query);
            List<Code> known = session.view().codebook().find(as);
            if (known.size() > 1) {
                throw new ParameterException(spec.commandLine(), "Several codes are called '" + as + "'; say which one: "
                        + String.join("; ", known.stream().map(code -> "'" + session.view().codebook().path(code) + "'").toList()));
            }
            settle(search);
            if (known.isEmpty() && search.find(query, SearchOptions.COUNT, progress).hits() == 0) {
                print("0 passages coded: nothing was found.");
                return ExitCode.DONE;
            }
            report(known.isEmpty() ? codeAnew(session, search, path) : code(session, search, known.getFirst().id()));
        }
        return ExitCode.DONE;
    }

    private List<String> path() {
        List<String> path = new ArrayList<>();
        for (String name : as.split("[>/]")) {
            path.add(name.strip().replaceAll("\\s+", " "));
        }
        if (path.isEmpty() || path.contains("")) {
            throw new ParameterException(spec.commandLine(), "A code needs a name.");
        }
        return path;
    }

    private PassageCoding.Outcome code(ProjectSession session, ProjectSearch search, UUID code) throws Failure, Cancelled {
        return services.coding().get().code(session, search, query, code, Extent.valueOf(extend.name()), progress);
    }

    /** Adds the code first; when coding fails then, it is taken back: a failed command changes nothing. */
    private PassageCoding.Outcome codeAnew(ProjectSession session, ProjectSearch search, List<String> path) throws Failure, Cancelled {
        UUID code = session.edit("Add the code " + String.join(Codebook.PATH_SEPARATOR, path), edit -> {
            Codebook codebook = edit.before().codebook();
            Code at = null;
            for (String name : path) {
                List<Code> siblings = at == null ? codebook.roots() : codebook.children(at);
                UUID parent = at == null ? null : at.id();
                at = siblings.stream().filter(sibling -> sibling.name().equalsIgnoreCase(name)).findFirst().orElse(null);
                if (at == null) {
                    int color = COLORS[codebook.size() % COLORS.length];
                    at = new Code(UUID.randomUUID(), parent, name, color, true, siblings.size(), Code.Definition.EMPTY);
                    edit.put(at);
                }
            }
            return at.id();
        });
        boolean done = false;
        try {
            PassageCoding.Outcome outcome = code(session, search, code);
            done = true;
            tell("Added the code '" + String.join(Codebook.PATH_SEPARATOR, path) + "'.");
            return outcome;
        } finally {
            if (!done) {
                session.undo();
            }
        }
    }

    private void report(PassageCoding.Outcome outcome) {
        print(count(outcome.made(), "passage", "passages") + " coded in " + count(outcome.sources(), "source", "sources") + "; "
                + outcome.existing() + " had the code already.");
    }
}
