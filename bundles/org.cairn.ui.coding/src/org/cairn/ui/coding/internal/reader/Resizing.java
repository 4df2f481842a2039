// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.function.Consumer;

/** A coding that gets another begin or end: shown while it is moved, made when it is let go. */
final class Resizing {

    private final Consumer<Passage> preview;
    private final Consumer<Passage> done;
    private WordBorders words;
    private int length;
    private Passage before;
    private Passage now;

    /**
     * @param preview shows the coding with its new ends, or as it was
     * @param done makes the change
     */
    Resizing(Consumer<Passage> preview, Consumer<Passage> done) {
        this.preview = preview;
        this.done = done;
    }

    /** Goes on in a text; what was being moved is forgotten. */
    void in(WordBorders borders, int textLength) {
        words = borders;
        length = textLength;
        before = null;
        now = null;
    }

    /** The coding as it is being moved, if it is this one; else the coding itself. */
    Passage shown(Passage passage) {
        return now != null && passage != null && now.id().equals(passage.id()) ? now : passage;
    }

    /** Whether a coding is being moved. */
    boolean isGoingOn() {
        return now != null;
    }

    /** Moves an end near to a position: to the border of a word, or right there. */
    void drag(Passage passage, boolean start, int position, boolean free) {
        begin(passage);
        int at = free ? position : start ? words.nearestStart(position) : words.nearestEnd(position);
        move(start ? Math.clamp(at, 0, now.end() - 1) : now.start(), start ? now.end() : Math.clamp(at, now.start() + 1, length));
    }

    /** Moves an end by a word; {@code forward} is towards the end of the text. */
    void step(Passage passage, boolean start, boolean forward) {
        begin(passage);
        if (start) {
            int at = forward ? words.nextStart(now.start()) : words.previousStart(now.start());
            move(at < now.end() ? at : now.start(), now.end());
        } else {
            int at = forward ? words.nextEnd(now.end()) : words.previousEnd(now.end());
            move(now.start(), at > now.start() ? at : now.end());
        }
    }

    private void begin(Passage passage) {
        if (before == null || !before.id().equals(passage.id())) {
            before = passage;
            now = passage;
        }
    }

    private void move(int start, int end) {
        if (start != now.start() || end != now.end()) {
            now = now.at(start, end);
            preview.accept(now);
        }
    }

    /** Makes the change; the preview stays until the text is shown with it. */
    void commit() {
        if (before != null && (now.start() != before.start() || now.end() != before.end())) {
            Passage changed = now;
            before = null;
            done.accept(changed);
        } else {
            before = null;
            now = null;
        }
    }

    /** Leaves the coding as it was. */
    void cancel() {
        if (now != null) {
            Passage old = before == null ? now : before;
            before = null;
            now = null;
            preview.accept(old);
        }
    }
}
