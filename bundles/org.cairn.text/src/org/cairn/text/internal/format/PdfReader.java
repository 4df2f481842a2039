// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;

/** Reads PDF documents: lines of print become paragraphs again, every page is marked. */
final class PdfReader implements FormatReader {

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    /** Unpacked bytes of one stream from which the ratio counts. */
    private static final long STREAM_BYTES = 100L << 20;

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        refuseBombs(file.bytes(), file.watch());
        try (PDDocument document = Loader.loadPDF(file.bytes())) {
            int pages = document.getNumberOfPages();
            if (pages == 0) {
                throw new Unreadable("The document has no pages.", "Open it in the program that made it and save it again.");
            }
            List<PdfPage> read = new PdfLines(file.watch(), false).read(document);
            Draft draft = new Draft();
            new PdfProse(read, file.watch()).writeTo(draft, (page, line, at) -> { });
            String title = document.getDocumentInformation() == null ? null : Titles.meant(document.getDocumentInformation().getTitle());
            if (draft.isBlank()) {
                out.problem(file.warning("The document has only pictures of its " + pages + (pages == 1 ? " page" : " pages") + ", no text.",
                        "Code parts of its pages, or run text recognition (OCR) over it, for example with OCRmyPDF, and import the result."));
                out.document(draft.finish(file, Facts.NONE, title == null ? file.baseName() : title, file.origin(), file.original()));
            } else {
                out.document(draft.finish(file, Facts.titled(title)));
            }
        } catch (InvalidPasswordException e) {
            throw Unreadable.locked();
        }
    }

    /** Unpacks every packed stream once and throws it away: the library would keep it, however large. */
    static void refuseBombs(byte[] bytes, Watch watch) {
        byte[] block = new byte[1 << 16];
        for (int at = indexOfStream(bytes, 0); at >= 0; at = indexOfStream(bytes, at)) {
            watch.check();
            while (at < bytes.length && (bytes[at] == '\r' || bytes[at] == '\n')) {
                at++;
            }
            boolean packed = at + 1 < bytes.length && (bytes[at] & 0x0F) == 8 && ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF) % 31 == 0;
            if (packed) {
                Inflater inflater = new Inflater();
                try {
                    inflater.setInput(bytes, at, bytes.length - at);
                    while (inflater.inflate(block) > 0) {
                        if (inflater.getBytesWritten() > STREAM_BYTES
                                && inflater.getBytesWritten() > Limits.ARCHIVE_RATIO * inflater.getBytesRead()) {
                            throw Parts.bomb();
                        }
                    }
                    at += (int) inflater.getBytesRead();
                } catch (DataFormatException e) {
                    // a damaged stream: the library reads what it can
                } finally {
                    inflater.end();
                }
            }
        }
    }

    private static int indexOfStream(byte[] bytes, int from) {
        outer: for (int i = from; i <= bytes.length - STREAM.length; i++) {
            for (int j = 0; j < STREAM.length; j++) {
                if (bytes[i + j] != STREAM[j]) {
                    continue outer;
                }
            }
            return i + STREAM.length;
        }
        return -1;
    }
}
