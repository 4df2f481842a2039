// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.exchange.internal.Spoken;

/**
 * What REFI-QDA has no place for, as it travels in a note: elements by name and GUID. Empty where a file does not come from Cairn or the
 * note was lost on the way. Not thread-safe.
 */
final class Supplement {

    /** Name of the note. */
    static final String TITLE = "Cairn: what other programs have no place for";

    private static final String NAMESPACE = "urn:cairn:supplement:1";

    private final Map<String, Map<UUID, Element>> elements = new HashMap<>();
    private UUID note;

    /** The supplement among the notes of a file. */
    static Supplement in(List<Element> notes, Container container) throws Failure {
        Supplement supplement = new Supplement();
        for (Element candidate : notes) {
            if (candidate.get("name").equals(TITLE)) {
                PlainText text = Texts.of(candidate, container);
                if (text != null && supplement.read(text.text())) {
                    supplement.note = Guids.of(candidate.get("guid"));
                }
            }
        }
        return supplement;
    }

    private boolean read(String text) {
        try {
            new Items(TITLE, Limits.STANDARD, Progress.NONE).read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                    new Items.Sink() {
                        @Override
                        public void root(Element root, String namespace) throws Failure {
                            if (!namespace.equals(NAMESPACE)) {
                                throw new Failure(Spoken.say("another-note-that-name"), TITLE, "");
                            }
                        }

                        @Override
                        public void item(String section, Element item) {
                            put(item);
                        }
                    });
            return true;
        } catch (Failure | Cancelled e) {
            // somebody changed the note: it stays a note, and the project comes in as from another program
            elements.clear();
            return false;
        }
    }

    /** Whether a note is the supplement itself. */
    boolean isNote(UUID id) {
        return id.equals(note);
    }

    /** Adds an element with a GUID. */
    void put(Element element) {
        UUID id = Guids.of(element.get("guid"));
        if (id != null) {
            elements.computeIfAbsent(element.name(), key -> new LinkedHashMap<>()).put(id, element);
        }
    }

    /** The element of that name about that GUID, or null. */
    Element get(String name, UUID id) {
        return elements.getOrDefault(name, Map.of()).get(id);
    }

    /** All elements of that name in their order. */
    List<Element> all(String name) {
        return List.copyOf(elements.getOrDefault(name, Map.of()).values());
    }

    boolean isEmpty() {
        return elements.isEmpty();
    }

    /** The text of the note. */
    String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SchemaWriter writer = new SchemaWriter(bytes, (asked, written) -> { });
        try {
            writer.begin("Supplement", NAMESPACE, Map.of());
            for (Map<UUID, Element> kind : elements.values()) {
                for (Element element : kind.values()) {
                    writer.asItIs(element);
                }
            }
            writer.end("Supplement");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
