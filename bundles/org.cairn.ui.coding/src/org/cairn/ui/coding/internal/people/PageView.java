// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Ref;
import org.cairn.ui.ActiveProject;
import org.cairn.ui.Background;
import org.cairn.ui.CodeChooser;
import org.cairn.ui.EmptyState;
import org.cairn.ui.Icon;
import org.cairn.ui.InFront;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageFinder;
import org.cairn.ui.PassageOpener;
import org.cairn.ui.ProjectUpdate;
import org.cairn.ui.Widgets;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;

/** The page of a person, school or group: what is known of it, and the way to everything that belongs to it. */
public final class PageView {

    private static final Set<EntityKind> CASES = EnumSet.of(EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP);
    private static final Set<EntityKind> SHOWN = EnumSet.of(EntityKind.SOURCE, EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP,
            EntityKind.ATTRIBUTE, EntityKind.ROLE, EntityKind.CONSENT, EntityKind.MEMO, EntityKind.LINK);

    private final ActiveProject active;
    private final InFront inFront;
    private final CaseDesk desk;
    private final PassageFinder finder;
    private final MemoOpener memos;
    private final PageSections.Ways ways;
    private EmptyState empty;
    private ScrolledComposite scroll;
    private Composite page;
    private Label title;
    private CaseForm form;
    private PageSections sections;
    private OpenProject project;
    private CaseFacts facts;
    private Ref open;
    /** The source or passage that was worked on last. */
    private Ref source;
    private Job reading;
    private int asked;

    @Inject
    public PageView(ActiveProject active, InFront inFront, CaseDesk desk, PassageFinder finder, MemoOpener memos,
            PassageOpener opener) {
        this.active = active;
        this.inFront = inFront;
        this.desk = desk;
        this.finder = finder;
        this.memos = memos;
        ways = new PageSections.Ways(opener, desk, memos, () -> source);
    }

    @PostConstruct
    void create(Composite parent) {
        empty = new EmptyState(parent, Icon.PERSON);
        scroll = new ScrolledComposite(empty.parent(), SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        page = new Composite(scroll, SWT.NONE);
        page.setLayout(Widgets.grid(1, 8));
        scroll.setContent(page);
        scroll.addListener(SWT.Resize, event -> fit(false));
        Composite head = new Composite(page, SWT.NONE);
        head.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        title = new Label(head, SWT.WRAP);
        title.setData("id", "page.title");
        title.setFont(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(4)));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(80, SWT.DEFAULT).applyTo(title);
        ToolBar bar = Widgets.bar(head, Messages.page_tools);
        Widgets.tool(bar, Icon.SEARCH, "page.find", Messages.page_find, this::find);
        Widgets.tool(bar, Icon.RENAME, "page.memo", Messages.page_memo, () -> ifOpen(memos::open));
        Widgets.tool(bar, Icon.TABLE, "page.summary", Messages.page_summary, () -> ifOpen(this::sumUp));
        form = new CaseForm(page, new CaseEdits(page));
        sections = new PageSections(page, ways);
        inFront.of(page, () -> open);
        inFront.follow(page, ref -> {
            if (ref.kind() == EntityKind.SOURCE) {
                source = ref;
            }
            open(ref);
        });
        active.follow(page, this::update);
        desk.attach(this);
    }

    @Focus
    void focus() {
        if (facts == null || !page.setFocus()) {
            empty.focus();
        }
    }

    @PreDestroy
    void end() {
        desk.attach(null);
    }

    private void ifOpen(Consumer<Ref> action) {
        if (facts != null && facts.row() >= 0) {
            action.accept(open);
        }
    }

    private void find() {
        ifOpen(ref -> {
            String value = ":\"" + facts.name().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            finder.find((ref.kind() == EntityKind.PERSON ? "author" : ref.kind() == EntityKind.SCHOOL ? "school" : "group") + value);
        });
    }

    private void sumUp(Ref theCase) {
        CodeChooser.open(page.getShell(), page.toDisplay(40, 40), project.view().codebook(),
                NLS.bind(Messages.page_summaryUnder, facts.name()), false, choice -> memos.openSummary(theCase, choice.code()));
    }

    private void update(ProjectUpdate update) {
        project = update.project();
        if (update.switched()) {
            open = null;
            source = null;
            facts = null;
        }
        if (update.switched() || SHOWN.stream().anyMatch(update::touches)) {
            refresh();
        }
    }

    /** Shows a case. */
    void open(Ref theCase) {
        if (CASES.contains(theCase.kind()) && !theCase.equals(open)) {
            open = theCase;
            refresh();
        }
    }

    private void refresh() {
        int mine = ++asked;
        if (reading != null) {
            reading.cancel();
        }
        OpenProject now = project;
        Ref theCase = open;
        if (now == null || theCase == null) {
            empty.say(now == null ? Messages.cases_noProject : Messages.page_choose);
            return;
        }
        reading = Background.of(Messages.page_reading, progress -> CaseFacts.of(now.view(), theCase, progress)).then(found -> {
            if (mine == asked) {
                show(found);
            }
        }).start(page);
    }

    private void show(CaseFacts found) {
        facts = found;
        if (found.row() < 0) {
            empty.say(Messages.page_gone);
            return;
        }
        title.setText(NLS.bind(Messages.page_title, found.name(), kind(found.theCase().kind())).replace("&", "&&"));
        form.show(project, found.table(), found.row());
        sections.show(project, found);
        empty.show(scroll);
        fit(true);
    }

    private static String kind(EntityKind of) {
        return of == EntityKind.PERSON ? Messages.page_person : of == EntityKind.SCHOOL ? Messages.page_school : Messages.page_group;
    }

    /** Gives the page its room. @param changed whether something else stands on it; else it is enough to measure what wraps */
    private void fit(boolean changed) {
        int width = scroll.getClientArea().width;
        scroll.setMinSize(width, page.computeSize(Math.max(width, 1), SWT.DEFAULT, changed).y);
        page.layout(false, true);
    }
}
