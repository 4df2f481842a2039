// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cairn.ui.ActiveWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who hears the screen instead of seeing it is told of every control what it is for, and of what Cairn draws itself what it is. Here
 * the views; dialogs are looked at by {@link Screen#inDialog} in whatever test they open, and all of them open in {@link DialogsTest}.
 */
class NamesTest {

    private static Workbench workbench;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        workbench.screen.window();
    }

    @Test
    void everyControlOfTheWindowSaysWhatItIsFor() {
        Set<String> nameless = new TreeSet<>();
        workbench.reader(workbench.project().view().sources().getFirst());
        workbench.search("feedback");
        List<String> views = Stream.of(PlatformUI.getWorkbench().getViewRegistry().getViews()).map(IViewDescriptor::getId)
                .filter(id -> id.startsWith("org.cairn.")).toList();
        assertFalse(views.isEmpty());
        for (String view : views) {
            workbench.show(view);
            nameless.addAll(Spoken.nameless(ActiveWindow.shell()));
        }
        assertEquals(Set.of(), nameless);
    }
}
