// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cairn.api.project.Code;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.Citable;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Text;

/**
 * One source to be read and coded: its text, paragraph numbers on the left, coding stripes and the whole document in little on the
 * right, a bar to find words above.
 */
final class Reader {

    /** Columns of the grid: numbers, text, border, stripes, minimap. */
    static final int COLUMNS = 5;
    private static final int BORDER = 5;
    /** The width that the text keeps, in average letters, where the reader is narrow: what stands beside it gives way. */
    private static final int LEAST_LETTERS = 34;
    private static final int LONGEST_QUESTION = 60;

    /** What is made off the UI thread. */
    private record Prepared(CodedText coded, Highlighting by, Tints tints) {

        static Prepared of(CodedText coded, Highlighting by) {
            return new Prepared(coded, by, Tints.of(coded.passages(), by));
        }
    }

    private final Composite area;
    private final ReaderHead head;
    private final FindBar finder;
    private final ParagraphMargin numbers;
    private final StyledText text;
    private final Wrapping wrapping;
    private final Rows rows;
    private final StripeMargin stripes;
    private final Minimap minimap;
    private final PassageHandles handles;
    private final Resizing resizing;
    private final ReaderStyles styles;
    private final ReaderLook look;
    private final CodingActions actions;
    private final UUID source;
    private final int leastText;
    private CodedText coded;
    private TextFinder.Hits hits = TextFinder.Hits.NONE;
    private Sight sight;
    private Span wanted;
    private Consumer<Passage> opened = passage -> { };

    Reader(Composite parent, ActiveProject active, Palette palette, CodingActions actions, ReaderLook look, UUID source) {
        this.actions = actions;
        this.look = look;
        this.source = source;
        area = Css.PAPER.on(new Composite(parent, SWT.NONE));
        GridLayout layout = Widgets.grid(COLUMNS);
        layout.horizontalSpacing = 0;
        layout.verticalSpacing = 0;
        area.setLayout(layout);
        head = new ReaderHead(area, this, look);
        finder = new FindBar(area, palette, () -> coded == null ? "" : coded.text().string(), this::searchBegins, new Finding());
        text = text(area);
        wrapping = new Wrapping(text);
        rows = new Rows(text);
        numbers = new ParagraphMargin(area, palette, text, rows);
        numbers.canvas().moveAbove(text);
        border(area);
        resizing = new Resizing(this::preview, changed -> actions.resize(area, coded, changed));
        stripes = new StripeMargin(area, palette, text, rows, resizing, new Selecting());
        minimap = new Minimap(area, palette, text, this::center);
        styles = new ReaderStyles(palette, text);
        handles = new PassageHandles(text, palette, stripes, resizing);
        leastText = 2 * Wrapping.MARGIN + LEAST_LETTERS * letterWidth(text);
        area.addListener(SWT.Resize, event -> {
            if (coded != null) {
                fitStripes();
            }
        });
        text.addPaintListener(event -> lookAgain());
        text.addListener(SWT.KeyDown, this::key);
        stripes.canvas().addListener(SWT.KeyDown, this::key);
        stripes.canvas().addListener(SWT.Resize, event -> stripes.arrange());
        new ReaderMenu(this, text, stripes.canvas());
        palette.follow(text, styles::again);
        look.follow(area, this::lookChanged);
        active.follow(area, this::update);
    }

