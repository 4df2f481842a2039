// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Ref;
import org.cairn.core.ProjectEdit;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;

/** One import: the survey first, then everything in the order in which things depend on each other, the sources as a stream. */
final class ImportRun {

    /** Graphs are kept under this GUID. */
    static final UUID GRAPHS = Guids.derived("section", "Graphs");
    /** What is said of the project itself is kept under this GUID. */
    static final UUID PROJECT = Guids.derived("section", "Project");

    private final Path file;
    private final Container container;
    private final RefiImport options;
    private final PagePictures pages;
    private final Progress progress;

    ImportRun(Path file, Container container, RefiImport options, PagePictures pages, Progress progress) {
        this.file = file;
        this.container = container;
        this.options = options;
        this.pages = pages;
        this.progress = progress;
    }

    Survey survey() throws Failure, Cancelled {
        progress.begin(Spoken.say("doing.looking-through", file.getFileName()), 0);
        return Survey.of(container, file.toString(), Limits.STANDARD, options, progress);
    }

    /**
     * Takes everything in.
     *
     * @param written receives the files that were made beside the project
     */
    ExchangeReport run(ProjectEdit edit, Survey survey, Path project, List<Path> written) throws Failure, Cancelled {
        progress.begin(Spoken.say(options.dryRun() ? "doing.looking-through" : "doing.taking-in", file.getFileName()), 0);
        Incoming in = new Incoming(edit, survey, container, options, pages, project, progress, written);
        boolean empty = in.before.sources().isEmpty() && in.before.codebook().size() == 0;
        damage(in);
        in.coders();
        CodesIn codes = new CodesIn(in);
        codes.codes();
        if (!survey.isCodebook()) {
            CasesIn cases = new CasesIn(in);
            cases.variables();
            cases.cases();
            SourcesIn sources = new SourcesIn(in, cases);
            new ItemsAhead(file.toString(), container, progress).read(Limits.STANDARD, (section, item, text) -> {
                if (section.equals("Sources")) {
                    progress.check();
                    sources.take(item, text);
                    progress.worked(1);
                }
            });
            Ref whole = Ref.to(EntityKind.PROJECT, in.before.info().id());
            in.targets.put(PROJECT, whole);
            survey.section("NoteRef").forEach(reference -> in.notes(new Element("Project").add(reference), whole));
            codes.sets();
            new OwnIn(in).take();
            new NotesIn(in, sources).take();
            graphs(in);
            project(in, empty);
        } else {
            codes.sets();
        }
        unknown(in);
        keep(in);
        return in.counts.report(survey.positions.inWords());
    }

    private void damage(Incoming in) {
        int by = in.survey.positions.damage();
        if (by != 0) {
            in.counts.tell(options.repair()
                    ? Problem.info(Spoken.say(by < 0 ? "selections-stood-behind" : "selections-stood-before", Math.abs(by)),
                            file.getFileName().toString())
                    : Problem.warning(Spoken.say(by < 0 ? "selections-stand-behind" : "selections-stand-before", Math.abs(by)),
                            file.getFileName().toString(),
                            Spoken.say("import-again-with-repair-positions")));
        } else if (!in.survey.positions.isFair()) {
            in.counts.tell(Problem.warning(Spoken.say("no-way-counting-fits-positions-file"), file.getFileName().toString(),
                    Spoken.say("look-at-codings-that-are-marked")));
        }
    }

    private static void graphs(Incoming in) {
        for (Element graph : in.survey.section("Graphs")) {
            in.kept.element(GRAPHS, graph);
            in.counts.became("Graph", Counts.Fate.KEPT);
        }
        if (!in.survey.section("Graphs").isEmpty()) {
            in.counts.tell(Problem.info(Spoken.say("cairn-draws-no-graphs-its-own", in.survey.section("Graphs").size()), ""));
        }
    }

    private void project(Incoming in, boolean empty) throws Failure {
        Element root = in.survey.root;
        for (String attribute : List.of("creatingUserGUID", "creationDateTime", "modifyingUserGUID", "modifiedDateTime")) {
            in.kept.attribute(PROJECT, attribute, root.get(attribute));
        }
        List<Element> description = in.survey.section("Description");
        if (!description.isEmpty() && !description.getFirst().text().isBlank() && !description.getFirst().text()
                .equals(in.before.info().description())) {
            String text = description.getFirst().text();
            if (empty && (in.before.info().description() == null || in.before.info().description().isBlank())) {
                in.edit.describe(in.before.info().name(), text);
            } else {
                UUID id = Guids.derived("project description", text);
                if (in.before.memos().stream().noneMatch(memo -> memo.id().equals(id))) {
                    in.edit.put(new org.cairn.api.project.Memo(id, Ref.to(EntityKind.PROJECT, in.before.info().id()), "document",
                            root.get("name"), text, in.coder(root.get("creatingUserGUID")), Incoming.time(root.get("creationDateTime"),
                            Instant.EPOCH), Incoming.time(root.get("modifiedDateTime"), Instant.EPOCH)));
                }
            }
        }
    }

    /** Items that the standard does not know cannot be written again, so they are told and left. */
    private static void unknown(Incoming in) {
        Set<String> sections = Set.of("Users", "Codes", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description",
                "NoteRef");
        List<String> others = new ArrayList<>(in.survey.sections.keySet());
        others.removeAll(sections);
        others.forEach(name -> in.counts.tell(Problem.warning(Spoken.say("standard-has-no-left-out", name, in.survey.section(name).size()), "", "")));
    }

    private void keep(Incoming in) throws Failure {
        if (in.kept.isEmpty()) {
            return;
        }
        byte[] content = in.kept.content();
        UUID id = Guids.derived("kept", UUID.nameUUIDFromBytes(content));
        if (in.before.documents().stream().anyMatch(document -> document.id().equals(id))) {
            return;
        }
        // the program and not the file: a project that went out and comes back under another name has nothing else of its own here
        String from = in.survey.root.get("origin").isBlank() ? file.getFileName().toString() : in.survey.root.get("origin");
        in.edit.put(new ModelDocument(id, RefiFiles.KEPT, Spoken.say("kept-from", from), Instant.now(), 1), content);
    }
}
