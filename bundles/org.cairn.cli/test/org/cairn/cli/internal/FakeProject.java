// SPDX-License-Identifier: EPL-2.0
package org.cairn.cli.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.AnalysisRunner;
import org.cairn.analysis.Available;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.Codings;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.api.project.StandingQuery;
import org.cairn.api.search.Found;
import org.cairn.api.search.FoundRecords;
import org.cairn.api.search.IndexStatus;
import org.cairn.api.search.ProjectSearch;
import org.cairn.api.search.QueryError;
import org.cairn.api.search.SearchOptions;
import org.cairn.core.DocumentImport;
import org.cairn.core.ImportSettings;
import org.cairn.core.ProjectEdit;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.core.Reimport;
import org.cairn.core.TextCorrection;
import org.cairn.core.TextCorrection.Fate;
import org.cairn.exchange.CodebookFiles;
import org.cairn.exchange.ModelFiles;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.ProjectMerge;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.report.Reports;
import org.cairn.search.PassageCoding;
import org.cairn.search.SearchService;
import org.cairn.search.StandingQueries;

/** A small project in memory and services on it that note what they are asked. The queries {@code bad} and {@code none} are special. */
final class FakeProject {
    static final UUID LEARNING = new UUID(0, 1);
    static final UUID TRUST = new UUID(0, 2);
    static final UUID OTHER_TRUST = new UUID(0, 3);
    static final UUID SCHOOL = new UUID(1, 1);
    static final UUID ANA = new UUID(2, 1);
    static final UUID SOURCE = new UUID(3, 1);

    final List<String> asked = new ArrayList<>();
    final List<Code> codes = new ArrayList<>(List.of(
            new Code(LEARNING, null, "Learning", 0, true, 0, new Code.Definition("What was learnt", "", "", "", "")),
            new Code(TRUST, LEARNING, "Trust", 0, true, 0, Code.Definition.EMPTY),
            new Code(OTHER_TRUST, null, "Trust", 0, true, 1, Code.Definition.EMPTY)));
    List<Problem> problems = List.of();
    ImportSettings.Report report = new ImportSettings.Report(0, 0, 0, List.of());
    ImportSettings settings;
    FoundRecords foundRecords = FoundRecords.none("trust", 7);
    Found found = new Found("trust", 7, 0, 0, List.of(), List.of(), List.of(), List.of());
    Failure failure;
    boolean cancel;
    List<StandingQuery> standingQueries = List.of();
    /** What analyses see; null for the little project of the other commands. */
    ProjectView analysed;
    List<Available> analyses = List.of();
    List<Plugin> plugins = List.of();

