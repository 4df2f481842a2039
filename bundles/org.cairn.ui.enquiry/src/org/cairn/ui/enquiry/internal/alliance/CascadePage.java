// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.enquiry.internal.alliance;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.project.Person;
import org.cairn.api.project.School;
import org.cairn.core.findings.Cascade;
import org.cairn.core.model.ModelDocuments;
import org.cairn.model.alliance.GroupDirectory;
import org.cairn.model.alliance.GroupMember;
import org.cairn.model.alliance.WorkingGroup;
import org.cairn.ui.Css;
import org.cairn.ui.Widgets;
import org.cairn.ui.enquiry.internal.Editing;
import org.cairn.ui.enquiry.internal.draw.Fields;
import org.cairn.ui.enquiry.internal.draw.Fields.Choice;
import org.cairn.ui.enquiry.internal.draw.Page;
import org.cairn.ui.enquiry.internal.draw.Tools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** How a way of working spreads: groups, what each grew from, and whom each generation reached. */
public final class CascadePage extends Page {

    private final CascadePicture picture;
    private final Combo kind;
    private final Fields<GroupDirectory> whole;
    private final Fields<WorkingGroup> list;
    private final Fields<WorkingGroup> fields;

    public CascadePage(Composite parent, Editing editing, Tools tools) {
        super(parent, editing, tools, "cascade", "alliance");
        Composite left = new Composite(sash(), SWT.NONE);
        left.setLayout(Widgets.grid(1));
        whole = new Fields<>(left, editing, "cascade", this::directory);
        list = new Fields<>(left, editing, "cascade.list", this::group);
        Composite row = whole.row();
        whole.button(row, "add", Messages.group_add, each -> add(null));
        list.button(row, "grow", Messages.group_grow, this::add);
        list.button(row, "remove", Messages.group_remove, each -> editing.change(Messages.group_remove,
                () -> directory().getGroups().remove(each)));
        Composite filter = new Composite(left, SWT.NONE);
        filter.setLayout(Widgets.grid(2));
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter);
        Label label = Css.PANEL_MUTED.on(new Label(filter, SWT.NONE));
        label.setText(Messages.kind_label);
        kind = Widgets.named(new Combo(filter, SWT.DROP_DOWN | SWT.READ_ONLY), "cascade.kind", Messages.kind_label);
        GridDataFactory.fillDefaults().hint(220, SWT.DEFAULT).applyTo(kind);
        kind.addListener(SWT.Selection, event -> draw());
        picture = new CascadePicture(left, tools.palette());
        GridDataFactory.fillDefaults().grab(true, true).applyTo(picture);
        Composite column = column(sash());
        fields = new Fields<>(column, editing, "cascade.group", this::group);
        fields.line("name", Messages.group_name, WorkingGroup::getName, WorkingGroup::setName);
        fields.line("kind", Messages.group_kind, WorkingGroup::getKind, WorkingGroup::setKind);
        fields.choose("leader", Messages.group_leader, people(), WorkingGroup::getLeader, WorkingGroup::setLeader);
        fields.line("leaderName", Messages.group_leaderName, WorkingGroup::getLeaderName, WorkingGroup::setLeaderName);
        fields.choose("from", Messages.group_from, () -> directory().getGroups().stream().map(each -> new Choice(each.getId(), each.getName()))
                .toList(), WorkingGroup::getGrewFrom, WorkingGroup::setGrewFrom);
        fields.area("members", Messages.group_members, 5, this::members, this::members);
        fields.area("question", Messages.group_question, 2, WorkingGroup::getQuestion, WorkingGroup::setQuestion);
        fields.day("formed", Messages.group_formed, WorkingGroup::getFormed, WorkingGroup::setFormed);
        fields.area("outputs", Messages.group_outputs, 2, WorkingGroup::getOutputs, WorkingGroup::setOutputs);
        sash().setWeights(68, 32);
        picture.whenEmpty(Messages.cascade_empty);
        picture.onChoose(part -> refresh());
        editing.follow(this, this::show);
        show();
    }

    private GroupDirectory directory() {
        return document(GroupDirectory.class);
    }

    private WorkingGroup group() {
        return picture == null || picture.group() == null ? null : directory().getGroups().stream()
                .filter(each -> each.getId().equals(picture.group())).findFirst().orElse(null);
    }

    private void show() {
        String before = kind.getText();
        List<String> kinds = directory().getGroups().stream().map(WorkingGroup::getKind).map(String::strip)
                .filter(each -> !each.isEmpty()).distinct().sorted().toList();
        kind.setItems(Stream.concat(Stream.of(Messages.kind_all), kinds.stream()).toArray(String[]::new));
        kind.select(Math.max(0, kind.indexOf(before)));
        draw();
    }

    private void draw() {
        String only = kind.getSelectionIndex() <= 0 ? "" : kind.getText();
        Cascade cascade = Cascade.of(directory(), only);
        List<CascadePicture.Node> nodes = new ArrayList<>();
        directory().getGroups().stream().filter(each -> only.isEmpty() || each.getKind().equalsIgnoreCase(only))
                .forEach(each -> nodes.add(new CascadePicture.Node(each.getId(), each.getGrewFrom(), each.getName(), note(each))));
        picture.show(nodes, cascade.generations().values().stream().map(each -> NLS.bind(Messages.cascade_reach, new Object[] {
                each.people().size(), each.newPeople().size(), each.schools().size()})).toList());
        if (picture.chosen() < 0) {
            picture.choose(0);
        }
        say(nodes.isEmpty() ? "" : summary(cascade, nodes.size()));
        refresh();
    }

    private static String summary(Cascade cascade, int groups) {
        String more = "";
        if (!cascade.circular().isEmpty()) {
            more = NLS.bind(Messages.cascade_circular, cascade.circular().stream().map(WorkingGroup::getName).collect(Collectors.joining(", ")));
        } else if (cascade.acrossDepartments().of() > 0) {
            more = NLS.bind(Messages.cascade_across, new Object[] {cascade.acrossDepartments().some(), cascade.acrossDepartments().of(),
                    NumberFormat.getPercentInstance().format(cascade.acrossDepartments().value())});
        }
        return NLS.bind(Messages.cascade_summary, new Object[] {groups, cascade.generations().size(), cascade.people().size(),
                cascade.schools().size(), cascade.leaders().size(), more}).strip();
    }

    private String note(WorkingGroup group) {
        String leader = group.getLeader() == null ? group.getLeaderName() : person(group.getLeader());
        int people = group.getPeople().size() + group.getMembers().size();
        return String.join(" · ", Stream.of(group.getKind(), leader, people == 0 ? "" : NLS.bind(Messages.group_member, people))
                .filter(words -> !words.isBlank()).toList());
    }

    /** A line for each member: name; school; department. */
    private String members(WorkingGroup group) {
        return group.getMembers().stream().map(each -> Stream.of(each.getPerson() == null ? each.getName() : person(each.getPerson()),
                each.getSchool() == null ? each.getOrganisation() : school(each.getSchool()), each.getDepartment())
                .collect(Collectors.joining("; ")).replaceAll("(; )+$", "")).collect(Collectors.joining("\n"));
    }

    private void members(WorkingGroup group, String words) {
        List<String> lines = words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        while (group.getMembers().size() > lines.size()) {
            group.getMembers().removeLast();
        }
        for (int i = 0; i < lines.size(); i++) {
            if (i == group.getMembers().size()) {
                group.getMembers().add(ModelDocuments.make(GroupMember.class));
            }
            String[] parts = (lines.get(i) + "; ; ").split("\\s*;\\s*", -1);
            GroupMember member = group.getMembers().get(i);
            Person person = view().people().stream().filter(each -> each.name().equalsIgnoreCase(parts[0])).findFirst().orElse(null);
            School school = view().schools().stream().filter(each -> each.name().equalsIgnoreCase(parts[1])).findFirst().orElse(null);
            member.setPerson(person == null ? null : person.id());
            member.setName(person == null ? parts[0] : "");
            member.setSchool(school == null ? null : school.id());
            member.setOrganisation(school == null ? parts[1] : "");
            member.setDepartment(parts[2]);
        }
    }

    private void add(WorkingGroup from) {
        WorkingGroup made = ModelDocuments.make(WorkingGroup.class);
        made.setName(Messages.cascade_new);
        if (from != null) {
            made.setGrewFrom(from.getId());
            made.setKind(from.getKind());
        }
        editing().change(from == null ? Messages.group_add : Messages.group_grow, () -> directory().getGroups().add(made));
        picture.choose(made.getId());
        fields.write("name");
    }

    private void refresh() {
        whole.refresh();
        list.refresh();
        fields.refresh();
    }

    @Override
    public boolean setFocus() {
        return picture.setFocus();
    }
}
