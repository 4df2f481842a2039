// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.cairn.api.progress.Problem;
import org.cairn.text.internal.format.Limits;
import org.cairn.text.internal.format.Unreadable;
import org.cairn.text.internal.format.Watch;
import org.cairn.text.internal.text.NaturalOrder;

/**
 * A zip archive on disk: bounded in entries, size and ratio. It is open only from the first of its entries that is read until the
 * last one was released.
 */
final class Archive {

    /** What Windows in Central Europe wrote before zip archives knew Unicode. */
    private static final Charset OLD_NAMES = Charset.forName("IBM852");
    private static final int BLOCK = 1 << 16;

    /**
     * A file in the archive.
     *
     * @param name without folders
     * @param folder in the archive, never leading out of it
     * @param size unpacked, as the archive says, which may be wrong
     * @param number among the entries of the archive
     */
    record Entry(String name, String folder, long size, int number) {
    }

    private final Path file;
    private final AtomicLong unpacked = new AtomicLong();
    private ZipFile zip;
    private List<ZipArchiveEntry> entries;
    private int users;

    Archive(Path file) {
        this.file = file;
    }

    /** The files in it in natural order; what is wrong with it or was left out goes to {@code notes}. */
    List<Entry> list(String origin, Consumer<Item> notes) {
        List<Entry> files = new ArrayList<>();
        try (ZipFile listed = open()) {
            if (Files.size(file) == 0) {
                throw new IOException("empty");
            }
            int number = 0;
            for (Enumeration<ZipArchiveEntry> all = listed.getEntries(); all.hasMoreElements(); number++) {
                if (number >= Limits.ARCHIVE_ENTRIES) {
                    throw new Unreadable("The archive holds more than " + Limits.ARCHIVE_ENTRIES + " files.",
                            "Split it into smaller ones.");
                }
                ZipArchiveEntry entry = all.nextElement();
                Entry found = entry.isDirectory() || entry.isUnixSymlink() ? null : entry(entry, number, origin, notes);
                if (found != null) {
                    files.add(found);
                }
            }
        } catch (Unreadable e) {
            notes.accept(new Item.Note(Problem.error(e.getMessage(), origin, e.remedy())));
            return List.of();
        } catch (IOException | RuntimeException e) {
            notes.accept(new Item.Note(Problem.error("The archive is damaged or is not really an archive.", origin,
                    "Pack the files again, or import them unpacked.")));
            return List.of();
        }
        files.sort(Comparator.comparing(Entry::folder, NaturalOrder.INSTANCE).thenComparing(Entry::name, NaturalOrder.INSTANCE));
        users = files.size();
        return files;
    }

    private static Entry entry(ZipArchiveEntry entry, int number, String origin, Consumer<Item> notes) {
        String path = path(entry).replace('\\', '/');
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/")) {
            if (part.equals("..") || part.matches("[A-Za-z]:")) {
                notes.accept(new Item.Note(Problem.error(
                        "An entry names a place outside the archive: it may be an attack. It was left out.",
                        origin + "/" + path, "Do not trust the archive.")));
                return null;
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (parts.isEmpty() || parts.stream().anyMatch(Places::isHidden)) {
            return null;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            notes.accept(new Item.Note(Problem.error("The file is protected by a password.", origin + "/" + path,
                    "Unpack the archive with its password and import the files.")));
            return null;
        }
        return new Entry(parts.getLast(), String.join("/", parts.subList(0, parts.size() - 1)), entry.getSize(), number);
    }

    /** The entry's name; where it is not UTF-8, in the encoding of old Windows. */
    private static String path(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, OLD_NAMES);
        }
    }

    /** Where the bytes of an entry come from. */
    Item.Content content(Entry entry) {
        return new Item.Content() {
            private boolean released;

            @Override
            public byte[] read(Watch watch) throws IOException {
                return unpack(entry, watch);
            }

            @Override
            public synchronized void release() {
                if (!released) {
                    released = true;
                    Archive.this.release();
                }
            }
        };
    }

    private byte[] unpack(Entry wanted, Watch watch) throws IOException {
        ZipArchiveEntry entry;
        ZipFile open;
        synchronized (this) {
            if (users <= 0) {
                throw new IOException("the archive is closed");
            }
            if (zip == null) {
                zip = open();
                entries = java.util.Collections.list(zip.getEntries());
            }
            open = zip;
            entry = entries.get(wanted.number());
        }
        if (!open.canReadEntryData(entry)) {
            throw new Unreadable("The file is packed in a way that Cairn does not know.", "Unpack the archive and import the files.");
        }
        long allowed = Math.max(Limits.RATIO_FREE_BYTES, entry.getCompressedSize() * Limits.ARCHIVE_RATIO);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(Math.clamp(entry.getSize(), 64, Limits.RATIO_FREE_BYTES));
        byte[] block = new byte[BLOCK];
        try (InputStream in = open.getInputStream(entry)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                watch.check();
                bytes.write(block, 0, n);
                if (bytes.size() > Limits.FILE_BYTES) {
                    throw Places.tooLarge();
                }
                if (bytes.size() > allowed || unpacked.addAndGet(n) > Limits.ARCHIVE_BYTES) {
                    throw new Unreadable("The archive unpacks to far more than it holds: it may be an attack.",
                            "Do not trust it; if you know where it comes from, unpack it and import the files.");
                }
            }
        }
        return bytes.toByteArray();
    }

    private ZipFile open() throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            return ZipFile.builder().setSeekableByteChannel(channel).get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** One of its entries will not be read any more. */
    synchronized void release() {
        users--;
        if (users <= 0 && zip != null) {
            ZipFile done = zip;
            zip = null;
            entries = null;
            try {
                done.close();
            } catch (IOException e) {
                System.getLogger(Archive.class.getName()).log(System.Logger.Level.DEBUG, "closing an archive", e);
            }
        }
    }
}
