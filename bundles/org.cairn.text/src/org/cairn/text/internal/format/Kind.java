// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The kinds of files that can be read. */
public enum Kind {

    TEXT("a text", "text/plain", "txt", "text"),
    MARKDOWN("a Markdown text", "text/markdown", "md", "markdown"),
    LATEX("a LaTeX text", "application/x-tex", "tex"),
    DOCX("a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "docm"),
    ODT("an OpenDocument text", "application/vnd.oasis.opendocument.text", "odt"),
    RTF("a Rich Text file", "application/rtf", "rtf"),
    PDF("a PDF document", "application/pdf", "pdf"),
    HTML("a web page", "text/html", "html", "htm", "xhtml"),
    EPUB("an electronic book", "application/epub+zip", "epub"),
    SRT("a file of subtitles", "application/x-subrip", "srt"),
    VTT("a file of subtitles", "text/vtt", "vtt"),
    EML("a letter", "message/rfc822", "eml"),
    XLSX("an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", "xlsm"),
    CSV("a table", "text/csv", "csv"),
    TSV("a table", "text/tab-separated-values", "tsv", "tab"),
    PNG("a picture", "image/png", "png"),
    JPEG("a picture", "image/jpeg", "jpg", "jpeg"),
    GIF("a picture", "image/gif", "gif"),
    BMP("a picture", "image/bmp", "bmp"),
    TIFF("a picture", "image/tiff", "tif", "tiff"),
    /** An archive: what is in it is read file by file. */
    ZIP("an archive", "application/zip", "zip");

    private final String name;
    private final String mediaType;
    private final List<String> endings;

    Kind(String name, String mediaType, String... endings) {
        this.name = name;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** What a person calls it, with an article. */
    public String article() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** File name endings, lower case, without the dot. */
    public List<String> endings() {
        return endings;
    }

    /** Whether such a file is text in some encoding, with little to parse. */
    public boolean isText() {
        return this == TEXT || this == MARKDOWN || this == LATEX;
    }

    /** The kind that the ending of a file's name says, or null. */
    public static Kind ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return fileName.indexOf('.') < 0 ? null
                : Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst().orElse(null);
    }

    /** Its reader; an archive has none. */
    public FormatReader reader() {
        return switch (this) {
            case TEXT -> new TextReader(TextReader.Dialect.PLAIN);
            case MARKDOWN -> new TextReader(TextReader.Dialect.MARKDOWN);
            case LATEX -> new TextReader(TextReader.Dialect.LATEX);
            case DOCX -> new DocxReader();
            case ODT -> new OdtReader();
            case RTF -> new RtfReader();
            case PDF -> new PdfReader();
            case HTML -> new HtmlReader();
            case EPUB -> new EpubReader();
            case SRT, VTT -> new SubtitleReader();
            case EML -> new MailReader();
            case XLSX -> new SpreadsheetReader();
            case CSV, TSV -> new DelimitedReader();
            case PNG, JPEG, GIF, BMP, TIFF -> new PictureReader();
            case ZIP -> throw new IllegalStateException("an archive is read file by file");
        };
    }
}
