// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.exchange.PagePictures;
import org.cairn.api.exchange.Pages;
import org.cairn.api.project.Source;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.CodeChip;
import org.cairn.ui.Css;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.Palette;
import org.cairn.ui.PlainEditor;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.RecentCodes;
import org.cairn.ui.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;

/** A picture, or a scan without text, with its coded parts beside it. Nothing is ever dirty: a coding is saved when it is made. */
public final class PictureEditor extends PlainEditor {

    private PageServices services;
    private EmptyState empty;
    private PagePane pane;
    private SashForm sash;
    private Label head;
    private Table parts;
    private List<PageMarks.Part> listed = List.of();
    private boolean opened;

    @Override
    public void init(IEditorSite site, IEditorInput input) throws PartInitException {
        if (!(input instanceof PictureInput)) {
            throw new PartInitException(Messages.picture_notASource);
        }
        setSite(site);
        setInput(input);
        setPartName(input.getName());
    }

    private UUID source() {
        return ((PictureInput) getEditorInput()).source();
    }

    @Override
    public void createPartControl(Composite parent) {
        services = new PageServices(getSite().getService(ActiveProject.class), getSite().getService(Palette.class),
                getSite().getService(PagePictures.class), getSite().getService(RecentCodes.class));
        empty = new EmptyState(parent, Icon.SOURCE);
        sash = new SashForm(empty.parent(), SWT.HORIZONTAL);
        pane = new PagePane(sash, services, "picture", true, span -> { }, this::selected, this::list);
        Composite side = Css.PANEL.on(new Composite(sash, SWT.NONE));
        side.setLayout(Widgets.grid(1, 6));
        head = Css.PANEL_MUTED.on(new Label(side, SWT.WRAP));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        parts = Widgets.named(Css.PANEL.on(new Table(side, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL)), "picture.parts",
                Messages.picture_parts);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(parts);
        TableColumn column = new TableColumn(parts, SWT.LEFT);
        parts.addListener(SWT.Resize, event -> column.setWidth(Math.max(60, parts.getClientArea().width - 2)));
        parts.addListener(SWT.Selection, event -> choose());
        parts.addListener(SWT.DefaultSelection, event -> pane.tool().note());
        parts.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL && (event.stateMask & SWT.MODIFIER_MASK) == 0) {
                pane.tool().remove();
            }
        });
        sash.setWeights(75, 25);
        sash.addListener(SWT.Resize, event -> {
            // a list beside a narrow picture would be too narrow to read
            boolean wide = sash.getClientArea().width > 1.5 * sash.getClientArea().height;
            sash.setOrientation(wide ? SWT.HORIZONTAL : SWT.VERTICAL);
        });
        services.active().follow(empty.parent(), this::update);
    }

    private void update(ProjectUpdate update) {
        if (update.project() == null) {
            return;
        }
        Optional<Source> now = update.view().source(source());
        if (now.isEmpty()) {
            opened = false;
            pane.canvas().close();
            empty.say(Messages.picture_gone);
        } else if (!opened || update.switched()) {
            opened = true;
            empty.say(Messages.pages_wait);
            OpenedPages.of(services.pictures(), update.view(), now.get(), empty.parent(), pages -> show(now.get(), pages), empty::say);
        } else {
            pane.update(update);
        }
    }

    private void show(Source source, Pages pages) {
        services.active().current().ifPresentOrElse(project -> {
            empty.show(sash);
            pane.show(project.view(), source, pages);
        }, pages::close);
    }

    private void list(PageMarks marks) {
        listed = marks.parts();
        head.setText(listed.isEmpty() ? Messages.picture_nothingCoded : NLS.bind(Messages.picture_count, listed.size()));
        head.getParent().layout();
        parts.setRedraw(false);
        parts.removeAll();
        for (PageMarks.Part part : listed) {
            TableItem item = new TableItem(parts, SWT.NONE);
            item.setImage(CodeChip.image(part.code().color(), true));
            String text = (part.coding().important() ? "★ " : "") + part.code().name() + " · " + part.coder();
            text = pane.canvas().pages() > 1 ? NLS.bind(Messages.picture_onPage, text, part.coding().page()) : text;
            item.setText(part.coding().comment().isEmpty() ? text : text + " – " + part.coding().comment().replaceAll("\\s+", " "));
        }
        parts.setRedraw(true);
        selected(pane.tool().selected());
    }

    private void selected(UUID id) {
        for (int i = 0; i < listed.size() && i < parts.getItemCount(); i++) {
            if (listed.get(i).coding().id().equals(id)) {
                parts.setSelection(i);
                return;
            }
        }
        parts.deselectAll();
    }

    private void choose() {
        int index = parts.getSelectionIndex();
        if (index >= 0) {
            PageMarks.Part part = listed.get(index);
            pane.tool().select(part.coding().id());
            pane.canvas().reveal(part.coding().page(), part.coding().region());
        }
    }

    @Override
    public void setFocus() {
        if (opened) {
            pane.canvas().canvas().setFocus();
        }
    }
}
