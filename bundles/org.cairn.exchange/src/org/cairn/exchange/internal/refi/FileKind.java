// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.Locale;

/** What an original file is: by its first bytes, and where these do not say, by its name. */
public final class FileKind {

    private FileKind() {
    }

    public static String of(byte[] bytes, String name) {
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            return "application/pdf";
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (starts(bytes, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        if (starts(bytes, 'I', 'I', 0x2A, 0) || starts(bytes, 'M', 'M', 0, 0x2A)) {
            return "image/tiff";
        }
        if (starts(bytes, 'B', 'M') && name.toLowerCase(Locale.ROOT).endsWith(".bmp")) {
            return "image/bmp";
        }
        boolean word = starts(bytes, 'P', 'K') && name.toLowerCase(Locale.ROOT).endsWith(".docx");
        return word ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document" : "application/octet-stream";
    }

    static boolean isPicture(byte[] bytes) {
        return of(bytes, "x.bmp").startsWith("image/");
    }

    /** The ending for a media type of this class. */
    static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> "pdf";
            case "image/jpeg" -> "jpg";
            case "image/tiff" -> "tif";
            default -> mediaType.substring(mediaType.lastIndexOf('/') + 1);
        };
    }

    private static boolean starts(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
