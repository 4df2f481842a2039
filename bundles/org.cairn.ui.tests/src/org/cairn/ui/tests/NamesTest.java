// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.cairn.ui.ActiveWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Sash;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who hears the screen instead of seeing it is told of every control what it is for, and of what Cairn draws itself what it is. */
class NamesTest {

    private static final List<String> VIEWS = List.of("coding.navigator", "coding.codebook", "coding.coding", "coding.history", "coding.pages",
            "coding.player", "coding.coders", "coding.memos", "coding.links", "search.search", "search.inbox", "search.words");

    private static Workbench workbench;
    private static Screen screen;

    @BeforeAll
    static void openTheSample() {
        workbench = Workbench.onTheSample();
        screen = workbench.screen;
        screen.window();
    }

    @Test
    void everyControlOfTheWindowSaysWhatItIsFor() {
        Set<String> nameless = new TreeSet<>();
        workbench.reader(workbench.project().view().sources().getFirst());
        workbench.search("feedback");
        for (String view : VIEWS) {
            workbench.show("org.cairn.ui." + view);
            look(ActiveWindow.shell(), "", nameless);
        }
        assertEquals(Set.of(), nameless);
    }

    @Test
    void everyControlOfTheDialogsSaysWhatItIsFor() {
        Set<String> nameless = new TreeSet<>();
        dialog("Preferences", nameless, "org.cairn.ui.preferences");
        dialog("Keys", nameless, "org.cairn.ui.keys");
        dialog("Import documents", nameless, "org.cairn.ui.import");
        assertEquals(Set.of(), nameless);
    }

    private static void dialog(String title, Set<String> nameless, String command) {
        BooleanSupplier seen = screen.inDialog(title, () -> {
            look(Display.getCurrent().getActiveShell(), title, nameless);
            Display.getCurrent().getActiveShell().close();
        });
        workbench.run(command);
        screen.waitFor(title, seen);
    }

    private static void look(Composite in, String way, Set<String> nameless) {
        if (in.getClass().getName().startsWith("org.eclipse.e4.")) {
            return; // what the platform draws around tool bars
        }
        Control before = null;
        for (Control child : in.getChildren()) {
            String here = way + "/" + (child.getData("id") instanceof String id ? id : child.getClass().getSimpleName());
            if (child.isVisible() && needsName(child) && name(child).isBlank()
                    && !(before instanceof Label label && !label.getText().isBlank())) {
                nameless.add(here);
            }
            if (child.isVisible() && child.getClass() == Canvas.class && role(child) < 0) {
                nameless.add(here + " has no role");
            }
            if (child instanceof ToolBar bar && bar.isVisible()) {
                for (ToolItem item : bar.getItems()) {
                    boolean silent = (item.getToolTipText() == null || item.getToolTipText().isBlank()) && item.getText().isBlank();
                    if (silent && (item.getStyle() & SWT.SEPARATOR) == 0) {
                        nameless.add(here + "/item " + item.getData("id"));
                    }
                }
            }
            if (child instanceof Composite composite && !(child instanceof StyledText)) {
                look(composite, here, nameless);
            }
            before = child;
        }
    }

    private static boolean needsName(Control control) {
        return control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof Table
                || control instanceof Tree || control instanceof org.eclipse.swt.widgets.List || control instanceof Button
                || control instanceof Spinner || control instanceof Slider || control instanceof Scale || control instanceof Link
                || control.getClass() == Canvas.class || control instanceof Sash && !(control.getParent() instanceof SashForm);
    }

    private static String name(Control control) {
        String words = switch (control) {
            case Button button -> button.getText();
            case Link link -> link.getText();
            case Text text when (text.getStyle() & SWT.READ_ONLY) != 0 -> text.getText(); // what only says something says it itself
            default -> "";
        };
        if (!words.isBlank()) {
            return words;
        }
        AccessibleEvent event = new AccessibleEvent(control.getAccessible());
        event.childID = ACC.CHILDID_SELF;
        for (AccessibleListener listener : NamesTest.<AccessibleListener>listeners(control, "accessibleListeners")) {
            listener.getName(event);
        }
        String tip = control.getToolTipText();
        return event.result != null && !event.result.isBlank() ? event.result : tip == null ? "" : tip;
    }

    /** What a control says that it is; negative where it says nothing. */
    private static int role(Control control) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        event.childID = ACC.CHILDID_SELF;
        event.detail = -1;
        for (AccessibleControlListener listener : NamesTest.<AccessibleControlListener>listeners(control, "accessibleControlListeners")) {
            listener.getRole(event);
        }
        return event.detail;
    }

    /** SWT tells listeners to the window system only; a test has to look behind. */
    @SuppressWarnings("unchecked")
    private static <T> List<T> listeners(Control control, String field) {
        try {
            Field listeners = Accessible.class.getDeclaredField(field);
            listeners.setAccessible(true);
            Object found = listeners.get(control.getAccessible());
            return found == null ? List.of() : new ArrayList<>((List<T>) found);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT has changed", e);
        }
    }
}
