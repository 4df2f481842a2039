// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.util.function.Supplier;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.DocumentImport;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.Reimport;
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

/**
 * What the commands are made from. Each service is asked for when a command needs it and not before: listing the codebook must
 * not wait for the search index or for the readers of documents to start.
 *
 * @param projects opens projects
 * @param imports brings documents in
 * @param reimports takes changed documents in the place of sources
 * @param search finds passages
 * @param coding codes what was found
 * @param standing asks standing queries of what came in
 * @param codebooks reads and writes codebooks
 * @param models reads and writes files of model documents
 * @param reports writes reports
 * @param refi takes projects of other programs in and writes for them
 * @param peers takes projects of QualCoder and Taguette in
 * @param passages reads and writes coded passages as tables and documents
 * @param merge merges copies of a project
 * @param analyses knows the analyses that are there
 * @param runner runs them
 * @param plugins follows the folder of plugins
 * @param sample fills a new project with the sample
 */
record Services(Supplier<Projects> projects, Supplier<DocumentImport> imports, Supplier<Reimport> reimports,
        Supplier<SearchService> search, Supplier<PassageCoding> coding, Supplier<StandingQueries> standing,
        Supplier<CodebookFiles> codebooks, Supplier<ModelFiles> models, Supplier<Reports> reports, Supplier<RefiFiles> refi,
        Supplier<PeerProjects> peers, Supplier<PassageFiles> passages, Supplier<ProjectMerge> merge,
        Supplier<AnalysisRegistry> analyses,
        Supplier<AnalysisRunner> runner, Supplier<PluginFolder> plugins, Sample sample) {

    /** System property of the launcher: {@code false} where this process must not install anything. */
    private static final String FOLLOW = "cairn.plugins.follow";

    /** The analyses that are there, those of plugins included. */
    AnalysisRegistry followedAnalyses() throws Failure {
        followPlugins();
        return analyses.get();
    }

    /** Installs what lies in the folder of plugins. */
    void followPlugins() throws Failure {
        if (Boolean.parseBoolean(System.getProperty(FOLLOW, "true"))) {
            plugins.get().follow();
        }
    }

    /** Writes the sample into an empty project. */
    @FunctionalInterface
    interface Sample {
        void fill(ProjectSession session, Progress progress) throws Failure, Cancelled;
    }
}
