// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.cairn.core.XmlText;

/**
 * Writes a Word document (ECMA-376) as a stream: paragraphs, headings and comments on passages. The library for Office documents keeps all
 * of a document in memory and brings no comments along.
 */
final class DocxWriter implements AutoCloseable {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
            <Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
            </Types>""";
    private static final String ROOT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    private static final String PARTS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>""";
    private static final String STYLES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr>
            <w:rPr><w:sz w:val="22"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
            <w:pPr><w:keepNext/><w:spacing w:before="360"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
            <w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style>
            <w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/>
            <w:pPr><w:ind w:left="360"/><w:spacing w:after="0"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="Note"><w:name w:val="Note"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="360"/></w:pPr>
            <w:rPr><w:color w:val="5B6875"/><w:sz w:val="18"/></w:rPr></w:style></w:styles>""";

    /** A comment: who says what. */
    private record Comment(int id, String author, String text, Instant at) {
    }

    private final ZipOutputStream zip;
    private final XMLStreamWriter xml;
    private final List<Comment> comments = new ArrayList<>();

    DocxWriter(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out);
        part("[Content_Types].xml", TYPES);
        part("_rels/.rels", ROOT);
        part("word/_rels/document.xml.rels", PARTS);
        part("word/styles.xml", STYLES);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        xml = begin("document");
        doing(() -> xml.writeStartElement(W, "body"));
    }

    private void part(String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private XMLStreamWriter begin(String root) throws IOException {
        XMLStreamWriter[] made = new XMLStreamWriter[1];
        doing(() -> {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(zip, "UTF-8");
            writer.setPrefix("w", W);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(W, root);
            writer.writeNamespace("w", W);
            made[0] = writer;
        });
        return made[0];
    }

    private interface Work {

        void run() throws XMLStreamException;
    }

    private static void doing(Work work) throws IOException {
        try {
            work.run();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** A paragraph with one text. */
    void paragraph(String style, String text) throws IOException {
        beginParagraph(style);
        text(text);
        endParagraph();
    }

    /** @param style of the paragraph, or empty */
    void beginParagraph(String style) throws IOException {
        doing(() -> {
            xml.writeStartElement(W, "p");
            if (!style.isEmpty()) {
                xml.writeStartElement(W, "pPr");
                value("pStyle", "val", style);
                xml.writeEndElement();
            }
        });
    }

    void endParagraph() throws IOException {
        doing(xml::writeEndElement);
    }

    private void value(String element, String attribute, String value) throws XMLStreamException {
        xml.writeEmptyElement(W, element);
        xml.writeAttribute("w", W, attribute, value);
    }

    /** Words in the paragraph; line ends break the line. */
    void text(String text) throws IOException {
        String[] lines = XmlText.printable(text).split("\n", -1);
        doing(() -> {
            for (int i = 0; i < lines.length; i++) {
                xml.writeStartElement(W, "r");
                if (i > 0) {
                    xml.writeEmptyElement(W, "br");
                }
                xml.writeStartElement(W, "t");
                xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                xml.writeCharacters(lines[i]);
                xml.writeEndElement();
                xml.writeEndElement();
            }
        });
    }

    /** Says what a comment says; it is on what stands between {@link #beginComment} and {@link #endComment}. */
    int comment(String author, String text, Instant at) {
        comments.add(new Comment(comments.size(), author, text, at));
        return comments.size() - 1;
    }

    void beginComment(int id) throws IOException {
        doing(() -> value("commentRangeStart", "id", String.valueOf(id)));
    }

    void endComment(int id) throws IOException {
        doing(() -> {
            value("commentRangeEnd", "id", String.valueOf(id));
            xml.writeStartElement(W, "r");
            value("commentReference", "id", String.valueOf(id));
            xml.writeEndElement();
        });
    }

    /** Completes the document; the stream below stays open. */
    @Override
    public void close() throws IOException {
        doing(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry("word/comments.xml"));
        XMLStreamWriter out = begin("comments");
        doing(() -> {
            for (Comment comment : comments) {
                out.writeStartElement(W, "comment");
                out.writeAttribute("w", W, "id", String.valueOf(comment.id()));
                out.writeAttribute("w", W, "author", XmlText.printable(comment.author()));
                out.writeAttribute("w", W, "date", comment.at().truncatedTo(ChronoUnit.SECONDS).toString());
                for (String line : XmlText.printable(comment.text()).split("\n", -1)) {
                    out.writeStartElement(W, "p");
                    out.writeStartElement(W, "r");
                    out.writeStartElement(W, "t");
                    out.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
                    out.writeCharacters(line);
                    out.writeEndElement();
                    out.writeEndElement();
                    out.writeEndElement();
                }
                out.writeEndElement();
            }
            out.writeEndDocument();
            out.flush();
        });
        zip.closeEntry();
        zip.finish();
    }
}
