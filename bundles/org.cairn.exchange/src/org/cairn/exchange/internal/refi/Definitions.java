// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Code;

/** Definitions of codes: one text in REFI-QDA, five fields in Cairn. */
final class Definitions {

    private Definitions() {
    }

    /** The fields as one text that a person can read. */
    static String inWords(Code.Definition definition) {
        List<String> parts = new ArrayList<>();
        add(parts, "", definition.brief());
        add(parts, "", definition.full());
        add(parts, "When to use: ", definition.use());
        add(parts, "When not to use: ", definition.avoid());
        add(parts, "Example: ", definition.example());
        return String.join("\n\n", parts);
    }

    private static void add(List<String> parts, String label, String text) {
        if (!text.isEmpty()) {
            parts.add(label + text);
        }
    }

    /** Whether the one text says it all. */
    static boolean isPlain(Code.Definition definition) {
        return definition.equals(new Code.Definition("", definition.full(), "", "", ""));
    }

    static Element element(Code code) {
        Code.Definition d = code.definition();
        return new Element("Code").set("guid", code.id().toString()).set("brief", d.brief()).set("full", d.full()).set("use", d.use())
                .set("avoid", d.avoid()).set("example", d.example());
    }

    static Code.Definition of(Element element) {
        return new Code.Definition(element.get("brief"), element.get("full"), element.get("use"), element.get("avoid"),
                element.get("example"));
    }
}
