// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.core.Projects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;
import org.cairn.store.sql.internal.SqliteStoreProvider;

/** Projects on disk, files to import, and the schemas where they are at hand. */
public final class Workshop {

    public static final RefiExport WITH_NAMES = new RefiExport(false, true, RefiExport.Audience.TEAM, false, false, false);
    /** A PDF document of the tests says how many pages it has; each is 600 by 800 points. */
    public static final RefiFiles FILES = RefiFiles.with(Workshop::pages);

    private final Path folder;
    public final Projects projects = Projects.on(new SqliteStoreProvider());
    private int number;

    public Workshop(Path folder) {
        this.folder = folder;
    }

    public ProjectSession project() throws Failure {
        return projects.create(folder.resolve("p" + ++number + ".cairn"), "Study");
    }

    public Path file(String name) {
        return folder.resolve(++number + name);
    }

    Path write(String name, byte[] bytes) throws IOException {
        return Files.write(file(name), bytes);
    }

    Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An archive; names and contents in turn, texts or bytes. */
    Path archive(Object... entries) throws IOException {
        Path file = file(".qdpx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write(entries[i + 1] instanceof byte[] bytes ? bytes : ((String) entries[i + 1]).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    public static ExchangeReport in(ProjectSession session, Path file) throws Failure, Cancelled {
        return FILES.read(session, file, RefiImport.DEFAULT, Progress.NONE);
    }

    public static ExchangeReport out(ProjectSession session, Path file) throws Failure, Cancelled {
        return FILES.write(session, file, WITH_NAMES, Progress.NONE);
    }

    /** The entries of an archive as texts. */
    public static Map<String, String> entries(Path archive) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Writes something else in the texts of an archive. */
    public static void replace(Path archive, String was, String is) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                String name = entry.getName();
                entries.put(name, name.endsWith(".qde") || name.endsWith(".txt")
                        ? new String(bytes, StandardCharsets.UTF_8).replace(was, is).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    static String xml(Path file) throws IOException {
        return file.toString().endsWith(".qdpx") ? entries(file).get("project.qde") : Files.readString(file);
    }

    /** The folder of test data beside the checkout, or null. */
    public static Path shared() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/refi");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return null;
    }

    /** Fails where the XML is not what the schema wants; does nothing where the schemas are not at hand. */
    static void validate(Path file) throws Exception {
        Path shared = shared();
        if (shared == null) {
            return;
        }
        String xml = xml(file);
        String schema = xml.contains("<CodeBook xmlns=") ? "codebook/v1.0/Codebook.xsd" : "project/v1.0/Project.xsd";
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.newSchema(shared.resolve("docs/schemas/" + schema).toFile()).newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    /** Bytes of a picture, 200 by 100 pixels. */
    public static byte[] picture() throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        ImageIO.write(new java.awt.image.BufferedImage(200, 100, java.awt.image.BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    public static Pages pages(byte[] file) throws Failure {
        String start = new String(file, 0, Math.min(file.length, 40), StandardCharsets.ISO_8859_1);
        boolean pdf = start.startsWith("%PDF ");
        if (!pdf && !start.contains("PNG")) {
            throw new Failure("The file is damaged.", "", "");
        }
        return new Pages() {
            @Override
            public int count() {
                return pdf ? Integer.parseInt(start.split(" ")[1]) : 1;
            }

            @Override
            public Size size(int page) {
                return pdf ? new Size(600, 800) : new Size(200, 100);
            }

            @Override
            public Picture picture(int page, int width, Progress progress) {
                throw new UnsupportedOperationException();
            }

            @Override
            public PrintedText text(Progress progress) {
                return new PrintedText("text of the printed page", java.util.List.of());
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

}
