// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Background;
import org.cairn.ui.Css;
import org.cairn.ui.DocumentOpener;
import org.cairn.ui.Icon;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.cite.Cited;
import org.cairn.ui.enquiry.internal.words.Words;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/**
 * What speaks for and against something: a list with the quoted words, and below it how the one that is selected bears on it. A passage
 * comes from the reader by a button or by dragging; Enter or a double click shows it there.
 */
final class EvidenceField extends Field {

    private static final int FEWEST = 3;
    private static final int MOST = 7;
    private static final int[] SHARES = {16, 14, 43, 27};

    private final Composite area;
    private final Table table;
    private final ToolItem passage;
    private final ToolItem add;
    private final ToolItem show;
    private final ToolItem remove;
    private final Names names;
    private ElementForm details;
    private EvidenceLink selected;

    EvidenceField(Composite parent, Editing editing, EReference feature) {
        super(editing, feature);
        names = new Names(editing);
        ActiveWindow.service(Readers.class).ifPresent(Readers::watch);
        area = Css.PANEL.on(new Composite(parent, SWT.NONE));
        area.setLayout(Widgets.grid(1));
        ToolBar bar = Widgets.named(Css.PANEL.on(new ToolBar(area, SWT.FLAT | SWT.RIGHT | SWT.WRAP)), id() + ".tools",
                () -> NLS.bind(Messages.field_tools, name()));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        passage = Widgets.tool(bar, Icon.LINK, id() + ".passage", Messages.evidence_passageTip, this::addPassage);
        passage.setText(Messages.evidence_passage);
        add = Widgets.tool(bar, Icon.ADD, id() + ".add", Messages.evidence_other, this::addOther);
        show = Widgets.tool(bar, Icon.GO_TO, id() + ".show", Messages.evidence_show, this::open);
        remove = Widgets.tool(bar, Icon.DELETE, id() + ".remove", Messages.evidence_remove, this::remove);
        table = Widgets.named(Css.PANEL.on(new Table(area, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION)), id(), this::name);
        table.setHeaderVisible(true);
        for (String heading : new String[] {Messages.evidence_relation, Messages.evidence_strength, Messages.evidence_words,
                Messages.evidence_from}) {
            new TableColumn(table, SWT.LEFT).setText(heading);
        }
        table.setToolTipText(Messages.evidence_drop);
        GridDataFactory.fillDefaults().grab(true, false).hint(80, table.getItemHeight() * (FEWEST + 1)).applyTo(table);
        table.addListener(SWT.Resize, event -> fit());
        table.addListener(SWT.Selection, event -> select());
        table.addListener(SWT.DefaultSelection, event -> open());
        table.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.DEL) {
                remove();
            } else if (event.keyCode == SWT.INSERT) {
                addPassage();
            }
        });
        drop();
    }

    private void fit() {
        int width = table.getClientArea().width - 2;
        int left = width;
        for (int i = 0; i < SHARES.length; i++) {
            int part = i == SHARES.length - 1 ? left : width * SHARES[i] / 100;
            table.getColumn(i).setWidth(Math.max(30, part));
            left -= part;
        }
    }

    private void drop() {
        DropTarget target = new DropTarget(area, DND.DROP_COPY | DND.DROP_DEFAULT);
        target.setTransfer(TextTransfer.getInstance(), FileTransfer.getInstance());
        target.addDropListener(new DropTargetAdapter() {
            @Override
            public void dragEnter(DropTargetEvent event) {
                event.detail = editing().isWritable() ? DND.DROP_COPY : DND.DROP_NONE;
            }

            @Override
            public void drop(DropTargetEvent event) {
                if (event.data instanceof String[] files) {
                    List.of(files).forEach(file -> add(EvidenceLinks.file(file)));
                } else if (event.data instanceof String) {
                    addPassage();
                }
            }
        });
    }

    @SuppressWarnings("unchecked")
    private List<EvidenceLink> links() {
        return (List<EvidenceLink>) value();
    }

    /** Links the passage that is selected in the reader. */
    private void addPassage() {
        Optional<Ref> passage = ActiveWindow.service(Readers.class).flatMap(Readers::selected);
        if (passage.isPresent()) {
            Cited cited = Cited.of(editing().project().view(), List.of(passage.get()), editing().project().session().coder().id());
            cited.links().forEach(this::add);
            if (cited.links().isEmpty()) {
                MessageDialog.openInformation(area.getShell(), Messages.evidence_passage, cited.refusal());
            }
        } else {
            MessageDialog.openInformation(area.getShell(), Messages.evidence_passage, Messages.evidence_nothingSelected);
        }
    }

    private void addOther() {
        Menu menu = new Menu(area);
        item(menu, Messages.evidence_source, () -> choose(EntityKind.SOURCE));
        item(menu, Messages.evidence_document, () -> choose(EntityKind.DOCUMENT));
        item(menu, Messages.evidence_memo, () -> choose(EntityKind.MEMO));
        item(menu, Messages.evidence_person, () -> choose(EntityKind.PERSON));
        item(menu, Messages.evidence_file, this::chooseFile);
        var box = add.getBounds();
        menu.setLocation(add.getParent().toDisplay(box.x, box.y + box.height));
        menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private static void item(Menu menu, String label, Runnable action) {
        MenuItem item = new MenuItem(menu, SWT.PUSH);
        item.setText(label);
        item.addListener(SWT.Selection, event -> action.run());
    }

    private void choose(EntityKind kind) {
        List<Names.Thing> things = names.all(List.of(kind.name()));
        ThingDialog.some(area.getShell(), Messages.evidence_choose, things).forEach(thing -> add(EvidenceLinks.to(kind, thing.id())));
    }

    private void chooseFile() {
        String file = new FileDialog(area.getShell(), SWT.OPEN).open();
        if (file != null) {
            add(EvidenceLinks.file(file));
        }
    }

    private void add(EvidenceLink link) {
        link.setCoder(editing().project().session().coder().id());
        selected = link;
        editing().change(Messages.evidence_link, () -> links().add(link));
    }

    private void remove() {
        List<EvidenceLink> gone = new ArrayList<>();
        for (TableItem item : table.getSelection()) {
            gone.add((EvidenceLink) item.getData("link"));
        }
        if (!gone.isEmpty()) {
            editing().change(Messages.evidence_remove, () -> links().removeAll(gone));
        }
    }

    /** Where a passage stands now is looked up in its text, in the background. */
    private void open() {
        if (selected == null) {
            return;
        }
        EvidenceLink copy = (EvidenceLink) EcoreUtil.copy((EObject) selected);
        ProjectView view = editing().project().view();
        UUID target = copy.getTarget();
        if (target != null && copy.getTargetKind().equals(EntityKind.DOCUMENT.name())) {
            ActiveWindow.service(DocumentOpener.class).ifPresent(opener -> opener.open(target, copy.getElement(), true));
        } else if (target != null && copy.getTargetKind().equals(EntityKind.PERSON.name())) {
            new Opening(editing()).open(target, List.of(copy.getTargetKind()), table);
        } else {
            Background.of(Messages.evidence_finding, progress -> EvidencePlace.of(view, copy)).then(place -> {
                if (place.source() != null) {
                    Opening.passage(place.source(), place.span());
                }
            }).start(area);
        }
    }

    private void select() {
        int row = table.getSelectionIndex();
        selected = row < 0 ? null : (EvidenceLink) table.getItem(row).getData("link");
        detail();
        enable(editing().isWritable());
    }

    private void detail() {
        if (selected == null && details == null) {
            return;
        }
        boolean fresh = details == null;
        if (fresh) {
            EObject link = (EObject) selected;
            details = new ElementForm(area, editing(), link.eClass(), Fields.of(link.eClass()));
            GridDataFactory.fillDefaults().grab(true, false).indent(12, 4).applyTo(details.control());
        }
        boolean hidden = selected == null;
        if (!hidden) {
            details.show((EObject) selected);
        }
        GridData data = (GridData) details.control().getLayoutData();
        if (fresh || data.exclude != hidden) {
            data.exclude = hidden;
            details.control().setVisible(!hidden);
            Fit.again(details.control());
        }
    }

    @Override
    Control control() {
        return area;
    }

    @Override
    String wrong() {
        return "";
    }

    @Override
    protected void write() {
        List<EvidenceLink> links = links();
        EvidenceLink before = selected;
        table.setRedraw(false);
        table.setItemCount(links.size());
        int row = -1;
        for (int i = 0; i < links.size(); i++) {
            EvidenceLink link = links.get(i);
            TableItem item = table.getItem(i);
            item.setText(new String[] {Words.of(link.getRelation()), EvidenceLinks.strength(link.getStrength()),
                link.getQuotation().isBlank() ? link.getNote() : "“" + link.getQuotation().replaceAll("\\s+", " ") + "”", from(link)});
            item.setData("link", link);
            row = link == before ? i : row;
        }
        table.setRedraw(true);
        table.deselectAll();
        if (row >= 0) {
            table.setSelection(row);
        }
        selected = row < 0 ? null : before;
        int height = table.getHeaderHeight() + table.getItemHeight() * Math.clamp(links.size(), FEWEST, MOST) + 4;
        GridData data = (GridData) table.getLayoutData();
        if (data.heightHint != height) {
            data.heightHint = height;
            Fit.again(area);
        }
        detail();
    }

    private String from(EvidenceLink link) {
        if (link.getTarget() == null) {
            return link.getPath().isBlank() ? link.getKind() : link.getPath();
        }
        return names.of(link.getTarget(), List.of(link.getTargetKind())).or(() -> coding(link)).orElse(Messages.field_gone);
    }

    private Optional<String> coding(EvidenceLink link) {
        ProjectView view = editing().project().view();
        return link.getTargetKind().equals(EntityKind.CODING.name()) ? view.codings().coding(link.getTarget())
                .flatMap(coding -> view.source(coding.source())).map(source -> source.title()) : Optional.empty();
    }

    @Override
    protected void enable(boolean writable) {
        passage.setEnabled(writable);
        add.setEnabled(writable);
        show.setEnabled(selected != null);
        remove.setEnabled(writable && table.getSelectionCount() > 0);
    }
}
