// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.exchange.refi.RefiFiles;

/**
 * What Cairn has no place for, by the GUID of what it belongs to: attributes, and elements in it. Lives in the project as a model
 * document. Not thread-safe.
 */
final class Kept {

    private static final String NAMESPACE = "urn:cairn:refi-kept:1";

    private final Map<UUID, Map<String, String>> attributes = new TreeMap<>();
    /** By what they are, so that the same from two imports is there once. */
    private final Map<UUID, Map<String, Element>> elements = new LinkedHashMap<>();

    /** Everything that earlier imports kept in the project. */
    static Kept of(ProjectView view) throws Failure, Cancelled {
        Kept kept = new Kept();
        for (ModelDocument document : view.documents()) {
            if (document.kind().equals(RefiFiles.KEPT)) {
                kept.read(view.content(document), document.title());
            }
        }
        return kept;
    }

    private void read(byte[] content, String title) throws Failure, Cancelled {
        new Items(title, Limits.STANDARD, Progress.NONE).read(new ByteArrayInputStream(content), new Items.Sink() {
            @Override
            public void root(Element root, String namespace) {
                // says nothing
            }

            @Override
            public void item(String section, Element item) {
                UUID of = Guids.of(item.get("of"));
                item.eachAttribute((name, value) -> {
                    if (!name.equals("of")) {
                        attribute(of, name, value);
                    }
                });
                item.children().forEach(child -> element(of, child));
            }
        });
    }

    void attribute(UUID of, String name, String value) {
        if (!value.isEmpty()) {
            attributes.computeIfAbsent(of, key -> new TreeMap<>()).put(name, value);
        }
    }

    void element(UUID in, Element element) {
        String guid = element.get("guid");
        String what = guid.isEmpty() ? element.toString() : element.name() + guid;
        elements.computeIfAbsent(in, key -> new LinkedHashMap<>(2)).put(what, element);
    }

    /** The value, or empty. */
    String attribute(UUID of, String name) {
        return attributes.getOrDefault(of, Map.of()).getOrDefault(name, "");
    }

    List<Element> elements(UUID in) {
        return List.copyOf(elements.getOrDefault(in, Map.of()).values());
    }

    boolean isEmpty() {
        return attributes.isEmpty() && elements.isEmpty();
    }

    /** XML, to be kept in a model document. */
    byte[] content() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SchemaWriter writer = new SchemaWriter(bytes, (asked, written) -> { });
        try {
            writer.begin("Kept", NAMESPACE, Map.of());
            for (Map.Entry<UUID, Map<String, String>> entry : attributes.entrySet()) {
                Element of = new Element("Of").set("of", entry.getKey().toString());
                entry.getValue().forEach(of::set);
                writer.asItIs(of);
            }
            for (Map.Entry<UUID, Map<String, Element>> entry : elements.entrySet()) {
                Element of = new Element("Of").set("of", entry.getKey().toString());
                entry.getValue().values().forEach(of::add);
                writer.asItIs(of);
            }
            writer.end("Kept");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
