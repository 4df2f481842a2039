// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairn.api.analysis.result.Passage;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;

/** Reads passages in words. */
final class EvidenceLines {

    private static final int LONGEST = 1000;

    /**
     * A passage in words.
     *
     * @param words what stands there, on one line
     * @param title of the source
     * @param date of the source, or empty
     * @param code what it was coded as, or empty
     * @param coder who coded it, or empty
     */
    record Line(String words, String title, String date, String code, String coder) {
    }

    private final ProjectView view;
    private final Set<UUID> silent = new HashSet<>();

    /** @param outside whether the words leave Cairn: then those of people who have not agreed to be quoted stay behind */
    EvidenceLines(ProjectView view, boolean outside) {
        this.view = view;
        if (outside) {
            view.consents().stream().filter(consent -> consent.use() == Consent.Use.QUOTATION
                    && consent.state() != Consent.State.GIVEN).map(Consent::person).forEach(silent::add);
        }
    }

    /** Reads texts: not on the UI thread. */
    List<Line> of(List<Passage> passages, Progress progress) throws Cancelled {
        List<Line> lines = new ArrayList<>(passages.size());
        UUID last = null;
        SourceText text = null;
        for (Passage passage : passages) {
            progress.check();
            Source source = view.source(passage.source()).orElse(null);
            if (source == null) {
                lines.add(new Line("", Messages.evidence_gone, "", "", ""));
                continue;
            }
            if (!source.id().equals(last)) {
                last = source.id();
                text = view.text(source);
            }
            String words = source.author() != null && silent.contains(source.author()) ? Messages.evidence_notToBeQuoted
                    : words(text, passage.span());
            String date = source.date() == null ? "" : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).format(source.date());
            Coding coding = passage.coding() == null ? null : coding(source, passage);
            String code = coding == null ? "" : view.codebook().code(coding.code()).map(Code::name).orElse("");
            String coder = coding == null ? "" : view.coder(coding.coder()).map(Coder::name).orElse("");
            lines.add(new Line(words, source.title(), date, code, coder));
        }
        return lines;
    }

    /** The coding behind a passage, or null if it has gone. Only its own source is looked through. */
    private Coding coding(Source source, Passage passage) {
        Codings.Row row = view.codings().of(source);
        return IntStream.range(0, row.size()).mapToObj(row::coding).filter(coding -> coding.id().equals(passage.coding())).findFirst()
                .orElse(null);
    }

    /** The beginning of a source where all of it is meant. */
    private static String words(SourceText text, Span span) {
        int start = span == null ? 0 : Math.min(span.start(), text.length());
        int end = Math.min(text.length(), Math.min(span == null ? LONGEST : span.end(), start + LONGEST));
        return text.slice(start, end).strip().replaceAll("\\s+", " ");
    }

    static String tabbed(List<Line> lines) {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(cell(line.words())).append('\t').append(cell(line.title())).append('\t').append(line.date())
                .append('\t').append(cell(line.code())).append('\t').append(cell(line.coder())).append(System.lineSeparator()));
        return text.toString();
    }

    /** A spreadsheet would take some words for a formula. */
    private static String cell(String text) {
        return !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
