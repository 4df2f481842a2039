// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Turns bytes into characters: by byte order mark, as strict UTF-8, by what the document declares, and only then by a guess.
 *
 * @param text what the bytes say, not yet normalised
 * @param note what a person should know about how it was found out; null where there was no doubt
 */
public record Encoding(String text, String note) {

    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset LATIN_2 = Charset.forName("ISO-8859-2");
    private static final Pattern DECLARED =
            Pattern.compile("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w-]+)|<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w-]+)",
                    Pattern.CASE_INSENSITIVE);
    private static final int SAMPLE = 1 << 16;

    /** Decodes plain text. */
    public static Encoding decode(byte[] bytes) {
        return decode(bytes, null);
    }

    /** Decodes HTML or XML, which may declare its encoding. */
    public static Encoding decodeMarkup(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        return decode(bytes, m.find() ? charset(m.group(1) != null ? m.group(1) : m.group(2)) : null);
    }

    /** Decodes text of which something outside says the encoding; null where nothing does. */
    public static Encoding decode(byte[] bytes, Charset declared) {
        Encoding marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        Charset wide = withoutMark(bytes);
        if (wide != null) {
            return guess(new String(bytes, wide), wide);
        }
        String utf8 = new String(bytes, StandardCharsets.UTF_8);
        // a replacement character either stood there or shows that it is not UTF-8
        if (utf8.indexOf('\uFFFD') < 0 || strict(bytes, StandardCharsets.UTF_8) != null) {
            return new Encoding(utf8, null);
        }
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            String text = strict(bytes, widened(declared));
            if (text != null) {
                return new Encoding(text, null);
            }
        }
        if (nearlyUtf8(bytes, utf8)) {
            return new Encoding(utf8, "Some bytes are not valid UTF-8; they are shown as \uFFFD.");
        }
        Charset guessed = detect(bytes);
        return guess(new String(bytes, guessed), guessed);
    }

    private static Encoding guess(String text, Charset charset) {
        return new Encoding(text, "The encoding was guessed: " + charset.name() + ".");
    }

    /** The character set of that name, or null where there is none. */
    public static Charset charset(String name) {
        try {
            return name == null || name.isBlank() ? null : Charset.forName(name.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Encoding byMark(byte[] b) {
        if (starts(b, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(new String(b, 3, b.length - 3, StandardCharsets.UTF_8), null);
        }
        if (starts(b, 0xFF, 0xFE, 0, 0)) {
            return new Encoding(new String(b, 4, b.length - 4, Charset.forName("UTF-32LE")), null);
        }
        if (starts(b, 0, 0, 0xFE, 0xFF)) {
            return new Encoding(new String(b, 4, b.length - 4, Charset.forName("UTF-32BE")), null);
        }
        if (starts(b, 0xFF, 0xFE)) {
            return new Encoding(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE), null);
        }
        if (starts(b, 0xFE, 0xFF)) {
            return new Encoding(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE), null);
        }
        return null;
    }

    private static boolean starts(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 shows without a mark by the zero bytes of its Latin letters: all on one side. */
    private static Charset withoutMark(byte[] bytes) {
        int n = Math.min(bytes.length, 4096) & ~1;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < n; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = n / 2;
        if (pairs == 0 || bytes.length % 2 != 0) {
            return null;
        }
        if (odd * 10 > pairs * 4 && even * 20 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return even * 10 > pairs * 4 && odd * 20 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    private static String strict(byte[] bytes, Charset charset) {
        try {
            CharBuffer decoded = charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes));
            return decoded.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What is called ISO-8859-1 is written in windows-1252 wherever it matters: the Web reads it so too. */
    private static Charset widened(Charset declared) {
        return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII) ? WINDOWS_1252 : declared;
    }

    /** Whether the text has ten times as many characters of several bytes as it has bytes that are wrong. */
    private static boolean nearlyUtf8(byte[] bytes, String utf8) {
        long wrong = utf8.chars().filter(c -> c == '\uFFFD').count();
        long right = utf8.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return right >= 10 * wrong;
    }

    private static Charset detect(byte[] bytes) {
        byte[] sample = bytes.length <= SAMPLE ? bytes : java.util.Arrays.copyOf(bytes, SAMPLE);
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        Charset best = null;
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName().toUpperCase(Locale.ROOT);
            Charset charset = name.startsWith("IBM") || name.startsWith("UTF") ? null : charset(match.getName());
            if (charset != null && match.getConfidence() > 20) {
                best = charset;
                break;
            }
        }
        return best == null || latin(best) ? latin(sample) : best;
    }

    private static boolean latin(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.equals("windows-1250") || name.equals("windows-1252") || name.equals("iso-8859-1") || name.equals("iso-8859-2")
                || name.equals("iso-8859-9") || name.equals("windows-1254");
    }

    /** Which of the three Latin character sets makes the letters of Czech, or else of Western Europe, out of the bytes. */
    private static Charset latin(byte[] sample) {
        int central1250 = score(new String(sample, WINDOWS_1250), "ěščřžýáíéúůťďňóĚŠČŘŽÝÁÍÉÚŮŤĎŇÓ„“”‚‘’–…");
        int central2 = score(new String(sample, LATIN_2), "ěščřžýáíéúůťďňóĚŠČŘŽÝÁÍÉÚŮŤĎŇÓ");
        int western = score(new String(sample, WINDOWS_1252), "éèêëàâäáíîïóôöùûüúñçøåæœßÉÈÊÀÂÄÁÍÎÓÔÖÙÛÜÚÑÇØÅÆŒ£§©®°·½¼¾‘’“”–—…•€„™");
        if (western >= central1250 && western >= central2) {
            return WINDOWS_1252;
        }
        return central1250 >= central2 ? WINDOWS_1250 : LATIN_2;
    }

    private static int score(String text, String expected) {
        int score = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                score += expected.indexOf(c) >= 0 ? 1 : -2;
            }
        }
        return score;
    }
}
