// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.Parameter;
import org.cairn.analysis.Parameter.Choice;
import org.cairn.analysis.Parameter.Kind;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cairn analyse --list} and {@code cairn analyse [P.cairn] ID --help}: what can be asked, without a project. */
@Command(name = "analyse")
final class AnalysesCommand implements Callable<Integer> {
    private static final int OPTION_WIDTH = 28;
    private static final int LINE = 100;

    private final Services services;
    private final Terminal terminal;

    /** The analysis, maybe behind the project that it would be asked of. */
    @Parameters(arity = "0..2", paramLabel = "ID")
    List<String> words = List.of();

    @Option(names = "--list")
    boolean list;

    @Option(names = {"-h", "--help"})
    boolean help;

    @Option(names = "--format", defaultValue = "text")
    Format format;

    AnalysesCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    /** Whether these arguments ask what there is, and not for an analysis to be done. */
    static boolean isMeant(String... arguments) {
        List<String> rest = List.of(arguments).subList(1, arguments.length);
        boolean asksForHelp = rest.contains("--help") || rest.contains("-h");
        boolean namesOne = rest.stream().filter(word -> !word.startsWith("-") && !word.endsWith(".cairn")).count() == 1;
        return rest.contains("--list") || asksForHelp && rest.size() <= 3 && namesOne;
    }

    @Override
    public Integer call() throws Failure {
        AnalysisRegistry registry = services.followedAnalyses();
        if (!list && !words.isEmpty()) {
            describe(registry.find(words.getLast()));
            return ExitCode.DONE;
        }
        Table.Builder table = Table.of("Analyses", Column.text("id", "ID"), Column.text("group", "Group"), Column.text("label", "Analysis"),
                Column.text("plugin", "From"), Column.text("version", "Version"));
        for (Available each : registry.analyses()) {
            AnalysisInfo info = each.info();
            table.row(info.id(), info.group(), info.label(), each.plugin(), each.pluginVersion());
        }
        format.print(table.build(), terminal.out());
        List<Problem> problems = registry.problems();
        problems.forEach(problem -> terminal.err().println(TableOutput.onOneLine(problem.toString())));
        return ExitCode.of(problems);
    }

    private void describe(Available available) {
        Declaration declaration = Declaration.of(available.analysis(), Locale.ENGLISH);
        AnalysisInfo info = declaration.info();
        StringBuilder text = new StringBuilder("Usage: cairn analyse P.cairn " + info.id() + " [--option value]... [--format FORMAT]"
                + " [--out FILE] [--evidence]\n" + info.label() + " (" + info.group() + ", version " + info.version() + ", from "
                + available.plugin() + " " + available.pluginVersion() + ")\n");
        if (!info.description().isEmpty()) {
            text.append(wrapped(info.description()));
        }
        if (!declaration.parameters().isEmpty()) {
            TextTable options = TextTable.forColumns(picocli.CommandLine.Help.defaultColorScheme(Ansi.OFF),
                    new picocli.CommandLine.Help.Column(OPTION_WIDTH, 2, Overflow.SPAN),
                    new picocli.CommandLine.Help.Column(LINE - OPTION_WIDTH, 2, Overflow.WRAP));
            declaration.parameters().forEach(parameter -> options.addRowValues(parameter.option() + argument(parameter), said(parameter)));
            text.append('\n').append(options);
        }
        terminal.out().print(text.append("\ncairn analyse --help tells of --format, --out and --evidence.\n"));
    }

    private static String wrapped(String text) {
        TextTable one = TextTable.forColumns(picocli.CommandLine.Help.defaultColorScheme(Ansi.OFF),
                new picocli.CommandLine.Help.Column(LINE, 0, Overflow.WRAP));
        one.addRowValues(text);
        return one.toString();
    }

    private static String argument(Parameter parameter) {
        return " " + switch (parameter.kind()) {
            case WHOLE, NUMBER -> "N";
            case FLAG -> "[true|false]";
            case TEXT, TEXTS -> "TEXT";
            case CHOICE, CHOICES -> "CHOICE";
            case DAY, DATE -> "DATE";
            case CODES -> "CODE";
            case CODERS -> "NAME";
            case SOURCES -> "CONDITION";
            case FIELD -> "FIELD";
        };
    }

    private static String said(Parameter parameter) {
        List<String> parts = new ArrayList<>();
        parts.add(parameter.label() + (parameter.unit().isEmpty() ? "" : " (" + parameter.unit() + ")") + ".");
        Stream.of(parameter.help(), allowed(parameter), usage(parameter.kind())).filter(part -> !part.isEmpty()).forEach(parts::add);
        for (Choice choice : parameter.choices()) {
            parts.add("\n" + choice.value() + ": " + choice.label() + (choice.help().isEmpty() ? "" : ". " + choice.help()));
        }
        String standard = String.join(", ", parameter.standard());
        if (!standard.isEmpty()) {
            parts.add("\nWithout it: " + standard + ".");
        }
        return String.join(" ", parts).replace(" \n", "\n");
    }

    private static String allowed(Parameter parameter) {
        boolean from = Double.isFinite(parameter.min());
        boolean to = Double.isFinite(parameter.max());
        String what = parameter.kind().isSeveral() ? " values" : "";
        return from && to ? number(parameter.min()) + " to " + number(parameter.max()) + what + "."
                : from ? number(parameter.min()) + what + " or more." : to ? number(parameter.max()) + what + " or less." : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String usage(Kind kind) {
        return switch (kind) {
            case CODES -> "May be repeated; all codes without it. \"=Learning\" leaves sub-codes out.";
            case CODERS -> "May be repeated; all coders without it.";
            case SOURCES -> "kind=journal, school=\"Oak Lane\", any attribute=value, since=2013-01, until=2013-06, query=trust; may be "
                    + "repeated; all sources without it.";
            case TEXTS, CHOICES -> "May be repeated.";
            default -> "";
        };
    }
}
