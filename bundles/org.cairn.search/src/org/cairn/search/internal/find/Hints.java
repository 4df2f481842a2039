// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.cairn.search.internal.index.Language;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.Snapshot;
import org.cairn.search.internal.query.Node;
import org.cairn.search.internal.query.Part;

/** What a person should know beside the hits: forms of words that were found too, and other spellings that would find more. */
final class Hints {

    /** With so many hits nobody asks for other spellings. */
    private static final int ENOUGH = 5;
    private static final int SUGGESTIONS = 3;
    private static final int FORMS = 8;
    private static final int NOTED_WORDS = 3;
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "near", "within");

    private final String query;
    private final Snapshot snapshot;
    private final List<String> notes = new ArrayList<>();
    private final Set<String> suggestions = new LinkedHashSet<>();
    private final List<Language> languages;
    private int noted;

    Hints(String query, Node node, Snapshot snapshot, long hits) throws IOException {
        this.query = query;
        this.snapshot = snapshot;
        this.languages = snapshot.languages().stream().map(Language::of).toList();
        walk(node, hits < ENOUGH);
    }

    List<String> notes() {
        return notes;
    }

    List<String> suggestions() {
        return List.copyOf(suggestions);
    }

    private void walk(Node node, boolean suggest) throws IOException {
        switch (node) {
            case Node.Phrase phrase -> phrase(phrase, suggest);
            case Node.And and -> each(and.parts(), suggest);
            case Node.Or or -> each(or.parts(), suggest);
            case Node.Not not -> walk(not.of(), false);
            case Node.Without without -> walk(without.left(), suggest);
            case Node.Together together -> each(List.of(together.left(), together.right()), suggest);
            case Node.Near near -> each(List.of(near.left(), near.right()), suggest);
            case Node.Lying lying -> each(List.of(lying.left(), lying.right()), suggest);
            default -> {
                // nothing to say
            }
        }
    }

    private void each(List<Node> nodes, boolean suggest) throws IOException {
        for (Node node : nodes) {
            if (node instanceof Node.Phrase phrase && phrase.parts().getFirst() instanceof Part.Stem stem && phrase.parts().size() == 1
                    && OPERATORS.contains(stem.word())) {
                notes.add("\"" + stem.word() + "\" was searched as a word; operators are written in capitals: "
                        + stem.word().toUpperCase(Locale.ROOT) + ".");
            }
            walk(node, suggest);
        }
    }

    private void phrase(Node.Phrase phrase, boolean suggest) throws IOException {
        for (Part part : phrase.parts()) {
            if (part instanceof Part.Stem stem) {
                Set<String> forms = forms(stem.word());
                if (forms.isEmpty() && suggest) {
                    respell(phrase, stem.word());
                }
                forms.remove(stem.word());
                if (!forms.isEmpty() && noted++ < NOTED_WORDS) {
                    notes.add("Other forms of \"" + stem.word() + "\" were looked for as well: "
                            + String.join(", ", forms.stream().limit(FORMS).toList()) + (forms.size() > FORMS ? ", …" : "")
                            + ". Write =" + stem.word() + " for this form alone.");
                }
            } else if (part instanceof Part.Exact exact && suggest
                    && snapshot.reader() != null && snapshot.reader().docFreq(new Term(Leaf.BODY, exact.word())) == 0) {
                respell(phrase, exact.word());
            }
        }
    }

    private Set<String> forms(String word) throws IOException {
        Set<String> forms = new TreeSet<>();
        for (Leaf leaf : snapshot.leaves()) {
            for (Language language : leaf.terms() == null ? List.<Language>of() : languages) {
                for (BytesRef form : leaf.segment().forms(leaf.terms(), language, word)) {
                    forms.add(form.utf8ToString());
                }
            }
        }
        return forms;
    }

    /** The query with another spelling of one word that is in no text. */
    private void respell(Node.Phrase phrase, String word) throws IOException {
        if (snapshot.reader() == null) {
            return;
        }
        int at = query.toLowerCase(Locale.ROOT).indexOf(word, phrase.start());
        if (at < 0 || at + word.length() > phrase.end()) {
            return;
        }
        DirectSpellChecker speller = new DirectSpellChecker();
        speller.setMinQueryLength(3);
        for (SuggestWord other : speller.suggestSimilar(new Term(Leaf.BODY, word), SUGGESTIONS, snapshot.reader(),
                SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX)) {
            suggestions.add(query.substring(0, at) + other.string + query.substring(at + word.length()));
        }
    }
}
