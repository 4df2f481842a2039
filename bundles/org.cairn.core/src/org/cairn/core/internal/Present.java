// SPDX-License-Identifier: EPL-2.0
package org.cairn.core.internal;

import org.cairn.api.project.Coder;
import org.cairn.core.coders.Sight;

/**
 * A session at one moment: the project, who codes, and what they may see. Immutable.
 *
 * @param whole the project, nothing hidden
 * @param coder who codes; null for everybody
 * @param sight what they may see
 * @param view what they see; {@code whole} itself unless a blind round hides something
 */
record Present(View whole, Coder coder, Sight sight, View view) {

    static Present of(View whole, Coder coder, Present before) {
        return of(whole, coder, Sight.of(whole, coder.id()), before);
    }

    /**
     * What everybody may see, with no coder.
     *
     * @param before the same of an earlier or later moment, or null
     */
    static Present ofAll(View whole, Present before) {
        Sight sight = Sight.ofAll(whole);
        return before != null && before.whole == whole && before.sight.equals(sight) ? before : of(whole, null, sight, before);
    }

    private static Present of(View whole, Coder coder, Sight sight, Present before) {
        boolean same = before != null && before.sight.equals(sight);
        return new Present(whole, coder, sight, Blinding.of(whole, sight, same ? before.whole : null, same ? before.view : null));
    }

    /** This moment after an edit; the coder may have got another name in it. */
    Present next(View after) {
        return of(after, after.coder(coder.id()).orElse(coder), this);
    }

    Present as(Coder other) {
        return of(whole, other, this);
    }
}
