// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.core.people.NameReplacement;
import org.cairn.core.people.Pseudonym;
import org.cairn.model.base.Wording;

/** What reports are made of: the project, its documents, and who may be named and quoted. For one thread. */
final class Material {

    private final ProjectView view;
    private final Locale locale;
    private final Phrases phrases;
    private final ModelLibrary library;
    private final Set<UUID> unquotable = new HashSet<>();
    private final Page page;
    private int leftOut;

    /** @param locale the language of the report */
    Material(ProjectView view, boolean names, Locale locale) {
        this.view = view;
        this.locale = locale;
        phrases = Phrases.beside(Material.class, locale);
        library = new ModelLibrary(view);
        List<Pseudonym> pseudonyms = names ? List.of() : Pseudonym.propose(view, view.people(), say("person"), true);
        page = new Page(pseudonyms.isEmpty() ? text -> text : new NameReplacement(pseudonyms, false));
        if (!pseudonyms.isEmpty()) {
            page.note(say("pseudonyms"));
        }
        for (Consent consent : view.consents()) {
            if (consent.use() == Consent.Use.QUOTATION && consent.state() != Consent.State.GIVEN) {
                unquotable.add(consent.person());
            }
        }
    }

    /** What the report itself says, in its language. */
    String say(String key, Object... values) {
        return phrases.say(key, values);
    }

    /** Headings of a table. */
    List<String> heads(String... keys) {
        return Stream.of(keys).map(phrases::say).toList();
    }

    /** The word for a choice, in the language of the report. */
    String word(Enum<?> value) {
        return phrases.find(value.getDeclaringClass().getSimpleName() + "." + value.name()).orElseGet(() -> ModelWords.of(value));
    }

    /** {@code label: text}; empty where there is no text. */
    String labelled(String key, String text) {
        return text.isBlank() ? "" : say(key, text);
    }

    Locale locale() {
        return locale;
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
            page.note(leftOut == 1 ? say("unquoted.one") : say("unquoted", leftOut));
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
