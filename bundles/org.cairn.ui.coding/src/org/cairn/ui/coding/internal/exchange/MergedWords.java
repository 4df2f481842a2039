// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.cairn.exchange.merge.MergeOptions.Prefer;
import org.cairn.exchange.merge.MergeReport;
import org.cairn.exchange.merge.MergeReport.Line;
import org.cairn.ui.Widgets;
import org.eclipse.osgi.util.NLS;

/** What a merge did, or would do, in words. */
final class MergedWords {

    private MergedWords() {
    }

    /** @param merged whether it is done; then what both had changed is told as well */
    static Told told(String title, MergeReport report, boolean merged) {
        List<String> sentences = new ArrayList<>();
        sentences.add(title);
        if (report.changed() || !report.clashes().isEmpty()) {
            sentences.add(NLS.bind(Messages.merge_counts, new Object[] {Widgets.number(sum(report, Line::there)),
                Widgets.number(sum(report, Line::same)), Widgets.number(sum(report, Line::added)), Widgets.number(sum(report, Line::changed)),
                Widgets.number(sum(report, Line::kept)), Widgets.number(sum(report, Line::left)), Widgets.number(sum(report, Line::removed))}));
        } else {
            sentences.add(Messages.merge_nothing);
        }
        if (report.backup() != null) {
            sentences.add(NLS.bind(Messages.merge_backup, report.backup()));
        }
        if (merged && report.changed()) {
            sentences.add(Messages.merge_undo);
        }
        List<List<String>> rows = report.lines().stream().map(line -> List.of(kind(line.kind()), Widgets.number(line.there()),
                Widgets.number(line.same()), Widgets.number(line.added()), Widgets.number(line.changed()), Widgets.number(line.kept()),
                Widgets.number(line.left()), Widgets.number(line.removed()))).toList();
        List<Told.Section> sections = new ArrayList<>();
        sections.add(new Told.Section(Told.COUNTS, Messages.told_counts, List.of(Messages.counts_element, Messages.counts_there,
                Messages.merge_same, Messages.merge_added, Messages.merge_changed, Messages.merge_kept, Messages.counts_left,
                Messages.merge_removed), rows, true));
        if (merged) {
            sections.add(new Told.Section("clashes", Messages.merge_clashes, List.of(Messages.merge_thing, Messages.merge_mine,
                    Messages.merge_theirs, Messages.merge_decided), report.clashes().stream().map(clash -> List.of(clash.thing() + ", "
                            + clash.what(), clash.mine(), clash.theirs(), side(clash.decided()))).toList(), false));
        }
        sections.add(Told.problems(report.problems()));
        return new Told(title, sentences, sections);
    }

    private static long sum(MergeReport report, ToLongFunction<Line> number) {
        return report.lines().stream().mapToLong(number).sum();
    }

    /** Whose side counts. @param side null where that is open */
    static String side(Prefer side) {
        return switch (side) {
            case MINE -> Messages.merge_mine;
            case THEIRS -> Messages.merge_theirs;
            case NEWER -> Messages.merge_newer;
            case null -> Messages.merge_open;
        };
    }

    private static String kind(String name) {
        return switch (name) {
            case "schools" -> Messages.element_schools;
            case "people" -> Messages.element_people;
            case "groups" -> Messages.element_groups;
            case "coders" -> Messages.element_coders;
            case "sources" -> Messages.element_sources;
            case "attributes" -> Messages.element_attributes;
            case "values" -> Messages.element_values;
            case "codes" -> Messages.element_codes;
            case "code sets" -> Messages.element_sets;
            case "codings" -> Messages.element_codings;
            case "coded regions" -> Messages.element_regions;
            case "films and recordings" -> Messages.element_films;
            case "standing queries" -> Messages.element_queries;
            case "found passages" -> Messages.element_found;
            case "roles" -> Messages.element_roles;
            case "consents" -> Messages.element_consents;
            case "coding rounds" -> Messages.element_rounds;
            case "model documents" -> Messages.element_documents;
            case "memos" -> Messages.element_memos;
            case "links" -> Messages.element_links;
            case "the project itself" -> Messages.element_project;
            default -> name;
        };
    }
}
