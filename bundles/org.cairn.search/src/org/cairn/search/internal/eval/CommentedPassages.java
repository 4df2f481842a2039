// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.function.Predicate;
import org.cairn.api.project.Codings;

/** Coded passages with a comment on the coding that says something. */
final class CommentedPassages extends SourcePassages {

    private final Scene scene;
    private final Codings codings;
    private final Predicate<String> wanted;

    CommentedPassages(Scene scene, Predicate<String> wanted) {
        this.scene = scene;
        this.codings = scene.codings();
        this.wanted = wanted;
    }

    @Override
    boolean any(int ordinal) {
        Codings.Row row = codings.of(scene.source(ordinal));
        for (int i = 0, n = row.size(); i < n; i++) {
            if (wanted.test(row.coding(i).comment())) {
                return true;
            }
        }
        return false;
    }

    @Override
    void add(int ordinal, Spans out) {
        Codings.Row row = codings.of(scene.source(ordinal));
        for (int i = 0, n = row.size(); i < n; i++) {
            if (wanted.test(row.coding(i).comment())) {
                out.add(row.start(i), row.end(i));
            }
        }
    }
}
