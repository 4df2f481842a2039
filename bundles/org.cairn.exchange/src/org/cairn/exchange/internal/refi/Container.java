// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.exchange.internal.Spoken;

/**
 * The file that is read: an archive with a project and its sources, or the bare XML of a project or codebook. Bounded; close it. Several threads
 * may read from it.
 */
final class Container implements AutoCloseable {

    private static final int MAGIC = 512;

    private final Path file;
    private final Limits limits;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final List<Problem> notes = new ArrayList<>();
    private ZipEntry project;
    /** The XML and the texts are read by different threads. */
    private final AtomicLong unpacked = new AtomicLong();

    private Container(Path file, Limits limits, ZipFile zip) {
        this.file = file;
        this.limits = limits;
        this.zip = zip;
    }

    /** Opens the file and looks what it is, by its first bytes and not by its name. */
    static Container open(Path file, Limits limits) throws Failure {
        try {
            byte[] magic;
            try (InputStream in = Files.newInputStream(file)) {
                magic = in.readNBytes(MAGIC);
            }
            String start = new String(magic, StandardCharsets.UTF_8).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            if (start.isEmpty()) {
                throw new Failure(Spoken.say("file-empty"), file.toString(), Spoken.say("export-again-from-program-came-from"));
            }
            if (start.startsWith("pk")) {
                Container container = new Container(file, limits, new ZipFile(file.toFile()));
                try {
                    container.list();
                    return container;
                } catch (Failure | RuntimeException e) {
                    container.close();
                    throw e;
                }
            }
            if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.contains("<html")) {
                throw new Failure(Spoken.say("file-web-page-answer-website-not"), file.toString(), Spoken.say("sign-there-download-project-again"));
            }
            if (start.startsWith("sqlite format 3")) {
                throw new Failure(Spoken.say("file-database-not-refi-qda-project"), file.toString(), Spoken.say("export-as-refi-qda-from-program"));
            }
            boolean sixteen = magic.length > 1 && (magic[0] & 0xFF) >= 0xFE && (magic[1] & 0xFF) >= 0xFE;
            if (!start.startsWith("<") && !sixteen) {
                throw new Failure(Spoken.say("file-no-refi-qda-project-or"), file.toString(), Spoken.say("choose-qdpx-qde-or-qdc-file"));
            }
            return new Container(file, limits, null);
        } catch (ZipException e) {
            throw new Failure(Spoken.say("archive-damaged-or-not-really-archive"), file.toString(), Spoken.say("export-again-or-copy-again-from"), e);
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        }
    }

    private void list() throws Failure {
        List<ZipEntry> projects = new ArrayList<>();
        String nested = null;
        int count = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            if (++count > limits.entries()) {
                throw new Failure(Spoken.say("archive-holds-more-than-files", limits.entries()), file.toString(),
                        Spoken.say("do-not-trust-if-you-know"));
            }
            String name = entry.getName().replace('\\', '/');
            if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || List.of(name.split("/")).contains("..")) {
                throw new Failure(Spoken.say("archive-names-place-outside-itself-may", name), file.toString(),
                        Spoken.say("do-not-trust-ask-whoever-sent"));
            }
            String folded = name.toLowerCase(Locale.ROOT);
            if (!entry.isDirectory() && entries.putIfAbsent(folded, entry) == null) {
                if (folded.endsWith(".qde")) {
                    projects.add(entry);
                }
                nested = folded.endsWith(".qdpx") ? name : nested;
            }
        }
        project = projects.stream().min((a, b) -> Integer.compare(rank(a), rank(b))).orElse(null);
        if (project == null) {
            throw new Failure(nested == null ? Spoken.say("archive-holds-no-project-there-no")
                    : Spoken.say("archive-holds-another-archive", nested), file.toString(), nested == null
                    ? Spoken.say("choose-refi-qda-project") : Spoken.say("unpack-import-one"));
        }
        if (!project.getName().equals("project.qde")) {
            notes.add(Problem.info(Spoken.say("project-archive-called-not-project-qde", project.getName()), file.getFileName().toString()));
        }
        if (projects.size() > 1) {
            notes.add(Problem.warning(Spoken.say("archive-holds-projects-read", projects.size(), project.getName()),
                    file.getFileName().toString(), Spoken.say("unpack-archive-import-others")));
        }
    }

    private static int rank(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        int depth = name.split("/").length;
        return depth * 2 + (name.toLowerCase(Locale.ROOT).endsWith("project.qde") ? 0 : 1);
    }

    /** What is unusual about the archive. */
    List<Problem> notes() {
        return notes;
    }

    boolean isArchive() {
        return zip != null;
    }

    /** The XML of the project or codebook. */
    InputStream xml() throws Failure {
        try {
            return zip == null ? bounded(Files.newInputStream(file), Math.max(1, Files.size(file)), file.toString())
                    : bounded(zip.getInputStream(project), project.getCompressedSize(), project.getName());
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("export-again-from-program-came-from"), e);
        }
    }

    /**
     * A source of the archive, or a file beside a bare project.
     *
     * @param path as the project has it: {@code internal://x.txt}, {@code relative:///x.txt}, or without any of these
     * @return null if there is none
     */
    InputStream source(String path) throws IOException {
        String name = name(path);
        if (name == null) {
            return null;
        }
        ZipEntry entry = entry(name);
        if (entry != null) {
            return bounded(zip.getInputStream(entry), entry.getCompressedSize(), entry.getName());
        }
        Path beside = beside(name);
        return beside == null ? null : bounded(Files.newInputStream(beside), Math.max(1, Files.size(beside)), name);
    }

    private ZipEntry entry(String name) {
        if (zip == null) {
            return null;
        }
        String whole = project.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        String root = whole.substring(0, whole.lastIndexOf('/') + 1);
        String folded = name.toLowerCase(Locale.ROOT);
        for (String candidate : List.of(root + "sources/" + folded, root + folded, "sources/" + folded)) {
            if (entries.containsKey(candidate)) {
                return entries.get(candidate);
            }
        }
        return null;
    }

    /** A file below the folder of the bare project; nothing else of this computer is ever read. */
    private Path beside(String name) throws IOException {
        Path folder = file.toAbsolutePath().getParent().toRealPath();
        for (String candidate : List.of("sources/" + name, "Sources/" + name, name)) {
            try {
                Path found = folder.resolve(candidate).normalize();
                if (found.startsWith(folder) && Files.isRegularFile(found) && found.toRealPath().startsWith(folder)
                        && !found.equals(file.toAbsolutePath())) {
                    return found;
                }
            } catch (java.nio.file.InvalidPathException e) {
                return null;
            }
        }
        return null;
    }

    /** The name below the folder of sources, or null where the path leads out of it. */
    static String name(String path) {
        if (path.isBlank() || path.startsWith("absolute://")) {
            return null;
        }
        String name = path.replaceFirst("^(internal|relative)://+", "").replace('\\', '/');
        if (name.contains("%")) {
            try {
                name = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                // a percent sign that is one
            }
        }
        return name.isBlank() || name.startsWith("/") || List.of(name.split("/")).contains("..") ? null : name;
    }

    /** The whole of a source, or null if there is none. */
    byte[] bytes(String path, long most) throws Failure {
        try (InputStream in = source(path)) {
            if (in == null) {
                return null;
            }
            byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 16));
            if (in.read() >= 0) {
                throw new Failure(Spoken.say("file-project-too-large", path), file.toString(), Spoken.say("take-out-or-split"));
            }
            return bytes;
        } catch (Unpacking e) {
            throw e.failure();
        } catch (IOException | RuntimeException e) {
            throw new Failure(Spoken.say("archive-damaged-cannot-be-unpacked", path), file.toString(),
                    Spoken.say("export-again-from-program-came-from"), e);
        }
    }

    private InputStream bounded(InputStream in, long packed, String name) {
        long allowed = Math.min(limits.fileBytes(), Math.max(limits.freeBytes(), packed * limits.ratio()));
        return new FilterInputStream(in == null ? new ByteArrayInputStream(new byte[0]) : in) {
            private long read;

            @Override
            public int read() throws IOException {
                int b = super.read();
                return b < 0 ? b : count(1, b);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int n = super.read(bytes, from, length);
                return n < 0 ? n : count(n, n);
            }

            private int count(int n, int result) throws IOException {
                read += n;
                if (read > allowed || zip != null && unpacked.addAndGet(n) > limits.totalBytes()) {
                    throw new Unpacking(new Failure(Spoken.say("archive-unpacks-far-more-than-holds", name), file.toString(),
                            Spoken.say("do-not-trust-if-you-know-2")));
                }
                return result;
            }
        };
    }

    @Override
    public void close() {
        if (zip != null) {
            try {
                zip.close();
            } catch (IOException e) {
                // it was only read
            }
        }
    }
}
