// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairn.api.progress.Failure;

/**
 * Keeps a second Cairn from writing in a project. A small file beside it, {@code <name>.cairn-lock}, is locked through the operating
 * system, which lets go of it when the process ends, however it ends; its text says who holds it.
 */
final class ProjectLock implements AutoCloseable {

    /** Locked is one byte far behind the text, so that others can read the text where locks forbid reading. */
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private static final int ATTEMPTS = 5;

    /**
     * What this process holds. On POSIX systems a process that closes a file loses every lock it has on it, so a second attempt within
     * the same process must be turned away before it opens the lock file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private ProjectLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @param project the real path of the project */
    static ProjectLock take(Path project) throws Failure {
        Path file = project.resolveSibling(project.getFileName() + ".cairn-lock");
        if (!HELD.add(file)) {
            throw Answers.openElsewhere(project, "in another window of this one");
        }
        ProjectLock lock = null;
        try {
            for (int i = 0; i < ATTEMPTS && lock == null; i++) {
                lock = tryTake(project, file);
            }
            if (lock == null) {
                throw Answers.openElsewhere(project, "");
            }
            return lock;
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
    }

    /** @return null if its owner took the file away at that very moment */
    private static ProjectLock tryTake(Path project, Path file) throws Failure {
        FileChannel channel;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw Answers.readOnlyFolder(project, e);
        }
        boolean taken = false;
        try {
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw Answers.openElsewhere(project, text(channel));
            }
            channel.truncate(0);
            if (Files.size(file) != 0) {
                return null;
            }
            channel.write(ByteBuffer.wrap(me().getBytes(StandardCharsets.UTF_8)), 0);
            taken = true;
            return new ProjectLock(file, channel);
        } catch (OverlappingFileLockException e) {
            throw Answers.openElsewhere(project, "");
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw Answers.noLocks(project, e);
        } finally {
            if (!taken) {
                closeQuietly(channel);
            }
        }
    }

    private static String me() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            host = "this computer";
        }
        return System.getProperty("user.name") + " on " + host + ", process " + ProcessHandle.current().pid() + ", since "
                + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm"));
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(500);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", " ").strip();
    }

    @Override
    public void close() {
        boolean deleted = delete();
        closeQuietly(channel);
        if (!deleted) {
            // Windows deletes no open file. Elsewhere it must be gone before the lock is: what is there later may be another's.
            delete();
        }
        HELD.remove(file);
    }

    private boolean delete() {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // the lock goes with the process at the latest
        }
    }
}
