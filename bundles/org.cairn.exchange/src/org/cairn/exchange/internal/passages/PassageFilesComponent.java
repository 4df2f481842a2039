// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.internal.CsvTable;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.Trial;
import org.cairn.exchange.internal.XlsxTable;
import org.cairn.exchange.internal.refi.PlainText;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.passages.PassageExport.Content;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiImport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Finds the format by the ending. */
@Component
public final class PassageFilesComponent implements PassageFiles {

    /** A table that is bigger is something else. */
    private static final long BIGGEST = 256L << 20;
    private static final int[] WIDTHS = {30, 10, 18, 18, 11, 12, 12, 30, 10, 14, 8, 8, 60, 30, 8, 10, 20, 10};

    @Activate
    public PassageFilesComponent() {
        // nothing is kept
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean knows(Path file) {
        return List.of("csv", "tsv", "xlsx", "ris").contains(ending(file));
    }

    @Override
    public ExchangeReport read(ProjectSession session, Path file, RefiImport options, Progress progress) throws Failure, Cancelled {
        progress.begin(Spoken.say("doing.reading", file.getFileName()), 0);
        byte[] bytes;
        try {
            if (Files.size(file) > BIGGEST) {
                throw new Failure(Spoken.say("file-too-big-more-than-mb"), file.toString(), Spoken.say("split"));
            }
            bytes = Files.readAllBytes(file);
            if (ending(file).equals("ris")) {
                String text = PlainText.of(bytes).text();
                return Trial.edit(session, Spoken.say("step.import", file.getFileName()), options.dryRun(), edit -> {
                    Bibliography bibliography = new Bibliography(edit, options.language(), file.getFileName().toString());
                    bibliography.take(text);
                    return bibliography.counts.report("");
                });
            }
            List<List<String>> rows = ending(file).equals("xlsx") ? XlsxTable.read(bytes, file.toString())
                    : CsvTable.read(bytes, file.toString());
            return Trial.edit(session, Spoken.say("step.import", file.getFileName()), options.dryRun(), edit -> {
                SegmentsIn segments = new SegmentsIn(edit, session.coder(), file.getFileName().toString());
                segments.take(rows);
                return segments.counts.report("");
            });
        } catch (IOException e) {
            throw new Failure(Spoken.say("file-cannot-be-read"), file.toString(), Spoken.say("see-whether-there-may-be-read"), e);
        } catch (IllegalArgumentException e) {
            throw new Failure(Spoken.say("file-damaged"), file.toString(), Spoken.say("write-again-program-comes-from"), e);
        }
    }

    @Override
    public ExchangeReport write(ProjectSession session, Path file, PassageExport options, Progress progress) throws Failure, Cancelled {
        String ending = ending(file);
        List<String> endings = switch (options.what()) {
            case SEGMENTS -> List.of("csv", "xlsx");
            case EXTRACTS -> List.of("docx", "html", "csv");
            case ANNOTATED -> List.of("docx", "html");
            case DATA -> List.of();
        };
        if (options.what() != Content.DATA && !endings.contains(ending)) {
            throw new Failure(Spoken.say("ending-says-no-format-for-this"),
                    file.toString(), Spoken.say("use-ending", "." + String.join(", .", endings)));
        }
        Outward out = new Outward(session.view(), options, progress);
        try {
            if (options.what() == Content.DATA) {
                if (options.outward().dryRun()) {
                    out.documents(document -> { });
                } else {
                    if (Files.exists(file) && !Files.isDirectory(file)) {
                        throw new Failure(Spoken.say("data-goes-into-folder-this-file"), file.toString(), Spoken.say("name-folder"));
                    }
                    new TidyData(out, file).write();
                }
            } else {
                file(out, file, ending, options);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(Spoken.say("file-cannot-be-written-there"), file.toString(), Spoken.say("see-whether-folder-there-may-be"), e);
        }
        return new ExchangeReport(List.of(new ExchangeReport.Line("Coding", out.codings, out.written, 0, 0, out.codings - out.written)), "",
                out.problems);
    }

    private static void file(Outward out, Path file, String ending, PassageExport options) throws IOException, Failure, Cancelled {
        Path absolute = file.toAbsolutePath();
        Path part = absolute.resolveSibling("." + absolute.getFileName() + ".part");
        boolean dry = options.outward().dryRun();
        try {
            try (OutputStream target = dry ? OutputStream.nullOutputStream() : new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
                write(out, target, ending, options.what());
            }
            if (!dry) {
                Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void write(Outward out, OutputStream target, String ending, Content what) throws IOException, Failure, Cancelled {
        switch (ending) {
            case "csv" -> CsvTable.write(SegmentTable.rows(out, what == Content.EXTRACTS), target);
            case "xlsx" -> XlsxTable.write("Segments", SegmentTable.rows(out, false), SegmentTable.NUMBERS, WIDTHS, target);
            case "docx" -> {
                if (what == Content.EXTRACTS) {
                    new Extracts(out).docx(target);
                } else {
                    new Annotated(out).docx(target);
                }
            }
            default -> {
                if (what == Content.EXTRACTS) {
                    new Extracts(out).html(target);
                } else {
                    new Annotated(out).html(target);
                }
            }
        }
    }
}
