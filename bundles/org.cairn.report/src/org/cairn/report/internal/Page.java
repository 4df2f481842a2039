// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** A report as blocks, whatever file it becomes. Used by one thread. */
final class Page {

    /** A part of a page. */
    sealed interface Block permits Heading, Paragraph, Bullets, Quote, Grid {
    }

    /** @param level 1 for the title, then 2, 3 */
    record Heading(int level, String text) implements Block {
    }

    /** @param quiet whether it is a remark rather than the text itself */
    record Paragraph(String text, boolean quiet) implements Block {
    }

    record Bullets(List<String> items) implements Block {
    }

    /** @param from whose words they are */
    record Quote(String text, String from) implements Block {
    }

    record Grid(List<String> heads, List<List<String>> rows) implements Block {
    }

    private final UnaryOperator<String> words;
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param words what becomes of every text: names are replaced in it */
    Page(UnaryOperator<String> words) {
        this.words = words;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What the report says at its end. */
    List<String> notes() {
        return notes;
    }

    void heading(int level, String text) {
        if (!text.isBlank()) {
            blocks.add(new Heading(level, words.apply(text)));
        }
    }

    /** Each line a paragraph. */
    void text(String text) {
        text.lines().filter(line -> !line.isBlank()).forEach(line -> blocks.add(new Paragraph(words.apply(line.strip()), false)));
    }

    void remark(String text) {
        if (!text.isBlank()) {
            blocks.add(new Paragraph(words.apply(text), true));
        }
    }

    void bullets(List<String> items) {
        List<String> said = items.stream().filter(item -> !item.isBlank()).map(words).toList();
        if (!said.isEmpty()) {
            blocks.add(new Bullets(said));
        }
    }

    void quote(String text, String from) {
        blocks.add(new Quote(words.apply(text), words.apply(from)));
    }

    void grid(List<String> heads, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Grid(heads, rows.stream().map(row -> row.stream().map(words).toList()).toList()));
        }
    }

    void note(String text) {
        notes.add(text);
    }
}
