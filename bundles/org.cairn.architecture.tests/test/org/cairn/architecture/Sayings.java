// SPDX-License-Identifier: EPL-2.0
package org.cairn.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds string literals that a source file hands to what shows them to people. */
final class Sayings {

    /** Calls by what stands before their parenthesis, with the arguments that people see; none named means all. */
    private static final Map<String, Set<Integer>> CALLS = Map.ofEntries(Map.entry("setText", Set.of()), Map.entry("setToolTipText", Set.of()),
            Map.entry("setMessage", Set.of()), Map.entry("setDescription", Set.of()), Map.entry("setTitle", Set.of()),
            Map.entry("setErrorMessage", Set.of()), Map.entry("setWindowTitle", Set.of()), Map.entry("setPartName", Set.of()),
            Map.entry("NLS.bind", Set.of()), Map.entry("say", Set.of(0, 1)), Map.entry("Widgets.named", Set.of(2)),
            Map.entry("Widgets.tool", Set.of(3)), Map.entry("Widgets.bar", Set.of(1)), Map.entry("Background.of", Set.of(0)),
            Map.entry("Edits.make", Set.of(2)), Map.entry("ProblemDialog.show", Set.of(1)), Map.entry("ProblemDialog.report", Set.of(1, 2)),
            Map.entry("InputDialog", Set.of(1, 2)), Map.entry("MessageDialog.openQuestion", Set.of(1, 2)),
            Map.entry("MessageDialog.openConfirm", Set.of(1, 2)), Map.entry("MessageDialog.open", Set.of(2, 3, 5, 6, 7)),
            Map.entry("CodeChooser.open", Set.of(3)));

    private static final Pattern CALL = Pattern.compile("\\b((?:NLS|Widgets|Background|Edits|ProblemDialog|MessageDialog|CodeChooser)\\.\\w+"
            + "|set\\w+|say|InputDialog)\\(");
    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(/\\*\\*|\\*|//).*$");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private final String source;
    private final List<String> found = new ArrayList<>();

    private Sayings(String source) {
        this.source = source;
    }

    /** Every literal with a word in it that is shown. */
    static List<String> in(String written) {
        String source = COMMENT.matcher(written).replaceAll("");
        Sayings sayings = new Sayings(source);
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            Set<Integer> shown = CALLS.get(call.group(1));
            if (shown != null) {
                sayings.look(call.end(), shown);
            }
        }
        return sayings.found;
    }

    /** Goes through the arguments of one call; what stands in calls within it is not looked at. */
    private void look(int start, Set<Integer> shown) {
        int argument = 0;
        int depth = 0;
        int grouped = 0;
        for (int at = start; at < source.length(); at++) {
            char letter = source.charAt(at);
            if (letter == '"') {
                int end = end(at);
                String literal = source.substring(at, end + 1);
                if (depth == 0 && (shown.isEmpty() || shown.contains(argument)) && WORD.matcher(literal).find()) {
                    found.add(literal);
                }
                at = end;
            } else if (letter == '(') {
                boolean inCall = Character.isJavaIdentifierPart(source.charAt(at - 1)) || depth > 0;
                depth += inCall ? 1 : 0;
                grouped += inCall ? 0 : 1;
            } else if (letter == ')' && depth > 0) {
                depth--;
            } else if (letter == ')' && grouped-- == 0) {
                return;
            } else if (letter == ',' && depth == 0) {
                argument++;
            }
        }
    }

    private int end(int quote) {
        int at = quote + 1;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
