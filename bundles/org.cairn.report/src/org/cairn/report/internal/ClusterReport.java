// SPDX-License-Identifier: EPL-2.0
package org.cairn.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.core.findings.AgendaTimes;
import org.cairn.model.base.Action;
import org.cairn.model.base.Challenge;
import org.cairn.model.meeting.AgendaItem;
import org.cairn.model.meeting.Meeting;
import org.cairn.model.meeting.Point;
import org.cairn.model.meeting.ProgressUpdate;

/** A meeting with its agenda, the updates that belong to it, the challenges that several have, and what is to be done. */
final class ClusterReport {

    private final Material material;
    private final Page page;

    ClusterReport(Material material) {
        this.material = material;
        page = material.page();
    }

    void write(Meeting meeting) {
        page.heading(1, meeting.getName());
        String instead = material.labelled("instead", meeting.getReplacesNote());
        page.remark(Material.joined(meeting.getWave(), Material.text(meeting.getDate()), material.word(meeting.getMode()), instead,
                material.labelled("prepared-by", meeting.getPreparedBy())));
        page.text(meeting.getNote());
        agenda(meeting);
        List<ProgressUpdate> updates = material.library().all(ProgressUpdate.class).stream()
                .filter(update -> meeting.getUpdates().contains(update.getId())).toList();
        updates.forEach(this::update);
        common(updates);
        actions(meeting.getActions());
    }

    private void agenda(Meeting meeting) {
        AgendaTimes times = AgendaTimes.of(meeting);
        page.heading(2, material.say("agenda"));
        List<List<String>> rows = new ArrayList<>();
        for (AgendaItem item : meeting.getAgenda()) {
            String points = String.join("\n", item.getPoints().stream().map(point -> "– " + point).toList());
            rows.add(List.of(Material.text(item.getStarts()) + " – " + Material.text(item.getEnds()),
                    String.join("\n", List.of(item.getTitle(), points).stream().filter(text -> !text.isBlank()).toList()), item.getMinutes()));
        }
        page.grid(material.heads("time", "item", "minutes"), rows);
        page.remark(times.addsUp() ? material.say("minutes-add-up", times.planned())
                : material.say("minutes-of", times.planned(), times.available()));
    }

    private void update(ProgressUpdate update) {
        String name = update.getOrganisation().isBlank() ? material.school(update.getSchool()) : update.getOrganisation();
        page.heading(2, name.isBlank() ? update.getName() : name);
        section(material.say("activity"), update.getActivity());
        section(material.say("successes"), update.getSuccesses());
        if (!update.getChallenges().isEmpty()) {
            page.heading(3, material.say("challenges"));
            page.bullets(update.getChallenges().stream().map(Challenge::getText).toList());
        }
        section(material.say("impact-findings"), update.getFindings());
        section(material.say("next-steps"), update.getNextSteps());
    }

    private void section(String heading, List<Point> points) {
        if (!points.isEmpty()) {
            page.heading(3, heading);
            page.bullets(points.stream().map(Point::getText).toList());
        }
    }

    private void common(List<ProgressUpdate> updates) {
        Map<String, List<String>> kinds = new TreeMap<>();
        for (ProgressUpdate update : updates) {
            update.getChallenges().stream().map(Challenge::getKind).filter(kind -> !kind.isBlank()).distinct()
                    .forEach(kind -> kinds.computeIfAbsent(kind, key -> new ArrayList<>()).add(update.getName()));
        }
        List<List<String>> rows = kinds.entrySet().stream().filter(each -> each.getValue().size() > 1)
                .map(each -> List.of(each.getKey(), String.join("\n", each.getValue()))).toList();
        if (!rows.isEmpty()) {
            page.heading(2, material.say("common-challenges"));
            page.grid(material.heads("kind", "reported-by"), rows);
        }
    }

    private void actions(List<Action> actions) {
        if (!actions.isEmpty()) {
            page.heading(2, material.say("actions"));
            page.grid(material.heads("what", "who", "until", "status"), actions.stream().map(action -> List.of(action.getWhat(),
                    material.person(action.getOwner()), Material.text(action.getDue()), material.word(action.getStatus()))).toList());
        }
    }
}
