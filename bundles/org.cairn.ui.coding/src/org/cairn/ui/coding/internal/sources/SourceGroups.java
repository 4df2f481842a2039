// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.sources;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/** The sources of a project as the navigator lists them: filtered and put into groups. Immutable; made off the UI thread. */
final class SourceGroups {

    /** What sources are grouped by. */
    enum By {
        FOLDER(Messages.groups_folder, Messages.groups_noFolder), KIND(Messages.groups_kind, ""),
        PERSON(Messages.groups_person, Messages.groups_noPerson), SCHOOL(Messages.groups_school, Messages.groups_noSchool),
        PHASE(Messages.groups_phase, Messages.groups_noPhase), NOTHING(Messages.groups_list, "");

        private final String label;
        private final String without;

        By(String label, String without) {
            this.label = label;
            this.without = without;
        }

        String label() {
            return label;
        }
    }

    /**
     * One source in the list.
     *
     * @param codings how many it has, of passages and of parts of pages
     */
    record Entry(Source source, int codings) {
    }

    /**
     * One group in the list.
     *
     * @param name what the sources have in common
     */
    record Group(String name, List<Entry> entries) {
    }

    private final By by;
    private final List<Group> groups;
    private final int shown;
    private final int total;

    private SourceGroups(By by, List<Group> groups, int shown, int total) {
        this.by = by;
        this.groups = groups;
        this.shown = shown;
        this.total = total;
    }

    /** @param filter words that all have to be in the title, the author's name, the kind or the folder; case does not matter */
    static SourceGroups of(ProjectView view, By by, String filter) {
        List<String> words = List.of(filter.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        Collator order = Collator.getInstance();
        order.setStrength(Collator.SECONDARY);
        Map<String, List<Entry>> groups = new TreeMap<>(order);
        Map<UUID, Integer> parts = new HashMap<>();
        view.regions().forEach(part -> parts.merge(part.source(), 1, Integer::sum));
        int shown = 0;
        for (Source source : view.sources()) {
            if (matches(view, source, words)) {
                groups.computeIfAbsent(group(view, source, by), key -> new ArrayList<>())
                        .add(new Entry(source, view.codings().of(source).size() + parts.getOrDefault(source.id(), 0)));
                shown++;
            }
        }
        Comparator<Entry> byTitle = Comparator.comparing(entry -> order.getCollationKey(entry.source().title()));
        List<Group> list = new ArrayList<>();
        groups.forEach((name, entries) -> {
            entries.sort(byTitle);
            list.add(new Group(name.isEmpty() ? by.without : name, List.copyOf(entries)));
        });
        return new SourceGroups(by, List.copyOf(list), shown, view.sources().size());
    }

    private static boolean matches(ProjectView view, Source source, List<String> words) {
        if (words.size() == 1 && words.getFirst().isEmpty()) {
            return true;
        }
        String author = source.author() == null ? "" : view.person(source.author()).map(Person::name).orElse("");
        String all = (source.title() + "\n" + author + "\n" + source.kind() + "\n" + source.folder()).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    private static String group(ProjectView view, Source source, By by) {
        return switch (by) {
            case FOLDER -> source.folder();
            case KIND -> source.kind().substring(0, 1).toUpperCase(Locale.ROOT) + source.kind().substring(1);
            case PERSON -> source.author() == null ? "" : view.person(source.author()).map(Person::name).orElse("");
            case SCHOOL -> view.schoolOf(source).map(School::name).orElse("");
            case PHASE -> source.phase();
            case NOTHING -> "";
        };
    }

    By by() {
        return by;
    }

    List<Group> groups() {
        return groups;
    }

    /** Whether sources stand at the top, without groups. */
    boolean isFlat() {
        return by == By.NOTHING || groups.size() == 1 && groups.getFirst().name().equals(by.without);
    }

    /** Whether the same sources stand in the same places: then only their numbers of codings can differ. */
    boolean isLaidOutAs(SourceGroups other) {
        if (other == null || by != other.by || groups.size() != other.groups.size()) {
            return false;
        }
        for (int g = 0; g < groups.size(); g++) {
            List<Entry> here = groups.get(g).entries();
            List<Entry> there = other.groups.get(g).entries();
            if (!groups.get(g).name().equals(other.groups.get(g).name()) || here.size() != there.size()) {
                return false;
            }
            for (int s = 0; s < here.size(); s++) {
                if (!here.get(s).source().equals(there.get(s).source())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** "12 of 132 sources". */
    String count() {
        if (shown < total) {
            return NLS.bind(Messages.count_some, Widgets.number(shown), Widgets.number(total));
        }
        return total == 1 ? Messages.count_one : NLS.bind(Messages.count_all, Widgets.number(total));
    }
}
