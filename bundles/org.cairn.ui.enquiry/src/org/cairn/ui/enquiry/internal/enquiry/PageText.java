// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.enquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.ui.Palette;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;

/**
 * A report made as a page, as text with headings to be shown in a window: as far as paragraphs, headings, lists and the rows of tables go.
 *
 * @param text all of it
 * @param headings where headings stand in it, in chars, and of which level, from 1
 */
record PageText(String text, List<Heading> headings) {

    record Heading(int start, int length, int level) {
    }

    private static final Pattern TAG = Pattern.compile("(?s)<(/?)(\\w+)[^>]*>");
    private static final Set<String> BLOCKS = Set.of("p", "h1", "h2", "h3", "tr", "ul", "ol", "table", "blockquote", "div", "section",
            "footer", "figure", "br");

    /** Reads a page that {@code Reports} made. */
    static PageText of(String html) {
        String body = html.replaceFirst("(?s)^.*?<body[^>]*>", "").replaceFirst("(?s)</body>.*$", "");
        StringBuilder text = new StringBuilder();
        List<Heading> headings = new ArrayList<>();
        Matcher tag = TAG.matcher(body);
        int last = 0;
        int begun = -1;
        while (tag.find()) {
            append(text, body.substring(last, tag.start()));
            last = tag.end();
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            boolean closing = !tag.group(1).isEmpty();
            if (name.matches("h[1-3]")) {
                if (closing && begun >= 0) {
                    headings.add(new Heading(begun, text.length() - begun, name.charAt(1) - '0'));
                }
                line(text, 2);
                begun = closing ? -1 : text.length();
            } else if (name.equals("li")) {
                line(text, 1);
                text.append(closing ? "" : "• ");
            } else if (name.equals("td") || name.equals("th")) {
                text.append(closing ? "   " : "");
            } else if (BLOCKS.contains(name)) {
                line(text, name.equals("tr") || name.equals("br") ? 1 : 2);
            }
        }
        append(text, body.substring(last));
        return new PageText(text.toString().stripTrailing(), List.copyOf(headings));
    }

    private static void append(StringBuilder text, String words) {
        String plain = words.replaceAll("\\s+", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'")
                .replace("&nbsp;", " ").replace("&amp;", "&");
        boolean atStart = text.isEmpty() || text.charAt(text.length() - 1) == '\n' || text.charAt(text.length() - 1) == ' ';
        text.append(atStart ? plain.stripLeading() : plain);
    }

    /** Ends the line, with so many line ends in all. */
    private static void line(StringBuilder text, int ends) {
        int there = 0;
        while (!text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1))) {
            there += text.charAt(text.length() - 1) == '\n' ? 1 : 0;
            text.setLength(text.length() - 1);
        }
        if (!text.isEmpty()) {
            text.append("\n".repeat(Math.max(there, ends)));
        }
    }

    /** Shows it in place of what the control has. */
    void show(StyledText control, Palette palette) {
        control.setText(text);
        FontDescriptor plain = JFaceResources.getDialogFontDescriptor();
        for (Heading heading : headings) {
            if (heading.length() > 0 && heading.start() + heading.length() <= text.length()) {
                StyleRange range = new StyleRange(heading.start(), heading.length(), heading.level() == 1 ? null
                        : palette.color(Palette.Role.ACCENT), null);
                range.font = JFaceResources.getResources().create(plain.increaseHeight(Math.max(0, 7 - 3 * heading.level())).setStyle(SWT.BOLD));
                control.setStyleRange(range);
            }
        }
    }
}
