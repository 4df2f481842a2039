// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.analysis.internal.kept.RunFormat;
import org.cairn.analysis.internal.kept.RunFormat.Extent;

/**
 * The runs of one coder in one project as files in a folder, so that they are still there when the program is started again: what was asked, of which
 * state of the project, by which version of which plugin, and what came out with the passages behind its numbers.
 *
 * <p>Bounded: {@link KeptRuns#MOST} runs and {@link #MOST_BYTES} of results. The oldest runs beyond that go, the oldest results beyond that
 * leave behind what was asked. Results hold words of the project: who deletes its past for good has to {@link #clear} its folder.
 *
 * <p>Whatever goes wrong with a file is logged and never thrown: a result can be made again. Thread-safe; reads and writes files, so not
 * for the UI thread.
 */
public final class RunFolder {

    /** All results of a project together, packed. */
    public static final long MOST_BYTES = 24L << 20;

    private static final Logger LOG = System.getLogger(RunFolder.class.getName());
    private static final String ENDING = ".run";

    /** One result, before it is packed. */
    private static final int MOST_OF_ONE = 24 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final long most;
    private final int mostOfOne;
    private final Path all;
    private final Path folder;
    private final String noResult;
    private final String noEvidence;

    /**
     * @param all the folder of this project alone; made when it is needed
     * @param coder name of who runs: each has their own runs, since in a blind round a result shows what others may not see
     * @param noResult what stands for a result that was not kept, whole sentences in the language of the person
     * @param noEvidence a note on a result whose passages were not kept
     */
    public RunFolder(Path all, String coder, String noResult, String noEvidence) {
        this(all, coder, noResult, noEvidence, MOST_BYTES, MOST_OF_ONE);
    }

    RunFolder(Path all, String coder, String noResult, String noEvidence, long most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.all = Objects.requireNonNull(all, "all");
        folder = all.resolve(UUID.nameUUIDFromBytes(coder.getBytes(StandardCharsets.UTF_8)).toString());
        this.noResult = Objects.requireNonNull(noResult, "noResult");
        this.noEvidence = Objects.requireNonNull(noEvidence, "noEvidence");
    }

    /** Keeps a run. Looks up the evidence of its result, for some seconds at most; what takes longer is kept without. */
    public void keep(Run run) {
        try {
            byte[] packed = packed(run);
            synchronized (this) {
                Files.createDirectories(folder);
                write(run, packed);
                bound();
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A run could not be kept in " + folder, e);
        }
    }

    private byte[] packed(Run run) throws IOException {
        try {
            return RunFormat.write(run, Extent.ALL, mostOfOne, PATIENCE);
        } catch (RunFormat.TooLong | RuntimeException | LinkageError e) { // evidence is code of a plugin, or of a project that was closed
            LOG.log(Level.DEBUG, "The evidence of a run is not kept", e);
        }
        try {
            return RunFormat.write(run.with(run.result().with(run.result().about().note(noEvidence))), Extent.NO_EVIDENCE, mostOfOne, PATIENCE);
        } catch (RunFormat.TooLong e) {
            LOG.log(Level.DEBUG, "The result of a run is not kept", e);
            return RunFormat.write(run, Extent.NO_RESULT, mostOfOne, PATIENCE);
        }
    }

    private void write(Run run, byte[] packed) throws IOException {
        Path unfinished = Files.createTempFile(folder, "", ".part");
        try {
            Files.write(unfinished, packed);
            Files.move(unfinished, file(run), StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Its name says when it was, so that the order of the names is that of the runs. */
    private Path file(Run run) {
        long microseconds = run.started().getEpochSecond() * 1_000_000 + run.started().getNano() / 1000;
        return folder.resolve(String.format("%016x-%08x", microseconds, Objects.hash(run.analysis(), run.values().toText())) + ENDING);
    }

    /** Newest first. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path path) -> path.getFileName().toString()).reversed()).toList();
        }
    }

    private void bound() throws IOException {
        List<Path> files = files();
        long sum = 0;
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            long size = Files.size(file);
            if (i >= KeptRuns.MOST) {
                Files.delete(file);
            } else if (sum + size > most && i > 0) {
                Run run = read(file);
                if (run != null) {
                    write(run, RunFormat.write(run, Extent.NO_RESULT, mostOfOne, PATIENCE));
                }
            } else {
                sum += size;
            }
        }
    }

    /** The runs, newest first. What cannot be read is left out: damaged files are removed, those of a newer Cairn stay. */
    public synchronized List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        try {
            for (Path file : files()) {
                Run run = read(file);
                if (run != null) {
                    runs.add(run);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "What was run cannot be read from " + folder, e);
        }
        return runs;
    }

    private Run read(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return RunFormat.read(in, noResult);
        } catch (RunFormat.Newer e) {
            LOG.log(Level.INFO, "Left alone, since a newer Cairn wrote it: " + file, e);
            return null;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A run that cannot be read is removed: " + file, e);
        }
        Files.deleteIfExists(file);
        return null;
    }

    /** Forgets a run. */
    public synchronized void remove(Run run) {
        try {
            Files.deleteIfExists(file(run));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "A run could not be removed from " + folder, e);
        }
    }

    /** Forgets all runs of the project, those of other coders too. */
    public synchronized void clear() {
        if (!Files.isDirectory(all)) {
            return;
        }
        try (Stream<Path> files = Files.walk(all, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "Runs could not be removed from " + all, e);
        }
    }
}
