// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.TextSize;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** One source to be read and coded: its text, paragraph numbers on the left, coding stripes on the right. */
final class Reader {

    /** Text lines wider than this are tiring to read. */
    private static final int WIDEST = 780;
    private static final int MARGIN = 22;

    private final Composite area;
    private final Label title;
    private final Label facts;
    private final StyledText text;
    private final ParagraphMargin numbers;
    private final StripeMargin stripes;
    private final ReaderStyles styles;
    private final CodingActions actions;
    private final UUID source;
    private CodedText coded;
    private Span wanted;

    Reader(Composite parent, ActiveProject active, Palette palette, CodingActions actions, UUID source) {
        this.actions = actions;
        this.source = source;
        area = Css.PAPER.on(new Composite(parent, SWT.NONE));
        GridLayout layout = Widgets.grid(3);
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        Composite header = Css.PAPER.on(new Composite(area, SWT.NONE));
        header.setLayout(Widgets.grid(1, 10));
        GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(header);
        title = Css.HEADING.on(new Label(header, SWT.NONE));
        FontDescriptor base = JFaceResources.getDialogFontDescriptor();
        title.setFont(JFaceResources.getResources().create(base.increaseHeight(4).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(title);
        facts = Css.MUTED.on(new Label(header, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);

        numbers = new ParagraphMargin(area, palette);
        text = Css.PAPER.on(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY));
        Widgets.named(text, "reader.text", Messages.reader_text);
        TextSize.follow(text);
        text.setLineSpacing(4);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        stripes = new StripeMargin(area, palette, text, this::select);
        styles = new ReaderStyles(palette);
        text.addLineStyleListener(styles);
        text.addListener(SWT.Resize, event -> fitMargins());
        text.addPaintListener(event -> {
            numbers.canvas().redraw();
            stripes.canvas().redraw();
        });
        numbers.follow(text);
        text.addListener(SWT.KeyDown, this::key);
        stripes.canvas().addListener(SWT.KeyDown, this::key);
        new ReaderMenu(this, text, stripes.canvas());
        palette.follow(text, text::redraw);
        active.follow(area, this::update);
    }

    void focus() {
        text.setFocus();
    }

    StyledText text() {
        return text;
    }

    CodingActions actions() {
        return actions;
    }

    /** The text with its codings, or null while it is being read. */
    CodedText coded() {
        return coded;
    }

    private void fitMargins() {
        int width = text.getClientArea().width;
        int right = Math.max(MARGIN, width - MARGIN - WIDEST);
        if (text.getRightMargin() != right || text.getLeftMargin() != MARGIN) {
            text.setMargins(MARGIN, 6, right, 24);
        }
    }

    private void update(ProjectUpdate update) {
        if (update.project() == null) {
            return;
        }
        Optional<Source> now = update.view().source(source);
        if (now.isEmpty()) {
            title.setText(Messages.reader_gone);
            text.setText("");
            return;
        }
        if (coded == null || update.switched() || update.rewritten().contains(source)) {
            Background.of(NLS.bind(Messages.reader_reading, now.get().title()), progress -> CodedText.of(update.view(), now.get()))
                    .then(this::show).start(area);
        } else if (update.recoded().contains(source) || update.touches(EntityKind.CODE) || update.touches(EntityKind.SOURCE)) {
            CodedText before = coded;
            Background.of(Messages.reader_readingCodings, progress -> before.recoded(update.view())).then(this::show).start(area);
        }
    }

    private void show(CodedText now) {
        boolean newText = coded == null || coded.text() != now.text();
        if (!newText && now.view().version() < coded.view().version()) {
            return; // a later reading was quicker
        }
        coded = now;
        title.setText(now.source().title().replace("&", "&&"));
        facts.setText(SourceFacts.line(now.view(), now.source(), now.passages().size()).replace("&", "&&"));
        styles.show(now);
        if (newText) {
            text.setText(now.text().string());
            numbers.show(now.text().string());
        } else {
            text.redraw();
        }
        stripes.show(now);
        area.layout();
        if (wanted != null) {
            Span span = wanted;
            wanted = null;
            reveal(span);
        }
    }

    /** Where the person reads, in code points: the caret, or the top where that is scrolled away. */
    int place() {
        if (coded == null) {
            return wanted == null ? 0 : wanted.start();
        }
        int caret = text.getCaretOffset();
        int line = text.getLineAtOffset(caret);
        boolean seen = line >= text.getTopIndex() && text.getLinePixel(line) < text.getClientArea().height;
        return coded.text().toOffset(seen ? caret : text.getOffsetAtLine(text.getTopIndex()));
    }

    /** Scrolls to a passage and marks it, as soon as the text is there. */
    void reveal(Span span) {
        if (coded == null) {
            wanted = span;
            return;
        }
        int start = coded.text().toUtf16(Math.min(span.start(), coded.text().length()));
        int end = coded.text().toUtf16(Math.min(span.end(), coded.text().length()));
        styles.mark(start, end);
        text.setCaretOffset(start);
        int line = text.getLineAtOffset(start);
        text.setTopIndex(Math.max(0, line - 3));
        text.setSelection(start);
        text.showSelection();
        text.redraw();
    }

    /** Marks a coding whose stripe was clicked; null for none. */
    private void select(Passage passage) {
        styles.mark(passage == null ? 0 : passage.start(), passage == null ? 0 : passage.end());
        text.redraw();
    }

    /** The selected passage in code points without white space at its ends; empty when nothing is selected. */
    Optional<Span> selection() {
        Point range = text.getSelection();
        String string = text.getText();
        int start = range.x;
        int end = range.y;
        while (start < end && Character.isWhitespace(string.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(string.charAt(end - 1))) {
            end--;
        }
        return coded == null || start == end ? Optional.empty()
                : Optional.of(new Span(coded.text().toOffset(start), coded.text().toOffset(end)));
    }

    /** Asks for a code and codes the selection with it. */
    void codeSelection() {
        withSelection(span -> {
            Point below = text.getLocationAtOffset(text.getSelection().x);
            CodeChooser.open(area.getShell(), text.toDisplay(below.x, below.y + 2 * text.getLineHeight()), coded.view().codebook(),
                    Messages.reader_codeWith, true, choice -> actions.code(area, coded, span, choice));
        });
    }

    /** Codes the selection with a code. */
    void codeSelection(Code code) {
        withSelection(span -> actions.code(area, coded, span, new CodeChooser.Choice(code, code.name())));
    }

    private void withSelection(Consumer<Span> then) {
        if (actions.isPossible()) {
            selection().ifPresent(then);
        }
    }

    /** Codings at the caret, or the one whose stripe is selected. */
    List<Passage> here() {
        if (coded == null) {
            return List.of();
        }
        return stripes.selected() != null ? List.of(stripes.selected()) : coded.at(text.getCaretOffset());
    }

    /** The coding whose stripe is selected, or null. */
    Passage selected() {
        return stripes.selected();
    }

    void remove(List<Passage> passages) {
        if (actions.isPossible() && !passages.isEmpty()) {
            actions.remove(area, coded, passages);
        }
    }

    private void key(Event event) {
        if (event.keyCode == SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK) == 0 && stripes.selected() != null) {
            remove(List.of(stripes.selected()));
        } else if (event.keyCode == SWT.ESC) {
            stripes.select(null);
        }
    }
}
