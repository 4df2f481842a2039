// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.index;

import java.util.ArrayList;
import java.util.List;
import org.cairn.api.project.Source;

/** Which languages sources have. Found out when first asked; thread-safe. */
final class Languages {

    /** Words count by language in the bits of an int. */
    private static final int MOST = 31;

    private final List<Source> sources;
    private List<String> names;
    private byte[] of;

    Languages(List<Source> sources) {
        this.sources = sources;
    }

    synchronized List<String> names() {
        find();
        return names;
    }

    synchronized byte[] of() {
        find();
        return of;
    }

    private void find() {
        if (of != null) {
            return;
        }
        names = new ArrayList<>();
        byte[] found = new byte[sources.size()];
        String lastTag = null;
        byte last = 0;
        for (int i = 0; i < found.length; i++) {
            String tag = sources.get(i).language();
            if (!tag.equals(lastTag)) {
                last = number(Language.base(tag));
                lastTag = tag;
            }
            found[i] = last;
        }
        names = List.copyOf(names);
        of = found;
    }

    private byte number(String base) {
        int known = names.indexOf(base);
        if (known < 0 && names.size() < MOST) {
            names.add(base);
            known = names.size() - 1;
        }
        return (byte) Math.max(known, 0);
    }
}
