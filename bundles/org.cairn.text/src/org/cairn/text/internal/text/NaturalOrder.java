// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.text;

import java.util.Comparator;

/** Names in the order in which people expect them: {@code week 2} before {@code week 10}, upper and lower case alike. */
public final class NaturalOrder implements Comparator<String> {

    public static final Comparator<String> INSTANCE = new NaturalOrder();

    private NaturalOrder() {
    }

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            char c = a.charAt(i);
            char d = b.charAt(j);
            if (digit(c) && digit(d)) {
                int iEnd = numberEnd(a, i);
                int jEnd = numberEnd(b, j);
                int order = compareNumbers(a, i, iEnd, b, j, jEnd);
                if (order != 0) {
                    return order;
                }
                i = iEnd;
                j = jEnd;
            } else {
                char x = Character.toLowerCase(Character.toUpperCase(c));
                char y = Character.toLowerCase(Character.toUpperCase(d));
                if (x != y) {
                    return Character.compare(x, y);
                }
                i++;
                j++;
            }
        }
        int order = Integer.compare(a.length() - i, b.length() - j);
        return order != 0 ? order : a.compareTo(b);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int numberEnd(String s, int from) {
        int end = from;
        while (end < s.length() && digit(s.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int compareNumbers(String a, int i, int iEnd, String b, int j, int jEnd) {
        int p = skipZeros(a, i, iEnd);
        int q = skipZeros(b, j, jEnd);
        int order = Integer.compare(iEnd - p, jEnd - q);
        return order != 0 ? order : a.substring(p, iEnd).compareTo(b.substring(q, jEnd));
    }

    private static int skipZeros(String s, int from, int end) {
        int at = from;
        while (at < end - 1 && s.charAt(at) == '0') {
            at++;
        }
        return at;
    }
}
