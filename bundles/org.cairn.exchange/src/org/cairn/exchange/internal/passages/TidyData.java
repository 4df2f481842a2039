// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.exchange.internal.CsvTable;
import org.cairn.exchange.internal.passages.Outward.Passage;

/**
 * Tables for statistics: one row for each thing, one column for each property (H. Wickham, Tidy Data, Journal of Statistical Software
 * 59(10), 2014), with a dictionary of the columns and a script for R and one for Python. A text that a spreadsheet would run as a formula
 * has an apostrophe before it, in these tables as in all others.
 */
final class TidyData {

    private static final String PYTHON = """
            # How often was each code given, and by how many authors? Run it in this folder: python3 example.py
            import csv, collections
            rows = list(csv.DictReader(open("codings.csv", encoding="utf-8")))
            sources = {row["source_id"]: row for row in csv.DictReader(open("sources.csv", encoding="utf-8"))}
            authors = collections.defaultdict(set)
            for row in rows:
                authors[row["code"]].add(sources[row["source_id"]]["author_id"])
                text = open(sources[row["source_id"]]["file"], encoding="utf-8", newline="").read()
                assert text[int(row["start"]):int(row["end"])] in (row["quotation"], row["quotation"][1:])
            for code, n in sorted(collections.Counter(row["code"] for row in rows).items()): print(code, n, len(authors[code]), sep="\\t")
            """;
    private static final String R = """
            # How often was each code given, and by how many authors? Run it in this folder: Rscript example.R
            codings <- read.csv("codings.csv", encoding = "UTF-8")
            sources <- read.csv("sources.csv", encoding = "UTF-8")
            rows <- merge(codings, sources, by = "source_id")
            read <- function(file) readChar(file, file.size(file), useBytes = TRUE)
            texts <- sapply(rows$file, function(file) { text <- read(file); Encoding(text) <- "UTF-8"; text })
            words <- substr(texts, rows$start + 1, rows$end)
            stopifnot(all(words == rows$quotation | words == substring(rows$quotation, 2)))
            counts <- aggregate(author_id ~ code, rows, function(ids) c(n = length(ids), authors = length(unique(ids))))
            for (i in order(counts$code)) cat(counts$code[i], counts$author_id[i, "n"], counts$author_id[i, "authors"], sep = "\\t", "\\n")
            """;

    /** A column with what it means. */
    private record Column(String name, String type, String meaning) {
    }

    private final Outward out;
    private final Path folder;
    private final List<List<String>> dictionary = new ArrayList<>(List.of(List.of("table", "column", "type", "meaning"),
            List.of("all", "all", "text", "a text that a spreadsheet would run as a formula has an apostrophe before it")));

    TidyData(Outward out, Path folder) {
        this.out = out;
        this.folder = folder;
    }

    void write() throws IOException, Failure, Cancelled {
        Files.createDirectories(folder.resolve("texts"));
        sources();
        people();
        codes();
        table("dictionary.csv", dictionary);
        file("example.py", PYTHON);
        file("example.R", R);
    }

