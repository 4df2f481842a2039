// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.exchange.ReadOptions;
import org.cairn.api.progress.Problem;

/**
 * One file as it was found, in memory.
 *
 * @param name without folders, with its ending
 * @param origin path from the place that was named, for people
 * @param folder below the place that was named, {@code /} between its parts; empty at the top
 * @param bytes not to be changed
 * @param mediaType of the kind that it was found to be
 * @param options how to read it
 * @param watch to be asked at least every 100 ms
 */
public record FileContent(String name, String origin, String folder, byte[] bytes, String mediaType, ReadOptions options, Watch watch) {

    /** The name without its ending. */
    public String baseName() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    public ReadDocument.Original original() {
        return new ReadDocument.Original(name, mediaType, bytes);
    }

    public Problem note(String message) {
        return Problem.info(message, origin);
    }

    public Problem warning(String message, String remedy) {
        return Problem.warning(message, origin, remedy);
    }

    /** The bytes as a stream that ends the work of whoever reads it when the watch says so. */
    public InputStream stream() {
        return watched(new ByteArrayInputStream(bytes), watch);
    }

    /** A stream that asks {@code watch} before each block. */
    static InputStream watched(InputStream in, Watch watch) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                watch.check();
                return super.read(b, off, len);
            }
        };
    }
}
