// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cairn.api.progress.Failure;

/** Writes what is told as a page for browsers and word processors. Any thread. */
final class ToldPage {

    private ToldPage() {
    }

    /** @throws Failure if it cannot be written there */
    static void write(Told told, Path file) throws Failure {
        try {
            Files.writeString(file, html(told));
        } catch (IOException e) {
            throw new Failure(Messages.page_unwritable, file.toString(), Messages.page_elsewhere, e);
        }
    }

    static String html(Told told) {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"" + Locale.getDefault().getLanguage()
                + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>" + escaped(told.title())
                + "</title>\n<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}"
                + "table{border-collapse:collapse}th,td{border-bottom:1px solid #8888;padding:.2rem .8rem;text-align:left;vertical-align:top}"
                + "table.numbers td+td,table.numbers th+th{text-align:right}</style>\n</head>\n<body>\n<h1>" + escaped(told.title()) + "</h1>\n");
        told.sentences().forEach(sentence -> page.append("<p>").append(escaped(sentence)).append("</p>\n"));
        for (Told.Section section : told.sections()) {
            if (!section.rows().isEmpty()) {
                page.append("<h2>").append(escaped(section.name())).append("</h2>\n<table").append(section.numbers() ? " class=\"numbers\"" : "")
                        .append(">\n").append(row(section.headings(), "th"));
                section.rows().forEach(cells -> page.append(row(cells, "td")));
                page.append("</table>\n");
            }
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream().map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">").collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
