// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.core.ProjectEdit;
import org.cairn.core.XmlText;

/**
 * A codebook as it was when a person kept it: a {@link ModelDocument} of the kind {@link #KIND}.
 *
 * @param document its name and when it was kept
 * @param note why, or empty
 * @param codebook all codes, with the GUIDs that they have in the project
 */
public record CodebookVersion(ModelDocument document, String note, Codebook codebook) {

    /** Kind of the model documents that hold a version. */
    public static final String KIND = "codebook";

    private static final String[] TEXTS = {"brief", "full", "use", "avoid", "example"};

    /** Keeps the codebook as it was before this edit and returns the GUID of the version. */
    public static UUID keep(ProjectEdit edit, String name, String note) throws Failure {
        UUID id = UUID.randomUUID();
        edit.put(new ModelDocument(id, KIND, name, Instant.now(), 1), write(edit.before().codebook(), note));
        return id;
    }

    /** The versions that a project keeps, newest first. */
    public static List<ModelDocument> all(ProjectView view) {
        return view.documents().stream().filter(document -> document.kind().equals(KIND))
                .sorted(Comparator.comparing(ModelDocument::modified).reversed()).toList();
    }

    /** Reads one of them. */
    public static CodebookVersion read(ProjectView view, ModelDocument document) throws Failure {
        try {
            return read(document, view.content(document));
        } catch (XMLStreamException | IllegalArgumentException e) {
            throw new Failure("The kept codebook cannot be read.", document.title(), "Its content is damaged; delete the version.", e);
        }
    }

    static byte[] write(Codebook codebook, String note) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("codebook");
            element(xml, "note", note);
            for (Code code : codebook.codes()) {
                xml.writeStartElement("code");
                xml.writeAttribute("id", code.id().toString());
                if (codebook.code(code.parent()).isPresent()) {
                    xml.writeAttribute("parent", code.parent().toString());
                }
                xml.writeAttribute("color", CodebookDiff.hex(code.color()));
                xml.writeAttribute("codable", String.valueOf(code.codable()));
                xml.writeAttribute("position", String.valueOf(code.position()));
                element(xml, "name", code.name());
                List<String> texts = CodeEntry.texts(code.definition());
                for (int i = 0; i < TEXTS.length; i++) {
                    element(xml, TEXTS[i], texts.get(i));
                }
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeStartElement(name);
            xml.writeCharacters(XmlText.printable(text));
            xml.writeEndElement();
        }
    }

    static CodebookVersion read(ModelDocument document, byte[] content) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(content));
        List<Code> codes = new ArrayList<>();
        String note = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("code")) {
                    codes.add(code(xml));
                } else if (xml.getLocalName().equals("note")) {
                    note = xml.getElementText();
                }
            }
        }
        return new CodebookVersion(document, note, new Codebook(codes));
    }

    private static Code code(XMLStreamReader xml) throws XMLStreamException {
        UUID id = UUID.fromString(xml.getAttributeValue(null, "id"));
        String parent = xml.getAttributeValue(null, "parent");
        int color = Integer.parseInt(xml.getAttributeValue(null, "color").substring(1), 16);
        boolean codable = Boolean.parseBoolean(xml.getAttributeValue(null, "codable"));
        int position = Integer.parseInt(xml.getAttributeValue(null, "position"));
        String name = "";
        String[] texts = {"", "", "", "", ""};
        while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("code")) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String element = xml.getLocalName();
                String text = xml.getElementText();
                int at = List.of(TEXTS).indexOf(element);
                if (at >= 0) {
                    texts[at] = text;
                } else if (element.equals("name")) {
                    name = text;
                }
            }
        }
        return new Code(id, parent == null ? null : UUID.fromString(parent), name, color, codable, position,
                CodeEntry.definition(List.of(texts)));
    }
}
