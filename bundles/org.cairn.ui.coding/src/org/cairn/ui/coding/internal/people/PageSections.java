// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Memo;
import org.cairn.api.project.PersonRole;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.School;
import org.cairn.core.memo.RefNames;
import org.cairn.core.people.Cases;
import org.cairn.ui.Edits;
import org.cairn.ui.Icon;
import org.cairn.ui.MemoOpener;
import org.cairn.ui.OpenProject;
import org.cairn.ui.PassageOpener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** The lists on the page of a case: roles over time, consents, groups or members, sources, memos. */
final class PageSections {

    /** Where the page leads to, and the source or passage that was worked on last, or null. */
    record Ways(PassageOpener reader, CaseDesk desk, MemoOpener memos, Supplier<Ref> source) {
    }

    private final Composite page;
    private final Ways ways;
    private final PageTable<PersonRole> roles;
    private final PageTable<Consent.Use> consents;
    private final PageTable<CaseFacts.Related> related;
    private final PageTable<CaseFacts.Belonging> sources;
    private final PageTable<Memo> memos;
    private OpenProject project;
    private CaseFacts facts;

    PageSections(Composite page, Ways ways) {
        this.page = page;
        this.ways = ways;
        roles = new PageTable<>(page, "page.roles", Messages.page_roles, new int[] {34, 32, 34}, this::line, this::change);
        roles.tool(Icon.NEW, "page.roles.new", Messages.page_addRole, () -> change((PersonRole) null))
                .tool(Icon.RENAME, "page.roles.change", Messages.page_changeRole, SWT.F2, this::change)
                .tool(Icon.STOP, "page.roles.end", Messages.page_endRole, 0, this::end)
                .tool(Icon.DELETE, "page.roles.remove", Messages.page_removeRole, SWT.DEL, this::remove);
        consents = new PageTable<>(page, "page.consents", Messages.page_consents, new int[] {40, 20, 16, 24}, this::line, this::change);
        consents.tool(Icon.RENAME, "page.consents.change", Messages.page_changeConsent, SWT.F2, this::change)
                .tool(Icon.STOP, "page.consents.withdraw", Messages.page_withdraw, this::withdraw);
        related = new PageTable<>(page, "page.related", Messages.page_related, new int[] {60, 40},
                one -> new String[] {one.name(), one.note()}, one -> ways.desk().open(one.ref()));
        sources = new PageTable<>(page, "page.sources", Messages.page_sources, new int[] {46, 18, 16, 20}, this::line,
                one -> ways.reader().open(one.source().id(), one.what().span(), true));
        sources.tool(Icon.FOLDER, "page.sources.file", Messages.page_file, this::file)
                .tool(Icon.DELETE, "page.sources.unfile", Messages.page_unfile, SWT.DEL, this::unfile);
        memos = new PageTable<>(page, "page.memos", Messages.page_memos, new int[] {60, 20, 20}, this::line,
                memo -> ways.memos().open(memo.target()));
    }

    void show(OpenProject of, CaseFacts found) {
        project = of;
        facts = found;
        boolean person = found.theCase().kind() == EntityKind.PERSON;
        roles.show(found.roles(), person);
        consents.show(List.of(Consent.Use.values()), person);
        related.show(found.related(), true);
        sources.show(found.sources(), true);
        memos.show(found.memos(), true);
    }

    private String[] line(PersonRole role) {
        String school = role.school() == null ? "" : project.view().school(role.school()).map(School::name).orElse("");
        String from = role.since() == null ? Messages.page_unknown : role.since().toString();
        String to = role.until() == null ? Messages.page_now : role.until().toString();
        return new String[] {role.role(), school, NLS.bind(Messages.page_fromTo, from, to)};
    }

    private String[] line(Consent.Use use) {
        Consent consent = facts.consents().get(use);
        return new String[] {ConsentDialog.name(use), ConsentDialog.name(consent == null ? null : consent.state()),
            consent == null || consent.date() == null ? "" : consent.date().toString(), consent == null ? "" : consent.note()};
    }

    private String[] line(CaseFacts.Belonging one) {
        String why = switch (one.why()) {
            case WROTE -> Messages.why_wrote;
            case SPEAKS -> Messages.why_speaks;
            case SCHOOL -> Messages.why_school;
            case MEMBER -> Messages.why_member;
            case FILED -> one.what().span() == null ? Messages.why_filed : Messages.why_passage;
        };
        return new String[] {one.source().title(), one.source().kind(), one.source().date() == null ? "" : one.source().date().toString(),
            why};
    }

    private String[] line(Memo memo) {
        ProjectView view = project.view();
        return new String[] {RefNames.title(memo), view.coder(memo.coder()).map(coder -> coder.name()).orElse(""),
            memo.modified().atZone(ZoneId.systemDefault()).toLocalDate().toString()};
    }

    private boolean isWritable() {
        return project != null && project.session().isWritable();
    }

    private void change(PersonRole role) {
        if (isWritable()) {
            String name = facts.name();
            new RoleDialog(page.getShell(), project.view(), facts.theCase().id(), role).role().ifPresent(wanted ->
                    put(NLS.bind(role == null ? Messages.page_labelAddRole : Messages.page_labelChangeRole, wanted.role(), name), wanted));
        }
    }

    private void put(String label, PersonRole role) {
        Edits.make(project, page, label, edit -> {
            edit.put(role);
            return null;
        });
    }

    /** The role was held until today. */
    private void end(PersonRole role) {
        LocalDate today = LocalDate.now();
        if (isWritable() && role.until() == null && (role.since() == null || !role.since().isAfter(today))) {
            put(NLS.bind(Messages.page_labelEndRole, role.role(), facts.name()),
                    new PersonRole(role.id(), role.person(), role.role(), role.school(), role.since(), today));
        }
    }

    private void remove(PersonRole role) {
        if (isWritable()) {
            Edits.make(project, page, NLS.bind(Messages.page_labelRemoveRole, role.role(), facts.name()), edit -> {
                edit.remove(EntityKind.ROLE, role.id());
                return null;
            });
        }
    }

    private void change(Consent.Use use) {
        Consent before = facts.consents().get(use);
        ConsentDialog dialog = new ConsentDialog(page.getShell(), facts.theCase().id(), use, before);
        if (isWritable() && dialog.agreed() && (before != null || dialog.consent() != null)) {
            Edits.make(project, page, NLS.bind(Messages.page_labelConsent, facts.name(), ConsentDialog.name(use)), edit -> {
                if (dialog.consent() == null) {
                    edit.remove(EntityKind.CONSENT, before.id());
                } else {
                    edit.put(dialog.consent());
                }
                return null;
            });
        }
    }

    private void withdraw() {
        if (isWritable()) {
            new WithdrawalDialog(page.getShell(), project, facts.theCase().id(), facts.name()).open();
        }
    }

    /** Files the source or passage that was worked on under this case. */
    private void file() {
        Ref what = ways.source().get();
        Ref theCase = facts.theCase();
        if (isWritable() && what != null) {
            String name = project.view().source(what.id()).map(source -> source.title()).orElse("");
            Edits.make(project, page, NLS.bind(Messages.page_labelFile, name, facts.name()), edit -> {
                Cases.file(edit, what, theCase);
                return null;
            });
        }
    }

    private void unfile(CaseFacts.Belonging one) {
        UUID link = one.link();
        if (isWritable() && link != null) {
            Edits.make(project, page, NLS.bind(Messages.page_labelUnfile, one.source().title(), facts.name()), edit -> {
                edit.remove(EntityKind.LINK, link);
                return null;
            });
        }
    }
}
