// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Facts;

/** Reads Word documents: every paragraph a line, headings as structure, footnotes at the end. */
final class DocxReader implements FormatReader {

    private static final String KIND = "a Word document";

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        try (Parts parts = Parts.open(file, KIND)) {
            String main = main(parts);
            String folder = main.substring(0, main.lastIndexOf('/') + 1);
            DocxStyles styles = DocxStyles.read(parts.xml(folder + "styles.xml"));
            DocxLists lists = DocxLists.read(parts.xml(folder + "numbering.xml"));
            List<String> notes = new ArrayList<>();
            Draft draft = new Draft();
            body(parts, main, new DocxStory(styles, lists, notes), draft);
            notes(parts, folder, styles, lists, notes, draft);
            out.document(draft.finish(file, Facts.titled(title(parts))));
        } catch (XMLStreamException e) {
            throw Unreadable.damaged(KIND, e);
        }
    }

    private static String main(Parts parts) throws IOException, XMLStreamException {
        try (Xml xml = parts.xml("_rels/.rels")) {
            while (xml != null && xml.find("Relationship")) {
                String target = xml.attribute("Target");
                if (String.valueOf(xml.attribute("Type")).endsWith("/officeDocument") && target != null) {
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return "word/document.xml";
    }

    private static void body(Parts parts, String main, DocxStory story, Draft draft) throws IOException, XMLStreamException {
        try (Xml xml = parts.xml(main)) {
            if (xml == null || !xml.find("body")) {
                throw Unreadable.damaged(KIND, null);
            }
            story.blocks(xml, line -> {
                if (line.level() > 0) {
                    draft.heading(line.text(), line.level());
                } else {
                    draft.paragraph(line.text());
                }
            });
        }
    }

    private static void notes(Parts parts, String folder, DocxStyles styles, DocxLists lists, List<String> order, Draft draft)
            throws IOException, XMLStreamException {
        if (order.isEmpty()) {
            return;
        }
        Map<String, String> texts = new HashMap<>();
        for (String kind : List.of("footnote", "endnote")) {
            try (Xml xml = parts.xml(folder + kind + "s.xml")) {
                while (xml != null && xml.find(kind)) {
                    String id = kind.charAt(0) + String.valueOf(xml.attribute("id"));
                    StringBuilder text = new StringBuilder();
                    // a note refers to no further notes
                    new DocxStory(styles, lists, new ArrayList<>()).blocks(xml,
                            line -> text.append(text.isEmpty() ? "" : "\n").append(line.text().strip()));
                    texts.put(id, text.toString());
                }
            }
        }
        draft.beginAppendix();
        for (int i = 0; i < order.size(); i++) {
            draft.paragraph("[" + (i + 1) + "] " + texts.getOrDefault(order.get(i), ""));
        }
    }

    private static String title(Parts parts) throws IOException, XMLStreamException {
        try (Xml xml = parts.xml("docProps/core.xml")) {
            return xml != null && xml.find("title") ? Titles.meant(xml.text()) : null;
        }
    }
}
