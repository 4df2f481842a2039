// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.ProjectView;
import org.cairn.model.base.Document;

/**
 * A framework, scale, instrument, process or checklist that Cairn brings along. Each says where it comes from and what of it could not be
 * verified; the words are ours. In every project a template has the same GUIDs, so that judgements by it can be brought together.
 *
 * @param key what it is called on the command line, such as {@code hargreaves}
 * @param kind what it is
 * @param name as lists show it
 */
public record Template(String key, DocumentKind kind, String name) {

    private static final String FOLDER = "templates/";

    /** Every template, in order. Reads them all. */
    public static List<Template> all() {
        return text("templates.txt").lines().map(key -> {
            Document document = read(key);
            return new Template(key, DocumentKind.of(document), document.getName());
        }).toList();
    }

    /** The template with that key. */
    public static Optional<Template> named(String key) {
        return text("templates.txt").lines().filter(key::equals).findFirst().map(known -> {
            Document document = read(known);
            return new Template(known, DocumentKind.of(document), document.getName());
        });
    }

    /** The document, to look at or to put into a project as it is. Each call gives another object. */
    public Document document() {
        return read(key);
    }

    /** The document for a project: with the GUIDs of the template, or with new ones if the project has it already. */
    public Document documentFor(ProjectView view) {
        Document document = read(key);
        return ModelDocuments.find(view, document.getId()).isPresent() ? ModelDocuments.copy(document) : document;
    }

    private static Document read(String key) {
        try {
            return ModelDocuments.read(text(key + ".xmi").getBytes(StandardCharsets.UTF_8), key);
        } catch (Failure e) {
            throw new IllegalStateException("A template that Cairn brings along cannot be read: " + key, e);
        }
    }

    private static String text(String file) {
        try (InputStream in = Template.class.getResourceAsStream(FOLDER + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