    Services services() {
        Projects projects = Fakes.fake(Projects.class, new Object() {
            @SuppressWarnings("unused")
            ProjectSession open(Path file, Projects.Mode mode, Progress progress) throws Failure {
                asked.add("open " + file + " " + mode);
                if (file.toString().startsWith("missing")) {
                    throw new Failure("There is no such file.", file.toString(), "Make one with: cairn new");
                }
                return session();
            }

            @SuppressWarnings("unused")
            ProjectSession create(Path file, String name) {
                asked.add("create " + file + " as " + name);
                return session();
            }
        });
        DocumentImport imports = (session, paths, wanted, progress) -> {
            settings = wanted;
            asked.add("import " + paths);
            failIfWanted();
            return report;
        };
        TextCorrection effect = new TextCorrection(4, 0, List.of(Problem.warning("Gone.", "Week 1", "Look at it.")),
                Stream.of(Fate.MOVED, Fate.MOVED, Fate.GREW, Fate.LOST).map(fate -> new TextCorrection.Effect(EntityKind.CODING,
                        UUID.randomUUID(), new Span(0, 1), new Span(0, 1), fate, "", "")).toList());
        Reimport reimports = Fakes.fake(Reimport.class, new Object() {
            @SuppressWarnings("unused")
            Reimport.Changed read(ProjectView view, UUID source, Path file, Progress progress) throws Failure, Cancelled {
                failIfWanted();
                return new Reimport.Changed(source, null, effect, List.of());
            }

            @SuppressWarnings("unused")
            TextCorrection take(ProjectSession session, Reimport.Changed changed, String label) {
                asked.add("take");
                return effect;
            }
        });
        PassageCoding coding = (session, search, query, code, extent, progress) -> {
            failIfWanted();
            asked.add("code " + query + " as " + new Codebook(codes).path(new Codebook(codes).code(code).orElseThrow()) + " " + extent);
            return new PassageCoding.Outcome(3, 1, 2);
        };
        SearchService search = session -> search();
        StandingQueries standing = Fakes.fake(StandingQueries.class, new Object() {
            @SuppressWarnings("unused")
            int evaluate(ProjectSession session, ProjectSearch found, Progress progress) {
                asked.add("evaluate");
                return 2;
            }
        });
        AnalysisRegistry registry = Fakes.fake(AnalysisRegistry.class, new Object() {
            @SuppressWarnings("unused")
            List<Available> analyses() {
                return analyses;
            }

            @SuppressWarnings("unused")
            List<Problem> problems() {
                return problems;
            }
        });
        PluginFolder folder = Fakes.fake(PluginFolder.class, new Object() {
            @SuppressWarnings("unused")
            void follow() {
                asked.add("follow");
            }

            @SuppressWarnings("unused")
            void disable(String name) {
                asked.add("disable " + name);
            }

            @SuppressWarnings("unused")
            void enable(String name) {
                asked.add("enable " + name);
            }

            @SuppressWarnings("unused")
            Path path() {
                return Path.of("plugins");
            }

            @SuppressWarnings("unused")
            List<Plugin> plugins() {
                return plugins;
            }
        });
        return new Services(() -> projects, () -> imports, () -> reimports, () -> search, () -> coding, () -> standing,
                CodebookFiles::standard, ModelFiles::standard, Reports::standard, this::refi, this::peers, this::passages, this::merge,
                () -> registry, AnalysisRunner::create, () -> folder,
                (session, progress) -> failIfWanted());
    }

