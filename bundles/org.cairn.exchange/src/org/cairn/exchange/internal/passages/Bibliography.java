// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.EntityKind;
import org.cairn.core.ProjectEdit;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.Counts;
import org.cairn.exchange.internal.refi.Counts.Fate;
import org.cairn.exchange.internal.refi.Guids;

/**
 * A bibliography in RIS (Research Information Systems), as reference managers write it: lines of a tag of two letters, two spaces, a hyphen and
 * a value; {@code TY} begins an entry and {@code ER} ends it.
 */
final class Bibliography {

    static final String ENTRY = "Reference";
    private static final Pattern LINE = Pattern.compile("^([A-Z][A-Z0-9])  -(?: ?(.*))?$");
    private static final Map<String, String> ATTRIBUTES = new LinkedHashMap<>();

    static {
        ATTRIBUTES.put("AU", "Authors");
        ATTRIBUTES.put("PY", "Year");
        ATTRIBUTES.put("JO", "Published in");
        ATTRIBUTES.put("VL", "Volume");
        ATTRIBUTES.put("IS", "Issue");
        ATTRIBUTES.put("SP", "First page");
        ATTRIBUTES.put("EP", "Last page");
        ATTRIBUTES.put("ED", "Editors");
        ATTRIBUTES.put("ET", "Edition");
        ATTRIBUTES.put("PB", "Publisher");
        ATTRIBUTES.put("CY", "Place");
        ATTRIBUTES.put("SN", "ISSN or ISBN");
        ATTRIBUTES.put("DO", "DOI");
        ATTRIBUTES.put("UR", "URL");
        ATTRIBUTES.put("KW", "Keywords");
        ATTRIBUTES.put("TY", "Type of reference");
    }

    /** Tags that say the same in the dialects of the programs. */
    private static final Map<String, String> SAME = Map.ofEntries(Map.entry("A1", "AU"), Map.entry("Y1", "PY"), Map.entry("T1", "TI"),
            Map.entry("N2", "AB"), Map.entry("T2", "JO"), Map.entry("JF", "JO"), Map.entry("JA", "JO"), Map.entry("J2", "JO"),
            Map.entry("CT", "TI"), Map.entry("BT", "TI"), Map.entry("L1", "UR"), Map.entry("L2", "UR"),
            Map.entry("A2", "ED"), Map.entry("PP", "CY"));
    /** What has another place than an attribute, or says nothing of the work. */
    private static final Set<String> OTHERS = Set.of("TI", "AB", "N1", "DA", "ID", "ER");

    private final ProjectEdit edit;
    private final String language;
    private final String where;
    final Counts counts = new Counts(Set.of(ENTRY));
    private final Map<String, UUID> attributes = new LinkedHashMap<>();
    private final Set<UUID> added = new HashSet<>();
    /** Fields that were told to have no place here, each once. */
    private final Set<String> told = new HashSet<>();

    Bibliography(ProjectEdit edit, String language, String where) {
        this.edit = edit;
        this.language = language;
        this.where = where;
        edit.before().attributes().stream().filter(attribute -> attribute.of() == EntityKind.SOURCE
                && attribute.type() == Attribute.Type.TEXT && attribute.values().isEmpty())
                .forEach(attribute -> attributes.put(attribute.name(), attribute.id()));
    }

