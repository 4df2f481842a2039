// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.coders;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.core.coders.Comparison;
import org.cairn.core.coders.Comparison.Kind;
import org.cairn.core.coders.Comparison.Passage;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;

/** The text of one source between the stripes of two coders. */
final class ComparedText {

    private final Palette palette;
    private final ComparisonPane pane;
    private final Label title;
    private final Label leftName;
    private final Label rightName;
    private final StyledText text;
    private final CoderStripes left;
    private final CoderStripes right;
    private UUID shown;
    private int revision;
    private SourceText body;
    private ProjectView view;
    private Passage passage;

    ComparedText(Composite parent, Palette palette, ComparisonPane pane) {
        this.palette = palette;
        this.pane = pane;
        Composite area = Css.PAPER.on(new Composite(parent, SWT.NONE));
        GridLayout grid = Widgets.grid(3);
        grid.horizontalSpacing = 0;
        area.setLayout(grid);
        leftName = heading(area, SWT.LEFT, false);
        title = heading(area, SWT.CENTER, true);
        rightName = heading(area, SWT.RIGHT, false);
        left = new CoderStripes(area, palette, true);
        text = Css.PAPER.on(new StyledText(area, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY));
        Widgets.named(text, "comparison.text", Messages.text_spoken);
        FontDescriptor base = JFaceResources.getDialogFontDescriptor();
        text.setFont(JFaceResources.getResources().create(base.increaseHeight(1)));
        text.setLineSpacing(4);
        text.setMargins(14, 6, 14, 6);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
        right = new CoderStripes(area, palette, false);
        left.beside(text);
        right.beside(text);
        text.addPaintListener(event -> {
            left.redraw();
            right.redraw();
        });
        text.addListener(SWT.KeyDown, this::key);
        palette.follow(text, this::mark);
    }

    private static Label heading(Composite area, int align, boolean grab) {
        Label label = Css.HEADING.on(new Label(area, align));
        GridDataFactory.fillDefaults().grab(grab, false).indent(4, 4).applyTo(label);
        label.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().setStyle(SWT.BOLD)));
        return label;
    }

    private void key(Event event) {
        if ((event.stateMask & SWT.MODIFIER_MASK) == SWT.ALT && (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP)) {
            event.doit = false;
            pane.walk(event.keyCode == SWT.ARROW_DOWN ? 1 : -1);
        }
    }

    /** @param chosen the difference to show, or null for none */
    void show(ProjectView now, Comparison comparison, Passage chosen) {
        view = now;
        passage = chosen;
        Source source = chosen == null ? null : now.source(chosen.source()).orElse(null);
        if (source == null) {
            mark();
            return;
        }
        if (!source.id().equals(shown) || source.revision() != revision) {
            shown = source.id();
            revision = source.revision();
            body = now.text(source);
            text.setText(body.string());
        }
        title.setText(source.title().replace("&", "&&"));
        leftName.setText(name(comparison.first()));
        rightName.setText(name(comparison.second()));
        left.show(name(comparison.first()), stripes(comparison, true), chosen);
        right.show(name(comparison.second()), stripes(comparison, false), chosen);
        mark();
        reveal();
        text.getParent().layout();
    }

    private String name(UUID coder) {
        return view.coder(coder).map(Coder::name).orElse("?").replace("&", "&&");
    }

    private List<CoderStripes.Stripe> stripes(Comparison comparison, boolean first) {
        List<CoderStripes.Stripe> stripes = new ArrayList<>();
        for (Passage one : comparison.passages()) {
            Code code = one.source().equals(shown) ? view.codebook().code(one.code()).orElse(null) : null;
            for (Coding coding : code == null ? List.<Coding>of() : first ? one.first() : one.second()) {
                stripes.add(new CoderStripes.Stripe(body.toUtf16(coding.span().start()), body.toUtf16(coding.span().end()), code.name(),
                        code.color(), one.kind() == Kind.AGREED, one));
            }
        }
        return stripes;
    }

    /** Tints what either coded; what both did is underlined as well. */
    private void mark() {
        if (body == null) {
            return;
        }
        text.setStyleRange(null);
        if (passage == null) {
            return;
        }
        int color = view.codebook().code(passage.code()).map(Code::color).orElse(0x888888);
        int from = body.toUtf16(passage.span().start());
        int to = body.toUtf16(passage.span().end());
        List<StyleRange> ranges = new ArrayList<>();
        for (int at = from; at < to;) {
            int end = at + 1;
            int depth = depth(at);
            while (end < to && depth(end) == depth) {
                end++;
            }
            StyleRange range = new StyleRange(at, end - at, null, palette.codeTint(color, depth == 2 ? 4 : 1));
            range.underline = depth == 2;
            ranges.add(range);
            at = end;
        }
        text.setStyleRanges(ranges.toArray(StyleRange[]::new));
    }

    private int depth(int at) {
        int point = body.toOffset(at);
        return (covers(passage.first(), point) ? 1 : 0) + (covers(passage.second(), point) ? 1 : 0);
    }

    private static boolean covers(List<Coding> codings, int point) {
        return codings.stream().anyMatch(coding -> coding.span().start() <= point && point < coding.span().end());
    }

    private void reveal() {
        int line = text.getLineAtOffset(body.toUtf16(passage.span().start()));
        text.setSelection(body.toUtf16(passage.span().start()));
        text.setTopIndex(Math.max(0, line - 1));
        int top = text.getLinePixel(line);
        int third = text.getClientArea().height / 3;
        text.setTopPixel(Math.max(0, text.getTopPixel() + top - third
                + text.getLocationAtOffset(body.toUtf16(passage.span().start())).y - top));
    }
}
