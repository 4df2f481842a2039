// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.codes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;

/** What can only be seen with the texts at hand. */
final class TextChecks {

    private static final int SHOWN = 80;

    private final AnalysisContext context;
    private final ProjectView view;
    private final Phrases words;
    private final Map<String, List<Source>> byText = new LinkedHashMap<>();
    private final List<Object[]> drifted = new ArrayList<>();

    private TextChecks(AnalysisContext context, Phrases words) {
        this.context = context;
        view = context.view();
        this.words = words;
    }

    static TextChecks read(AnalysisContext context, List<Source> sources, Phrases words) throws Cancelled {
        TextChecks checks = new TextChecks(context, words);
        MessageDigest digest = digest();
        context.texts(words.say("reading"), sources, (source, text) -> {
            if (!text.string().isBlank()) {
                byte[] hash = digest.digest(text.string().strip().getBytes(StandardCharsets.UTF_8));
                checks.byText.computeIfAbsent(HexFormat.of().formatHex(hash), fresh -> new ArrayList<>(1)).add(source);
            }
            checks.look(source, text);
        });
        return checks;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private void look(Source source, SourceText text) {
        Codings.Row row = view.codings().of(source);
        for (int i = 0; i < row.size(); i++) {
            int start = row.start(i);
            int end = row.end(i);
            if (end > text.length()) {
                add(source, row, i, "", "drift.outside");
            } else if (!row.isOn(i, text.slice(start, end))) {
                add(source, row, i, text.slice(start, Math.min(end, start + SHOWN)), "drift.words");
            } else if (text.slice(start, end).isBlank()) {
                add(source, row, i, "", "drift.blank");
            } else if (source.revision() > 1 && (splits(text, start) || splits(text, end))) {
                // people do code parts of words; in a text that was corrected it is a sign that the passage has moved
                add(source, row, i, text.slice(start, Math.min(end, start + SHOWN)), "drift.word");
            }
        }
    }

    private static boolean splits(SourceText text, int offset) {
        if (offset == 0 || offset == text.length()) {
            return false;
        }
        int at = text.toUtf16(offset);
        return Character.isLetterOrDigit(text.string().codePointBefore(at)) && Character.isLetterOrDigit(text.string().codePointAt(at));
    }

    private void add(Source source, Codings.Row row, int i, String passage, String why) {
        Evidence evidence = Evidence.of(List.of(new Passage(source.id(), new Span(row.start(i), row.end(i)), row.coding(i).id())));
        drifted.add(new Object[] {Cell.of(source.title(), evidence),
                view.codebook().code(view.codings().code(row.code(i))).map(view.codebook()::path).orElse(""), words.say(why), passage});
    }

    /** Sources whose texts are the same but for white space at their ends. */
    Table sameText() throws Cancelled {
        Table.Builder table = Table.of(words.say("same-text"), Column.text("sources", words.say("sources.title")),
                Column.count("count", words.say("times")));
        for (List<Source> same : byText.values()) {
            context.check();
            if (same.size() > 1) {
                table.row(Cell.of(String.join("; ", same.stream().map(Source::title).toList()), Evidence.ofSources(same)), same.size());
            }
        }
        return table.build();
    }

    /** Codings whose passage is not what a person would have coded. */
    Table drift() {
        Table.Builder table = Table.of(words.say("drift"), Column.text("source", words.say("source")), Column.text("code", words.say("code")),
                Column.text("why", words.say("why")), Column.text("passage", words.say("passage")));
        drifted.forEach(table::row);
        return table.note(words.say("note.drift")).build();
    }
}
