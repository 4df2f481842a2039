// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Writes a project or codebook item by item, so that it is valid by the schema: what the schema has no place for is left out and told.
 * An element that holds items is only written when there is one, since an empty one would not be valid.
 */
final class SchemaWriter {

    private final Writer out;
    private final BiConsumer<Element, Element> written;
    private String[] open = {};

    /** @param written is told each item that was asked for and what of it was written, null where nothing could be */
    SchemaWriter(OutputStream stream, BiConsumer<Element, Element> written) {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
        this.written = written;
    }

    /** Begins the document. */
    void begin(String root, String namespace, Map<String, String> attributes) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + namespace + '"');
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
        out.write(">\n");
    }

    /** Writes an item into the section given by the names of the elements around it. */
    void item(Element item, String... section) throws IOException {
        Element fitting = Schema.fit(item);
        written.accept(item, fitting);
        if (fitting != null) {
            into(section);
            write(fitting);
            out.write('\n');
        }
    }

    /** Writes an item as it is: for what the schema of codebooks has otherwise than that of projects. */
    void asItIs(Element item, String... section) throws IOException {
        written.accept(item, item);
        into(section);
        write(item);
        out.write('\n');
    }

    private void into(String... section) throws IOException {
        int same = 0;
        while (same < Math.min(open.length, section.length) && open[same].equals(section[same])) {
            same++;
        }
        for (int i = open.length - 1; i >= same; i--) {
            out.write("</" + open[i] + ">\n");
        }
        for (int i = same; i < section.length; i++) {
            out.write('<' + section[i] + ">\n");
        }
        open = section.clone();
    }

    /** Ends the document; the stream stays open. */
    void end(String root) throws IOException {
        into();
        out.write("</" + root + ">\n");
        out.flush();
    }

    private void write(Element element) throws IOException {
        out.write('<');
        out.write(element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            out.write("/>");
            return;
        }
        out.write('>');
        text(element.text(), false);
        for (Element child : element.children()) {
            write(child);
        }
        out.write("</" + element.name() + '>');
    }

    private void attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        text(value, true);
        out.write('"');
    }

    private void text(String text, boolean attribute) throws IOException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '>' && c < Character.MIN_SURROGATE || c == ' ') {
                continue;
            }
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                case '\r' -> "&#13;";
                case '\n', '\t' -> attribute ? "&#" + (int) c + ';' : null;
                default -> isAllowed(text, i) ? null : "\uFFFD";
            };
            if (instead != null) {
                out.write(text, from, i - from);
                out.write(instead);
                from = i + 1;
            }
        }
        out.write(text, from, text.length() - from);
    }

    /** Whether XML 1.0 allows the character: no control characters, no halves of pairs. */
    static boolean isAllowed(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= ' ' && c != '\uFFFE' && c != '\uFFFF' || c == '\t' || c == '\n' || c == '\r';
    }
}
