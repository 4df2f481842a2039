// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Writes a project or codebook item by item, so that it is valid by the schema: what the schema has no place for is left out and told.
 * An element that holds items is only written when there is one, since an empty one would not be valid.
 */
final class SchemaWriter {

    /** So many bytes are handed on at once. */
    private static final int BUFFER = 1 << 16;
    /** The most that one character becomes. */
    private static final int LONGEST = 8;
    private static final char BEYOND = '\uFFFD';

    private final OutputStream stream;
    private final byte[] buffer = new byte[BUFFER];
    private int used;
    private final BiConsumer<Element, Element> written;
    private String[] open = {};

    /** @param written is told each item that was asked for and what of it was written, null where nothing could be */
    SchemaWriter(OutputStream stream, BiConsumer<Element, Element> written) {
        this.stream = stream;
        this.written = written;
    }

    /** Begins the document. */
    void begin(String root, String namespace, Map<String, String> attributes) throws IOException {
        markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + namespace + '"');
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            attribute(attribute.getKey(), attribute.getValue());
        }
        markup(">\n");
    }

    /** Writes an item into the section given by the names of the elements around it. */
    void item(Element item, String... section) throws IOException {
        Element fitting = Schema.fit(item);
        written.accept(item, fitting);
        if (fitting != null) {
            into(section);
            write(fitting);
            markup("\n");
        }
    }

    /** Writes an item as it is: for what the schema of codebooks has otherwise than that of projects. */
    void asItIs(Element item, String... section) throws IOException {
        written.accept(item, item);
        into(section);
        write(item);
        markup("\n");
    }

    private void into(String... section) throws IOException {
        int same = 0;
        while (same < Math.min(open.length, section.length) && open[same].equals(section[same])) {
            same++;
        }
        for (int i = open.length - 1; i >= same; i--) {
            markup("</" + open[i] + ">\n");
        }
        for (int i = same; i < section.length; i++) {
            markup('<' + section[i] + ">\n");
        }
        open = section.clone();
    }

    /** Ends the document; the stream stays open. */
    void end(String root) throws IOException {
        into();
        markup("</" + root + ">\n");
        room(BUFFER);
        stream.flush();
    }

    private void write(Element element) throws IOException {
        markup("<");
        markup(element.name());
        for (int i = 0; i < element.attributes(); i++) {
            attribute(element.attribute(i), element.value(i));
        }
        if (element.children().isEmpty() && element.text().isEmpty()) {
            markup("/>");
            return;
        }
        markup(">");
        text(element.text(), false);
        for (Element child : element.children()) {
            write(child);
        }
        markup("</");
        markup(element.name());
        markup(">");
    }

    private void attribute(String name, String value) throws IOException {
        markup(" ");
        markup(name);
        markup("=\"");
        text(value, true);
        markup("\"");
    }

    /** Makes room for some bytes more. */
    private void room(int bytes) throws IOException {
        if (used > buffer.length - bytes) {
            stream.write(buffer, 0, used);
            used = 0;
        }
    }

    private void markup(String plain) throws IOException {
        for (int i = 0; i < plain.length(); i++) {
            room(LONGEST);
            i += character(plain, i);
        }
    }

    private void text(String text, boolean attribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            room(LONGEST);
            char c = text.charAt(i);
            if (c > '>' && c < 0x80 || c == ' ') {
                buffer[used++] = (byte) c;
                continue;
            }
            String instead = switch (c) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> attribute ? "&quot;" : null;
                case '\r' -> "&#13;";
                case '\n' -> attribute ? "&#10;" : null;
                case '\t' -> attribute ? "&#9;" : null;
                default -> null;
            };
            if (instead != null) {
                markup(instead);
            } else {
                i += character(text, i);
            }
        }
    }

    /** Writes the character that begins there as UTF-8, or another for one that XML 1.0 does not allow. Returns 1 if it took two places. */
    private int character(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80 && (c >= ' ' || c == '\t' || c == '\n' || c == '\r')) {
            buffer[used++] = (byte) c;
            return 0;
        }
        boolean pair = Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        int point = pair ? Character.toCodePoint(c, text.charAt(at + 1))
                : c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE' ? BEYOND : c;
        if (point < 0x800) {
            buffer[used++] = (byte) (0xC0 | point >> 6);
        } else {
            if (pair) {
                buffer[used++] = (byte) (0xF0 | point >> 18);
                buffer[used++] = (byte) (0x80 | point >> 12 & 0x3F);
            } else {
                buffer[used++] = (byte) (0xE0 | point >> 12);
            }
            buffer[used++] = (byte) (0x80 | point >> 6 & 0x3F);
        }
        buffer[used++] = (byte) (0x80 | point & 0x3F);
        return pair ? 1 : 0;
    }
}
