// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.exchange.internal.Spoken;

/**
 * Reads a project or codebook item by item: a user, a code with its sub-codes, a source with all its selections. Without document
 * types or entities, bounded in depth and size. Names of elements count, whatever their namespace and order.
 */
final class Items {

    /** Receives the items. */
    interface Sink {

        /**
         * The root with its attributes only.
         *
         * @param namespace as the file says it
         */
        void root(Element root, String namespace) throws Failure;

        /** @param section the element that holds the item ({@code Sources}); the root's name for what stands in the root itself */
        void item(String section, Element item) throws Failure, Cancelled;

        /** Whether the next item of a section is only looked at, element by element, and not made: that takes half the time. */
        default boolean looksAt(String section) {
            return false;
        }

        /**
         * An element of an item that is only looked at.
         *
         * @param attributes gives the value of an attribute, or empty; only during the call
         */
        default void look(String section, String element, UnaryOperator<String> attributes) {
            // who looks at nothing is not asked
        }
    }

    private static final Set<String> SECTIONS =
            Set.of("Users", "CodeBook", "Codes", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs");
    private static final int CHECK = 1 << 12;

    private final Limits limits;
    private final String file;
    private final Progress progress;
    private XMLStreamReader xml;
    private int elements;
    private long chars;
    private int events;

    Items(String file, Limits limits, Progress progress) {
        this.file = file;
        this.limits = limits;
        this.progress = progress;
    }

    /** Reads all and closes the stream. */
    void read(InputStream stream, Sink sink) throws Failure, Cancelled {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, info, location) -> {
            // what is wrong is thrown; without this the parser prints it as well
        });
        try (InputStream in = withoutMarks(stream)) {
            xml = factory.createXMLStreamReader(new ApostropheRepair(in));
            while (next() != XMLStreamConstants.START_ELEMENT) {
                // comments and the like before the root
            }
            sink.root(attributes(new Element(xml.getLocalName())), xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI());
            section(xml.getLocalName(), sink);
            while (xml.hasNext()) {
                next();
            }
        } catch (Unpacking e) {
            throw e.failure();
        } catch (XMLStreamException | IOException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause(cause)) {
                if (cause instanceof Unpacking refused) {
                    throw refused.failure();
                }
            }
            throw new Failure(Spoken.say("file-damaged-its-xml-breaks-off", place()), file, Spoken.say("export-again-from-program-came-from"), e);
        }
    }

    /** In Java 21 an error of the parser has what it comes from in a place of its own, and no cause. */
    private static Throwable cause(Throwable e) {
        return e instanceof XMLStreamException of && of.getNestedException() != null ? of.getNestedException() : e.getCause();
    }

    /** Number of elements in the item that was read last. */
    int size() {
        return elements;
    }

    private String place() {
        return xml == null || xml.getLocation() == null ? "" : Spoken.say("at-line", xml.getLocation().getLineNumber());
    }

    /** Any number of byte order marks may stand at the beginning; the parser would take one. */
    private static InputStream withoutMarks(InputStream stream) throws IOException {
        PushbackInputStream in = new PushbackInputStream(stream, 3);
        byte[] first = new byte[3];
        while (true) {
            int n = in.readNBytes(first, 0, 3);
            if (n < 3 || (first[0] & 0xFF) != 0xEF || (first[1] & 0xFF) != 0xBB || (first[2] & 0xFF) != 0xBF) {
                in.unread(first, 0, n);
                return in;
            }
        }
    }

    private int next() throws XMLStreamException, Failure, Cancelled {
        if ((++events & (CHECK - 1)) == 0) {
            progress.check();
        }
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Failure(Spoken.say("file-declares-document-type-or-entities"), file, Spoken.say("do-not-trust-ask-whoever-sent"));
        }
        return event;
    }

    private void section(String name, Sink sink) throws XMLStreamException, Failure, Cancelled {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (SECTIONS.contains(xml.getLocalName())) {
                    section(xml.getLocalName(), sink);
                } else {
                    elements = 0;
                    chars = 0;
                    if (sink.looksAt(name)) {
                        look(name, sink);
                    } else {
                        sink.item(name, element(1));
                    }
                }
            }
        }
    }

    private void look(String section, Sink sink) throws XMLStreamException, Failure, Cancelled {
        int depth = 0;
        int event = XMLStreamConstants.START_ELEMENT;
        while (true) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                enter(++depth);
                count(0);
                sink.look(section, xml.getLocalName(), this::attribute);
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) {
                return;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                count(xml.getTextLength());
            }
            event = next();
        }
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private Element attributes(Element into) throws Failure {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String value = xml.getAttributeValue(i);
            count(value.length());
            if (!"http://www.w3.org/2001/XMLSchema-instance".equals(xml.getAttributeNamespace(i))) {
                into.set(xml.getAttributeLocalName(i), value);
            }
        }
        return into;
    }

    private void count(int length) throws Failure {
        chars += length;
        if (elements > limits.itemElements() || chars > limits.itemChars()) {
            throw tooLarge(Spoken.say("entry-too-large", place()));
        }
    }

    private Failure tooLarge(String what) {
        return new Failure(Spoken.say("file-damaged-or-attack", what), file, Spoken.say("do-not-trust-if-you-know"));
    }

    private void enter(int depth) throws Failure {
        if (depth > limits.depth()) {
            throw tooLarge(Spoken.say("nested-too-deep", limits.depth()));
        }
        elements++;
    }

    private Element element(int depth) throws XMLStreamException, Failure, Cancelled {
        enter(depth);
        Element made = attributes(new Element(xml.getLocalName()));
        StringBuilder text = null;
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                made.add(element(depth + 1));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                return text == null || made.children().size() > 0 && text.toString().isBlank() ? made : made.text(text.toString());
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                count(xml.getTextLength());
                text = text == null ? new StringBuilder() : text;
                text.append(xml.getText());
            }
        }
    }

    /**
     * Old versions of QualCoder close some elements with {@code </VideoSelection'>}: takes that apostrophe away. Looks back from each
     * apostrophe, since files have hundreds of megabytes and few of these.
     */
    private static final class ApostropheRepair extends FilterInputStream {

        private enum Place { OUTSIDE, BEHIND_BRACKET, IN_CLOSING_TAG }

        private Place place = Place.OUTSIDE;

        ApostropheRepair(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int n = read(one, 0, 1);
            return n < 0 ? n : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int kept = 0;
            while (kept == 0) {
                int n = super.read(bytes, from, length);
                if (n <= 0) {
                    return n;
                }
                kept = keep(bytes, from, n);
                place = placeAt(bytes, from, from + kept);
            }
            return kept;
        }

        /** Moves what is kept together and returns how much that is. */
        private int keep(byte[] bytes, int from, int n) {
            int to = from;
            int copied = from;
            for (int i = from; i < from + n; i++) {
                if (bytes[i] == '\'') {
                    to = moved(bytes, copied, i, to);
                    copied = placeAt(bytes, from, to) == Place.IN_CLOSING_TAG ? i + 1 : i;
                }
            }
            return moved(bytes, copied, from + n, to) - from;
        }

        private static int moved(byte[] bytes, int from, int end, int to) {
            if (from != to) {
                System.arraycopy(bytes, from, bytes, to, end - from);
            }
            return to + end - from;
        }

        /** Where the byte at {@code end} stands, going by those before it and what came before them. */
        private Place placeAt(byte[] bytes, int from, int end) {
            for (int i = end - 1; i >= from; i--) {
                if (bytes[i] == '>') {
                    return Place.OUTSIDE;
                }
                if (bytes[i] == '<') {
                    return i + 1 == end ? Place.BEHIND_BRACKET : bytes[i + 1] == '/' ? Place.IN_CLOSING_TAG : Place.OUTSIDE;
                }
            }
            return place != Place.BEHIND_BRACKET || from == end ? place : bytes[from] == '/' ? Place.IN_CLOSING_TAG : Place.OUTSIDE;
        }
    }
}
