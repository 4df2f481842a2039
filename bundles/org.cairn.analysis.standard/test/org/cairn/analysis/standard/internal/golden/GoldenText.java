// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.standard.internal.golden;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.cairn.analysis.Run;
import org.cairn.analysis.render.EvidenceTable;
import org.cairn.analysis.render.JsonOutput;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.project.ProjectView;

/**
 * A result as JSON that is the same in every copy of a project and good to compare line by line: names for GUIDs, a line for each row, 12
 * digits, which every processor computes alike. Times and memory are not in it; the evidence is, as the number of passages and a checksum.
 */
final class GoldenText {

    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
    private static final MathContext DIGITS = new MathContext(12);
    private static final int PLACE_COLUMNS = 6;

    private GoldenText() {
    }

    static String of(Run run, ProjectView view) {
        Map<String, String> names = new HashMap<>();
        view.sources().forEach(each -> names.put(each.id().toString(), each.title()));
        view.people().forEach(each -> names.put(each.id().toString(), each.name()));
        view.codebook().codes().forEach(each -> names.put(each.id().toString(), view.codebook().path(each)));
        String json = GUID.matcher(JsonOutput.of(run.result())).replaceAll(found ->
                Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group()).replace("\\", "\\\\").replace("\"", "\\\"")));
        return lines(json) + evidence(EvidenceTable.of(run.result(), view, Locale.ENGLISH));
    }

    private static String evidence(Table table) {
        List<String> places = new ArrayList<>();
        table.rows().forEach(row -> places.add(row.subList(0, PLACE_COLUMNS).toString()));
        CRC32 sum = new CRC32();
        sum.update(String.join("\n", places).getBytes(StandardCharsets.UTF_8));
        return "\n{\"evidence\":" + places.size() + ",\"checksum\":\"" + Long.toHexString(sum.getValue()) + "\"}\n";
    }

    private static String lines(String json) {
        StringBuilder out = new StringBuilder();
        List<Boolean> open = new ArrayList<>();
        Matcher number = NUMBER.matcher(json);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"') {
                int end = endOfText(json, i);
                out.append(json, i, end);
                i = end - 1;
            } else if (c == '[' || c == '{') {
                open.add(hasNested(json, i + 1));
                out.append(c);
                newLine(out, open);
            } else if (c == ']' || c == '}') {
                out.append(c);
                open.removeLast();
            } else if (c == ',') {
                out.append(c);
                newLine(out, open);
            } else if (number.region(i, json.length()).lookingAt()) {
                BigDecimal value = new BigDecimal(number.group()).round(DIGITS).stripTrailingZeros();
                out.append(value.scale() < 0 ? value.toPlainString() : value);
                i = number.end() - 1;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static void newLine(StringBuilder out, List<Boolean> open) {
        if (open.getLast()) {
            out.append('\n').append(" ".repeat(open.size()));
        }
    }

    private static int endOfText(String json, int start) {
        int at = start + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    /** Whether something opens before it is closed. */
    private static boolean hasNested(String json, int from) {
        for (int i = from;; i++) {
            switch (json.charAt(i)) {
                case '"' -> i = endOfText(json, i) - 1;
                case '[', '{' -> {
                    return true;
                }
                case ']', '}' -> {
                    return false;
                }
                default -> {
                    // goes on
                }
            }
        }
    }
}
