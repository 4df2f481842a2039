// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * How the original of a source is kept: not at all where it is the UTF-8 of the text, else compressed where that makes it
 * smaller by a tenth or more, else as it is.
 *
 * @param how {@link #SAME}, {@link #DEFLATE} or {@link #NONE}
 * @param content the bytes to keep; null with {@link #SAME}
 */
record Packing(String how, byte[] content) {

    static final String SAME = "same";
    static final String DEFLATE = "deflate";
    static final String NONE = "none";

    /** Packs {@code bytes}, the original of a source whose text is {@code text}. */
    static Packing of(byte[] bytes, String text) {
        if (bytes.length >= text.length() && Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))) {
            return new Packing(SAME, null);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 2 + 64);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.size() < bytes.length - bytes.length / 10 ? new Packing(DEFLATE, packed.toByteArray()) : new Packing(NONE, bytes);
    }

    static byte[] unpack(String how, byte[] content) {
        if (how.equals(NONE)) {
            return content;
        }
        if (!how.equals(DEFLATE)) {
            throw new UncheckedIOException(new IOException("The original is packed in a way this Cairn does not know: " + how + "."));
        }
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(content))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
