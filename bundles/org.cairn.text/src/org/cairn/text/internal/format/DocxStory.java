// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * Reads one story of a Word document (its body, its footnotes) paragraph by paragraph as a reader sees it: insertions in,
 * deletions out, list marks written, rows of tables as lines with tabs.
 */
final class DocxStory {

    /**
     * One paragraph.
     *
     * @param text with line breaks as {@code \n}
     * @param level of a heading from 1, else 0
     */
    record Line(String text, int level) {
    }

    /** A paragraph while it is read. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final List<Line> boxes = new ArrayList<>();
        private String style;
        private int outline = -1;
        private DocxStyles.ListPlace place;
        private boolean markDeleted;
    }

    private final DocxStyles styles;
    private final DocxLists lists;
    /** Footnotes and endnotes in the order in which the text refers to them: {@code f3}, {@code e1}. */
    private final List<String> notes;
    /** Text of paragraphs whose end was deleted: it belongs to the next one. */
    private String carried = "";

    DocxStory(DocxStyles styles, DocxLists lists, List<String> notes) {
        this.styles = styles;
        this.lists = lists;
        this.notes = notes;
    }

    /** Reads everything within the current element. */
    void blocks(Xml xml, Consumer<Line> out) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "p" -> paragraph(xml, out);
                case "tbl" -> table(xml, out);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag", "AlternateContent", "Choice" -> blocks(xml, out);
                default -> xml.skip();
            }
        }
    }

    private void paragraph(Xml xml, Consumer<Line> out) throws XMLStreamException {
        Paragraph p = new Paragraph();
        p.text.append(carried);
        carried = "";
        content(xml, p);
        if (p.markDeleted) {
            carried = p.text.toString();
        } else {
            DocxStyles.ListPlace place = p.place != null ? p.place : styles.list(p.style);
            String mark = place == null || p.text.isEmpty() ? "" : lists.next(place);
            int level = p.outline >= 0 ? p.outline < 9 ? p.outline + 1 : 0 : styles.headingLevel(p.style);
            out.accept(new Line(mark + p.text, level));
        }
        p.boxes.forEach(out);
    }

    /** Reads the runs within a paragraph, or within what groups some of them. */
    private void content(Xml xml, Paragraph p) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "pPr" -> properties(xml, p);
                case "t" -> p.text.append(xml.text());
                case "tab", "ptab" -> {
                    p.text.append('\t');
                    xml.skip();
                }
                case "br" -> {
                    String type = xml.attribute("type");
                    p.text.append(type == null || type.equals("textWrapping") ? "\n" : "");
                    xml.skip();
                }
                case "cr" -> {
                    p.text.append('\n');
                    xml.skip();
                }
                case "noBreakHyphen" -> {
                    p.text.append('\u2011');
                    xml.skip();
                }
                case "footnoteReference", "endnoteReference" -> {
                    note(xml, p);
                    xml.skip();
                }
                case "txbxContent" -> blocks(xml, p.boxes::add);
                case "del", "moveFrom", "Fallback", "rPr", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sdtEndPr", "binData" ->
                    xml.skip();
                default -> content(xml, p);
            }
        }
    }

    private void note(Xml xml, Paragraph p) {
        String id = xml.getLocalName().charAt(0) + String.valueOf(xml.attribute("id"));
        if (!notes.contains(id)) {
            notes.add(id);
        }
        p.text.append('[').append(notes.indexOf(id) + 1).append(']');
    }

    private static void properties(Xml xml, Paragraph p) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "pStyle" -> {
                    p.style = xml.attribute("val");
                    xml.skip();
                }
                case "outlineLvl" -> {
                    p.outline = xml.number("val", -1);
                    xml.skip();
                }
                case "numPr" -> {
                    String list = null;
                    int level = 0;
                    while (xml.nextChild()) {
                        if (xml.getLocalName().equals("numId")) {
                            list = xml.attribute("val");
                        } else if (xml.getLocalName().equals("ilvl")) {
                            level = xml.number("val", 0);
                        }
                        xml.skip();
                    }
                    p.place = list == null ? null : new DocxStyles.ListPlace(list, level);
                }
                case "rPr" -> {
                    while (xml.nextChild()) {
                        p.markDeleted |= xml.getLocalName().equals("del") || xml.getLocalName().equals("moveFrom");
                        xml.skip();
                    }
                }
                default -> xml.skip();
            }
        }
    }

    private void table(Xml xml, Consumer<Line> out) throws XMLStreamException {
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "tr" -> row(xml, out);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> table(xml, out);
                default -> xml.skip();
            }
        }
    }

    private void row(Xml xml, Consumer<Line> out) throws XMLStreamException {
        List<List<Line>> cells = new ArrayList<>();
        boolean deleted = cells(xml, cells);
        if (deleted) {
            return;
        }
        boolean oneLineEach = cells.stream().allMatch(cell -> cell.size() <= 1 && cell.stream().noneMatch(l -> l.text().contains("\n")));
        if (oneLineEach) {
            String line = cells.stream().map(cell -> cell.isEmpty() ? "" : cell.getFirst().text()).collect(Collectors.joining("\t"));
            out.accept(new Line(line, cells.size() == 1 && !cells.getFirst().isEmpty() ? cells.getFirst().getFirst().level() : 0));
        } else {
            // long cells are prose: their paragraphs stay paragraphs
            cells.forEach(cell -> cell.forEach(out));
        }
    }

    /** Reads the cells of a row; true if the row was deleted. */
    private boolean cells(Xml xml, List<List<Line>> cells) throws XMLStreamException {
        boolean deleted = false;
        while (xml.nextChild()) {
            switch (xml.getLocalName()) {
                case "tc" -> {
                    List<Line> cell = new ArrayList<>();
                    blocks(xml, cell::add);
                    while (!cell.isEmpty() && cell.getLast().text().isBlank()) {
                        cell.removeLast();
                    }
                    cells.add(cell);
                }
                case "trPr" -> {
                    while (xml.nextChild()) {
                        deleted |= xml.getLocalName().equals("del");
                        xml.skip();
                    }
                }
                case "sdt", "sdtContent", "customXml" -> deleted |= cells(xml, cells);
                default -> xml.skip();
            }
        }
        return deleted;
    }
}
