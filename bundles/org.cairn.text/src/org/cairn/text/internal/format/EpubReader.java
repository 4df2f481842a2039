// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Encoding;
import org.cairn.text.internal.text.Facts;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads electronic books: their chapters in reading order. */
final class EpubReader implements FormatReader {

    private static final String KIND = "an electronic book";

    @Override
    public void read(FileContent file, Receiver out) throws IOException {
        try (Parts parts = Parts.open(file, KIND)) {
            Document container = xml(parts, "META-INF/container.xml", file.watch());
            Element root = container == null ? null : container.selectFirst("rootfile[full-path]");
            Document book = root == null ? null : xml(parts, root.attr("full-path"), file.watch());
            if (book == null) {
                throw Unreadable.damaged(KIND, null);
            }
            List<String> chapters = chapters(book, root.attr("full-path"));
            refuseLocked(parts, chapters, file.watch());
            Draft draft = new Draft();
            for (String chapter : chapters) {
                file.watch().check();
                byte[] bytes = parts.bytes(chapter);
                if (bytes == null) {
                    out.problem(file.warning("The chapter “" + chapter + "” is missing in the file.", "Get another copy of the book."));
                } else {
                    Html.append(Html.parse(Encoding.decodeMarkup(bytes).text(), Parser.xmlParser(), file.watch()), draft, file.watch());
                }
            }
            Facts facts = new Facts(Titles.meant(text(book, "dc|title")), Facts.languageTag(text(book, "dc|language")),
                    text(book, "dc|creator"), null, Map.of());
            out.document(draft.finish(file, facts));
        }
    }

    private static Document xml(Parts parts, String name, Watch watch) throws IOException {
        byte[] bytes = parts.bytes(name);
        return bytes == null ? null : Html.parse(Encoding.decodeMarkup(bytes).text(), Parser.xmlParser(), watch);
    }

    private static String text(Document book, String selector) {
        Element element = book.selectFirst(selector);
        return element == null || element.text().isBlank() ? null : element.text();
    }

    private static List<String> chapters(Document book, String packagePath) {
        Map<String, Element> items = new HashMap<>();
        book.select("manifest > *").forEach(item -> items.put(item.attr("id"), item));
        String folder = packagePath.substring(0, packagePath.lastIndexOf('/') + 1);
        List<String> chapters = new ArrayList<>();
        for (Element reference : book.select("spine > *")) {
            Element item = items.get(reference.attr("idref"));
            // the table of contents only repeats the headings
            if (item != null && item.attr("media-type").contains("html") && !item.attr("properties").contains("nav")) {
                chapters.add(resolve(folder, item.attr("href")));
            }
        }
        return chapters;
    }

    /** Where a reference within the book leads to: within the book, whatever it says. */
    static String resolve(String folder, String reference) {
        String path = reference.replaceFirst("#.*", "");
        try {
            path = URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // not encoded after all
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + path).split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static void refuseLocked(Parts parts, List<String> chapters, Watch watch) throws IOException {
        Document encryption = xml(parts, "META-INF/encryption.xml", watch);
        if (encryption != null && encryption.getElementsByAttribute("URI").stream()
                .anyMatch(e -> chapters.contains(resolve("", e.attr("URI"))))) {
            throw new Unreadable("The book is locked by its seller.", "Get a copy without copy protection.");
        }
    }
}