    private static StyledText text(Composite area) {
        StyledText text = Css.PAPER.on(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY));
        Widgets.named(text, "reader.text", Messages.reader_text);
        text.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(1)));
        // a hint, because the widget would lay out everything to say how large it would like to be
        GridDataFactory.fillDefaults().grab(true, true).hint(Wrapping.MARGIN, Wrapping.MARGIN).applyTo(text);
        return text;
    }

    private static int letterWidth(StyledText text) {
        GC gc = new GC(text);
        int width = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
        gc.dispose();
        return width;
    }

    /** The border between text and stripes; laid out when it is let go, because the text takes a moment. */
    private void border(Composite parent) {
        Sash border = new Sash(parent, SWT.VERTICAL);
        Widgets.named(border, "reader.border", Messages.border_name);
        border.setToolTipText(Messages.border_name);
        GridDataFactory.fillDefaults().grab(false, true).hint(BORDER, SWT.DEFAULT).applyTo(border);
        border.addListener(SWT.Selection, event -> {
            if (event.detail != SWT.DRAG) {
                int right = minimap.canvas().isVisible() ? minimap.canvas().getBounds().x : area.getClientArea().width;
                look.setStripesWidth(Math.clamp(right - event.x - BORDER, Wrapping.MARGIN * 2,
                        Math.max(Wrapping.MARGIN * 2, area.getSize().x * 2 / 3)));
            }
        });
    }

    void focus() {
        text.setFocus();
    }

    StyledText text() {
        return text;
    }

    /** Another font for the text. */
    void font(Font font) {
        wrapping.font(font);
        rows.forget();
    }

    /** Copies what is selected, as it stands in the text: the widget would end a line with every row. */
    void copy() {
        if (area.getDisplay().getFocusControl() instanceof Text field) {
            field.copy();
        } else {
            Widgets.copy(text, text.getSelectionText());
        }
    }

    CodingActions actions() {
        return actions;
    }

    /** The text with its codings, or null while it is being read. */
    CodedText coded() {
        return coded;
    }

    /** What is done when a coding is double-clicked, or Enter pressed on it. */
    void whenOpened(Consumer<Passage> open) {
        opened = open;
    }

    private void update(ProjectUpdate update) {
        if (update.project() == null) {
            return;
        }
        Optional<Source> now = update.view().source(source);
        if (now.isEmpty()) {
            head.gone();
            text.setText("");
            return;
        }
        Highlighting by = look.highlighting();
        if (coded == null || update.switched() || update.rewritten().contains(source)) {
            Background.of(NLS.bind(Messages.reader_reading, now.get().title()),
                    progress -> Prepared.of(CodedText.of(update.view(), now.get()), by)).then(this::show).start(area);
        } else if (update.recoded().contains(source) || update.touches(EntityKind.CODE) || update.touches(EntityKind.SOURCE)
                || update.touches(EntityKind.CODER)) {
            CodedText before = coded;
            Background.of(Messages.reader_readingCodings, progress -> Prepared.of(before.recoded(update.view()), by))
                    .then(this::show).start(area);
        }
    }

    private void show(Prepared made) {
        CodedText now = made.coded();
        boolean newText = coded == null || coded.text() != now.text();
        if (!newText && now.view().version() < coded.view().version()) {
            return; // a later reading was quicker
        }
        coded = now;
        head.show(now);
        resizing.in(new WordBorders(now.text().string(), Locale.forLanguageTag(now.source().language())), now.text().string().length());
        styles.show(now, made.by().equals(look.highlighting()) ? made.tints() : Tints.of(now.passages(), look.highlighting()));
        if (newText) {
            wrapping.show(now);
            rows.forget();
            numbers.show(now.outline());
        }
        stripes.show(now);
        minimap.show(now);
        if (newText) {
            finder.again();
        }
        if (newText) {
            fitStripes();
        }
        styles.freshen();
        handles.arrange(actions.isPossible());
        if (wanted != null) {
            Span span = wanted;
            wanted = null;
            reveal(span);
        }
    }

    private void fitStripes() {
        GridData data = (GridData) stripes.canvas().getLayoutData();
        GridData map = (GridData) minimap.canvas().getLayoutData();
        int wanted = look.stripesWidth() > 0 ? look.stripesWidth() : stripes.preferredWidth();
        int room = area.getClientArea().width - numbers.canvas().getSize().x - BORDER - leastText;
        boolean mapped = room >= map.widthHint + stripes.leastWidth();
        int width = Math.min(wanted, Math.max(stripes.leastWidth(), room - (mapped ? map.widthHint : 0)));
        if (data.widthHint != width || map.exclude == mapped) {
            data.widthHint = width;
            map.exclude = !mapped;
            minimap.canvas().setVisible(mapped);
            // two bars for one thing are one too many, and some systems draw theirs again and again while it fades
            text.getVerticalBar().setVisible(!mapped);
            area.layout();
        }
    }

    private void lookChanged() {
        head.sayHighlight();
        if (coded != null) {
            styles.show(coded, Tints.of(coded.passages(), look.highlighting()));
            styles.freshen();
            fitStripes();
        }
    }

    /** Repaints what stands beside the text when another part of it is in sight. */
    private void lookAgain() {
        Sight now = Sight.of(text);
        if (!now.equals(sight)) {
            sight = now;
            numbers.canvas().redraw();
            stripes.arrange();
            minimap.canvas().redraw();
            handles.arrange(actions.isPossible());
        }
        styles.freshen();
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

    /** Scrolls to a passage, marks it and selects it, so that it can be coded at once; as soon as the text is there. */
    void reveal(Span span) {
        if (coded == null) {
            wanted = span;
            return;
        }
        int start = coded.text().toUtf16(Math.min(span.start(), coded.text().length()));
        int end = coded.text().toUtf16(Math.min(span.end(), coded.text().length()));
        stripes.select(null);
        styles.mark(start, end);
        text.setSelection(end, start); // the caret at its beginning, where the person reads on
        center(start);
    }

    /** Puts the caret at a position and scrolls there. */
    void goTo(int position) {
        text.setSelection(position);
        center(position);
    }

    private void center(int position) {
        int height = text.getClientArea().height;
        text.setTopPixel(text.getTopPixel() + text.getLocationAtOffset(position).y - height / 3);
    }

    private boolean isInSight(int position) {
        int y = text.getLocationAtOffset(position).y;
        return y >= 0 && y + text.getLineHeight() <= text.getClientArea().height;
    }

    /** The selected passage in code points without white space at its ends; empty when nothing is selected. */
    Optional<Span> selection() {
        Point range = text.getSelection();
        if (coded == null || range.x == range.y) {
            return Optional.empty();
        }
        String string = coded.text().string();
        int start = range.x;
        int end = Math.min(range.y, string.length());
        while (start < end && Character.isWhitespace(string.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(string.charAt(end - 1))) {
            end--;
        }
        return start >= end ? Optional.empty() : Optional.of(new Span(coded.text().toOffset(start), coded.text().toOffset(end)));
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

    /** What can be cited here: the selected words, else the coding whose stripe is selected. */
    Optional<Citable> citable() {
        if (coded == null) {
            return Optional.empty();
        }
        UUID source = coded.source().id();
        return selection().map(span -> Ref.passage(source, span))
                .or(() -> Optional.ofNullable(selected()).map(passage -> Ref.to(EntityKind.CODING, passage.id())))
                .map(ref -> Citable.of(List.of(ref)));
    }

    void remove(List<Passage> passages) {
        if (actions.isPossible() && !passages.isEmpty()) {
            actions.remove(area, coded, passages);
        }
    }

    /** Opens the bar in which words are looked for; what is selected in one line is looked for first. */
    void find() {
        String selected = text.getSelectionText();
        finder.open(selected.length() > LONGEST_QUESTION || selected.indexOf('\n') >= 0 ? "" : selected);
    }

    private int searchBegins() {
        return sight == null ? 0 : text.getSelection().x >= sight.first() && text.getSelection().x <= sight.last()
                ? text.getSelection().x : sight.first();
    }

    /** Asks where to go, and goes there. */
    void goTo() {
        if (coded == null) {
            return;
        }
        Outline outline = coded.outline();
        String hint = NLS.bind(Messages.goto_paragraph, outline.paragraphs())
                + (outline.hasPages() ? "\n" + Messages.goto_page : "") + (outline.hasTimes() ? "\n" + Messages.goto_time : "");
        InputDialog dialog = new InputDialog(area.getShell(), Messages.goto_title, hint, "",
                typed -> typed.isBlank() ? "" : Place.of(typed, outline).isPresent() ? null : Messages.goto_nowhere);
        if (dialog.open() == Window.OK) {
            Place.of(dialog.getValue(), outline).ifPresent(this::goTo);
            text.setFocus();
        }
    }

    /** Prints the text with its codings, or saves it to be read in a browser. */
    void print() {
        if (coded != null) {
            new ReaderPrint(area.getShell()).open(coded);
        }
    }

    private void key(Event event) {
        int held = event.stateMask & SWT.MODIFIER_MASK;
        if (event.keyCode == SWT.DEL && held == 0 && stripes.selected() != null) {
            remove(List.of(stripes.selected()));
        } else if (event.keyCode == SWT.ESC && event.widget == text) {
            if (finder.isOpen()) {
                finder.close();
            } else {
                stripes.select(null);
            }
        } else if (event.keyCode == SWT.F3 && (held == 0 || held == SWT.SHIFT)) {
            finder.go(held == 0 ? 1 : -1);
        }
    }

    private void preview(Passage shown) {
        styles.mark(shown.start(), shown.end());
        stripes.arrange();
        handles.arrange(true);
    }

    /** What the stripes say. */
    private final class Selecting implements StripeMargin.Listener {

        @Override
        public void selected(Passage passage, boolean walked) {
            if (passage != null && walked && !isInSight(passage.start())) {
                center(passage.start());
            }
            styles.mark(passage == null ? 0 : passage.start(), passage == null ? 0 : passage.end());
            handles.arrange(actions.isPossible());
        }

        @Override
        public void pointed(Passage passage) {
            styles.point(passage);
        }

        @Override
        public void opened(Passage passage) {
            opened.accept(passage);
        }
    }

    /** What the bar for words says. */
    private final class Finding implements FindBar.Listener {

        @Override
        public void found(TextFinder.Hits now, int current) {
            hits = now;
            minimap.hits(now);
            styles.hits(now, current);
            if (current >= 0) {
                lookAt(current);
            }
            styles.again(); // after scrolling: what was in sight before is not styled for nothing
        }

        @Override
        public void at(int hit) {
            styles.current(hit);
            lookAt(hit);
        }

        private void lookAt(int hit) {
            int start = hits.starts()[hit];
            text.setSelection(start);
            if (!isInSight(start)) {
                center(start);
            }
        }

        @Override
        public void closed() {
            text.setFocus();
        }
    }
}
