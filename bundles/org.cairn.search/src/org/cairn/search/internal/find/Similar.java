// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.search.internal.index.Leaf;
import org.cairn.search.internal.index.Snapshot;
import org.cairn.search.internal.index.Words;

/**
 * Paragraphs like a passage: the words that are frequent in it and rare elsewhere choose sources, whose paragraphs are then compared with
 * it by the cosine of their tf·idf vectors.
 */
final class Similar {

    private static final int WORDS = 25;
    private static final int SOURCES = 60;
    private static final int CONTEXT = 40;
    private static final double LEAST = 0.1;

    private final Snapshot snapshot;
    private final Progress progress;
    private final int all;
    private final Map<String, Double> rarity = new HashMap<>();

    Similar(Snapshot snapshot, Progress progress) {
        this.snapshot = snapshot;
        this.progress = progress;
        this.all = Math.max(1, snapshot.sources().size());
    }

    List<Found.Line> to(Ref passage, int limit) throws IOException, Cancelled {
        Source own = passage.kind() != EntityKind.SOURCE ? null : snapshot.view().source(passage.id()).orElse(null);
        if (own == null || snapshot.reader() == null) {
            return List.of();
        }
        SourceText text = snapshot.view().text(own);
        Span span = passage.span() == null ? new Span(0, text.length()) : passage.span();
        Map<String, Double> wanted = vector(text.slice(span));
        List<String> best = wanted.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey())).limit(WORDS).map(Map.Entry::getKey).toList();
        record Scored(double score, Source source, Span span) {
        }
        List<Scored> paragraphs = new ArrayList<>();
        for (Source source : sources(best, own)) {
            progress.check();
            SourceText other = snapshot.view().text(source);
            for (int at = 0; at < other.length();) {
                Span paragraph = other.paragraph(at);
                double score = cosine(wanted, vector(other.slice(paragraph)));
                if (score >= LEAST) {
                    paragraphs.add(new Scored(score, source, paragraph));
                }
                at = paragraph.end() + 1;
            }
        }
        paragraphs.sort(Comparator.comparingDouble(Scored::score).reversed().thenComparing(each -> each.source().number())
                .thenComparing(Scored::span));
        return paragraphs.stream().limit(limit)
                .map(each -> Lines.line(each.source(), snapshot.view().text(each.source()), each.span(), CONTEXT)).toList();
    }

    /** The sources whose words weigh most. */
    private List<Source> sources(List<String> words, Source own) throws IOException, Cancelled {
        record Scored(double score, Source source) {
        }
        PriorityQueue<Scored> top = new PriorityQueue<>(Comparator.comparingDouble(Scored::score));
        for (Leaf leaf : snapshot.leaves()) {
            progress.check();
            double[] scores = new double[leaf.size()];
            TermsEnum dictionary = leaf.terms() == null ? TermsEnum.EMPTY : leaf.terms().iterator();
            PostingsEnum postings = null;
            for (String word : words) {
                if (dictionary.seekExact(new BytesRef(word))) {
                    postings = dictionary.postings(postings, PostingsEnum.FREQS);
                    for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                        scores[doc] += rarity(word) * (1 + Math.log(postings.freq()));
                    }
                }
            }
            for (int doc = 0; doc < scores.length; doc++) {
                Source source = scores[doc] == 0 || leaf.ordinal(doc) < 0 ? null : snapshot.sources().get(leaf.ordinal(doc));
                if (source != null && !source.id().equals(own.id())) {
                    top.add(new Scored(scores[doc], source));
                    if (top.size() > SOURCES) {
                        top.poll();
                    }
                }
            }
        }
        return top.stream().map(Scored::source).toList();
    }

    private double rarity(String word) throws IOException {
        Double known = rarity.get(word);
        if (known == null) {
            int frequency = snapshot.reader().docFreq(new Term(Leaf.BODY, word));
            known = Math.log((all + 1.0) / (frequency + 0.5));
            rarity.put(word, Math.max(0, known));
        }
        return rarity.get(word);
    }

    private Map<String, Double> vector(String text) throws IOException {
        Map<String, Double> vector = new HashMap<>();
        Words.of(text).forEach(word -> vector.merge(word, 1.0, Double::sum));
        for (Map.Entry<String, Double> entry : vector.entrySet()) {
            entry.setValue((1 + Math.log(entry.getValue())) * rarity(entry.getKey()));
        }
        return vector;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> two) {
        double product = 0;
        for (Map.Entry<String, Double> entry : two.entrySet()) {
            product += entry.getValue() * one.getOrDefault(entry.getKey(), 0.0);
        }
        double lengths = length(one) * length(two);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Map<String, Double> vector) {
        return Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
    }
}
