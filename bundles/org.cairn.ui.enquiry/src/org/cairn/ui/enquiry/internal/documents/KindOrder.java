// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.core.model.DocumentKind;

/** The kinds of documents in the order in which a person meets them. */
final class KindOrder {

    private static final List<String> FIRST = List.of("enquiry", "claims", "ethics", "answers", "framework", "assessment", "items", "diamonds",
            "observations", "criteria", "walk", "questionnaire", "responses", "meeting", "update", "papers", "alliance", "roster", "groups",
            "programme", "coaching", "events", "pupils", "protocol", "process", "scale", "checklist");

    private KindOrder() {
    }

    /** Every kind. */
    static List<DocumentKind> all() {
        List<DocumentKind> all = new ArrayList<>(DocumentKind.all());
        all.sort(Comparator.comparingInt(kind -> FIRST.contains(kind.name()) ? FIRST.indexOf(kind.name()) : FIRST.size()));
        return all;
    }
}
