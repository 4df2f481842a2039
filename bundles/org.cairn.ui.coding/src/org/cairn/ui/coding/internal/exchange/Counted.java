// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cairn.exchange.refi.ExchangeReport;
import org.cairn.exchange.refi.ExchangeReport.Line;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/** The counts of an import or export in words: what went in is what came out, element by element. */
final class Counted {

    /** Column of what was known already. */
    private static final int KNOWN = 3;

    private Counted() {
    }

    /**
     * What a report says.
     *
     * @param taking whether something comes in; else it goes out
     * @param last what is said at the end; may be empty
     */
    static Told told(String title, ExchangeReport report, boolean taking, String last) {
        List<String> sentences = new ArrayList<>();
        sentences.add(title);
        long in = sum(report, Line::in);
        if (in == 0) {
            sentences.add(Messages.counts_nothing);
        } else {
            sentences.add(NLS.bind(taking ? Messages.counts_in : Messages.counts_out, new Object[] {Widgets.number(in),
                Widgets.number(sum(report, Line::taken)), Widgets.number(sum(report, Line::known)), Widgets.number(sum(report, Line::kept)),
                Widgets.number(sum(report, Line::left))}));
        }
        if (!report.positions().isEmpty()) {
            sentences.add(NLS.bind(Messages.counts_positions, report.positions()));
        }
        if (!last.isEmpty()) {
            sentences.add(last);
        }
        List<String> headings = new ArrayList<>(List.of(Messages.counts_element, taking ? Messages.counts_there : Messages.counts_here,
                taking ? Messages.counts_taken : Messages.counts_written, Messages.counts_kept, Messages.counts_left));
        if (taking) {
            headings.add(KNOWN, Messages.counts_known);
        }
        List<List<String>> rows = report.lines().stream().map(line -> row(line, taking)).toList();
        return new Told(title, sentences, List.of(new Told.Section(Told.COUNTS, Messages.told_counts, headings, rows, true),
                Told.problems(report.problems())));
    }

    /** An export meets nothing that is known already. */
    private static List<String> row(Line line, boolean taking) {
        List<String> row = new ArrayList<>(List.of(element(line.element()), Widgets.number(line.in()), Widgets.number(line.taken()),
                Widgets.number(line.kept()), Widgets.number(line.left())));
        if (taking) {
            row.add(KNOWN, Widgets.number(line.known()));
        }
        return row;
    }

    private static long sum(ExchangeReport report, ToLongFunction<Line> number) {
        return report.lines().stream().mapToLong(number).sum();
    }

    /** An element as people call it; as the format calls it where people have no word for it. */
    private static String element(String name) {
        return switch (name) {
            case "User" -> Messages.element_coders;
            case "Code" -> Messages.element_codes;
            case "Variable" -> Messages.element_attributes;
            case "Case" -> Messages.element_cases;
            case "VariableValue", "Attribute value" -> Messages.element_values;
            case "Source" -> Messages.element_sources;
            case "TextSource" -> Messages.element_texts;
            case "PictureSource" -> Messages.element_pictures;
            case "PDFSource" -> Messages.element_pdfs;
            case "AudioSource" -> Messages.element_sounds;
            case "VideoSource" -> Messages.element_films;
            case "Transcript" -> Messages.element_transcripts;
            case "SyncPoint" -> Messages.element_times;
            case "PlainTextSelection" -> Messages.element_passages;
            case "PictureSelection" -> Messages.element_partsOfPictures;
            case "PDFSelection" -> Messages.element_partsOfPages;
            case "AudioSelection" -> Messages.element_partsOfSounds;
            case "VideoSelection" -> Messages.element_partsOfFilms;
            case "TranscriptSelection" -> Messages.element_partsOfTranscripts;
            case "Coding", "Segment" -> Messages.element_codings;
            case "Picture coding" -> Messages.element_regions;
            case "Note", "Memo" -> Messages.element_memos;
            case "Link" -> Messages.element_links;
            case "Set" -> Messages.element_sets;
            case "Graph" -> Messages.element_graphs;
            case "Reference" -> Messages.element_references;
            default -> name;
        };
    }

    /** What a file is, or why it cannot be read. */
    static String format(Formats.Format format) {
        return switch (format) {
            case REFI_PROJECT -> Messages.format_project;
            case REFI_CODEBOOK -> Messages.format_codebook;
            case QUALCODER -> Messages.format_qualcoder;
            case TAGUETTE -> Messages.format_taguette;
            case SEGMENTS -> Messages.format_segments;
            case BIBLIOGRAPHY -> Messages.format_bibliography;
            case CAIRN -> Messages.format_cairn;
            case UNKNOWN -> Messages.format_unknown;
            case MISSING -> Messages.format_missing;
        };
    }
}
