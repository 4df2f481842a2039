// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit.Rewording;
import org.cairn.core.people.NameReplacement;
import org.cairn.core.people.Pseudonym;

/** Replaces the names of people on the way out, or does nothing where names may go out. Immutable. */
public final class Disguise {

    /** A text as it goes out, and where its passages went. */
    public record Text(SourceText text, List<Rewording> replaced) {

        /** Where a passage is in the text that goes out: one that begins or ends in a name takes in all that replaced it. */
        public Span span(Span span) {
            return replaced.isEmpty() ? span : new Span(moved(span.start(), false), moved(span.end(), true));
        }

        private int moved(int offset, boolean end) {
            int shift = 0;
            for (Rewording one : replaced) {
                int now = one.text().codePointCount(0, one.text().length());
                if (one.span().end() <= offset) {
                    shift += now - one.span().length();
                } else if (one.span().start() < offset) {
                    return one.span().start() + shift + (end ? now : 0);
                } else {
                    break;
                }
            }
            return offset + shift;
        }
    }

    private static final Set<String> WORDS = Set.of("Description", "PlainTextContent", "TextValue");

    private final NameReplacement names;
    private final Map<UUID, String> pseudonyms = new HashMap<>();

    /** @param on whether names are replaced at all */
    public Disguise(ProjectView view, boolean on) {
        List<Pseudonym> all = on ? Pseudonym.propose(view, view.people(), "Person", true) : List.of();
        all.forEach(one -> pseudonyms.put(one.person(), one.pseudonym()));
        names = all.isEmpty() ? null : new NameReplacement(all, false);
    }

    public boolean isOn() {
        return names != null;
    }

    public String name(Person person) {
        return pseudonyms.getOrDefault(person.id(), person.name());
    }

    /** Whether a person goes out under another name. */
    public boolean hides(UUID person) {
        return pseudonyms.containsKey(person);
    }

    /** Any words of people with the names replaced. */
    public String words(String text) {
        return names == null || text == null ? text : names.apply(text);
    }

    public Text text(SourceText text) {
        List<Rewording> replaced = names == null ? List.of() : names.in(text);
        if (replaced.isEmpty()) {
            return new Text(text, replaced);
        }
        StringBuilder made = new StringBuilder(text.string().length() + 16);
        int written = 0;
        for (Rewording one : replaced) {
            made.append(text.string(), written, text.toUtf16(one.span().start())).append(one.text());
            written = text.toUtf16(one.span().end());
        }
        return new Text(new SourceText(made.append(text.string(), written, text.string().length()).toString()), replaced);
    }

    /** An element that was kept, with names replaced where people wrote something. */
    Element element(Element kept) {
        if (names == null) {
            return kept;
        }
        Element made = new Element(kept.name());
        kept.eachAttribute((name, value) -> {
            if (!name.equals("currentPath")) {
                made.set(name, name.equals("name") ? words(value) : value);
            }
        });
        made.text(WORDS.contains(kept.name()) ? words(kept.text()) : kept.text());
        kept.children().forEach(child -> made.add(element(child)));
        return made;
    }
}
