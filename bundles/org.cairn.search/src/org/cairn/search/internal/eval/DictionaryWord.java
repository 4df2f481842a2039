// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.cairn.api.progress.Cancelled;
import org.cairn.search.internal.index.Language;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.query.Part;

/** A word that is looked up in the dictionary of a segment. */
final class DictionaryWord extends WordExpression {

    private static final int ALL = -1;
    /** How many words are read between two looks at whether to stop. */
    private static final int MANY = 4_096;

    private final Part part;
    private final List<Language> languages = new ArrayList<>();
    private CompiledAutomaton automaton;

    DictionaryWord(Scene scene, Part part) {
        super(scene);
        this.part = part;
        if (part instanceof Part.Stem) {
            scene.languages().forEach(tag -> languages.add(Language.of(tag)));
        }
    }

    @Override
    public boolean isOneWord() {
        return true;
    }

    @Override
    void collect(Leaf leaf, TermSet terms) throws IOException, Cancelled {
        switch (part) {
            case Part.Exact exact -> {
                TermsEnum dictionary = leaf.terms().iterator();
                BytesRef word = new BytesRef(exact.word());
                if (dictionary.seekExact(word)) {
                    terms.add(dictionary, word, ALL, null);
                }
            }
            case Part.Stem stem -> forms(leaf, terms, stem.word());
            default -> matching(leaf, terms);
        }
    }

    /** The forms of a word; one that belongs to it in some languages only counts in sources of those. */
    private void forms(Leaf leaf, TermSet terms, String word) throws IOException {
        Map<BytesRef, Integer> counting = new TreeMap<>();
        for (int i = 0; i < languages.size(); i++) {
            for (BytesRef form : leaf.segment().forms(leaf.terms(), languages.get(i), word)) {
                counting.merge(form, 1 << i, (a, b) -> a | b);
            }
        }
        int every = (1 << languages.size()) - 1;
        TermsEnum dictionary = leaf.terms().iterator();
        for (var entry : counting.entrySet()) {
            if (dictionary.seekExact(entry.getKey())) {
                terms.add(dictionary, entry.getKey(), entry.getValue() == every ? ALL : entry.getValue(), null);
            }
        }
    }

    private void matching(Leaf leaf, TermSet terms) throws IOException, Cancelled {
        if (automaton == null) {
            automaton = new CompiledAutomaton(automaton(part), false, true);
        }
        TermsEnum dictionary = automaton.getTermsEnum(leaf.terms());
        int read = 0;
        for (BytesRef term = dictionary.next(); term != null; term = dictionary.next()) {
            if (!Leaf.isSign(term)) {
                terms.add(dictionary, BytesRef.deepCopyOf(term), ALL, null);
            }
            if (++read % MANY == 0) {
                scene().progress().check();
            }
        }
    }

    private static Automaton automaton(Part part) {
        return switch (part) {
            case Part.Glob glob -> glob(glob.pattern());
            case Part.Fuzzy fuzzy -> new LevenshteinAutomata(fuzzy.word(), true).toAutomaton(fuzzy.edits());
            default -> Automata.makeAnyString();
        };
    }

    private static Automaton glob(String pattern) {
        List<Automaton> parts = new ArrayList<>();
        pattern.codePoints().forEach(c -> parts.add(switch (c) {
            case '*' -> Automata.makeAnyString();
            case '?' -> Automata.makeAnyChar();
            default -> Automata.makeChar(c);
        }));
        return Operations.determinize(Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    }
}