    private PeerProjects peers() {
        return Fakes.fake(PeerProjects.class, new Object() {
            @SuppressWarnings("unused")
            boolean knows(Path file) {
                return file.toString().endsWith(".qda");
            }

            @SuppressWarnings("unused")
            ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) {
                asked.add("peer " + file);
                return new ExchangeReport(List.of(), "", List.of());
            }
        });
    }

    private PassageFiles passages() {
        return Fakes.fake(PassageFiles.class, new Object() {
            @SuppressWarnings("unused")
            boolean knows(Path file) {
                return file.toString().endsWith(".csv");
            }

            @SuppressWarnings("unused")
            ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) {
                asked.add("segments " + file);
                return new ExchangeReport(List.of(), "", List.of());
            }

            @SuppressWarnings("unused")
            ExchangeReport write(ProjectSession session, Path file, PassageExport options, Progress progress) {
                asked.add(options.what() + " " + file + " " + options.codes() + options.sources());
                return new ExchangeReport(List.of(), "", List.of());
            }
        });
    }

    private ProjectMerge merge() {
        return Fakes.fake(ProjectMerge.class, new Object() {
            @SuppressWarnings("unused")
            MergeReport merge(ProjectSession session, Path other, MergeOptions options, Progress progress) {
                asked.add("merge " + other + " " + options);
                Prefer side = options.decisions().getOrDefault("1f", options.prefer());
                return new MergeReport(List.of(new MergeReport.Line("codes", 3, 1, 1, 0, 1, 0, 2)), List.of(new MergeReport.Clash("1f",
                        "code Trust", "name", "Trust", "Confidence", "Reliance", side)), List.of(new MergeReport.Proposal("2e", "person Ann",
                        "person ann", "the same name", false)), List.of(), side != null, null);
            }
        });
    }

    private RefiFiles refi() {
        ExchangeReport exchanged = new ExchangeReport(List.of(new ExchangeReport.Line("Coding", 9, 7, 1, 1, 0)), "code points",
                List.of(Problem.warning("Look.", "x", "")));
        return Fakes.fake(RefiFiles.class, new Object() {
            @SuppressWarnings("unused")
            ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) {
                asked.add("read " + file + " " + options);
                return exchanged;
            }

            @SuppressWarnings("unused")
            ExchangeReport write(ProjectSession session, Path file, RefiExport options, Progress progress) {
                asked.add("write " + file + " " + options);
                return exchanged;
            }
        });
    }

    private void failIfWanted() throws Failure, Cancelled {
        if (cancel) {
            throw new Cancelled();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private ProjectSession session() {
        return Fakes.fake(ProjectSession.class, new Object() {
            @SuppressWarnings("unused")
            ProjectView view() {
                return FakeProject.this.view();
            }

            @SuppressWarnings("unused")
            void codeAs(String name) {
                asked.add("coder " + name);
            }

            @SuppressWarnings("unused")
            List<Problem> check(Progress progress) {
                return problems;
            }

            @SuppressWarnings("unused")
            Object edit(String label, ProjectSession.Work<?> work) throws Failure, Cancelled {
                asked.add("edit: " + label);
                return work.apply(Fakes.fake(ProjectEdit.class, new Object() {
                    @SuppressWarnings("unused")
                    ProjectView before() {
                        return FakeProject.this.view();
                    }

                    @SuppressWarnings("unused")
                    void put(Object code) {
                        codes.add((Code) code);
                    }
                }));
            }

            @SuppressWarnings("unused")
            Optional<ChangeSet> undo() {
                asked.add("undo");
                return Optional.empty();
            }
        });
    }

    private ProjectView view() {
        if (analysed != null) {
            return analysed;
        }
        return Fakes.fake(ProjectView.class, new Object() {
            @SuppressWarnings("unused")
            Codebook codebook() {
                return new Codebook(codes);
            }

            @SuppressWarnings("unused")
            List<CodingRound> rounds() {
                return List.of();
            }

            @SuppressWarnings("unused")
            Codings codings() {
                return Fakes.fake(Codings.class, new Object() {
                    @SuppressWarnings("unused")
                    int size() {
                        return 7;
                    }

                    @SuppressWarnings("unused")
                    int count(UUID code) {
                        return Map.of(LEARNING, 2, TRUST, 5).getOrDefault(code, 0);
                    }
                });
            }

            @SuppressWarnings("unused")
            List<Person> people() {
                return List.of(new Person(ANA, "Ana", "SLE", SCHOOL, ""), new Person(new UUID(2, 2), "Ben", "", null, ""));
            }

            @SuppressWarnings("unused")
            Optional<School> school(UUID id) {
                return Optional.of(new School(SCHOOL, "Hill Top", "primary", ""));
            }

            @SuppressWarnings("unused")
            List<StandingQuery> standingQueries() {
                return standingQueries;
            }

            @SuppressWarnings("unused")
            List<Source> sources() {
                return List.of(new Source(SOURCE, 1, "Week 1", "journal", "en", ANA, null, "", null, "", "", Instant.EPOCH, 10, 1));
            }
        });
    }

    private ProjectSearch search() {
        return Fakes.fake(ProjectSearch.class, new Object() {
            @SuppressWarnings("unused")
            void parse(String query) throws QueryError {
                if (query.contains("bad")) {
                    throw new QueryError("The quotation mark is not closed.", "Close it with another \".", 6, 10);
                }
            }

            @SuppressWarnings("unused")
            Found find(String query, SearchOptions options, Progress progress) {
                asked.add("find " + query + " " + options);
                return found;
            }

            @SuppressWarnings("unused")
            FoundRecords findRecords(String query, int limit, Progress progress) {
                asked.add("records " + query + " " + limit);
                return foundRecords;
            }

            @SuppressWarnings("unused")
            void forEach(String query, ProjectSearch.HitConsumer hits, Progress progress) throws Cancelled {
                asked.add("each " + query);
                Source first = view().sources().getFirst();
                hits.hits(view(), first, List.of(new Span(0, 1)));
            }

            @SuppressWarnings("unused")
            IndexStatus status() {
                return new IndexStatus(IndexStatus.State.READY, 7, 1, "");
            }

            @SuppressWarnings("unused")
            boolean settle() {
                return true;
            }

            @SuppressWarnings("unused")
            void rebuild(Progress progress) {
                asked.add("rebuild");
            }
        });
    }
}
