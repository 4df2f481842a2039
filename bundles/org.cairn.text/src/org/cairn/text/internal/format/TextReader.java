// SPDX-License-Identifier: EPL-2.0
package org.cairn.text.internal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.Structure;
import org.cairn.text.internal.text.Characters;
import org.cairn.text.internal.text.Draft;
import org.cairn.text.internal.text.Encoding;
import org.cairn.text.internal.text.FrontMatter;

/** Reads text files, whose text is kept letter by letter: plain, Markdown with its headings, LaTeX with its sections. */
final class TextReader implements FormatReader {

    private static final Pattern LATEX_SECTION =
            Pattern.compile("\\\\(part|chapter|section|subsection|subsubsection|paragraph)\\*?\\s*\\{([^{}]*)\\}");

    /** What marks headings in a text file. */
    enum Dialect {
        PLAIN, MARKDOWN, LATEX
    }

    private final Dialect dialect;

    TextReader(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public void read(FileContent file, Receiver out) {
        Encoding decoded = Encoding.decode(file.bytes());
        if (Characters.looksBinary(decoded.text())) {
            throw new Unreadable("The file is not text, whatever its name says.",
                    "Open it in the program that made it and save it as text.");
        }
        String text = Characters.normalise(decoded.text());
        FrontMatter front = FrontMatter.of(text);
        Draft draft = new Draft();
        draft.append(front.bodyStart() == 0 ? text : text.substring(front.bodyStart()));
        switch (dialect) {
            case MARKDOWN -> markdown(text.substring(front.bodyStart()), draft);
            case LATEX -> latex(text, draft);
            case PLAIN -> {
                if (looksMarkedUp(text)) {
                    markdown(text.substring(front.bodyStart()), draft);
                }
            }
        }
        if (decoded.note() != null) {
            out.problem(file.note(decoded.note()));
        }
        out.document(draft.finish(file, front.facts()));
    }

    /** Whether there are two headings of Markdown, one of the first level: people write so in plain text files, too. */
    private static boolean looksMarkedUp(String text) {
        boolean first = text.startsWith("# ");
        int count = first ? 1 : 0;
        for (int at = text.indexOf("\n#"); at >= 0 && !(first && count > 1); at = text.indexOf("\n#", at + 1)) {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) == '#') {
                end++;
            }
            boolean heading = end < text.length() && text.charAt(end) == ' ';
            count += heading ? 1 : 0;
            first |= heading && end == at + 2;
        }
        return first && count > 1;
    }

    private static void markdown(String text, Draft draft) {
        String fence = null;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end).strip();
            if (line.startsWith("```") || line.startsWith("~~~")) {
                String mark = line.substring(0, 3);
                fence = fence == null ? mark : fence.equals(mark) ? null : fence;
            } else if (fence == null && text.charAt(start) == '#') {
                heading(line, start, end, draft);
            }
            start = end + 1;
        }
    }

    private static void heading(String line, int start, int end, Draft draft) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        if (level <= 6 && level < line.length() && (line.charAt(level) == ' ' || line.charAt(level) == '\t')) {
            String label = line.substring(level).strip().replaceFirst("\\s+#+$", "").replaceAll("\\*\\*|__", "");
            draft.mark(Structure.Kind.HEADING, start, end, label, level);
        }
    }

    private static void latex(String text, Draft draft) {
        Matcher m = LATEX_SECTION.matcher(text);
        while (m.find()) {
            int level = switch (m.group(1)) {
                case "part", "chapter", "section" -> 1;
                case "subsection" -> 2;
                case "subsubsection" -> 3;
                default -> 4;
            };
            draft.mark(Structure.Kind.HEADING, m.start(), m.end(), m.group(2).strip(), level);
        }
    }
}
