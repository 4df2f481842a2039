// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal.eval;

import java.util.function.Predicate;
import org.cairn.api.project.Source;

/** Something that is true of a source or not. */
final class Condition extends SourcePassages {

    private final Scene scene;
    private final Predicate<Source> test;

    Condition(Scene scene, Predicate<Source> test) {
        this.scene = scene;
        this.test = test;
    }

    @Override
    public boolean isCondition() {
        return true;
    }

    @Override
    boolean any(int ordinal) {
        return test.test(scene.source(ordinal));
    }

    @Override
    void add(int ordinal, Spans out) {
        out.add(0, scene.source(ordinal).length());
    }
}
