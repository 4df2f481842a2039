// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Counts the lists of a Word document: the marks that Word shows but does not write into the text. */
final class DocxLists {

    private static final int LEVELS = 9;

    private static final class Level {
        private String format = "decimal";
        private String pattern = "";
        private int start = 1;
    }

    private static final class Definition {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counters = new int[LEVELS];
    }

    private final Map<String, Definition> definitions = new HashMap<>();
    private final Map<String, String> definitionOf = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();

    /** @param xml {@code numbering.xml}, or null where the document has none */
    static DocxLists read(Xml xml) throws XMLStreamException {
        DocxLists lists = new DocxLists();
        if (xml != null) {
            try (xml) {
                xml.nextChild();
                while (xml.nextChild()) {
                    switch (xml.getLocalName()) {
                        case "abstractNum" -> lists.definitions.put(xml.attribute("abstractNumId"), definition(xml));
                        case "num" -> lists.list(xml);
                        default -> xml.skip();
                    }
                }
            }
        }
        return lists;
    }

    private static Definition definition(Xml xml) throws XMLStreamException {
        Definition definition = new Definition();
        while (xml.nextChild()) {
            int at = xml.number("ilvl", -1);
            if (xml.getLocalName().equals("lvl") && at >= 0 && at < LEVELS) {
                definition.levels[at] = level(xml);
            } else {
                xml.skip();
            }
        }
        return definition;
    }

    private static Level level(Xml xml) throws XMLStreamException {
        Level level = new Level();
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "start" -> level.start = xml.number("val", 1);
                case "numFmt" -> level.format = String.valueOf(xml.attribute("val"));
                case "lvlText" -> level.pattern = xml.attribute("val") == null ? "" : xml.attribute("val");
                default -> {
                    // looks only
                }
            }
            xml.skip();
        }
        return level;
    }

    private void list(Xml xml) throws XMLStreamException {
        String id = xml.attribute("numId");
        while (xml.nextChild()) {
            if (xml.getLocalName().equals("abstractNumId")) {
                definitionOf.put(id, xml.attribute("val"));
            } else if (xml.getLocalName().equals("lvlOverride")) {
                int at = xml.number("ilvl", 0);
                while (xml.nextChild()) {
                    if (xml.getLocalName().equals("startOverride")) {
                        restarts.computeIfAbsent(id, k -> new HashMap<>()).put(at, xml.number("val", 1));
                    }
                    xml.skip();
                }
                continue;
            }
            xml.skip();
        }
    }

    /** The mark of the next paragraph of a list with a space behind it; empty where the list has none. */
    String next(DocxStyles.ListPlace place) {
        Definition definition = definitions.get(definitionOf.get(place.list()));
        int at = place.level();
        if (definition == null || at < 0 || at >= LEVELS || definition.levels[at] == null) {
            return "";
        }
        Level level = definition.levels[at];
        Map<Integer, Integer> restart = restarts.get(place.list());
        if (restart != null && restart.containsKey(at)) {
            definition.counters[at] = restart.remove(at);
        } else {
            definition.counters[at] = definition.counters[at] == 0 ? level.start : definition.counters[at] + 1;
        }
        for (int deeper = at + 1; deeper < LEVELS; deeper++) {
            definition.counters[deeper] = 0;
        }
        if (level.format.equals("none")) {
            return "";
        }
        if (level.format.equals("bullet")) {
            return "• ";
        }
        return numbered(definition, level);
    }

    private static String numbered(Definition definition, Level level) {
        StringBuilder mark = new StringBuilder();
        String pattern = level.pattern;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int other = c == '%' && i + 1 < pattern.length() ? pattern.charAt(i + 1) - '1' : -1;
            if (other >= 0 && other < LEVELS && definition.levels[other] != null) {
                mark.append(number(Math.max(definition.counters[other], definition.levels[other].start), definition.levels[other].format));
                i++;
            } else {
                mark.append(c);
            }
        }
        return mark.isEmpty() ? "" : mark + " ";
    }

    private static String number(int n, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(n);
            case "upperLetter" -> letters(n).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(n);
            case "upperRoman" -> roman(n).toUpperCase(Locale.ROOT);
            case "decimalZero" -> n < 10 ? "0" + n : Integer.toString(n);
            default -> Integer.toString(n);
        };
    }

    private static String letters(int n) {
        return n < 1 || n > 780 ? Integer.toString(n) : String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > 3999) {
            return Integer.toString(n);
        }
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        String[] tens = {"", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc"};
        String[] hundreds = {"", "c", "cc", "ccc", "cd", "d", "dc", "dcc", "dccc", "cm"};
        return "m".repeat(n / 1000) + hundreds[n / 100 % 10] + tens[n / 10 % 10] + ones[n % 10];
    }
}
