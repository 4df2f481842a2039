// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.core.ProjectSession;
import org.cairn.exchange.passages.PassageFiles;
import org.cairn.exchange.peers.PeerProjects;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.RefiFiles;
import org.cairn.exchange.refi.RefiImport;

/** Knows what a file of another program is, and who reads it. Not on the UI thread. */
record Formats(RefiFiles refi, PeerProjects peers, PassageFiles passages) {

    /** As many bytes say what a file of XML is. */
    private static final int HEAD = 4096;

    /** What a file is. */
    enum Format { REFI_PROJECT, REFI_CODEBOOK, QUALCODER, TAGUETTE, SEGMENTS, BIBLIOGRAPHY, CAIRN, UNKNOWN, MISSING }

    /** What that is, by its first bytes where they say it, else by its ending. */
    Format of(Path file) {
        if (!Files.exists(file)) {
            return Format.MISSING;
        }
        String name = file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".cairn")) {
            return Format.CAIRN;
        }
        if (peers.knows(file)) {
            return Files.isDirectory(file) || name.endsWith(".qda") ? Format.QUALCODER : Format.TAGUETTE;
        }
        if (Files.isDirectory(file)) {
            return Format.UNKNOWN;
        }
        if (passages.knows(file)) {
            return name.endsWith(".ris") ? Format.BIBLIOGRAPHY : Format.SEGMENTS;
        }
        String head = head(file);
        if (name.endsWith(".qdc") || head.contains("QDA-XML:codebook")) {
            return Format.REFI_CODEBOOK;
        }
        return name.endsWith(".qdpx") || name.endsWith(".qde") || head.contains("QDA-XML:project") ? Format.REFI_PROJECT : Format.UNKNOWN;
    }

    private static String head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    ExchangeReport read(ProjectSession session, Path file, Format format, RefiImport options, Progress progress) throws Failure, Cancelled {
        return switch (format) {
            case SEGMENTS, BIBLIOGRAPHY -> passages.read(session, file, options, progress);
            case QUALCODER, TAGUETTE -> peers.read(session, file, options, progress);
            default -> refi.read(session, file, options, progress);
        };
    }

    /** Whether positions are counted in it, so that there are ways of counting to choose from. */
    static boolean hasPositions(Format format) {
        return format == Format.REFI_PROJECT;
    }

    /** Whether its codings can have been moved by repeated byte order marks. */
    static boolean canBeRepaired(Format format) {
        return format == Format.REFI_PROJECT || format == Format.QUALCODER || format == Format.TAGUETTE;
    }
}
