// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.ProjectEdit;
import org.cairn.core.codebook.CodePalette;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.Counts;
import org.cairn.exchange.internal.refi.Counts.Fate;
import org.cairn.exchange.internal.refi.Guids;
import org.cairn.exchange.internal.refi.Positions;

/** Takes rows of coded segments in: each finds its source, its code and its place. */
final class SegmentsIn {

    static final String SEGMENT = "Segment";
    private static final Map<String, String> OTHERS = Map.ofEntries(Map.entry("document", "source"), Map.entry("file", "source"),
            Map.entry("title", "source"), Map.entry("tag", "code"), Map.entry("codes", "code"), Map.entry("segment", "quotation"),
            Map.entry("text", "quotation"), Map.entry("quote", "quotation"), Map.entry("content", "quotation"), Map.entry("memo", "comment"),
            Map.entry("owner", "coder"), Map.entry("begin", "start"), Map.entry("document name", "source"), Map.entry("coded text", "quotation"));

    private record Place(UUID source, UUID code, UUID coder, Span span) {
    }

    private final ProjectEdit edit;
    private final Coder fallback;
    private final String where;
    final Counts counts = new Counts(Set.of(SEGMENT));
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, UUID> coders = new HashMap<>();
    private final Map<String, List<Source>> titles = new HashMap<>();
    private final Map<UUID, SourceText> texts = new HashMap<>();
    private final Map<UUID, Coding> known = new HashMap<>();
    private final Set<Place> places = new HashSet<>();
    private final Codebook book;
    private int made;

