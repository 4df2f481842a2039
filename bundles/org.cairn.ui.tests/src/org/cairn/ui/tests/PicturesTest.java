// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairn.ui.ActiveWindow;
import org.cairn.ui.Palette;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every view that Cairn brings opens, on the sample, and is pictured alone in both themes: to be looked at. */
class PicturesTest {

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
    }

    @Test
    void everyViewIsPicturedLightAndDark() throws PartInitException {
        workbench.reader(workbench.project().view().sources().getFirst());
        workbench.search("feedback");
        List<String> views = Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
                .map(IViewDescriptor::getId).filter(id -> id.startsWith("org.cairn.")).sorted().toList();
        assertFalse(views.isEmpty());
        picture(views, "light");
        workbench.run("org.cairn.ui.theme");
        assertEquals(List.of(), faint(views), "words that are hard to read in the dark");
        picture(views, "dark");
        workbench.run("org.cairn.ui.theme");
        assertFalse(Workbench.service(Palette.class).isDark());
        assertEquals(List.of(), faint(views), "words that stayed pale when the light came back");
    }

    private static List<String> faint(List<String> views) {
        List<String> faint = new ArrayList<>();
        screen.window();
        for (String id : views) {
            workbench.show(id);
            screen.faint().forEach(words -> faint.add(id + ": " + words));
        }
        screen.picture("light-again");
        return faint;
    }

    private static void picture(List<String> views, String theme) throws PartInitException {
        IWorkbenchPage page = ActiveWindow.page().orElseThrow();
        for (String id : views) {
            IViewPart part = page.showView(id);
            screen.settle();
            assertEquals(id, part.getSite().getId());
            page.setPartState(page.findViewReference(id), IWorkbenchPage.STATE_MAXIMIZED);
            screen.settle();
            screen.picture("view-" + id.substring(id.lastIndexOf('.') + 1) + "-" + theme);
            page.setPartState(page.findViewReference(id), IWorkbenchPage.STATE_RESTORED);
            screen.settle();
        }
    }
}
