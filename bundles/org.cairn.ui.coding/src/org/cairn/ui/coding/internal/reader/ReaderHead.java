// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.reader;

import org.cairn.ui.Css;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The head of the reader: what the source is, and a small tool bar. */
final class ReaderHead {

    /** How many times as wide as its tools the head has to be, for them to stand beside the title. */
    private static final int ROOMY = 2;

    private final Composite head;
    private final ToolBar bar;
    private final Label title;
    private final Label facts;
    private final ToolItem highlight;
    private final HighlightMenu menu;

    ReaderHead(Composite parent, Reader reader, ReaderLook look) {
        menu = new HighlightMenu(look);
        head = Css.PAPER.on(new Composite(parent, SWT.NONE));
        head.setLayout(Widgets.grid(2, 10));
        GridDataFactory.fillDefaults().grab(true, false).span(Reader.COLUMNS, 1).applyTo(head);
        title = Css.HEADING.on(new Label(head, SWT.WRAP));
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(4).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).minSize(1, 1).applyTo(title);
        bar = Css.PAPER.on(new ToolBar(head, SWT.FLAT | SWT.RIGHT));
        Widgets.named(bar, "reader.tools", Messages.tools_name);
        GridDataFactory.fillDefaults().span(1, 2).align(SWT.END, SWT.CENTER).applyTo(bar);
        highlight = new ToolItem(bar, SWT.DROP_DOWN);
        highlight.setData("id", "reader.highlight");
        highlight.setToolTipText(Messages.highlight_tip);
        highlight.addListener(SWT.Selection, event -> {
            if (reader.coded() != null) {
                Rectangle place = highlight.getBounds();
                highlight.setData("menu", menu.open(bar, bar.toDisplay(place.x, place.y + place.height), reader.coded()));
            }
        });
        Widgets.tool(bar, Icon.SEARCH, "reader.find", Messages.find_open, reader::find);
        Widgets.tool(bar, Icon.GO_TO, "reader.goto", Messages.goto_open, reader::goTo);
        Widgets.tool(bar, Icon.PRINT, "reader.print", Messages.print_open, reader::print);
        facts = Css.MUTED.on(new Label(head, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).minSize(1, 1).applyTo(facts);
        head.addListener(SWT.Resize, event -> arrange());
        sayHighlight();
    }

    /** Puts the tools below the title where both would be squeezed side by side. */
    private void arrange() {
        int columns = head.getClientArea().width < ROOMY * bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).x ? 1 : 2;
        GridLayout layout = (GridLayout) head.getLayout();
        if (layout.numColumns != columns) {
            layout.numColumns = columns;
            GridDataFactory.fillDefaults().span(1, columns).align(columns == 1 ? SWT.BEGINNING : SWT.END, SWT.CENTER).applyTo(bar);
            Widgets.later(head, Composite::requestLayout);
        }
    }

    void sayHighlight() {
        highlight.setText(NLS.bind(Messages.highlight_now, menu.label()));
        highlight.getParent().requestLayout();
    }

    void show(CodedText coded) {
        say(title, coded.source().title());
        say(facts, SourceFacts.line(coded.view(), coded.source(), coded.passages().size()));
    }

    void gone() {
        say(title, Messages.reader_gone);
        say(facts, "");
    }

    private static void say(Label label, String text) {
        label.setText(text.replace("&", "&&"));
        label.setToolTipText(text.replace("&", "&&"));
    }
}
