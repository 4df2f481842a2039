// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.merge;

import java.util.Map;
import java.util.Set;
import org.cairn.core.Backups;

/**
 * What a person decides about a merge.
 *
 * @param dryRun only tell what would be done; the project stays as it is
 * @param prefer the rule for what was changed on both sides and is not decided by itself; null for none: then nothing is merged as long as
 *        something is undecided
 * @param decisions the side that counts, by {@link MergeReport.Clash#id()}; goes before the rule
 * @param same which proposals are taken, by {@link MergeReport.Proposal#id()}; {@link #ALL} alone takes all
 * @param backups where the project is copied to before anything is changed; null for no copy
 */
public record MergeOptions(boolean dryRun, Prefer prefer, Map<String, Prefer> decisions, Set<String> same, Backups backups) {

    /** Takes every proposal. */
    public static final String ALL = "all";

    /** Which side counts. */
    public enum Prefer {
        /** What stands in the project. */
        MINE,
        /** What stands in the other. */
        THEIRS,
        /** What was changed last; the project where that is not known. */
        NEWER
    }

    public MergeOptions {
        decisions = Map.copyOf(decisions);
        same = Set.copyOf(same);
    }

    /** A dry run without decisions. */
    public static MergeOptions preview() {
        return new MergeOptions(true, null, Map.of(), Set.of(), null);
    }

    /** Whether a proposal is taken. */
    public boolean isSame(MergeReport.Proposal proposal) {
        return same.contains(ALL) || same.contains(proposal.id());
    }
}
