// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.ui.ActiveWindow;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The workbench in German, when the tests are run in it, as {@code releng/screenshots} does: every view, and nothing cut off. Dialogs
 * are seen to by {@link DialogsTest}.
 */
@EnabledIfSystemProperty(named = "user.language", matches = "de")
class GermanTest {

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        screen.window();
    }

    @Test
    void everyViewHasRoomForItsWords() {
        workbench.reader(workbench.project().view().sources().get(2));
        List<String> cut = new ArrayList<>();
        for (IViewDescriptor view : PlatformUI.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.cairn.")) {
                workbench.show(view.getId());
                screen.picture("german-" + view.getId().substring(view.getId().lastIndexOf('.') + 1));
                screen.cutOff().forEach(words -> cut.add(view.getLabel() + ": " + words));
            }
        }
        assertEquals(List.of(), cut);
    }

    @Test
    void menusAreGerman() {
        List<String> menus = Stream.of(ActiveWindow.shell().getMenuBar().getItems()).map(MenuItem::getText)
                .map(label -> label.replace("&", "")).toList();
        assertEquals(List.of("Datei", "Bearbeiten", "Codieren", "Auswerten", "Ansicht", "Fenster", "Hilfe"), menus);
    }
}