    SegmentsIn(ProjectEdit edit, Coder fallback, String where) {
        this.edit = edit;
        this.fallback = fallback;
        this.where = where;
        book = edit.before().codebook();
        edit.before().coders().forEach(coder -> coders.put(coder.name(), coder.id()));
        for (Source source : edit.before().sources()) {
            titles.computeIfAbsent(source.title(), key -> new ArrayList<>()).add(source);
            Codings.Row row = edit.before().codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                Coding coding = row.coding(i);
                known.put(coding.id(), coding);
                places.add(new Place(coding.source(), coding.code(), coding.coder(), coding.span()));
            }
        }
    }

    void take(List<List<String>> rows) throws Failure {
        List<String> headings = rows.isEmpty() ? List.of() : rows.getFirst();
        for (int i = 0; i < headings.size(); i++) {
            String heading = headings.get(i).strip().toLowerCase(Locale.ROOT);
            columns.putIfAbsent(OTHERS.getOrDefault(heading, heading), i);
        }
        boolean placed = columns.containsKey("quotation") || columns.containsKey("start") && columns.containsKey("end");
        if (!columns.containsKey("code") || !columns.containsKey("source") && !columns.containsKey("source_id") || !placed) {
            throw new Failure(Spoken.say("table-has-no-columns-for-coded", String.join(", ", headings)), where,
                    Spoken.say("name-its-columns-source-code-quotation"));
        }
        for (int i = 1; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                counts.in(SEGMENT);
                row(row, i + 1);
            }
        }
    }

    private String cell(List<String> row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? "" : row.get(at).strip();
    }

    private void left(int number, String why) {
        counts.tell("more-rows-that-left-out", Problem.warning(Spoken.say("row-left-out", why), Spoken.say("in-row", where, number), ""));
    }

    private void row(List<String> row, int number) throws Failure {
        Source source = source(row);
        if (source == null) {
            left(number, Spoken.say("row-no-source", cell(row, "source")));
            return;
        }
        if (cell(row, "code").isEmpty()) {
            left(number, Spoken.say("row-no-code"));
            return;
        }
        Span span = place(row, source, number);
        if (span == null) {
            return;
        }
        UUID id = Guids.of(cell(row, "coding_id"));
        Code code = code(cell(row, "code"), Guids.of(cell(row, "code_id")));
        if (!code.codable()) {
            left(number, Spoken.say("row-folder", code.name()));
            return;
        }
        UUID coder = coder(cell(row, "coder"));
        if (id != null && known.containsKey(id) || !places.add(new Place(source.id(), code.id(), coder, span))) {
            counts.became(SEGMENT, Fate.KNOWN);
            return;
        }
        UUID made = id == null ? UUID.randomUUID() : id;
        Coding coding = new Coding(made, source.id(), code.id(), coder, span, created(cell(row, "created")), cell(row, "comment"),
                weight(cell(row, "weight")), cell(row, "important").equalsIgnoreCase("true"));
        known.put(made, coding);
        edit.put(coding);
        counts.became(SEGMENT, Fate.TAKEN);
    }

    private Source source(List<String> row) {
        UUID id = Guids.of(cell(row, "source_id"));
        Source source = id == null ? null : edit.before().source(id).orElse(null);
        List<Source> named = titles.getOrDefault(cell(row, "source"), List.of());
        return source != null ? source : named.size() == 1 ? named.getFirst() : null;
    }

    /** Where the segment is: where its offsets say, if its quotation stands there; else the one place where its quotation stands. */
    private Span place(List<String> row, Source source, int number) {
        SourceText text = texts.computeIfAbsent(source.id(), key -> edit.before().text(source));
        String quotation = cell(row, "quotation");
        Span span = span(cell(row, "start"), cell(row, "end"), text.length());
        if (span != null && (quotation.isEmpty() || Positions.fits(text, span, quotation))) {
            return span;
        }
        if (quotation.isEmpty()) {
            left(number, Spoken.say("row-no-place"));
            return null;
        }
        String wanted = quotation.replace("\r\n", "\n");
        int at = text.string().indexOf(wanted);
        if (at < 0) {
            left(number, Spoken.say("row-no-passage", source.title(), shortened(wanted)));
            return null;
        }
        int nearest = at;
        boolean several = false;
        for (int next = text.string().indexOf(wanted, at + 1); next >= 0; next = text.string().indexOf(wanted, next + 1)) {
            several = true;
            if (span != null && Math.abs(next - text.toUtf16(span.start())) < Math.abs(nearest - text.toUtf16(span.start()))) {
                nearest = next;
            }
        }
        if (several && span == null) {
            left(number, Spoken.say("row-several-passages", shortened(wanted), source.title()));
            return null;
        }
        return new Span(text.toOffset(nearest), text.toOffset(nearest + wanted.length()));
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, text.offsetByCodePoints(0, 30)) + " …" : text;
    }

    private static Span span(String start, String end, int length) {
        try {
            int from = (int) Double.parseDouble(start);
            int to = (int) Double.parseDouble(end);
            return from >= 0 && to > from && to <= length ? new Span(from, to) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private Code code(String path, UUID id) throws Failure {
        Code there = id == null ? null : book.code(id).orElse(null);
        if (there == null) {
            List<Code> found = book.find(path);
            there = found.size() >= 1 ? found.getFirst() : codes.get(path);
        }
        if (there != null) {
            return there;
        }
        int cut = path.lastIndexOf(Codebook.PATH_SEPARATOR.strip());
        Code above = cut < 0 || path.substring(0, cut).isBlank() ? null : code(path.substring(0, cut).strip(), null);
        String name = path.substring(cut + 1).strip();
        Code code = new Code(id == null ? UUID.randomUUID() : id, above == null ? null : above.id(), name.isEmpty() ? path : name,
                CodePalette.colors().get((book.size() + made) % CodePalette.colors().size()), true, book.size() + made, Code.Definition.EMPTY);
        made++;
        edit.put(code);
        codes.put(path, code);
        counts.tell("more-new-codes", Problem.info(Spoken.say("code-new", path), ""));
        return code;
    }

    private UUID coder(String name) throws Failure {
        String wanted = name.isEmpty() ? fallback.name() : name;
        UUID id = coders.get(wanted);
        if (id == null) {
            id = wanted.equals(fallback.name()) ? fallback.id() : UUID.randomUUID();
            edit.put(new Coder(id, wanted));
            coders.put(wanted, id);
        }
        return id;
    }

    private static Instant created(String text) {
        try {
            return text.isEmpty() ? Instant.now() : Instant.parse(text);
        } catch (DateTimeParseException e) {
            return Instant.now();
        }
    }

    private static int weight(String text) {
        try {
            return Math.clamp((long) Double.parseDouble(text), 0, 100);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
