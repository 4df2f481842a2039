// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * A {@code .qdpx} while it is written. One thread makes the XML and hands texts and files over, another compresses both: compressing takes as
 * long as all the rest. The XML comes last in the archive but is made first to last, so it is compressed into a file beside it and put in as it
 * is. For a dry run nothing is compressed or written. Used by one thread.
 */
final class Archive implements AutoCloseable {

    /** What is handed over. */
    @FunctionalInterface
    private interface Piece {

        void write() throws IOException;
    }

    private static final int BUFFER = 1 << 16;
    /** So much may wait to be compressed, KB. */
    private static final int MOST_WAITING = 32 << 10;
    private static final int PIECES = 256;
    /** GUIDs and prose have little that repeats: to look harder takes nearly twice the time and makes the file 4 % smaller. */
    private static final int LEVEL = 3;

    private final ZipArchiveOutputStream zip;
    private final Path bare;
    private final OutputStream deflated;
    private final OutputStream xml;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final CRC32 crc = new CRC32();
    private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(PIECES);
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final Thread thread;
    private long size;
    private boolean finished;
    private volatile boolean complete;
    private volatile IOException failed;

    /**
     * @param target the file that is made; null for a dry run
     * @param bare a file for the XML meanwhile, which the caller removes
     */
    Archive(Path target, Path bare) throws IOException {
        this.bare = bare;
        if (target == null) {
            zip = null;
            deflated = null;
            xml = OutputStream.nullOutputStream();
            thread = null;
            return;
        }
        zip = new ZipArchiveOutputStream(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        zip.setLevel(LEVEL);
        deflated = new DeflaterOutputStream(new BufferedOutputStream(Files.newOutputStream(bare), BUFFER), deflater, BUFFER);
        xml = new BufferedOutputStream(new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                byte[] piece = java.util.Arrays.copyOfRange(bytes, from, from + length);
                hand(length, () -> {
                    crc.update(piece);
                    size += piece.length;
                    deflated.write(piece);
                });
            }
        }, BUFFER);
        thread = Thread.ofPlatform().daemon().name("Cairn archive").start(this::compress);
    }

    /** Where the XML goes. */
    OutputStream xml() {
        return xml;
    }

    /** Puts a file into the archive. */
    void file(String name, byte[] bytes) throws IOException {
        if (zip != null) {
            hand(bytes.length, () -> {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setSize(bytes.length);
                zip.putArchiveEntry(entry);
                zip.write(bytes);
                zip.closeArchiveEntry();
            });
        }
    }

    /** Puts the XML in under that name and completes the archive. */
    void finish(String name) throws IOException {
        xml.flush();
        if (zip == null) {
            return;
        }
        hand(0, () -> complete = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
        deflated.close();
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipMethod.DEFLATED.getCode());
        entry.setSize(size);
        entry.setCompressedSize(Files.size(bare));
        entry.setCrc(crc.getValue());
        try (InputStream raw = Files.newInputStream(bare)) {
            zip.addRawArchiveEntry(entry, raw);
        }
        zip.finish();
        finished = true;
    }

    private void hand(int length, Piece piece) throws IOException {
        int needed = Math.min(length >> 10, MOST_WAITING);
        try {
            check();
            room.acquire(needed);
            pieces.put(() -> {
                try {
                    piece.write();
                } finally {
                    room.release(needed);
                }
            });
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void compress() {
        try {
            while (!complete) {
                pieces.take().write();
            }
        } catch (InterruptedException e) {
            // the export was given up
        } catch (IOException e) {
            end(e);
        } catch (RuntimeException | Error e) {
            end(new IOException(e.toString(), e));
        }
    }

    /** After a failure nothing is written any more, but nobody waits for room either. */
    private void end(IOException e) {
        failed = e;
        room.release(MOST_WAITING);
        pieces.clear();
    }

    private void check() throws IOException {
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    /** Ends the thread and closes the files, whether the archive is complete or not. */
    @Override
    public void close() throws IOException {
        if (zip == null) {
            deflater.end();
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            try (zip; deflated) {
                // nothing more to do
            }
        } catch (IOException e) {
            // what is not complete cannot be closed well, and is thrown away
            if (finished) {
                throw e;
            }
        } finally {
            deflater.end();
        }
    }
}
