// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a document that is a zip archive (docx, xlsx, odt, epub), bounded in number, size and ratio. */
final class Parts implements AutoCloseable {

    private final ZipFile zip;
    private final Watch watch;
    private long unpacked;

    private Parts(ZipFile zip, Watch watch) {
        this.zip = zip;
        this.watch = watch;
    }

    static Parts open(FileContent file, String kind) {
        try {
            ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes())).get();
            Parts parts = new Parts(zip, file.watch());
            parts.checkEntries();
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.damaged(kind, e);
        }
    }

    private void checkEntries() {
        int count = 0;
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
            if (entries.nextElement().getGeneralPurposeBit().usesEncryption()) {
                throw Unreadable.locked();
            }
            if (++count > Limits.ARCHIVE_ENTRIES) {
                throw Unreadable.tooLarge("more than " + Limits.ARCHIVE_ENTRIES + " parts");
            }
        }
    }

    /** Unpacks everything once and throws it away: for libraries that unpack by themselves. */
    void unpackAll() throws IOException {
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements();) {
            try (InputStream in = open(entries.nextElement())) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** The part of that name, or null where there is none. The caller closes it. */
    InputStream stream(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? null : open(entry);
    }

    /** The bytes of the part of that name, or null where there is none. */
    byte[] bytes(String name) throws IOException {
        try (InputStream in = stream(name)) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** The part of that name as XML, or null where there is none. */
    Xml xml(String name) throws IOException, javax.xml.stream.XMLStreamException {
        InputStream in = stream(name);
        return in == null ? null : Xml.open(in, watch);
    }

    private InputStream open(ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new Unreadable("The file is packed in a way that Cairn does not know.",
                    "Open it in the program that made it and save it again.");
        }
        return bounded(FileContent.watched(zip.getInputStream(entry), watch), entry.getCompressedSize());
    }

    /** Counts what comes out of a packed entry and ends it where that is more than any honest document holds. */
    private InputStream bounded(InputStream in, long packed) {
        long allowed = Math.min(Limits.FILE_BYTES, Math.max(Limits.RATIO_FREE_BYTES, packed * Limits.ARCHIVE_RATIO));
        return new FilterInputStream(in) {
            private long count;

            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                int n = super.read(b, off, len);
                count(n);
                return n;
            }

            private void count(int n) {
                count += Math.max(n, 0);
                unpacked += Math.max(n, 0);
                if (count > allowed || unpacked > 4L * Limits.FILE_BYTES) {
                    throw bomb();
                }
            }
        };
    }

    /** Something unpacks to far more than it was. */
    static Unreadable bomb() {
        return new Unreadable("The file unpacks to far more than it holds: it may be an attack.",
                "Do not trust it; if you know where it comes from, open it and save it anew.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
