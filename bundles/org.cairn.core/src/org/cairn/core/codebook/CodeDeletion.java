// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.codebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Memo;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.Source;

/**
 * What goes when codes are deleted.
 *
 * @param tops the codes to remove; all others go with them
 * @param subcodes number of further codes that go
 * @param passages number of codings that go, parts of pictures among them
 * @param memos number of memos on the codes and on their codings
 * @param queries number of standing queries that propose one of them and will propose none
 */
public record CodeDeletion(List<UUID> tops, int subcodes, int passages, int memos, int queries) {

    /** Looks through all codings: not on the UI thread. */
    public static CodeDeletion of(ProjectView view, Collection<UUID> codes) {
        Codebook book = view.codebook();
        Set<UUID> all = new LinkedHashSet<>();
        codes.forEach(code -> all.addAll(book.withSubcodes(code)));
        List<UUID> tops = codes.stream().filter(code -> codes.stream().noneMatch(
                other -> !other.equals(code) && book.withSubcodes(other).contains(code))).toList();
        Set<UUID> gone = new HashSet<>(all);
        Codings codings = view.codings();
        boolean[] wanted = codings.ordinals(all);
        int passages = 0;
        for (Source source : view.sources()) {
            Codings.Row row = codings.of(source);
            for (int i = 0; i < row.size(); i++) {
                if (wanted[row.code(i)]) {
                    gone.add(row.coding(i).id());
                    passages++;
                }
            }
        }
        for (RegionCoding region : view.regions()) {
            if (all.contains(region.code())) {
                gone.add(region.id());
                passages++;
            }
        }
        int memos = 0;
        for (boolean more = true; more;) { // a memo on a memo goes with it
            more = false;
            for (Memo memo : view.memos()) {
                if (gone.contains(memo.target().id()) && gone.add(memo.id())) {
                    memos++;
                    more = true;
                }
            }
        }
        int queries = (int) view.standingQueries().stream().filter(query -> all.contains(query.code())).count();
        return new CodeDeletion(tops, all.size() - new HashSet<>(codes).size(), passages, memos, queries);
    }

    /** Whether nothing is lost but the codes themselves. */
    public boolean isEmpty() {
        return subcodes == 0 && passages == 0 && memos == 0 && queries == 0;
    }

    /** Whether nobody has to be asked: one code of which nothing was made. */
    public boolean isNothing() {
        return isEmpty() && tops.size() == 1;
    }
}
