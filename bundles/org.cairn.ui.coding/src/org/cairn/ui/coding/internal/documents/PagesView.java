// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.project.Source;
import org.cairn.api.project.Span;
import org.cairn.core.documents.Pictures;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.RecentCodes;
import org.cairn.ui.coding.internal.reader.ActiveReader;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** The pages of the document that the reader in front shows: what is selected in one is selected in the other. */
public final class PagesView {

    private final PageServices services;
    private final ActiveReader reader;
    private EmptyState empty;
    private PagePane pane;
    private Composite follower;
    private ProjectUpdate last;
    private UUID shown;
    private boolean selecting;

    @Inject
    public PagesView(ActiveProject active, Palette palette, PagePictures pictures, RecentCodes recent, ActiveReader reader) {
        this.services = new PageServices(active, palette, pictures, recent);
        this.reader = reader;
    }

    @PostConstruct
    void create(Composite parent) {
        empty = new EmptyState(parent, Icon.SOURCE);
        pane = new PagePane(empty.parent(), services, "pages", false, this::selected, part -> { }, marks -> { });
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                look();
            }

            @Override
            public void partActivated(IWorkbenchPartReference part) {
                look();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                look();
            }
        };
        ActiveWindow.page().ifPresent(page -> {
            page.addPartListener(listener);
            empty.parent().addDisposeListener(event -> page.removePartListener(listener));
        });
        services.active().follow(empty.parent(), this::update);
    }

    @Focus
    void focus() {
        if (shown != null) {
            pane.canvas().canvas().setFocus();
        } else {
            empty.parent().setFocus();
        }
    }

    private void update(ProjectUpdate update) {
        last = update;
        if (update.switched() || shown != null && update.rewritten().contains(shown)) {
            shown = null;
            look();
        } else if (shown != null) {
            pane.update(update);
        }
    }

    /** Shows the pages of the source in front, if it is another one than before. */
    private void look() {
        if (empty.parent().isDisposed()) {
            return;
        }
        Optional<Source> source = last.view() == null ? Optional.empty() : reader.source().flatMap(id -> last.project().view().source(id));
        if (source.isEmpty() || !Pictures.isPaged(source.get())) {
            shown = null;
            pane.canvas().close();
            empty.say(source.isEmpty() ? Messages.pages_noReader : Messages.pages_noPages);
            return;
        }
        if (source.get().id().equals(shown)) {
            return;
        }
        UUID now = source.get().id();
        shown = now;
        empty.say(Messages.pages_wait);
        OpenedPages.of(services.pictures(), last.project().view(), source.get(), empty.parent(), pages -> show(now, source.get(), pages),
                why -> {
                    if (now.equals(shown)) {
                        empty.say(why);
                    }
                });
    }

    private void show(UUID id, Source source, Pages pages) {
        if (!id.equals(shown) || last.project() == null) {
            pages.close();
            return;
        }
        empty.show(pane.control());
        pane.show(last.project().view(), source, pages);
        if (follower != null) {
            follower.dispose();
        }
        follower = new Composite(empty.parent(), 0);
        follower.setVisible(false);
        reader.whenMoved(follower, this::readerMoved);
    }

    /** Text was selected on a page. */
    private void selected(Span span) {
        selecting = true;
        reader.select(span);
        selecting = false;
    }

    /** The caret moved in the reader: the page goes along. */
    private void readerMoved() {
        if (!selecting && shown != null && shown.equals(reader.source().orElse(null))) {
            reader.selection().ifPresent(span -> pane.mark(span.length() > 0 ? span : new Span(span.start(), span.start() + 1)));
        }
    }
}
