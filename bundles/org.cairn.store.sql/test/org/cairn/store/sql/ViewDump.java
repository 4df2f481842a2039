// SPDX-License-Identifier: EPL-2.0
package org.cairn.store.sql;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Group;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;

/** Everything a view shows, as text: two views are the same if their dumps are. */
final class ViewDump {

    private ViewDump() {
    }

    static String of(ProjectView view) {
        StringBuilder dump = new StringBuilder();
        dump.append(view.info()).append('\n');
        view.schools().forEach(school -> line(dump, school, view.values(school.id())));
        view.people().forEach(person -> line(dump, person, view.values(person.id())));
        for (Group group : view.groups()) {
            line(dump, group.id() + group.name() + group.kind() + new TreeSet<>(group.people()) + new TreeSet<>(group.schools())
                    + group.notes(), view.values(group.id()));
        }
        view.attributes().forEach(attribute -> line(dump, attribute, Map.of()));
        view.codebook().codes().forEach(code -> line(dump, code + " " + view.codings().count(code.id()), Map.of()));
        for (Source source : view.sources()) {
            line(dump, source, view.values(source.id()));
            line(dump, view.text(source).string(), Map.of());
            line(dump, view.structure(source), Map.of());
            line(dump, view.original(source).map(bytes -> new String(bytes, StandardCharsets.UTF_8)), Map.of());
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                line(dump, row.coding(i), Map.of());
            }
        }
        line(dump, view.codings().size(), Map.of());
        view.memos().forEach(memo -> line(dump, memo, Map.of()));
        view.links().forEach(link -> line(dump, link, Map.of()));
        view.standingQueries().forEach(query -> line(dump, query, Map.of()));
        view.inbox().forEach(item -> line(dump, item, Map.of()));
        view.codeSets().forEach(set -> line(dump, set.id() + set.name() + new TreeSet<>(set.codes()), Map.of()));
        view.roles().forEach(role -> line(dump, role, Map.of()));
        view.consents().forEach(consent -> line(dump, consent, Map.of()));
        view.rounds().forEach(round -> line(dump, round.id() + round.name() + round.blind() + new TreeSet<>(round.sources())
                + new TreeSet<>(round.coders()) + new TreeMap<>(round.locked()) + round.consensus(), Map.of()));
        view.regions().forEach(region -> line(dump, region, Map.of()));
        view.media().forEach(media -> line(dump, media, Map.of()));
        for (ModelDocument document : view.documents()) {
            line(dump, document + new String(view.content(document), StandardCharsets.UTF_8), Map.of());
        }
        return dump.toString();
    }

    private static void line(StringBuilder dump, Object what, Map<UUID, String> values) {
        dump.append(what).append(' ').append(new TreeMap<>(values)).append('\n');
    }
}
