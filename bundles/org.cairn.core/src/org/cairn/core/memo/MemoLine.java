// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.memo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Coder;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;

/**
 * A memo as a list shows it.
 *
 * @param memo the memo itself
 * @param title its title, or its first line
 * @param about what it is about
 * @param coder name of who wrote it
 */
public record MemoLine(Memo memo, String title, RefNames.Named about, String coder) {

    /** Kind of the memos that mark a place to come back to. */
    public static final String BOOKMARK = "bookmark";

    /** Kind of the memos that say what a case has to tell under a code that a link joins them with: a cell of the framework matrix. */
    public static final String SUMMARY = "framework";

    /** The kinds of memo that are offered. */
    public static final List<String> KINDS = List.of("code", "theoretical", "method", "reflexive", "case", "document", SUMMARY, BOOKMARK);

    /** Relation of the link from a summary to its code. */
    public static final String SUMMARISES = "summarises";

    /** A coder's summary of a case under a code, if there is one. */
    public static Optional<Memo> summary(ProjectView view, UUID coder, Ref theCase, UUID code) {
        Set<UUID> under = new HashSet<>();
        for (Link link : view.links()) {
            if (link.to().kind() == EntityKind.CODE && link.to().id().equals(code)) {
                under.add(link.from().id());
            } else if (link.from().kind() == EntityKind.CODE && link.from().id().equals(code)) {
                under.add(link.to().id());
            }
        }
        return view.memos().stream().filter(memo -> memo.kind().equals(SUMMARY) && memo.target().equals(theCase)
                && memo.coder().equals(coder) && under.contains(memo.id())).findFirst();
    }

    /**
     * All memos, those changed last first. Reads texts: not for the UI thread.
     *
     * @param kind only of this kind; null for all
     * @param coder GUID of who wrote them; null for all
     * @param words all of which must stand in title, text, name or quotation of what it is about; upper and lower case alike
     */
    public static List<MemoLine> list(ProjectView view, String kind, UUID coder, String words) {
        RefNames names = new RefNames(view);
        String[] wanted = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        List<MemoLine> lines = new ArrayList<>();
        for (Memo memo : view.memos()) {
            if (kind != null && !memo.kind().equals(kind) || coder != null && !memo.coder().equals(coder)) {
                continue;
            }
            MemoLine line = new MemoLine(memo, RefNames.title(memo), names.of(memo.target()),
                    view.coder(memo.coder()).map(Coder::name).orElse(""));
            if (line.has(wanted)) {
                lines.add(line);
            }
        }
        lines.sort((a, b) -> b.memo().modified().compareTo(a.memo().modified()));
        return lines;
    }

    private boolean has(String[] wanted) {
        String all = String.join("\n", memo.title(), memo.text(), about.name(), about.quotation()).toLowerCase(Locale.ROOT);
        for (String word : wanted) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
