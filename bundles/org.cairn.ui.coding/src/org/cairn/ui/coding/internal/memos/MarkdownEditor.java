// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.memos;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;

/** A text whose Markdown looks as it will look, while it is written. */
final class MarkdownEditor {

    /** Where the keys for bold and italic are valid; declared in plugin.xml. */
    private static final String CONTEXT = "org.cairn.ui.coding.memo.writing";
    private static final String KEY = "org.cairn.ui.coding.memo.editor";

    private final StyledText text;
    private final ToolBar bar;
    private final Palette palette;
    private final Font heading;
    private final Font code;
    private IContextActivation keys;
    private boolean showing;

    /** @param changed is called after every change that a person made */
    MarkdownEditor(Composite parent, Palette palette, Runnable changed) {
        this.palette = palette;
        // the first reading of Markdown takes long, even of nothing: not when a text is shown
        Thread.ofVirtual().start(() -> Markdown.looks(""));
        bar = Widgets.bar(parent, Messages.editor_tools);
        tool("B", Messages.editor_bold, this::bold);
        tool("I", Messages.editor_italic, this::italic);
        new ToolItem(bar, SWT.SEPARATOR);
        tool("H", Messages.editor_heading, () -> apply(Formatting::heading));
        tool("•", Messages.editor_list, () -> apply(old -> Formatting.lines(old, "- ")));
        tool("❝", Messages.editor_quote, () -> apply(old -> Formatting.lines(old, "> ")));
        tool("↗", Messages.editor_link, () -> apply(Formatting::link));
        text = Css.PAPER.on(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER));
        Widgets.named(text, "memo.text", Messages.editor_text);
        text.setMargins(10, 8, 10, 8);
        text.setData(KEY, this);
        GridDataFactory.fillDefaults().grab(true, true).hint(100, text.getLineHeight() * 4).applyTo(text);
        FontDescriptor font = FontDescriptor.createFrom(text.getFont());
        heading = JFaceResources.getResources().create(font.setStyle(SWT.BOLD).setHeight(text.getFont().getFontData()[0].getHeight() * 6 / 5));
        code = JFaceResources.getTextFont();
        text.addListener(SWT.Modify, event -> {
            restyle();
            if (!showing) {
                changed.run();
            }
        });
        text.addListener(SWT.Traverse, event -> {
            // Tab leaves the text: nobody should be caught in it
            event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
        });
        text.addListener(SWT.FocusIn, event -> ActiveWindow.service(IContextService.class)
                .ifPresent(service -> keys = service.activateContext(CONTEXT)));
        text.addListener(SWT.FocusOut, event -> releaseKeys());
        text.addListener(SWT.Dispose, event -> releaseKeys());
        palette.follow(text, this::restyle);
    }

    private void releaseKeys() {
        if (keys != null) {
            ActiveWindow.service(IContextService.class).ifPresent(service -> service.deactivateContext(keys));
            keys = null;
        }
    }

    /** The editor that has the keyboard focus, or null. */
    static MarkdownEditor focused() {
        Control control = Display.getCurrent().getFocusControl();
        return control != null && control.getData(KEY) instanceof MarkdownEditor editor ? editor : null;
    }

    private void tool(String sign, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, SWT.PUSH);
        item.setText(sign);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> {
            action.run();
            text.setFocus();
        });
    }

    StyledText control() {
        return text;
    }

    void bold() {
        apply(old -> Formatting.around(old, "**"));
    }

    void italic() {
        apply(old -> Formatting.around(old, "*"));
    }

    private void apply(UnaryOperator<Formatting.Written> change) {
        if (!text.getEditable()) {
            return;
        }
        Formatting.Written written = change.apply(new Formatting.Written(text.getText(), text.getSelection().x, text.getSelection().y));
        text.setText(written.text());
        text.setSelection(written.start(), written.end());
    }

    String text() {
        return text.getText();
    }

    /** Shows a text that a person did not write just now. */
    void show(String markdown, boolean editable) {
        int caret = text.getCaretOffset();
        showing = true;
        text.setText(markdown);
        showing = false;
        text.setCaretOffset(Math.min(caret, markdown.length()));
        text.setEditable(editable);
        for (ToolItem item : bar.getItems()) {
            item.setEnabled(editable);
        }
    }

    private void restyle() {
        String written = text.getText();
        if (written.isEmpty()) {
            return;
        }
        int[] looks = Markdown.looks(written);
        List<StyleRange> ranges = new ArrayList<>();
        for (int i = 0; i < looks.length;) {
            int from = i;
            while (i < looks.length && looks[i] == looks[from]) {
                i++;
            }
            if (looks[from] != 0) {
                ranges.add(range(from, i - from, looks[from]));
            }
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private StyleRange range(int start, int length, int look) {
        StyleRange range = new StyleRange(start, length, null, null,
                ((look & Markdown.BOLD) != 0 ? SWT.BOLD : 0) | ((look & Markdown.ITALIC) != 0 ? SWT.ITALIC : 0));
        if ((look & Markdown.HEADING) != 0) {
            range.font = heading;
        } else if ((look & Markdown.CODE) != 0) {
            range.font = code;
        }
        if ((look & (Markdown.SIGN | Markdown.QUOTE)) != 0) {
            range.foreground = palette.color(Palette.Role.MUTED);
        } else if ((look & Markdown.LINK) != 0) {
            range.foreground = palette.color(Palette.Role.ACCENT);
            range.underline = true;
        }
        return range;
    }
}
