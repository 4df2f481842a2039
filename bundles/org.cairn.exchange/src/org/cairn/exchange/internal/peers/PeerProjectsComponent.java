// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.peers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.store.ForeignDatabases;
import org.cairn.core.store.ForeignDatabases.Tables;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.Trial;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Knows the programs by their tables. */
@Component
public final class PeerProjectsComponent implements PeerProjects {

    /** Name of the database in the folder of a QualCoder project. */
    static final String QUALCODER = "data.qda";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final ForeignDatabases databases;
    private final PagePictures pages;

    /** @param pages asked for when the first picture is looked at */
    @Activate
    public PeerProjectsComponent(@Reference ForeignDatabases databases, @Reference ComponentServiceObjects<PagePictures> pages) {
        this(databases, file -> pages.getService().open(file));
    }

    public PeerProjectsComponent(ForeignDatabases databases, PagePictures pages) {
        this.databases = databases;
        this.pages = pages;
    }

    @Override
    public boolean knows(Path file) {
        Path database = Files.isDirectory(file) ? file.resolve(QUALCODER) : file;
        try (InputStream in = Files.newInputStream(database)) {
            return java.util.Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled {
        if (!knows(file)) {
            throw new Failure(Spoken.say("file-no-project-qualcoder-or-taguette"), file.toString(),
                    Spoken.say("choose-folder-qualcoder-project-qda-or"));
        }
        Path database = Files.isDirectory(file) ? file.resolve(QUALCODER) : file;
        progress.begin(Spoken.say("doing.taking-in", file.getFileName()), 0);
        try (Tables tables = databases.open(database, progress)) {
            boolean qualcoder = tables.names().contains("code_text");
            if (!qualcoder && !tables.names().contains("highlights")) {
                throw new Failure(Spoken.say("database-neither-qualcoder-nor-taguette"), file.toString(),
                        Spoken.say("export-refi-qda-project-from-program"));
            }
            return Trial.edit(session, Spoken.say("step.import", file.getFileName()), options.dryRun(), edit -> {
                PeerImport run = new PeerImport(edit, session, file, options, progress);
                if (qualcoder) {
                    new QualCoder(run, tables, database.toAbsolutePath().getParent(), pages).take();
                } else {
                    new Taguette(run, tables).take();
                }
                return run.report();
            });
        } catch (IllegalArgumentException e) {
            throw new Failure(Spoken.say("project-damaged-what-says-does-not"), file.toString(),
                    Spoken.say("open-program-comes-from-look-whether"), e);
        }
    }
}