    private void sources() throws IOException, Failure, Cancelled {
        List<Attribute> attributes = attributes(EntityKind.SOURCE);
        List<List<String>> sources = new ArrayList<>();
        sources.add(head("sources.csv", attributes, new Column("source_id", "GUID", "the source, the same in all tables"),
                new Column("title", "text", "its title"), new Column("kind", "text", "what it is: journal, interview, …"),
                new Column("language", "BCP 47 tag", "of the text"), new Column("author_id", "GUID", "who wrote or speaks; empty if not known"),
                new Column("school", "text", "its school, else its author's"), new Column("phase", "text", "phase of the enquiry"),
                new Column("date", "date", "when it was written or held"), new Column("length", "whole number", "code points of the text"),
                new Column("file", "path", "its text, UTF-8")));
        List<List<String>> codings = new ArrayList<>();
        codings.add(head("codings.csv", List.of(), new Column("coding_id", "GUID", "the coding"),
                new Column("source_id", "GUID", "source that is coded"), new Column("code_id", "GUID", "code that was given"),
                new Column("code", "text", "its path"), new Column("coder", "text", "who gave it"),
                new Column("start", "whole number", "first code point, from 0"), new Column("end", "whole number", "code point behind the last"),
                new Column("quotation", "text", "what is coded"), new Column("comment", "text", "remark of the coder"),
                new Column("weight", "whole number", "0 to 100; 0: none was given"), new Column("important", "TRUE or FALSE", "marked to be"
                + " found again"), new Column("created", "time, UTC", "when it was made")));
        out.documents(document -> {
            Source source = document.source();
            String file = "texts/" + source.id() + ".txt";
            try {
                file(file, document.text().string());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            List<String> row = new ArrayList<>(List.of(source.id().toString(), document.title(), source.kind(), source.language(),
                    source.author() == null || !out.allows(source.author()) ? "" : source.author().toString(), out.school(source),
                    source.phase(), source.date() == null ? "" : source.date().toString(), String.valueOf(document.text().length()), file));
            sources.add(with(row, attributes, source.id()));
            for (Passage passage : document.passages()) {
                codings.add(List.of(passage.coding().id().toString(), source.id().toString(), passage.code().id().toString(),
                        out.disguise.words(out.view.codebook().path(passage.code())), passage.coder(),
                        String.valueOf(passage.span().start()), String.valueOf(passage.span().end()), passage.quotation(),
                        passage.comment(), String.valueOf(passage.coding().weight()), passage.coding().important() ? "TRUE" : "FALSE",
                        passage.coding().created().toString()));
            }
        });
        table("sources.csv", sources);
        table("codings.csv", codings);
    }

    private void people() throws IOException {
        List<Attribute> attributes = attributes(EntityKind.PERSON);
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("people.csv", attributes, new Column("person_id", "GUID", "the person"), new Column("name", "text", out.disguise.isOn()
                ? "a pseudonym" : "as the project calls them"), new Column("role", "text", "what they are in the enquiry"),
                new Column("school", "text", "their school")));
        for (Person person : out.people()) {
            String school = person.school() == null ? "" : out.view.school(person.school()).map(School::name).orElse("");
            rows.add(with(new ArrayList<>(List.of(person.id().toString(), out.disguise.name(person), person.role(), school)), attributes,
                    person.id()));
        }
        table("people.csv", rows);
    }

    private void codes() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        rows.add(head("codes.csv", List.of(), new Column("code_id", "GUID", "the code"), new Column("code", "text", "its path"),
                new Column("parent_id", "GUID", "the code above; empty at the top"), new Column("codable", "TRUE or FALSE", "FALSE for a"
                + " folder"), new Column("color", "#RRGGBB", "its colour"), new Column("definition", "text", "in brief")));
        for (Code code : out.view.codebook().codes()) {
            if (out.wants(code.id())) {
                rows.add(List.of(code.id().toString(), out.disguise.words(out.view.codebook().path(code)),
                        code.parent() == null ? "" : code.parent().toString(), code.codable() ? "TRUE" : "FALSE",
                        String.format("#%06X", code.color()), out.disguise.words(code.definition().brief())));
            }
        }
        table("codes.csv", rows);
    }

    private List<Attribute> attributes(EntityKind of) {
        return out.view.attributes().stream().filter(attribute -> attribute.of() == of).toList();
    }

    private List<String> with(List<String> row, List<Attribute> attributes, UUID owner) {
        Map<UUID, String> values = out.view.values(owner);
        attributes.forEach(attribute -> row.add(out.disguise.words(values.getOrDefault(attribute.id(), ""))));
        return row;
    }

    private List<String> head(String table, List<Attribute> attributes, Column... columns) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Column column : columns) {
            names.put(column.name(), "");
            dictionary.add(List.of(table, column.name(), column.type(), column.meaning()));
        }
        for (Attribute attribute : attributes) {
            String plain = attribute.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
            String name = plain;
            for (int n = 2; names.putIfAbsent(name, "") != null; n++) {
                name = plain + "_" + n;
            }
            dictionary.add(List.of(table, name, attribute.type().name().toLowerCase(Locale.ROOT), "attribute " + attribute.name()
                    + (attribute.values().isEmpty() ? "" : ": " + String.join(", ", attribute.values()))));
        }
        return List.copyOf(names.keySet());
    }

    private void table(String name, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CsvTable.plain(rows, bytes);
        replace(name, bytes.toByteArray());
    }

    private void file(String name, String text) throws IOException {
        replace(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void replace(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
