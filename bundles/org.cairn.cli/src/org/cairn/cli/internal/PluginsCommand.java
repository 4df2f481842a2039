// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.Plugin.State;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.analysis.render.TableOutput;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Problem.Severity;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "plugins", usageHelpAutoWidth = true, sortOptions = false, optionListHeading = "%n", footerHeading = "%nExamples:%n",
        description = {"Lists the plugins, and says of each that does not work why; switches them off and on; begins a new one.",
            "A jar in the folder of plugins is installed, one that is removed from it is gone, while Cairn runs."}, footer = {
            "  cairn plugins --new counts --id org.example.counts",
            "  cairn plugins --disable org.example.counts"})
final class PluginsCommand implements Callable<Integer> {
    /** One of these. */
    static final class Action {
        @Option(names = "--disable", paramLabel = "NAME", description = "Switch a plugin off.")
        String disable;

        @Option(names = "--enable", paramLabel = "NAME", description = "Switch it on again.")
        String enable;

        @ArgGroup(exclusive = false)
        Beginning beginning;
    }

    /** Where and what a new plugin is. */
    static final class Beginning {
        @Option(names = "--new", paramLabel = "DIR", required = true,
                description = "Begin a plugin in a new folder: a project for Maven with one analysis and its test.")
        Path folder;

        @Option(names = "--id", paramLabel = "ID", required = true,
                description = "Its id: the reversed name of your domain and a name, as org.example.counts.")
        String id;
    }

    private final Services services;
    private final Terminal terminal;

    @ArgGroup
    Action action;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).")
    Format format;

    @Option(names = {"-h", "--help"}, usageHelp = true, order = Integer.MAX_VALUE, description = "Show this help.")
    boolean help;

    PluginsCommand(Services services, Terminal terminal) {
        this.services = services;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Failure, IOException {
        if (action != null && action.beginning != null) {
            new NewPlugin(action.beginning.folder, action.beginning.id).write();
            terminal.out().print("Made " + action.beginning.folder + ". Build it there with: mvn package\n");
            return ExitCode.DONE;
        }
        PluginFolder folder = services.plugins().get();
        if (action != null) {
            if (action.disable != null) {
                folder.disable(action.disable);
            } else {
                folder.enable(action.enable);
            }
        }
        services.followPlugins();
        return list(folder);
    }

    private int list(PluginFolder folder) throws Failure {
        Table.Builder table = Table.of("Plugins", Column.text("name", "Plugin"), Column.text("version", "Version"),
                Column.text("state", "State"), Column.text("file", "File"));
        List<Problem> problems = new ArrayList<>();
        List<Plugin> plugins = folder.plugins();
        List<Problem> unusable = services.analyses().get().problems();
        for (Plugin plugin : plugins) {
            boolean useless = plugin.state() == State.RUNNING && unusable.stream()
                    .anyMatch(problem -> problem.severity() == Severity.ERROR && problem.where().equals(plugin.name()));
            table.row(plugin.name(), plugin.version(), useless ? "unusable" : plugin.state().name().toLowerCase(Locale.ROOT),
                    plugin.file().getFileName().toString());
            if (!plugin.why().isEmpty()) {
                problems.add(Problem.error(plugin.why(), plugin.name(), ""));
            }
        }
        problems.addAll(unusable);
        Table all = table.build();
        if (all.rows().isEmpty() && format == Format.TEXT) {
            terminal.out().print("There are no plugins. They are put into " + folder.path() + ".\n");
        } else {
            format.print(all, terminal.out());
        }
        problems.forEach(problem -> terminal.err().println(TableOutput.onOneLine(problem.toString())));
        return ExitCode.of(problems);
    }
}
