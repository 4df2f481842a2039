// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.exchange.Pages;
import org.cairn.api.exchange.PrintedText;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.core.documents.PageText;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The pages of one source with everything coded on them, tools above. */
final class PagePane {

    private final Composite area;
    private final PageCanvas canvas;
    private final RegionTool tool;
    private final Label position;
    private final ToolItem drawing;
    private final Consumer<Span> onText;
    private final Consumer<PageMarks> onMarks;
    private final boolean picture;
    private ProjectView view;
    private Source source;
    private SourceText text;
    private PageText places;
    private PageMarks marks = PageMarks.NONE;
    private List<PrintedText.Place> selection = List.of();
    /** Where a selection of text began; negative while none is made. */
    private int anchor = -1;
    private Span dragged;

    /**
     * @param id for tests, at the start of the names of the controls
     * @param picture whether it shows pictures, which have no text to select
     * @param onText is told when text was selected on a page
     * @param onPart is told which coded part is selected, null for none
     * @param onMarks is told when what is coded was read anew
     */
    PagePane(Composite parent, PageServices services, String id, boolean picture, Consumer<Span> onText, Consumer<UUID> onPart,
            Consumer<PageMarks> onMarks) {
        this.onText = onText;
        this.onMarks = onMarks;
        this.picture = picture;
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1));
        Composite head = new Composite(area, SWT.NONE);
        head.setLayout(Widgets.grid(2, 2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        ToolBar bar = Widgets.bar(head, Messages.pages_tools);
        position = new Label(head, SWT.RIGHT);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(position);
        String named = picture ? Messages.picture_name : Messages.pages_name;
        canvas = new PageCanvas(area, services.palette(), id + ".canvas", named, this::paint, this::describe, this::scrolled);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.canvas());
        tool = new RegionTool(canvas, new RegionEdits(services.active(), services.recent()), this, onPart);
        item(bar, SWT.PUSH, "−", Messages.pages_smaller, () -> canvas.zoom(false, null));
        item(bar, SWT.PUSH, "+", Messages.pages_larger, () -> canvas.zoom(true, null));
        item(bar, SWT.PUSH, Messages.pages_fit, picture ? Messages.picture_fitTip : Messages.pages_fitTip, canvas::fit);
        new ToolItem(bar, SWT.SEPARATOR);
        drawing = item(bar, SWT.CHECK, Messages.region_tool, Messages.region_toolTip, () -> canvas.canvas().setFocus());
        drawing.setData("id", id + ".draw");
        new RegionMenu(canvas.canvas(), tool);
        canvas.canvas().addListener(SWT.MouseDown, this::down);
        canvas.canvas().addListener(SWT.MouseMove, this::move);
        canvas.canvas().addListener(SWT.MouseUp, this::up);
        canvas.canvas().addListener(SWT.MouseDoubleClick, this::doubleClick);
        canvas.canvas().addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        canvas.canvas().addListener(SWT.KeyDown, event -> {
            if (!tool.key(event)) {
                canvas.key(event);
            }
        });
    }

    private static ToolItem item(ToolBar bar, int style, String label, String tip, Runnable action) {
        ToolItem item = new ToolItem(bar, style);
        item.setText(label);
        item.setToolTipText(tip);
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }

    Composite control() {
        return area;
    }

    PageCanvas canvas() {
        return canvas;
    }

    RegionTool tool() {
        return tool;
    }

    PageMarks marks() {
        return marks;
    }

    Source source() {
        return source;
    }

    Codebook codebook() {
        return view.codebook();
    }

    boolean hasText() {
        return places != null && !picture && source.length() > 0;
    }

    /** Whether the mouse draws parts rather than selecting text. */
    boolean isDrawing() {
        return picture || drawing.getSelection();
    }

    /** Whether pages, text and codings are all there. */
    boolean isReady() {
        return canvas.isComplete() && (picture || places != null);
    }

    /** Shows the pages of a source; the text on them is looked for in the background. */
    void show(ProjectView now, Source shown, Pages pages) {
        view = now;
        source = shown;
        text = null;
        places = null;
        marks = PageMarks.NONE;
        selection = List.of();
        tool.reset();
        canvas.open(pages, picture);
        readMarks();
        Background.of(NLS.bind(Messages.pages_readingText, shown.title()), progress -> {
            SourceText string = now.text(shown);
            return new Found(string, PageText.of(pages.text(progress), string));
        }).then(found -> {
            // meanwhile its title or codings may have changed, which makes another object of it
            if (isSame(shown)) {
                text = found.text();
                places = found.places();
                readMarks();
            }
        }).orElse(failure -> readMarks()).start(area);
    }

    /** Whether that is the source and the text shown here. */
    private boolean isSame(Source other) {
        return source.id().equals(other.id()) && source.revision() == other.revision();
    }

    private record Found(SourceText text, PageText places) {
    }

    /** Follows the project: the source is the same. */
    void update(ProjectUpdate update) {
        if (source != null && (update.recoded().contains(source.id()) || update.touches(EntityKind.REGION)
                || update.touches(EntityKind.CODE) || update.touches(EntityKind.CODER))) {
            view = update.view();
            source = view.source(source.id()).orElse(source);
            readMarks();
        }
    }

    private void readMarks() {
        ProjectView now = view;
        Source of = source;
        PageText on = places;
        Background.of(Messages.pages_readingCodings, progress -> PageMarks.of(now, of, on)).then(made -> {
            if (isSame(of) && now.version() == view.version() && on == places) {
                marks = made;
                tool.marksChanged();
                onMarks.accept(made);
                canvas.canvas().redraw();
            }
        }).start(area);
    }

    /** Shows on the pages what is selected in the text. */
    void mark(Span span) {
        if (places != null && anchor < 0) {
            selection = span == null ? List.of() : places.places(span);
            if (!selection.isEmpty()) {
                canvas.reveal(selection.getFirst().page(), selection.getFirst().region());
            }
            canvas.canvas().redraw();
        }
    }

    private int offset(Event event) {
        int page = canvas.pageAt(event.y);
        Rectangle on = canvas.place(page);
        OptionalInt found = hasText() ? places.at(page, (event.x - on.x) / (double) on.width, (event.y - on.y) / (double) on.height)
                : OptionalInt.empty();
        return found.orElse(-1);
    }

    private void down(Event event) {
        canvas.canvas().setFocus();
        if (event.button == 1 && canvas.isOpen() && !tool.down(event, isDrawing() && tool.hit(event.x, event.y) == null
                || (event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT)) {
            anchor = offset(event);
            dragged = null;
        }
    }

    private void move(Event event) {
        if (!canvas.isOpen()) {
            return;
        }
        if (anchor >= 0) {
            int at = offset(event);
            if (at >= 0) {
                dragged = new Span(Math.min(anchor, at), Math.max(anchor, at));
                selection = places.places(dragged);
                canvas.canvas().redraw();
            }
            return;
        }
        tool.move(event);
        tip(event);
    }

    private void up(Event event) {
        if (anchor >= 0) {
            anchor = -1;
            if (dragged != null && dragged.length() > 0) {
                onText.accept(dragged);
            } else {
                selection = List.of();
                canvas.canvas().redraw();
            }
        } else if (event.button == 1 && canvas.isOpen()) {
            tool.up(event);
        }
    }

    /** Selects the word. */
    private void doubleClick(Event event) {
        int at = offset(event);
        if (at < 0 || isDrawing()) {
            return;
        }
        String string = text.string();
        int start = text.toUtf16(at);
        int end = start;
        while (start > 0 && Character.isLetterOrDigit(string.charAt(start - 1))) {
            start--;
        }
        while (end < string.length() && Character.isLetterOrDigit(string.charAt(end))) {
            end++;
        }
        if (start < end) {
            anchor = -1;
            Span word = new Span(text.toOffset(start), text.toOffset(end));
            mark(word);
            onText.accept(word);
        }
    }

    /** Says what is coded under the mouse. */
    private void tip(Event event) {
        int page = canvas.pageAt(event.y);
        Rectangle on = canvas.place(page);
        Stream<String> lines = marks.lines(page).stream().filter(line -> PageLayout.on(on, line.region()).contains(event.x, event.y))
                .map(line -> NLS.bind(Messages.pages_codedBy, view.codebook().path(line.code()), line.coder()));
        PageMarks.Part part = tool.hit(event.x, event.y);
        Stream<String> own = part == null ? Stream.empty() : Stream.of(NLS.bind(Messages.pages_codedBy, view.codebook().path(part.code()),
                part.coder()), part.coding().comment()).filter(said -> !said.isEmpty());
        String tip = Stream.concat(own, lines).distinct().collect(Collectors.joining("\n"));
        if (!tip.equals(canvas.canvas().getToolTipText() == null ? "" : canvas.canvas().getToolTipText())) {
            canvas.canvas().setToolTipText(tip.isEmpty() ? null : tip);
        }
    }

    private void paint(GC gc, int page, Rectangle on) {
        RegionPainter painter = new RegionPainter(gc);
        marks.lines(page).forEach(line -> painter.line(PageLayout.on(on, line.region()), line));
        selection.stream().filter(place -> place.page() == page).forEach(place -> painter.selected(PageLayout.on(on, place.region())));
        tool.paint(painter, page, on);
    }

    private void scrolled() {
        String now = canvas.pages() > 1 ? NLS.bind(Messages.pages_position, canvas.current(), canvas.pages()) : "";
        if (!now.equals(position.getText())) {
            position.setText(now);
            position.getParent().layout();
        }
    }

    /** What a screen reader reads: the page and what is coded on it. */
    private String describe() {
        int page = canvas.current();
        String coded = Stream.concat(marks.parts(page).stream().map(part -> part.code().name()),
                marks.lines(page).stream().map(line -> line.code().name())).distinct().collect(Collectors.joining(", "));
        return NLS.bind(Messages.pages_position, page, canvas.pages()) + (coded.isEmpty() ? "" : ": " + coded);
    }
}
