// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a camera or a scanner wrote into a picture (JPEG, TIFF), as the standard CIPA DC-008 (Exif 2.32) says.
 *
 * @param orientation how to turn it upright, 1 to 8; 1 as it is
 * @param description what a person wrote, or empty
 * @param taken when, or null
 */
record Exif(int orientation, String description, LocalDate taken) {

    static final Exif NONE = new Exif(1, "", null);

    private static final int DESCRIPTION = 0x010E;
    private static final int ORIENTATION = 0x0112;
    private static final int CHANGED = 0x0132;
    private static final int MORE = 0x8769;
    private static final int TAKEN = 0x9003;
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST = 10_000;
    private static final Pattern DAY = Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d)\\b.*", Pattern.DOTALL);
    /** What cameras write where a person wrote nothing. */
    private static final Pattern NOT_MEANT = Pattern.compile("(?i)[\\s\\p{Punct}]*|.*digital camera.*|.*\\bdsc\\b.*|sony dsc|default|screenshot");

    /** Never fails: what is damaged is not there. */
    static Exif of(byte[] file) {
        try {
            ByteBuffer tags = tags(file);
            return tags == null ? NONE : new Reader(tags).read();
        } catch (RuntimeException e) {
            return NONE;
        }
    }

    /** The part of the file that holds the tags: all of a TIFF, the first application segment of a JPEG. */
    private static ByteBuffer tags(byte[] file) {
        if (file.length > 8 && (file[0] == 'I' && file[1] == 'I' || file[0] == 'M' && file[1] == 'M')) {
            return ByteBuffer.wrap(file);
        }
        if (file.length < 4 || (file[0] & 0xFF) != 0xFF || (file[1] & 0xFF) != 0xD8) {
            return null;
        }
        int at = 2;
        while (at + 10 < file.length && (file[at] & 0xFF) == 0xFF) {
            int marker = file[at + 1] & 0xFF;
            int length = (file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF;
            if (marker == 0xE1 && file[at + 4] == 'E' && file[at + 5] == 'x' && file[at + 6] == 'i' && file[at + 7] == 'f') {
                return ByteBuffer.wrap(file, at + 10, Math.min(length - 8, file.length - at - 10)).slice();
            }
            if (marker == 0xDA || length < 2) {
                return null;
            }
            at += 2 + length;
        }
        return null;
    }

    /** Reads the directories of a TIFF. */
    private static final class Reader {

        private final ByteBuffer tags;
        private int orientation = 1;
        private String description = "";
        private LocalDate changed;
        private LocalDate taken;

        Reader(ByteBuffer tags) {
            this.tags = tags.order(tags.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        }

        Exif read() {
            directory(tags.getInt(4), true);
            return new Exif(orientation, description, taken == null ? changed : taken);
        }

        private void directory(int at, boolean first) {
            int entries = Math.min(MOST_ENTRIES, tags.getShort(at) & 0xFFFF);
            for (int i = 0; i < entries; i++) {
                int entry = at + 2 + 12 * i;
                switch (tags.getShort(entry) & 0xFFFF) {
                    case ORIENTATION -> {
                        int value = tags.getShort(entry + 8) & 0xFFFF;
                        orientation = value >= 1 && value <= 8 ? value : 1;
                    }
                    case DESCRIPTION -> {
                        String text = ascii(entry);
                        description = NOT_MEANT.matcher(text).matches() ? "" : text;
                    }
                    case CHANGED -> changed = day(ascii(entry));
                    case TAKEN -> taken = day(ascii(entry));
                    case MORE -> {
                        if (first) {
                            directory(tags.getInt(entry + 8), false);
                        }
                    }
                    default -> {
                        // of no interest
                    }
                }
            }
        }

        private String ascii(int entry) {
            int count = Math.clamp(tags.getInt(entry + 4), 0, LONGEST);
            byte[] bytes = new byte[count];
            tags.get(count <= 4 ? entry + 8 : tags.getInt(entry + 8), bytes);
            String text = new String(bytes, StandardCharsets.UTF_8);
            int end = text.indexOf('\0');
            return (end < 0 ? text : text.substring(0, end)).strip();
        }

        private static LocalDate day(String written) {
            Matcher day = DAY.matcher(written);
            return !day.matches() || day.group(1).equals("0000") ? null
                    : LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        }
    }
}
