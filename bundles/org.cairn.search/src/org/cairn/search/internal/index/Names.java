// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;

/** What people, schools and groups are called, which is said in the plans and records that refer to them. */
final class Names {

    private static final Set<EntityKind> NAMED = Set.of(EntityKind.PERSON, EntityKind.SCHOOL, EntityKind.GROUP);
    private static final Pattern GUID = Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Names() {
    }

    /** The same for the same names. */
    static String stamp(ProjectView view) {
        return Integer.toHexString(of(view).hashCode());
    }

    private static Map<UUID, String> of(ProjectView view) {
        Map<UUID, String> names = new HashMap<>();
        view.people().forEach(person -> names.put(person.id(), person.name()));
        view.schools().forEach(school -> names.put(school.id(), school.name()));
        view.groups().forEach(group -> names.put(group.id(), group.name()));
        return names;
    }

    /** GUIDs of the documents that refer to something which a change gave another name, or took away. Reads only their GUIDs. */
    static Set<UUID> naming(ProjectChange change) {
        if (NAMED.stream().noneMatch(change::touches) || change.after().documents().isEmpty()) {
            return Set.of();
        }
        Map<UUID, String> before = of(change.before());
        Map<UUID, String> after = of(change.after());
        Set<String> renamed = new HashSet<>();
        for (EntityKind kind : NAMED) {
            change.touched(kind).stream().filter(id -> !before.getOrDefault(id, "").equals(after.getOrDefault(id, "")))
                    .forEach(id -> renamed.add(id.toString()));
        }
        Set<UUID> naming = new HashSet<>();
        for (ModelDocument document : renamed.isEmpty() ? Set.<ModelDocument>of() : Set.copyOf(change.after().documents())) {
            Matcher guids = GUID.matcher(new String(change.after().content(document), StandardCharsets.ISO_8859_1));
            while (guids.find()) {
                if (renamed.contains(guids.group())) {
                    naming.add(document.id());
                    break;
                }
            }
        }
        return naming;
    }
}
