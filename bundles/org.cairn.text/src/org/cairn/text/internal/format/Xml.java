// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML element by element: without document types or entities of its own, not too deep, and stopping when asked to. */
final class Xml extends StreamReaderDelegate implements AutoCloseable {

    private final InputStream in;
    private final Watch watch;
    private int depth;
    private int events;

    private Xml(XMLStreamReader reader, InputStream in, Watch watch) {
        super(reader);
        this.in = in;
        this.watch = watch;
    }

    /** Takes over the stream. */
    static Xml open(InputStream in, Watch watch) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return new Xml(factory.createXMLStreamReader(in), in, watch);
    }

    @Override
    public int next() throws XMLStreamException {
        if ((++events & 0xFFF) == 0) {
            watch.check();
        }
        int event = super.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (++depth > Limits.XML_DEPTH) {
                    throw Unreadable.tooLarge("elements nested more than " + Limits.XML_DEPTH + " deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(
                    "The file declares entities of its own, as no word processor does: it may be an attack.",
                    "Do not trust it; if you know where it comes from, open it and save it anew.");
            default -> {
                // text, comments and the like are the caller's
            }
        }
        return event;
    }

    /** Goes to the next element within the current one: true at its start, false at the end of the current one. */
    boolean nextChild() throws XMLStreamException {
        while (true) {
            int event = next();
            if (event == START_ELEMENT) {
                return true;
            }
            if (event == END_ELEMENT || event == END_DOCUMENT) {
                return false;
            }
        }
    }

    /** Goes to the next start of an element of that name anywhere; false at the end of the document. */
    boolean find(String localName) throws XMLStreamException {
        while (hasNext()) {
            if (next() == START_ELEMENT && getLocalName().equals(localName)) {
                return true;
            }
        }
        return false;
    }

    /** Passes over the current element with all it holds. */
    void skip() throws XMLStreamException {
        int open = depth;
        while (depth >= open) {
            next();
        }
    }

    /** All text within the current element, which is passed over. */
    String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int open = depth;
        while (depth >= open) {
            int event = next();
            if (event == CHARACTERS || event == CDATA || event == SPACE) {
                text.append(getText());
            }
        }
        return text.toString();
    }

    /** The attribute of that local name in whatever namespace, or null. */
    String attribute(String localName) {
        for (int i = 0; i < getAttributeCount(); i++) {
            if (getAttributeLocalName(i).equals(localName)) {
                return getAttributeValue(i);
            }
        }
        return null;
    }

    /** The attribute as a number, or {@code otherwise}. */
    int number(String localName, int otherwise) {
        try {
            String value = attribute(localName);
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    @Override
    public void close() throws XMLStreamException {
        super.close();
        try {
            in.close();
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }
}
