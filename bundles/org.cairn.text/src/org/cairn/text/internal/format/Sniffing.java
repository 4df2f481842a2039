// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * What a file really is: its first bytes are believed more than its name.
 *
 * @param kind how to read it
 * @param note what a person should know where name and content differ; else null
 */
public record Sniffing(Kind kind, String note) {

    private static final int HEAD = 4096;
    /** Kinds that cannot begin like a text. */
    private static final Set<Kind> BINARY = EnumSet.of(Kind.DOCX, Kind.ODT, Kind.EPUB, Kind.XLSX, Kind.PDF, Kind.PNG, Kind.JPEG,
            Kind.GIF, Kind.BMP, Kind.TIFF);

    /**
     * @param named the kind its name says; null where that says nothing
     * @throws Unreadable if it is nothing that can be read
     */
    public static Sniffing of(Kind named, byte[] bytes) {
        Kind found = found(named, bytes);
        if (found == null || found == named) {
            return new Sniffing(named == null ? Kind.TEXT : named, null);
        }
        if (found == Kind.ZIP) {
            throw named == null ? new Unreadable("Cairn reads no files of this kind.", "Save it as a document that Cairn reads.")
                    : Unreadable.damaged(named.article(), null);
        }
        return new Sniffing(found, named == null ? null : "The file's name says " + named.article() + ", but it is " + found.article()
                + "; it was read as that.");
    }

    private static Kind found(Kind named, byte[] bytes) {
        if (starts(bytes, "PK\u0003\u0004")) {
            return container(bytes, named);
        }
        if (starts(bytes, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            throw compound(bytes);
        }
        if (starts(bytes, "{\\rtf")) {
            return Kind.RTF;
        }
        Kind picture = picture(named, bytes);
        if (picture != null) {
            return picture;
        }
        if (named != null && named.isText() && named != Kind.TEXT) {
            return named;
        }
        String head = head(bytes);
        if (head.startsWith("%pdf-") || named == Kind.PDF && head.contains("%pdf-")) {
            return Kind.PDF;
        }
        if (named != null && named != Kind.RTF && !BINARY.contains(named)) {
            return named;
        }
        return otherwise(named, head);
    }

    private static Kind picture(Kind named, byte[] bytes) {
        if (starts(bytes, "\u0089PNG\r\n")) {
            return Kind.PNG;
        }
        if (starts(bytes, "\u00FF\u00D8\u00FF")) {
            return Kind.JPEG;
        }
        if (starts(bytes, "GIF87a") || starts(bytes, "GIF89a")) {
            return Kind.GIF;
        }
        if (starts(bytes, "II*\0") || starts(bytes, "MM\0*")) {
            return Kind.TIFF;
        }
        // two letters are too few to tell where the name says otherwise
        return named == Kind.BMP && starts(bytes, "BM") ? Kind.BMP : null;
    }

    /** A text where something else was expected, or nothing was. */
    private static Kind otherwise(Kind named, String head) {
        String start = head.replaceFirst("^\\u00EF\\u00BB\\u00BF", "").stripLeading();
        if (start.startsWith("<!doctype html") || start.startsWith("<html") || start.startsWith("<?xml") && start.contains("<html")) {
            return Kind.HTML;
        }
        boolean binary = head.chars().filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f').count() * 50 > head.length();
        if (binary && named == null) {
            throw new Unreadable("Cairn reads no files of this kind.", "Save it as a document that Cairn reads.");
        }
        return binary ? named : Kind.TEXT;
    }

    private static Kind container(byte[] bytes, Kind named) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            if (zip.getEntry("word/document.xml") != null) {
                return Kind.DOCX;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Kind.XLSX;
            }
            if (zip.getEntry("META-INF/container.xml") != null) {
                return Kind.EPUB;
            }
            if (zip.getEntry("content.xml") != null) {
                return Kind.ODT;
            }
            return named != null && BINARY.contains(named) ? named : Kind.ZIP;
        } catch (IOException | IllegalArgumentException e) {
            // the reader of that kind will say what is wrong
            return named != null && BINARY.contains(named) ? named : Kind.ZIP;
        }
    }

    /** What a file in the old container of Microsoft Office is. */
    private static Unreadable compound(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            if (files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                return Unreadable.locked();
            }
        } catch (IOException | RuntimeException e) {
            return Unreadable.damaged("an Office document", e);
        }
        return new Unreadable("The file is in the old format of Microsoft Office.", "Save it as .docx or .xlsx and import that.");
    }

    private static boolean starts(byte[] bytes, String head) {
        if (bytes.length < head.length()) {
            return false;
        }
        for (int i = 0; i < head.length(); i++) {
            if ((bytes[i] & 0xFF) != head.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String head(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
