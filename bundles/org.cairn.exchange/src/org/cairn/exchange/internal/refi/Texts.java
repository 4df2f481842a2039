// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.progress.Failure;

/** The plain text of an element that has one, and the positions of its selections. */
final class Texts {

    private Texts() {
    }

    /** The text, or null if there is none. */
    static PlainText of(Element element, Container container) throws Failure {
        if (element.first("PlainTextContent") != null) {
            return new PlainText(element.textOf("PlainTextContent"));
        }
        if (element.get("plainTextPath").isBlank()) {
            return null;
        }
        byte[] bytes = container.bytes(element.get("plainTextPath"), Limits.STANDARD.textBytes());
        return bytes == null ? null : PlainText.of(bytes);
    }

    static List<Positions.Selected> selected(List<Element> selections) {
        List<Positions.Selected> selected = new ArrayList<>(selections.size());
        for (Element selection : selections) {
            Positions.Selected one = selected(selection);
            if (one != null) {
                selected.add(one);
            }
        }
        return selected;
    }

    /** Null where it has no positions. */
    static Positions.Selected selected(Element selection) {
        try {
            return new Positions.Selected(Long.parseLong(selection.get("startPosition").strip()),
                    Long.parseLong(selection.get("endPosition").strip()), selection.get("name"));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
