// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;

/** Reads OpenDocument texts: every paragraph a line, headings as structure, deletions out, footnotes at the end. */
final class OdtReader implements FormatReader {

    private static final String KIND = "an OpenDocument text";

    private record Line(String text, int level) {
    }

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        try (Parts parts = Parts.open(file, KIND)) {
            try (Xml manifest = parts.xml("META-INF/manifest.xml")) {
                if (manifest != null && manifest.find("encryption-data")) {
                    throw Unreadable.locked();
                }
            }
            Story story = new Story();
            try (Xml styles = parts.xml("styles.xml")) {
                while (styles != null && styles.find("list-style")) {
                    story.lists.style(styles);
                }
            }
            try (Xml xml = parts.xml("content.xml")) {
                if (xml == null) {
                    throw Unreadable.damaged(KIND, null);
                }
                Draft draft = new Draft();
                story.read(xml).forEach(line -> add(draft, line));
                if (!story.notes.isEmpty()) {
                    draft.beginAppendix();
                    story.notes.forEach(draft::paragraph);
                }
                out.document(draft.finish(file, Facts.titled(title(parts))));
            }
        } catch (XMLStreamException e) {
            throw Unreadable.damaged(KIND, e);
        }
    }

    private static void add(Draft draft, Line line) {
        if (line.level() > 0) {
            draft.heading(line.text(), line.level());
        } else {
            draft.paragraph(line.text());
        }
    }

    private static String title(Parts parts) throws IOException, XMLStreamException {
        try (Xml xml = parts.xml("meta.xml")) {
            return xml != null && xml.find("title") ? Titles.meant(xml.text()) : null;
        }
    }

    /** Walks over the content. */
    private static final class Story {

        private final OdtLists lists = new OdtLists();
        private final List<String> notes = new ArrayList<>();
        private long characters;

        List<Line> read(Xml xml) throws XMLStreamException {
            List<Line> lines = new ArrayList<>();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("list-style")) {
                        lists.style(xml);
                    } else if (xml.getLocalName().equals("text") && xml.getNamespaceURI().endsWith(":office:1.0")) {
                        blocks(xml, lines);
                        return lines;
                    }
                }
            }
            throw Unreadable.damaged(KIND, null);
        }

        private void blocks(Xml xml, List<Line> out) throws XMLStreamException {
            while (xml.nextChild()) {
                switch (xml.getLocalName()) {
                    case "p" -> paragraph(xml, 0, out);
                    case "h" -> paragraph(xml, Math.max(1, xml.number("outline-level", 1)), out);
                    case "list" -> {
                        lists.begin(xml.attribute("style-name"));
                        blocks(xml, out);
                        lists.end();
                    }
                    case "list-item" -> {
                        lists.item();
                        blocks(xml, out);
                    }
                    case "table-row" -> row(xml, out);
                    case "tracked-changes", "sequence-decls", "forms", "variable-decls", "user-field-decls", "annotation",
                         "table-of-content-source", "alphabetical-index-source" -> xml.skip();
                    default -> blocks(xml, out);
                }
            }
        }

        private void row(Xml xml, List<Line> out) throws XMLStreamException {
            List<List<Line>> cells = new ArrayList<>();
            while (xml.nextChild()) {
                List<Line> cell = new ArrayList<>();
                if (xml.getLocalName().equals("table-cell")) {
                    blocks(xml, cell);
                    cell.removeIf(line -> line.text().isBlank());
                    cells.add(cell);
                } else {
                    xml.skip();
                }
            }
            if (cells.stream().allMatch(cell -> cell.size() <= 1)) {
                out.add(new Line(cells.stream().map(c -> c.isEmpty() ? "" : c.getFirst().text()).collect(Collectors.joining("\t")), 0));
            } else {
                // long cells are prose: their paragraphs stay paragraphs
                cells.forEach(out::addAll);
            }
        }

        private void paragraph(Xml xml, int level, List<Line> out) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            List<Line> boxes = new ArrayList<>();
            content(xml, text, boxes);
            String line = text.isEmpty() ? "" : lists.mark() + text;
            characters += line.length();
            if (characters > Limits.TEXT_CHARS) {
                throw Unreadable.tooLarge("more than " + Limits.TEXT_CHARS / 1_000_000 + " million characters");
            }
            out.add(new Line(line, level));
            out.addAll(boxes);
        }

        private void content(Xml xml, StringBuilder text, List<Line> boxes) throws XMLStreamException {
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                    return;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    collapse(xml.getText(), text);
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    element(xml, text, boxes);
                }
            }
        }

        private void element(Xml xml, StringBuilder text, List<Line> boxes) throws XMLStreamException {
            switch (xml.getLocalName()) {
                case "s" -> {
                    text.append(" ".repeat(Math.clamp(xml.number("c", 1), 0, 1000)));
                    xml.skip();
                }
                case "tab" -> {
                    text.append('\t');
                    xml.skip();
                }
                case "line-break" -> {
                    text.append('\n');
                    xml.skip();
                }
                case "note" -> note(xml, text);
                case "text-box" -> blocks(xml, boxes);
                case "annotation", "annotation-end", "tracked-changes", "forms", "title", "desc", "event-listeners", "object",
                     "binary-data", "ruby-text" -> xml.skip();
                default -> content(xml, text, boxes);
            }
        }

        private void note(Xml xml, StringBuilder text) throws XMLStreamException {
            List<Line> body = new ArrayList<>();
            int number = notes.size() + 1;
            notes.add("");
            while (xml.nextChild()) {
                if (xml.getLocalName().equals("note-body")) {
                    blocks(xml, body);
                } else {
                    xml.skip();
                }
            }
            text.append('[').append(number).append(']');
            notes.set(number - 1, "[" + number + "] " + body.stream().map(Line::text).collect(Collectors.joining("\n")).strip());
        }

        /** White space in the file is one space in the text, and none at the start of a paragraph. */
        private static void collapse(String raw, StringBuilder text) {
            for (int i = 0; i < raw.length(); i++) {
                char c = raw.charAt(i);
                boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
                if (!space) {
                    text.append(c);
                } else if (!text.isEmpty() && " \t\n".indexOf(text.charAt(text.length() - 1)) < 0) {
                    text.append(' ');
                }
            }
        }
    }
}
