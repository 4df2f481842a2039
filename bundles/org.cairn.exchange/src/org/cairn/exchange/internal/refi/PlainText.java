// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as a file has it, with what programs count differently: byte order marks, line ends of two characters, characters beyond the
 * first plane. Turns positions of the file into offsets of the text as Cairn keeps it. Not thread-safe.
 */
public final class PlainText {

    /** Marks beyond these are no longer told apart. */
    static final int MOST_MARKS = 4;

    private final String raw;
    private final int marks;
    private final String text;
    private final boolean plain;
    private final boolean readable;
    private final Map<Counting, int[]> maps = new HashMap<>();

    /** @param raw as it is in the file */
    public PlainText(String raw) {
        this(raw, true);
    }

    private PlainText(String raw, boolean readable) {
        this.raw = raw;
        this.readable = readable;
        int n = 0;
        while (n < raw.length() && raw.charAt(n) == '\uFEFF') {
            n++;
        }
        marks = n;
        String without = raw.substring(n);
        text = without.replace("\r\n", "\n").replace('\r', '\n').replace('\u0000', '\uFFFD');
        plain = n == 0 && without.length() == text.length() && text.codePointCount(0, text.length()) == text.length();
    }

    /** Reads UTF-8, UTF-16 by its mark, and what is neither as Windows-1252. */
    public static PlainText of(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return new PlainText("\uFEFF" + new String(bytes, StandardCharsets.UTF_16));
        }
        try {
            return new PlainText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return new PlainText(new String(bytes, Charset.forName("windows-1252")), false);
        }
    }

    /** The text as Cairn keeps it. */
    public String text() {
        return text;
    }

    /** Number of byte order marks before it. */
    int marks() {
        return marks;
    }

    /** Whether it was UTF-8 or UTF-16, as it should be. */
    boolean isReadable() {
        return readable;
    }

    boolean hasLongLineEnds() {
        return raw.contains("\r\n");
    }

    boolean hasAstral() {
        return text.length() != text.codePointCount(0, text.length());
    }

    /**
     * The offset in code points of {@link #text()} that a position of the file means.
     *
     * @return the offset; beyond the text it is what lies as far beyond, and it may be negative
     */
    public int offset(long position, Counting counting) {
        long at = position + counting.shift();
        if (plain) {
            return (int) Math.clamp(at, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
        }
        int[] map = maps.computeIfAbsent(counting, this::map);
        if (at < 0) {
            return (int) Math.max(at, Integer.MIN_VALUE / 2);
        }
        return at < map.length ? map[(int) at] : (int) Math.min(map[map.length - 1] + at - map.length + 1, Integer.MAX_VALUE / 2);
    }

    private int[] map(Counting counting) {
        int[] map = new int[raw.length() + 1];
        int counted = Math.min(counting.marks(), marks);
        int n = counted;
        int offset = 0;
        for (int i = marks; i < raw.length();) {
            int point = raw.codePointAt(i);
            boolean pair = point == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            int units = pair ? counting.longLineEnds() ? 2 : 1 : counting.utf16() ? Character.charCount(point) : 1;
            for (int unit = 0; unit < units; unit++) {
                map[n++] = offset;
            }
            offset++;
            i += pair ? 2 : Character.charCount(point);
        }
        map[n] = offset;
        return java.util.Arrays.copyOf(map, n + 1);
    }
}