    void take(String text) throws Failure {
        Map<String, List<String>> entry = null;
        String last = null;
        int number = 0;
        boolean any = false;
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            number++;
            Matcher found = LINE.matcher(line.stripTrailing());
            if (!found.matches()) {
                if (entry != null && last != null && !line.isBlank()) {
                    // a value that goes on, or begins below its tag
                    List<String> values = entry.computeIfAbsent(last, key -> new ArrayList<>());
                    String before = values.isEmpty() ? "" : values.removeLast() + " ";
                    values.add(before + line.strip());
                }
                continue;
            }
            String tag = SAME.getOrDefault(found.group(1), found.group(1));
            String value = found.group(2) == null ? "" : found.group(2).strip();
            if (tag.equals("TY")) {
                if (entry != null) {
                    add(entry, number);
                }
                entry = new LinkedHashMap<>();
                any = true;
            } else if (tag.equals("ER")) {
                if (entry != null) {
                    add(entry, number);
                }
                entry = null;
                continue;
            }
            if (entry != null) {
                last = tag;
                if (!value.isEmpty()) {
                    entry.computeIfAbsent(tag, key -> new ArrayList<>()).add(value);
                }
            }
        }
        if (entry != null) {
            add(entry, number);
        }
        if (!any) {
            throw new Failure(Spoken.say("file-holds-no-bibliography-no-line"), where, Spoken.say("export-from-reference-manager-as-ris"));
        }
    }

    private static String first(Map<String, List<String>> entry, String tag) {
        return entry.getOrDefault(tag, List.of("")).getFirst();
    }

    private void add(Map<String, List<String>> entry, int line) throws Failure {
        counts.in(ENTRY);
        String title = first(entry, "TI").isEmpty() ? first(entry, "DO").isEmpty() ? first(entry, "ID") : first(entry, "DO") : first(entry, "TI");
        if (title.isEmpty()) {
            counts.tell("more-entries-without-title", Problem.warning(Spoken.say("entry-has-no-title-left-out"), Spoken.say("in-line",
                    where, line), ""));
            return;
        }
        String authors = String.join("; ", entry.getOrDefault("AU", List.of()));
        UUID id = Guids.derived("reference", title, authors, first(entry, "PY"));
        if (edit.before().source(id).isPresent() || !added.add(id)) {
            counts.became(ENTRY, Fate.KNOWN);
            return;
        }
        StringBuilder text = new StringBuilder();
        text.append(authors.isEmpty() ? "" : authors + "\n").append(title).append('\n');
        String in = first(entry, "JO");
        text.append(in.isEmpty() ? "" : in + "\n");
        for (String part : List.of("AB", "N1")) {
            entry.getOrDefault(part, List.of()).forEach(one -> text.append('\n').append(one).append('\n'));
        }
        String name = title.length() <= 200 ? title : title.substring(0, title.offsetByCodePoints(0, 150)) + " …";
        edit.add(id, new ProjectEdit.NewSource(name, "reference", language, null, null, "", date(first(entry, "DA").isEmpty()
                ? first(entry, "PY") : first(entry, "DA")), "References", where, text.toString().strip(), List.of(), null));
        for (Map.Entry<String, String> attribute : ATTRIBUTES.entrySet()) {
            String value = String.join("; ", entry.getOrDefault(attribute.getKey(), List.of()));
            if (attribute.getKey().equals("PY")) {
                value = value.replaceAll("[^0-9].*", "");
            }
            if (!value.isEmpty()) {
                edit.setValue(attribute(attribute.getValue()), id, value.replaceAll("\\s+", " "));
            }
        }
        for (String tag : entry.keySet()) {
            if (!ATTRIBUTES.containsKey(tag) && !OTHERS.contains(tag) && told.add(tag)) {
                counts.tell("more-fields-references", Problem.info(Spoken.say("field-references-has-no-place", tag, first(entry, tag)), where));
            }
        }
        counts.became(ENTRY, Fate.TAKEN);
    }

    private UUID attribute(String name) throws Failure {
        UUID id = attributes.get(name);
        if (id == null) {
            id = UUID.randomUUID();
            boolean taken = edit.before().attributes().stream().anyMatch(old -> old.of() == EntityKind.SOURCE && old.name().equals(name));
            edit.put(new Attribute(id, EntityKind.SOURCE, taken ? name + " (reference)" : name, Attribute.Type.TEXT, List.of()));
            attributes.put(name, id);
        }
        return id;
    }

    /** A day where one is said, as 2013/02/28 or 2013-02-28; else null. */
    private static LocalDate date(String text) {
        try {
            String day = text.strip().replace('/', '-').toLowerCase(Locale.ROOT).replaceAll("-+$", "");
            return LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
