// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairn.api.exchange.ReadDocument;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.project.Structure;
import org.cairn.text.internal.format.FileContent;
import org.cairn.text.internal.format.Limits;
import org.cairn.text.internal.format.Unreadable;

/** A document while it is read: its paragraphs, one line each, and the structure on them. Positions are UTF-16 until the end. */
public final class Draft {

    private record Mark(Structure.Kind kind, int start, int end, String label, int level) {
    }

    private final StringBuilder text = new StringBuilder();
    private final List<Mark> marks = new ArrayList<>();
    private boolean started;
    /** Where the part begins in which no speakers are looked for (footnotes); negative for none. */
    private int appendix = -1;

    /** Takes the last character back. */
    public void dropLast() {
        text.setLength(text.length() - 1);
    }

    /** Appends one paragraph, normalised; an empty one becomes an empty line. Returns where it begins. */
    public int paragraph(String line) {
        if (started) {
            text.append('\n');
        }
        started = true;
        int at = text.length();
        append(line);
        return at;
    }

    /** Appends text to the last paragraph as it stands, normalised. */
    public void append(String more) {
        started = true;
        String normal = Characters.normalise(more);
        if (normal.length() > Limits.TEXT_CHARS - text.length()) {
            throw new Unreadable("The text has more than " + Limits.TEXT_CHARS / 1_000_000 + " million characters.",
                    "Split it into smaller files.");
        }
        text.append(normal);
    }

    /** Appends a paragraph that is a heading; a blank one is only a paragraph. */
    public void heading(String line, int level) {
        int at = paragraph(line);
        String label = text.substring(at).strip();
        if (!label.isEmpty()) {
            mark(Structure.Kind.HEADING, at, text.length(), label.replace('\n', ' '), Math.clamp(level, 1, 6));
        }
    }

    /** Marks a stretch of what has been appended. */
    public void mark(Structure.Kind kind, int start, int end, String label, int level) {
        marks.add(new Mark(kind, start, end, label, level));
    }

    /** From here on come footnotes and the like. */
    public void beginAppendix() {
        if (appendix < 0) {
            appendix = text.length();
        }
    }

    /** UTF-16 length of what has been appended. */
    public int length() {
        return text.length();
    }

    /** What has been appended. */
    public String text() {
        return text.toString();
    }

    public boolean isBlank() {
        return text.chars().allMatch(Character::isWhitespace);
    }

    /** Label of the first heading, or null. */
    private String firstHeading() {
        return marks.stream().filter(m -> m.kind == Structure.Kind.HEADING).map(Mark::label).findFirst().orElse(null);
    }

    /** The document as the only one of its file. */
    public ReadDocument finish(FileContent file, Facts facts) {
        if (isBlank()) {
            throw new Unreadable("The file holds no text.", "Nothing to do, unless you expected some: then open it and look.");
        }
        String title = firstOf(facts.title(), firstHeading(), file.baseName());
        return finish(file, facts, title, file.origin(), file.original());
    }

    /** The document as one of several of its file. */
    public ReadDocument finish(FileContent file, Facts facts, String title, String origin, ReadDocument.Original original) {
        if (file.options().speakers() && marks.stream().noneMatch(m -> m.kind == Structure.Kind.TURN)) {
            String spoken = appendix < 0 ? text.toString() : text.substring(0, appendix);
            for (Speakers.Turn turn : Speakers.find(spoken)) {
                mark(Structure.Kind.TURN, turn.start(), turn.end(), turn.name(), 0);
            }
        }
        String string = text.toString();
        return new ReadDocument(title, string, structure(string), facts.language(), blankToNull(facts.author()), facts.date(),
                facts.attributes(), origin, file.folder(), original);
    }

    private List<Structure> structure(String string) {
        if (marks.isEmpty()) {
            return List.of();
        }
        SourceText offsets = new SourceText(string);
        List<Structure> all = new ArrayList<>(marks.size());
        for (Mark m : marks) {
            all.add(new Structure(m.kind, new Span(offsets.toOffset(m.start), offsets.toOffset(m.end)), m.label, m.level, null));
        }
        // by start; what holds the other comes first
        all.sort(Comparator.<Structure>comparingInt(s -> s.span().start()).thenComparingInt(s -> -s.span().end())
                .thenComparing(Structure::kind));
        return all;
    }

    private static String firstOf(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                String oneLine = Characters.normalise(candidate).strip().replaceAll("\\s+", " ");
                return oneLine.length() <= 300 ? oneLine : oneLine.substring(0, oneLine.offsetByCodePoints(299, 0)) + "…";
            }
        }
        return "Untitled";
    }

    private static String blankToNull(String s) {
        return s == null || s.isBlank() ? null : s.strip();
    }
}
