// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

/** What the buttons above a memo do to its text. Positions are UTF-16. */
final class Formatting {

    /** A text with a selection. */
    record Written(String text, int start, int end) {
    }

    private Formatting() {
    }

    /** Puts signs around the selection, or takes them away where they are; without a selection around the word at the caret. */
    static Written around(Written old, String sign) {
        Written from = old.start() == old.end() ? word(old) : old;
        String text = from.text();
        int n = sign.length();
        int before = from.start() - n;
        if (before >= 0 && text.startsWith(sign, before) && text.startsWith(sign, from.end()) && isWhole(text, before, from.end(), sign)) {
            String without = text.substring(0, before) + text.substring(from.start(), from.end()) + text.substring(from.end() + n);
            return new Written(without, before, from.end() - n);
        }
        String with = text.substring(0, from.start()) + sign + text.substring(from.start(), from.end()) + sign + text.substring(from.end());
        return new Written(with, from.start() + n, from.end() + n);
    }

    /** Whether the signs are not part of a longer row of them: one star of two is bold, not italic. */
    private static boolean isWhole(String text, int before, int after, String sign) {
        char c = sign.charAt(0);
        int left = 0;
        while (before + sign.length() - 1 - left >= 0 && text.charAt(before + sign.length() - 1 - left) == c) {
            left++;
        }
        int right = 0;
        while (after + right < text.length() && text.charAt(after + right) == c) {
            right++;
        }
        int row = Math.min(left, right);
        return row == sign.length() || row == 3;
    }

    private static Written word(Written at) {
        int start = at.start();
        int end = at.start();
        while (start > 0 && Character.isLetterOrDigit(at.text().charAt(start - 1))) {
            start--;
        }
        while (end < at.text().length() && Character.isLetterOrDigit(at.text().charAt(end))) {
            end++;
        }
        return new Written(at.text(), start, end);
    }

    /** Begins every selected line with a sign such as {@code "- "}, or takes it away where all of them begin so. */
    static Written lines(Written old, String sign) {
        String text = old.text();
        int from = text.lastIndexOf('\n', old.start() - 1) + 1;
        int to = text.indexOf('\n', Math.max(old.start(), old.end() - (old.end() > old.start() ? 1 : 0)));
        to = to < 0 ? text.length() : to;
        String[] lines = text.substring(from, to).split("\n", -1);
        boolean off = true;
        for (String line : lines) {
            off &= line.startsWith(sign);
        }
        for (int i = 0; i < lines.length; i++) {
            lines[i] = off ? lines[i].substring(sign.length()) : lines[i].startsWith(sign) ? lines[i] : sign + lines[i];
        }
        String changed = String.join("\n", lines);
        int longer = changed.length() - (to - from);
        int first = off ? -sign.length() : text.startsWith(sign, from) ? 0 : sign.length();
        int start = Math.max(from, old.start() + first);
        return new Written(text.substring(0, from) + changed + text.substring(to), start, Math.max(start, old.end() + longer));
    }

    /** Makes the line at the caret a heading, a smaller one, and then no heading again. */
    static Written heading(Written old) {
        String text = old.text();
        int from = text.lastIndexOf('\n', old.start() - 1) + 1;
        int signs = 0;
        while (from + signs < text.length() && text.charAt(from + signs) == '#') {
            signs++;
        }
        int rest = from + signs + (signs > 0 && from + signs < text.length() && text.charAt(from + signs) == ' ' ? 1 : 0);
        String sign = signs >= 3 ? "" : "#".repeat(signs + 1) + " ";
        int moved = sign.length() - (rest - from);
        int start = Math.max(from, old.start() + moved);
        return new Written(text.substring(0, from) + sign + text.substring(rest), start, Math.max(start, old.end() + moved));
    }

    /** Makes the selection a link whose address is to be written next. */
    static Written link(Written old) {
        String shown = old.text().substring(old.start(), old.end());
        String made = "[" + shown + "](https://)";
        int address = old.start() + made.length() - 1;
        return new Written(old.text().substring(0, old.start()) + made + old.text().substring(old.end()),
                shown.isEmpty() ? old.start() + 1 : address, shown.isEmpty() ? old.start() + 1 : address);
    }
}
