// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.draw;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;

/**
 * Lets a person write into the field of a picture that is chosen: opened with Enter, F2 or a double click; Ctrl+Enter, or going elsewhere,
 * takes what was written, Escape leaves it as it was.
 */
public final class InPlace {

    private static final int SMALLEST = 120;

    private final Picture picture;
    private final Supplier<String> read;
    private final Consumer<String> write;
    private Text text;

    /** @param read what stands in the field; null if it cannot be edited */
    public InPlace(Picture picture, Supplier<String> read, Consumer<String> write) {
        this.picture = picture;
        this.read = read;
        this.write = write;
        picture.onOpen(part -> open());
        picture.onKey(event -> event.keyCode == SWT.F2 && open());
    }

    private boolean open() {
        String words = picture.chosen() < 0 ? null : read.get();
        if (words == null) {
            return false;
        }
        close();
        text = Widgets.named(Css.FIELD.on(new Text(picture, SWT.BORDER | SWT.MULTI | SWT.WRAP)), "inPlace",
                picture.parts().get(picture.chosen()).name());
        Rectangle field = picture.boundsOf(picture.chosen());
        text.setText(words);
        int high = Math.max(field.height, text.computeSize(Math.max(field.width, SMALLEST), SWT.DEFAULT).y + text.getLineHeight());
        text.setBounds(field.x, field.y, Math.max(field.width, SMALLEST), high);
        text.selectAll();
        text.setFocus();
        text.addListener(SWT.FocusOut, event -> take());
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                event.doit = false;
                close();
                picture.setFocus();
            }
        });
        text.addListener(SWT.KeyDown, this::key);
        return true;
    }

    private void key(Event event) {
        if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
            event.doit = false;
            take();
            picture.setFocus();
        }
    }

    private void take() {
        if (text != null) {
            String words = text.getText().strip();
            close();
            if (!words.equals(read.get())) {
                write.accept(words);
            }
        }
    }

    /** Ends editing; what was written is let go. */
    public void close() {
        if (text != null) {
            Text closing = text;
            text = null;
            closing.dispose();
        }
    }
}
