// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

/** What is said of controls to those who hear the screen instead of seeing it. */
final class Spoken {

    private Spoken() {
    }

    /** The ways to controls in sight that do not say what they are for, or what they are. */
    static Set<String> nameless(Composite in) {
        Set<String> nameless = new TreeSet<>();
        look(in, "", nameless);
        return nameless;
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

    /** What a control is said to be for; empty where it does not say. */
    static String name(Control control) {
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
        for (AccessibleListener listener : Spoken.<AccessibleListener>listeners(control, "accessibleListeners")) {
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
        for (AccessibleControlListener listener : Spoken.<AccessibleControlListener>listeners(control, "accessibleControlListeners")) {
            listener.getRole(event);
        }
        return event.detail;
    }

    /** What a control that Cairn draws says stands in it now. */
    static String value(Control control) {
        return value(control, ACC.CHILDID_SELF);
    }

    /** What the parts of a control that Cairn draws say, in order. */
    static List<String> children(Control control) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        for (AccessibleControlListener listener : Spoken.<AccessibleControlListener>listeners(control, "accessibleControlListeners")) {
            listener.getChildCount(event);
        }
        return IntStream.range(0, event.detail).mapToObj(child -> value(control, child)).toList();
    }

    /** Where the part of that number is on the screen, in a control that Cairn draws. */
    static Rectangle place(Control control, int child) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        event.childID = child;
        for (AccessibleControlListener listener : Spoken.<AccessibleControlListener>listeners(control, "accessibleControlListeners")) {
            listener.getLocation(event);
        }
        return new Rectangle(event.x, event.y, event.width, event.height);
    }

    private static String value(Control control, int child) {
        AccessibleControlEvent event = new AccessibleControlEvent(control.getAccessible());
        event.childID = child;
        for (AccessibleControlListener listener : Spoken.<AccessibleControlListener>listeners(control, "accessibleControlListeners")) {
            listener.getValue(event);
        }
        return event.result == null ? "" : event.result;
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
