// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.search.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Code;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Codings;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.api.search.Found;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.OpenProject;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The whole paragraph of the selected hit, the hit marked in it, and what is coded there. */
final class ParagraphPreview {

    /** A person runs through the lines quicker than this with the arrow keys held; ms. */
    private static final int PAUSE = 80;

    /** @param paragraph its text; start and end of the hit are in UTF-16 within it */
    private record Shown(String where, String paragraph, int start, int end, String codes) {
    }

    private final Composite area;
    private final Palette palette;
    private final Label where;
    private final StyledText text;
    private final Label codes;
    private final String nothing;
    private Found.Line wanted;

    /**
     * @param id of the text; the line below it has that with {@code .codes}
     * @param nothing said while nothing is selected
     */
    ParagraphPreview(Composite parent, Palette palette, String id, String nothing) {
        this.palette = palette;
        this.nothing = nothing;
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1, 6));
        where = Css.PANEL_MUTED.on(new Label(area, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).hint(100, SWT.DEFAULT).applyTo(where);
        text = Css.PANEL.on(new StyledText(area, SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL));
        Widgets.named(text, id, Messages.preview_name);
        GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, text.getLineHeight() * 2).applyTo(text);
        codes = Css.PANEL_MUTED.on(new Label(area, SWT.WRAP));
        codes.setData("id", id + ".codes");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(codes);
        palette.follow(area, () -> {
            if (text.getStyleRanges().length > 0) {
                mark(text.getStyleRanges()[0].start, text.getStyleRanges()[0].length);
            }
        });
        show(null, null);
    }

    Control control() {
        return area;
    }

    /** Shows the paragraph of a line. @param line null for none */
    void show(OpenProject project, Found.Line line) {
        wanted = line;
        if (line == null) {
            where.setText("");
            text.setText(nothing);
            text.setStyleRange(null);
            codes.setText("");
            return;
        }
        area.getDisplay().timerExec(PAUSE, () -> {
            if (!area.isDisposed() && wanted == line) {
                Background.of(Messages.preview_reading, progress -> read(project.view(), line)).then(shown -> {
                    if (wanted == line && shown != null) {
                        show(shown.where(), shown.paragraph(), shown.start(), shown.end(), shown.codes());
                    }
                }).start(area);
            }
        });
    }

    /** Shows a text in which something was found, from {@code start} to before {@code end}, in UTF-16. */
    void show(String place, String paragraph, int start, int end, String below) {
        where.setText(place.replace("&", "&&"));
        text.setText(paragraph);
        mark(start, end - start);
        text.setCaretOffset(start);
        text.showSelection();
        codes.setText(below.replace("&", "&&"));
        area.layout();
    }

    private void mark(int start, int length) {
        StyleRange hit = new StyleRange(start, length, palette.color(Palette.Role.TEXT), palette.color(Palette.Role.FOUND), SWT.BOLD);
        text.setStyleRange(hit);
    }

    private static Shown read(ProjectView view, Found.Line line) {
        Source source = view.source(line.source()).orElse(null);
        if (source == null || line.span().end() > source.length()) {
            return null; // gone or shorter by now
        }
        SourceText words = view.text(source);
        int last = Math.max(line.span().start(), line.span().end() - 1);
        Span paragraph = new Span(words.paragraph(line.span().start()).start(), Math.max(line.span().end(), words.paragraph(last).end()));
        int base = words.toUtf16(paragraph.start());
        String title = source.date() == null ? source.title() : source.title() + ", " + HitTable.day(source.date());
        return new Shown(NLS.bind(Messages.preview_paragraph, title, Widgets.number(words.paragraphNumber(line.span().start()))),
                words.slice(paragraph),
                words.toUtf16(line.span().start()) - base, words.toUtf16(line.span().end()) - base, codes(view, source, line.span()));
    }

    private static String codes(ProjectView view, Source source, Span hit) {
        Codings codings = view.codings();
        Codings.Row row = codings.of(source);
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.start(i) < hit.end() && hit.start() < row.end(i)) {
                UUID code = codings.code(row.code(i));
                UUID coder = codings.coder(row.coder(i));
                names.add(NLS.bind(Messages.preview_code, view.codebook().code(code).map(Code::name).orElse("?"),
                        view.coder(coder).map(Coder::name).orElse("?")));
            }
        }
        return names.isEmpty() ? Messages.preview_notCoded : NLS.bind(Messages.preview_coded, String.join(", ", names));
    }
}
