// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.correction;

import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.swt.custom.ExtendedModifyEvent;
import org.eclipse.swt.custom.StyledText;

/** Undo and redo of what is written in one text widget, step by step. Letters typed in a row are one step. */
final class TextUndo {

    /** A stretch that was replaced: what stood there, what stands there now. */
    private record Step(int start, String before, String after) {
    }

    private static final int MOST = 1000;

    private final StyledText text;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private boolean working;

    TextUndo(StyledText text) {
        this.text = text;
        text.addExtendedModifyListener(this::modified);
    }

    private void modified(ExtendedModifyEvent event) {
        if (working) {
            return;
        }
        undone.clear();
        String now = event.length == 0 ? "" : text.getTextRange(event.start, event.length);
        Step last = done.peekLast();
        boolean goesOn = last != null && event.replacedText.isEmpty() && now.length() == 1 && !Character.isWhitespace(now.charAt(0))
                && last.before().isEmpty() && last.start() + last.after().length() == event.start;
        if (goesOn) {
            done.removeLast();
            done.addLast(new Step(last.start(), "", last.after() + now));
        } else {
            done.addLast(new Step(event.start, event.replacedText, now));
        }
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    void undo() {
        Step step = done.pollLast();
        if (step != null) {
            replace(step.start(), step.after(), step.before());
            undone.addLast(step);
        }
    }

    void redo() {
        Step step = undone.pollLast();
        if (step != null) {
            replace(step.start(), step.before(), step.after());
            done.addLast(step);
        }
    }

    private void replace(int start, String old, String now) {
        working = true;
        text.replaceTextRange(start, old.length(), now);
        text.setCaretOffset(start + now.length());
        text.showSelection();
        working = false;
    }
}
