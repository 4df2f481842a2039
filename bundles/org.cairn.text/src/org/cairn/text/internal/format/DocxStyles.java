// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** What the paragraph styles of a Word document say about headings and lists. */
final class DocxStyles {

    /** Not set by the style itself. */
    private static final int UNSET = -1;
    private static final int MAX_CHAIN = 20;

    private static final class Style {
        private String name = "";
        private String basedOn;
        private int outline = UNSET;
        private String list;
        private int listLevel;
    }

    /**
     * A place in a list.
     *
     * @param list number of the list
     * @param level from 0
     */
    record ListPlace(String list, int level) {
    }

    private final Map<String, Style> styles = new HashMap<>();

    /** @param xml {@code styles.xml}, or null where the document has none */
    static DocxStyles read(Xml xml) throws XMLStreamException {
        DocxStyles all = new DocxStyles();
        if (xml != null) {
            try (xml) {
                while (xml.find("style")) {
                    if ("paragraph".equals(xml.attribute("type"))) {
                        all.styles.put(String.valueOf(xml.attribute("styleId")), style(xml));
                    }
                }
            }
        }
        return all;
    }

    private static Style style(Xml xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "name" -> style.name = String.valueOf(xml.attribute("val")).toLowerCase(Locale.ROOT);
                case "basedOn" -> style.basedOn = xml.attribute("val");
                case "pPr" -> {
                    paragraph(xml, style);
                    continue;
                }
                default -> {
                    // looks only
                }
            }
            xml.skip();
        }
        return style;
    }

    private static void paragraph(Xml xml, Style style) throws XMLStreamException {
        while (xml.nextChild()) {
            if (xml.getLocalName().equals("outlineLvl")) {
                style.outline = xml.number("val", UNSET);
                xml.skip();
            } else if (xml.getLocalName().equals("numPr")) {
                while (xml.nextChild()) {
                    if (xml.getLocalName().equals("numId")) {
                        style.list = xml.attribute("val");
                    } else if (xml.getLocalName().equals("ilvl")) {
                        style.listLevel = xml.number("val", 0);
                    }
                    xml.skip();
                }
            } else {
                xml.skip();
            }
        }
    }

    /** Level of the heading that a paragraph of this style is, from 1; 0 for none. */
    int headingLevel(String styleId) {
        Style style = styles.get(styleId);
        for (int i = 0; style != null && i < MAX_CHAIN; i++) {
            if (style.outline != UNSET) {
                return style.outline < 9 ? style.outline + 1 : 0;
            }
            if (style.name.matches("heading [1-9]")) {
                return style.name.charAt(8) - '0';
            }
            if (style.name.equals("title")) {
                return 1;
            }
            style = styles.get(style.basedOn);
        }
        return 0;
    }

    /** The list that a paragraph of this style belongs to, or null. */
    ListPlace list(String styleId) {
        Style style = styles.get(styleId);
        for (int i = 0; style != null && i < MAX_CHAIN; i++) {
            if (style.list != null) {
                return new ListPlace(style.list, style.listLevel);
            }
            style = styles.get(style.basedOn);
        }
        return null;
    }
}
