// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.diamond;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.cairn.ui.Css;
import org.cairn.ui.Palette;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A diamond over the whole screen, in large letters, for a group that stands in front of it. */
final class RoomView {

    /** So many pixels of the screen's height make the letters one point larger. */
    private static final int FOR_A_POINT = 130;
    private static final int LARGEST = 12;

    private final Shell shell;
    private final Board board;
    private final List<Board.Card> cards;
    private final Supplier<List<UUID>> places;

    RoomView(Composite parent, Palette palette, String prompt, List<Board.Card> cards, Supplier<List<UUID>> places,
            BiConsumer<UUID, Integer> put, Consumer<UUID> take) {
        this.cards = cards;
        this.places = places;
        shell = new Shell(parent.getShell(), SWT.SHELL_TRIM | SWT.APPLICATION_MODAL);
        shell.setText(Messages.full_open);
        shell.setBounds(parent.getMonitor().getBounds());
        int larger = Math.clamp(shell.getSize().y / FOR_A_POINT, 1, LARGEST);
        shell.setLayout(Widgets.grid(2, 16));
        Label head = Page.heading(shell);
        head.setText(prompt.replace("&", "&&"));
        head.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(larger).setStyle(SWT.BOLD)));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(head);
        Button close = Widgets.named(new Button(shell, SWT.PUSH), "diamond.full.close", Messages.full_close);
        close.setText(Messages.full_close);
        close.addListener(SWT.Selection, event -> shell.close());
        board = new Board(shell, palette, "diamond.full.board", Messages.board_picture);
        board.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(larger)));
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(board);
        board.lay((card, place) -> {
            put.accept(card, place);
            show();
            board.choose(card);
        }, card -> {
            take.accept(card);
            show();
        });
        show();
        Css.PANEL.on(shell);
        Page.dress(shell);
        parent.addListener(SWT.Dispose, event -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        });
    }

    private void show() {
        board.show(cards, places.get());
    }

    void open() {
        shell.setFullScreen(true);
        shell.open();
        board.setFocus();
    }
}
