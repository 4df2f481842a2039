// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;

/**
 * Writes pictures while the tests go on: to pack one of the whole screen takes as long as many a step of a test. All are written before the
 * tests end.
 */
final class Pictures {

    /** So many may wait: each holds all of its points. */
    private static final int WAITING = 6;
    private static final Semaphore ROOM = new Semaphore(WAITING);
    private static final ExecutorService WRITER = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("Pictures").factory());

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            WRITER.shutdown();
            try {
                WRITER.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    private Pictures() {
    }

    /** Writes a picture. @return the file, which will be there in a moment */
    static Path write(ImageData data, String name) {
        Path file;
        try {
            file = Files.createDirectories(Path.of("target", "screenshots").toAbsolutePath()).resolve(name + ".png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ROOM.acquireUninterruptibly();
        WRITER.execute(() -> {
            try {
                ImageLoader loader = new ImageLoader();
                loader.data = new ImageData[] {data};
                loader.save(file.toString(), SWT.IMAGE_PNG);
            } finally {
                ROOM.release();
            }
        });
        return file;
    }
}
