// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.project.Code;

/**
 * A text with its codings as one HTML document without scripts or other files: numbered paragraphs, coded words on a tint, the names of the
 * codes in the margin, a legend. Everything that comes from the project is escaped. Needs no display.
 */
final class CodedPage {

    private static final String STYLE = """
            body{font:11pt/1.5 Georgia,serif;color:#1f2933;background:#fff;margin:2em auto;max-width:60em;padding:0 1em}
            h1{font-size:1.5em;margin:0}
            .facts,.legend{color:#5b6875;font:.85em/1.5 sans-serif}
            .legend{list-style:none;padding:0;columns:3}
            .dot{display:inline-block;width:.7em;height:.7em;border-radius:50%;margin-right:.4em;print-color-adjust:exact}
            .p{display:grid;grid-template-columns:4em minmax(0,1fr) 15em;gap:0 1em;margin:0 0 .5em;break-inside:avoid-page}
            .n{color:#5b6875;text-align:right;font:.75em/2 sans-serif}
            .t{white-space:pre-wrap;overflow-wrap:anywhere}
            .m{font:.75em/1.5 sans-serif;overflow-wrap:anywhere}
            .m div{border-left:.35em solid;padding-left:.4em;margin-bottom:.15em;print-color-adjust:exact}
            .c{border-bottom:2px solid;print-color-adjust:exact}
            """;

    /**
     * What is on the page.
     *
     * @param title of the source
     * @param language BCP 47 tag of the text
     * @param facts what is known of the source, in one line
     * @param passages in order of start
     * @param path the name of a code with those above it
     */
    record Content(String title, String language, String facts, String text, List<Passage> passages, Function<Code, String> path) {

        static Content of(CodedText coded) {
            return new Content(coded.source().title(), coded.source().language(),
                    SourceFacts.line(coded.view(), coded.source(), coded.passages().size()), coded.text().string(), coded.passages(),
                    coded.view().codebook()::path);
        }
    }

    private final Content content;
    private final String text;
    private final SpanIndex index;
    private final boolean coders;
    private final StringBuilder out = new StringBuilder();

    private CodedPage(Content content) {
        this.content = content;
        text = content.text();
        index = new SpanIndex(content.passages().stream().mapToInt(Passage::start).toArray(),
                content.passages().stream().mapToInt(Passage::end).toArray());
        coders = content.passages().stream().map(Passage::coder).distinct().count() > 1;
    }

    /** The document. */
    static String html(Content content) {
        return new CodedPage(content).write();
    }

    private String write() {
        String title = escape(content.title());
        String language = escape(content.language());
        out.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\">\n<head>\n<meta charset=\"utf-8\">\n<title>").append(title)
                .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(title)
                .append("</h1>\n<p class=\"facts\">").append(escape(content.facts())).append("</p>\n");
        legend();
        for (int start = 0, number = 0; start <= text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                paragraph(start, end, ++number);
            }
            start = end + 1;
        }
        return out.append("</body>\n</html>\n").toString();
    }

    private void legend() {
        Map<UUID, Passage> codes = new LinkedHashMap<>();
        Map<UUID, Integer> counts = new LinkedHashMap<>();
        for (Passage passage : content.passages()) {
            codes.putIfAbsent(passage.code().id(), passage);
            counts.merge(passage.code().id(), 1, Integer::sum);
        }
        if (codes.isEmpty()) {
            return;
        }
        out.append("<ul class=\"legend\">\n");
        codes.values().stream().sorted(Comparator.comparing(passage -> passage.code().name())).forEach(passage -> out
                .append("<li><span class=\"dot\" style=\"background:").append(color(passage.code().color())).append("\"></span>")
                .append(escape(content.path().apply(passage.code()))).append(" (").append(counts.get(passage.code().id()))
                .append(")</li>\n"));
        out.append("</ul>\n");
    }

    private void paragraph(int start, int end, int number) {
        List<Passage> here = new ArrayList<>();
        index.within(start, end, i -> here.add(content.passages().get(i)));
        out.append("<div class=\"p\"><div class=\"n\">").append(number).append("</div><div class=\"t\">");
        int at = start;
        for (Tints.Stretch stretch : stretches(here, start, end)) {
            words(at, stretch.start());
            out.append("<span class=\"c\" style=\"background:").append(tint(stretch.rgb(), stretch.depth())).append(";border-color:")
                    .append(color(stretch.rgb())).append("\" title=\"").append(names(here, stretch)).append("\">");
            words(stretch.start(), stretch.end());
            out.append("</span>");
            at = stretch.end();
        }
        words(at, end);
        out.append("</div><div class=\"m\">");
        for (Passage passage : here) {
            if (passage.start() >= start) {
                out.append("<div style=\"border-color:").append(color(passage.code().color())).append("\">").append(name(passage));
                if (!passage.coding().comment().isEmpty()) {
                    out.append("<br><i>").append(escape(passage.coding().comment())).append("</i>");
                }
                out.append("</div>");
            }
        }
        out.append("</div></div>\n");
    }

    private static List<Tints.Stretch> stretches(List<Passage> here, int start, int end) {
        List<Tints.Stretch> clipped = new ArrayList<>();
        Tints.of(here, Highlighting.ALL).within(start, end, each -> clipped.add(new Tints.Stretch(Math.max(start, each.start()),
                Math.min(end, each.end()), each.rgb(), each.depth())));
        return clipped;
    }

    private void words(int start, int end) {
        if (start < end) {
            out.append(escape(text.substring(start, end)));
        }
    }

    private String names(List<Passage> here, Tints.Stretch stretch) {
        List<String> names = new ArrayList<>();
        here.stream().filter(passage -> passage.contains(stretch.start())).forEach(passage -> names.add(name(passage)));
        return String.join(", ", names);
    }

    private String name(Passage passage) {
        String name = (passage.coding().important() ? "★ " : "") + passage.code().name();
        return escape(!coders ? name : name + " · " + passage.coder());
    }

    private static String color(int rgb) {
        return String.format("#%06x", rgb & 0xFFFFFF);
    }

    /** A tint that words can be read on. */
    private static String tint(int rgb, int depth) {
        double part = Math.min(0.32, 0.13 + 0.05 * (depth - 1));
        int tint = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            tint |= (int) Math.round(255 + ((rgb >> shift & 0xFF) - 255) * part) << shift;
        }
        return color(tint);
    }

    /** Text as it stands in HTML, attributes in double quotes included; characters that HTML does not know are left out. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        words.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c >= ' ' && c != 0x7F && (c < 0xD800 || c > 0xDFFF) || c == '\t' || c == '\n') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
