// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes broken and hostile files of good ones. The same seed makes the same file. */
final class BrokenFiles {

    private static final Pattern NUMBER = Pattern.compile("\"\\d+\"");
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern PATH = Pattern.compile("(plainTextPath|richTextPath|path)=\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<=<)/?[A-Z]\\w+");
    private static final List<String> NUMBERS = List.of("-1", "0", "2147483647", "2147483648", "99999999999999999999", "1e9", "", " 7", "٣");
    private static final List<String> NAMES = List.of("Code", "Coding", "TextSource", "PlainTextSelection", "Note", "Case", "Project", "Set",
            "VariableValue", "Transcript", "SyncPoint", "x");
    private static final List<String> INSERTS = List.of("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>", "&b;", "\u0000", "\uFFFE",
            "<![CDATA[", "-->", "<!--", "<?xml version=\"1.1\"?>", "<Coding/>", "&#x110000;", "<Codes>".repeat(300), "\uD83D");
    /** Names of entries that lead out of the folder, or cannot be names of files. */
    private static final List<String> EVIL = List.of("../../evil.txt", "/evil.txt", "sources/../../../evil.txt", "C:\\evil.txt", "..\\evil.txt",
            "sources/", "", "PROJECT.QDE", "other.qde", "sources/" + "long".repeat(500), "sources/a\u0000b.txt");

    private final Random random;
    /** Where a hostile file points at something that must not come in. */
    private final String secret;

    BrokenFiles(long seed, String secret) {
        random = new Random(seed);
        this.secret = secret;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** XML with some things wrong in it. */
    byte[] xml(String good) {
        String bad = good;
        for (int n = 1 + random.nextInt(4); n > 0 && !bad.isEmpty(); n--) {
            bad = once(bad);
        }
        byte[] bytes = bad.getBytes(random.nextInt(12) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        return random.nextInt(8) == 0 ? bytes(bytes) : bytes;
    }

    private String once(String xml) {
        int a = random.nextInt(xml.length());
        int b = Math.min(xml.length(), a + random.nextInt(400));
        return switch (random.nextInt(9)) {
            case 0 -> xml.substring(0, a) + xml.substring(b);
            case 1 -> xml.substring(0, b) + xml.substring(a);
            case 2 -> xml.substring(0, a) + any(INSERTS) + xml.substring(a);
            case 3 -> put(xml, NUMBER, '"' + any(NUMBERS) + '"');
            case 4 -> {
                List<MatchResult> guids = GUID.matcher(xml).results().toList();
                yield guids.isEmpty() ? xml : put(xml, GUID, any(guids).group());
            }
            case 5 -> put(xml, PATH, any(List.of("plainTextPath", "richTextPath", "path")) + "=\"" + any(paths()) + '"');
            case 6 -> put(xml, NAME, any(NAMES));
            case 7 -> xml.substring(0, a);
            default -> put(xml, Pattern.compile("=\"[^\"]*\""), "=\"" + "z".repeat(random.nextInt(100_000)) + '"');
        };
    }

    private List<String> paths() {
        return List.of("internal://../../evil.txt", "absolute://" + secret, "relative:///../secret.txt", "internal://project.qde", "internal://",
                "x:\u0001", "file://" + secret);
    }

    private String put(String xml, Pattern what, String instead) {
        List<MatchResult> found = what.matcher(xml).results().toList();
        if (found.isEmpty()) {
            return xml;
        }
        MatchResult one = any(found);
        return xml.substring(0, one.start()) + instead + xml.substring(one.end());
    }

    /** Bytes of which some are others, are missing or stand twice. */
    byte[] bytes(byte[] good) {
        byte[] bad = good.clone();
        if (bad.length == 0) {
            return bad;
        }
        int a = random.nextInt(bad.length);
        switch (random.nextInt(4)) {
            case 0 -> {
                return Arrays.copyOf(bad, a);
            }
            case 1 -> {
                ByteArrayOutputStream twice = new ByteArrayOutputStream();
                twice.write(bad, 0, bad.length);
                twice.write(bad, a, bad.length - a);
                return twice.toByteArray();
            }
            default -> {
                for (int n = 1 + random.nextInt(8); n > 0; n--) {
                    bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
                }
                return bad;
            }
        }
    }

    /** An archive with broken XML, entries that lead elsewhere, stand twice or unpack to far more, and bytes that are wrong. */
    byte[] archive(Map<String, byte[]> good) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            List<String> names = new ArrayList<>(good.keySet());
            for (String name : names) {
                byte[] content = good.get(name);
                String called = random.nextInt(20) == 0 ? any(EVIL) : name;
                if (name.endsWith(".qde") ? random.nextInt(3) > 0 : random.nextInt(6) == 0) {
                    content = name.endsWith(".qde") ? xml(new String(content, StandardCharsets.UTF_8)) : bytes(content);
                }
                put(zip, called, content);
                if (random.nextInt(20) == 0) {
                    put(zip, called, random.nextBoolean() ? content : bytes(content));
                }
            }
            if (random.nextInt(4) == 0) {
                put(zip, any(EVIL), "evil".getBytes(StandardCharsets.UTF_8));
            }
            if (random.nextInt(30) == 0) {
                put(zip, "sources/bomb.txt", new byte[20 << 20]);
            }
        }
        return random.nextInt(3) == 0 ? bytes(bytes.toByteArray()) : bytes.toByteArray();
    }

    private static void put(ZipArchiveOutputStream zip, String name, byte[] content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content);
        zip.closeArchiveEntry();
    }
}
