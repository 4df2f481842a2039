// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Opens and closes files and projects around what {@link ImportRun} and {@link ExportRun} do. */
@Component
public final class RefiFilesComponent implements RefiFiles {

    /** Carries the report of a dry run out of the edit, which it ends so that nothing is kept. */
    private static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ExchangeReport report;

        DryRun(ExchangeReport report) {
            super("nothing is to be kept", null, false, false);
            this.report = report;
        }
    }

    private final PagePictures pages;

    /** @param pages asked for when the first page is looked at: a codebook must not wait for the libraries of documents */
    @Activate
    public RefiFilesComponent(@Reference ComponentServiceObjects<PagePictures> pages) {
        this(file -> pages.getService().open(file));
    }

    public RefiFilesComponent(PagePictures pages) {
        this.pages = pages;
    }

    @Override
    public ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled {
        List<Path> written = new ArrayList<>();
        boolean done = false;
        try (Container container = Container.open(file, Limits.STANDARD)) {
            ImportRun run = new ImportRun(file, container, options, pages, progress);
            Survey survey = run.survey();
            ExchangeReport report = session.edit(Spoken.say("step.import", file.getFileName()), edit -> {
                ExchangeReport made = run.run(edit, survey, session.file(), written);
                if (options.dryRun()) {
                    throw new DryRun(made);
                }
                return made;
            });
            done = true;
            return report;
        } catch (DryRun ended) {
            return ended.report;
        } catch (RuntimeException e) {
            // whatever a damaged file makes of the records is no more than a damaged file; the edit left nothing behind
            throw new Failure(Spoken.say("file-damaged-what-says-does-not"), file.toString(), Spoken.say("export-again-from-program-came-from"), e);
        } finally {
            if (!done) {
                remove(written);
            }
        }
    }

    private static void remove(List<Path> written) {
        for (Path path : written) {
            try {
                Files.deleteIfExists(path);
                try (var rest = Files.list(path.getParent())) {
                    if (rest.findAny().isEmpty()) {
                        Files.delete(path.getParent());
                    }
                }
            } catch (IOException e) {
                // it was only on its way
            }
        }
    }

    @Override
    public ExchangeReport write(ProjectSession session, Path file, RefiExport options, Progress progress) throws Failure, Cancelled {
        return write(session.view(), session.file(), Export.of(session, options), file, progress);
    }

    /**
     * Writes any state of a project.
     *
     * @param project its file, for paths of media
     * @param export what the file is to say of itself
     */
    public ExchangeReport write(ProjectView view, Path project, Export export, Path file, Progress progress) throws Failure, Cancelled {
        RefiExport options = export.options();
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!List.of("qdpx", "qde", "qdc").contains(ending)) {
            throw new Failure(Spoken.say("ending-file-says-no-format-refi"), file.toString(), Spoken.say("use-qdpx-for-project-with-its"));
        }
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling("." + name + ".part");
        Path bare = absolute.resolveSibling("." + name + ".xml.part");
        Counts counts = new Counts();
        try {
            if (ending.equals("qdpx")) {
                try (Archive archive = new Archive(options.dryRun() ? null : part, bare)) {
                    run(view, project, archive.xml(), archive, export, counts, progress, false);
                    archive.finish("project.qde");
                }
            } else {
                try (OutputStream target = options.dryRun() ? OutputStream.nullOutputStream()
                        : new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                    run(view, project, target, null, export, counts, progress, ending.equals("qdc"));
                }
            }
            if (!options.dryRun()) {
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(Spoken.say("project-cannot-be-written-there"), file.toString(), Spoken.say("see-whether-folder-there-may-be"), e);
        } finally {
            delete(part);
            delete(bare);
        }
        return counts.report("");
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // a hidden file that the next export replaces
        }
    }

    private void run(ProjectView view, Path project, OutputStream target, Archive zip, Export export, Counts counts,
            Progress progress, boolean codebook) throws IOException, Failure, Cancelled {
        SchemaWriter xml = new SchemaWriter(target, (asked, written) -> {
            asked.walk(one -> counts.in(one.name()));
            if (written != null) {
                written.walk(one -> counts.became(one.name(), Counts.Fate.TAKEN));
            }
            if (written == null) {
                counts.tell("more-elements-that-schema-refuses", Problem.warning(Spoken.say("cannot-be-written-as-standard-wants",
                        asked.name()), asked.get("name"), ""));
            }
        });
        Outgoing out = new Outgoing(view, project, export.options(), pages, xml, zip, counts, progress);
        export.tell(out.supplement);
        ExportRun run = new ExportRun(out);
        if (codebook) {
            run.codebook();
        } else {
            run.project();
        }
    }
}
