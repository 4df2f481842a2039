// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.people.NameReplacement;
import org.cairn.core.people.Pseudonym;
import org.cairn.model.base.Wording;

/** What reports are made of: the project, its documents, and who may be named and quoted. For one thread. */
final class Material {

    private final ProjectView view;
    private final ModelLibrary library;
    private final Set<UUID> unquotable = new HashSet<>();
    private final Page page;
    private int leftOut;

    Material(ProjectView view, boolean names) {
        this.view = view;
        library = new ModelLibrary(view);
        List<Pseudonym> pseudonyms = names ? List.of() : Pseudonym.propose(view, view.people(), "Person", true);
        page = new Page(pseudonyms.isEmpty() ? text -> text : new NameReplacement(pseudonyms, false));
        if (!pseudonyms.isEmpty()) {
            page.note("The names of the project's people are replaced by pseudonyms. In a small alliance, role and school may still tell who "
                    + "is meant.");
        }
        for (Consent consent : view.consents()) {
            if (consent.use() == Consent.Use.QUOTATION && consent.state() != Consent.State.GIVEN) {
                unquotable.add(consent.person());
            }
        }
    }

    ProjectView view() {
        return view;
    }

    ModelLibrary library() {
        return library;
    }

    Page page() {
        return page;
    }

    /** Whether somebody may be quoted; one more is counted if not. */
    boolean mayQuote(UUID person) {
        if (person != null && unquotable.contains(person)) {
            leftOut++;
            return false;
        }
        return true;
    }

    /** Says at the end how much was left out. */
    Page finished() {
        if (leftOut > 0) {
            page.note(leftOut == 1 ? "One passage is not quoted: its author has not agreed to it."
                    : leftOut + " passages are not quoted: their authors have not agreed to it.");
        }
        return page;
    }

    String person(UUID id) {
        return id == null ? "" : view.person(id).map(Person::name).orElse("");
    }

    String school(UUID id) {
        return id == null ? "" : view.school(id).map(School::name).orElse("");
    }

    /** How something is worded now. */
    static String now(List<Wording> wordings) {
        return wordings.isEmpty() ? "" : wordings.getLast().getText();
    }

    static String text(Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    /** {@code a; b; c} of those that say something. */
    static String joined(String... texts) {
        return String.join("; ", List.of(texts).stream().filter(text -> !text.isBlank()).toList());
    }
}
