// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.Source;

/**
 * A link as it is seen from one of its ends.
 *
 * @param link the link itself
 * @param outgoing whether it starts here
 * @param here the end from which it is seen
 * @param there the other end
 */
public record LinkLine(Link link, boolean outgoing, RefNames.Named here, RefNames.Named there) {

    /** The relations that are offered before anybody has written one of their own. */
    public static final List<String> RELATIONS = List.of("explains", "contradicts", "supports", "qualifies", "follows");

    /** The other end. */
    public Ref other() {
        return outgoing ? link.to() : link.from();
    }

    /** The relations that are offered: the usual ones, then those that were used in this project, in alphabetical order. */
    public static List<String> relations(ProjectView view) {
        Set<String> all = new LinkedHashSet<>(RELATIONS);
        Set<String> own = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        view.links().forEach(link -> own.add(link.relation()));
        all.addAll(own);
        return List.copyOf(all);
    }

    /**
     * The links of something, those of the very passage first. For a source and its passages these are all links that start or end in
     * the source. Reads texts: not for the UI thread.
     *
     * @param about what is in front, or null for all links of the project, as seen from where they start
     * @param relation only this one, or null for all
     */
    public static List<LinkLine> list(ProjectView view, Ref about, String relation) {
        RefNames names = new RefNames(view);
        List<LinkLine> lines = new ArrayList<>();
        for (Link link : view.links()) {
            if (relation != null && !link.relation().equals(relation)) {
                continue;
            }
            boolean from = about == null || isHere(names, about, link.from());
            if (from || isHere(names, about, link.to())) {
                lines.add(new LinkLine(link, from, names.of(from ? link.from() : link.to()), names.of(from ? link.to() : link.from())));
            }
        }
        lines.sort(Comparator.<LinkLine>comparingInt(line -> touches(about, line.here()) ? 0 : 1)
                .thenComparing(line -> title(view, line.here().source()))
                .thenComparingInt(line -> line.here().span() == null ? -1 : line.here().span().start())
                .thenComparing(line -> line.link().relation()));
        return lines;
    }

    private static boolean isHere(RefNames names, Ref about, Ref end) {
        if (about.kind() != EntityKind.SOURCE) {
            return about.equals(end);
        }
        return about.id().equals(names.of(end).source());
    }

    private static boolean touches(Ref about, RefNames.Named end) {
        return about == null || about.span() == null || end.span() == null
                || about.span().start() < end.span().end() && end.span().start() < about.span().end();
    }

    private static String title(ProjectView view, UUID source) {
        return source == null ? "" : view.source(source).map(Source::title).orElse("");
    }
}
