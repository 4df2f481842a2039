// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.core.DocumentImport;
import org.cairn.core.Projects;
import org.cairn.core.Reimport;
import org.cairn.core.sample.SampleProject;
import org.cairn.exchange.CodebookFiles;
import org.cairn.exchange.ModelFiles;
import org.cairn.exchange.merge.ProjectMerge;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.report.Reports;
import org.cairn.search.PassageCoding;
import org.cairn.search.SearchService;
import org.cairn.search.StandingQueries;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Offers the command line to the launcher: a function from the arguments to the exit code. The services are taken as
 * {@link ComponentServiceObjects}, so that only those a command uses are ever activated.
 */
@Component(service = ToIntFunction.class, property = "cairn.command=main")
public final class MainCommand implements ToIntFunction<String[]> {
    private static final int SECONDS_TO_END = 8;

    private final Services services;
    private final String version;
    private final ReentrantLock running = new ReentrantLock();
    private volatile CommandLineProgram program;

    @Activate
    public MainCommand(@Reference ComponentServiceObjects<Projects> projects, @Reference ComponentServiceObjects<DocumentImport> imports,
            @Reference ComponentServiceObjects<Reimport> reimports,
            @Reference ComponentServiceObjects<SearchService> search, @Reference ComponentServiceObjects<PassageCoding> coding,
            @Reference ComponentServiceObjects<StandingQueries> standing,
            @Reference ComponentServiceObjects<CodebookFiles> codebooks, @Reference ComponentServiceObjects<ModelFiles> models,
            @Reference ComponentServiceObjects<Reports> reports, @Reference ComponentServiceObjects<RefiFiles> refi,
            @Reference ComponentServiceObjects<PeerProjects> peers, @Reference ComponentServiceObjects<PassageFiles> passages,
            @Reference ComponentServiceObjects<ProjectMerge> merge,
            @Reference ComponentServiceObjects<AnalysisRegistry> analyses,
            @Reference ComponentServiceObjects<AnalysisRunner> runner, @Reference ComponentServiceObjects<PluginFolder> plugins,
            BundleContext context) {
        services = new Services(projects::getService, imports::getService, reimports::getService, search::getService, coding::getService,
                standing::getService, codebooks::getService, models::getService, reports::getService, refi::getService, peers::getService,
                passages::getService, merge::getService, analyses::getService, runner::getService, plugins::getService, SampleProject::fill);
        version = context.getBundle().getVersion().toString();
    }

    /** Runs one command on the process's own streams. */
    @Override
    public int applyAsInt(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        running.lock();
        try {
            program = new CommandLineProgram(services, terminal, version);
            return program.run(arguments);
        } finally {
            terminal.flush();
            running.unlock();
        }
    }

    /** The process is asked to end (Ctrl+C): the command gives up, and the project is closed before its services go. */
    @Deactivate
    void stop() throws InterruptedException {
        CommandLineProgram current = program;
        if (current != null) {
            current.cancel();
            if (running.tryLock(SECONDS_TO_END, TimeUnit.SECONDS)) {
                running.unlock();
            }
        }
    }
}
