// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.ui.ActiveWindow;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** The eyes and fingers of the tests: finds controls by their id, waits, presses real keys, takes pictures. */
final class Screen {

    private static final int PATIENCE_SECONDS = 60;
    private static final int SETTLE_MILLISECONDS = 300;

    private static final List<String> FOREIGN = List.of("org.eclipse.ui.edit.text.actionSet.annotationNavigation",
            "org.eclipse.ui.edit.text.actionSet.navigation", "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo");

    /** Each picture of a failure has a name of its own: the next failure does not paint over it. */
    private static int inVain;

    private final Display display = Display.getCurrent();
    private final Watchdog watchdog = Watchdog.on(display);

    /** The window of the workbench, in front, without what the bundles of the test harness add to it. */
    Shell window() {
        Shell shell = ActiveWindow.shell();
        for (String foreign : FOREIGN) {
            ActiveWindow.page().orElseThrow().hideActionSet(foreign);
        }
        shell.setBounds(0, 0, 1440, 900);
        shell.forceActive();
        return shell;
    }

    /** The visible control with that id in any window, waiting until it is there. */
    <T extends Control> T find(Class<T> type, String id) {
        waitFor("a control " + id, () -> search(type, id) != null);
        return search(type, id);
    }

    /** Whether a control with that id is in sight just now. */
    <T extends Control> boolean isThere(Class<T> type, String id) {
        return search(type, id) != null;
    }

    /** The visible control with that id in any window, or null. */
    <T extends Control> T search(Class<T> type, String id) {
        for (Shell shell : display.getShells()) {
            T found = search(shell, type, id);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static <T extends Control> T search(Composite in, Class<T> type, String id) {
        for (Control child : in.getChildren()) {
            if (type.isInstance(child) && id.equals(child.getData("id")) && child.isVisible()) {
                return type.cast(child);
            }
            T below = child instanceof Composite composite ? search(composite, type, id) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    /** Lets the workbench work until something is so; fails after a minute. */
    void waitFor(String what, BooleanSupplier until) {
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (!until.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("Waited in vain for " + what + "; see " + picture("waited-in-vain-" + ++inVain));
            }
            step();
        }
        watchdog.check();
    }

    /** Lets the workbench work until nothing is waiting for it, or for a moment where something is always moving. */
    void settle() {
        long end = System.nanoTime() + SETTLE_MILLISECONDS * 1_000_000L;
        for (int quiet = 0; quiet < 12 && System.nanoTime() < end;) {
            watchdog.turn();
            if (display.readAndDispatch()) {
                quiet = 0;
            } else {
                quiet++;
                pause(5);
            }
        }
        watchdog.check();
    }

    /**
     * Does something in a dialog as soon as one with that title is in front, and looks whether its controls say what they are for. Say
     * it before what opens the dialog: a dialog that waits for an answer does not let its opener go on.
     *
     * @param title or null for any dialog that is not in front yet
     * @return whether it was done; fails with what failed in the dialog
     */
    BooleanSupplier inDialog(String title, Runnable meanwhile) {
        boolean[] done = {false};
        Throwable[] failed = new Throwable[1];
        long end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        Shell before = display.getActiveShell();
        Runnable[] look = new Runnable[1];
        look[0] = () -> {
            if (title == null ? isDialogInFront() && display.getActiveShell() != before : isInFront(title)) {
                try {
                    listen();
                    meanwhile.run();
                } catch (Throwable failure) {
                    failed[0] = failure;
                    closeDialogs();
                }
                done[0] = true;
            } else if (System.nanoTime() < end) {
                display.timerExec(50, look[0]);
            } else {
                closeDialogs();
            }
        };
        display.timerExec(50, look[0]);
        return () -> {
            if (failed[0] != null) {
                throw new AssertionError("In " + title + ": " + failed[0].getMessage(), failed[0]);
            }
            return done[0];
        };
    }

    private boolean isDialogInFront() {
        Shell front = display.getActiveShell();
        return front != null && front != ActiveWindow.shell() && front.isVisible();
    }

    /** Fails if a control of the dialog in front does not say what it is for. */
    private void listen() {
        if (isDialogInFront()) {
            assertEquals(Set.of(), Spoken.nameless(display.getActiveShell()), "controls that do not say what they are for");
        }
    }

    /** A dialog that nobody expects would wait for ever. */
    private static void closeDialogs() {
        for (Shell shell : ActiveWindow.shell().getShells()) {
            shell.close();
        }
    }

    /** Presses the button with that label, without its mnemonic, in the window in front. */
    void push(String label) {
        listen();
        waitFor("a button " + label, () -> button(display.getActiveShell(), label) != null);
        Button button = button(display.getActiveShell(), label);
        waitFor("button " + label + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Presses the button of a dialog in front with that number, one of those in {@code IDialogConstants}. */
    void push(int number) {
        listen();
        Predicate<Button> wanted = button -> Integer.valueOf(number).equals(button.getData());
        waitFor("a button " + number, () -> button(display.getActiveShell(), wanted) != null);
        Button button = button(display.getActiveShell(), wanted);
        waitFor("button " + button.getText() + " to be possible", button::isEnabled);
        button.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    /** Whether the button with that label can be pressed. */
    boolean isPossible(String label) {
        return button(display.getActiveShell(), label).isEnabled();
    }

    /** Presses the tool with that id in the window of the workbench. */
    void tool(String id) {
        waitFor("a tool " + id, () -> tool(ActiveWindow.shell(), id) != null);
        ToolItem item = tool(ActiveWindow.shell(), id);
        waitFor("tool " + id + " to be possible", item::isEnabled);
        item.notifyListeners(SWT.Selection, new Event());
        settle();
    }

    private static ToolItem tool(Composite in, String id) {
        for (Control child : in.getChildren()) {
            ToolItem found = null;
            if (child instanceof ToolBar bar) {
                found = Stream.of(bar.getItems()).filter(item -> id.equals(item.getData("id"))).findFirst().orElse(null);
            } else if (child instanceof Composite composite) {
                found = tool(composite, id);
            }
            if (found != null && child.isVisible()) {
                return found;
            }
        }
        return null;
    }

    /** Whether the window in front has that title. */
    boolean isInFront(String title) {
        return display.getActiveShell() != null && display.getActiveShell().getText().equals(title);
    }

    /** Everything that stands on labels in the window in front, each on lines of its own. */
    String said() {
        StringBuilder words = new StringBuilder();
        say(display.getActiveShell(), words);
        return words.toString();
    }

    /** What stands on labels and buttons of the window in front that have too little room for it. */
    List<String> cutOff() {
        List<String> cut = new ArrayList<>();
        cutOff(display.getActiveShell(), cut);
        return cut;
    }

    private static void cutOff(Composite in, List<String> cut) {
        for (Control child : in.getChildren()) {
            String words = child instanceof Label label ? label.getText() : child instanceof Button button ? button.getText() : "";
            boolean wraps = (child.getStyle() & SWT.WRAP) != 0;
            int wanted = words.isBlank() || wraps ? 0 : child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
            if (child.isVisible() && child.getSize().x < wanted) {
                cut.add(words + " (" + child.getSize().x + " of " + wanted + ")");
            }
            if (child instanceof Composite composite) {
                cutOff(composite, cut);
            }
        }
    }

    /** What stands on labels and links of the window in front in a colour that one can hardly tell from what is behind it. */
    List<String> faint() {
        List<String> faint = new ArrayList<>();
        faint(display.getActiveShell(), faint);
        return faint;
    }

    private static void faint(Composite in, List<String> faint) {
        for (Control child : in.getChildren()) {
            String words = child instanceof Label label ? label.getText() : child instanceof Link link ? link.getText() : "";
            boolean leads = words.contains("<a");
            double ink = luminance((leads ? ((Link) child).getLinkForeground() : child.getForeground()).getRGB());
            double behind = luminance(child.getBackground().getRGB());
            // contrast after WCAG 2.2; 3 is what it asks of large words at least
            if (child.isVisible() && child.isEnabled() && !words.isBlank()
                    && (Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05) < 3) {
                faint.add(words);
            }
            if (child instanceof Composite composite) {
                faint(composite, faint);
            }
        }
    }

    /** Relative luminance after WCAG 2.2. */
    private static double luminance(RGB rgb) {
        double[] linear = IntStream.of(rgb.red, rgb.green, rgb.blue).mapToDouble(part -> part / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4)).toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static void say(Composite in, StringBuilder words) {
        for (Control child : in == null ? new Control[0] : in.getChildren()) {
            if (child instanceof Label label) {
                words.append(label.getText()).append('\n');
            } else if (child instanceof Composite composite) {
                say(composite, words);
            }
        }
    }

    private static Button button(Composite in, String label) {
        return button(in, button -> button.getText().replace("&", "").equals(label));
    }

    private static Button button(Composite in, Predicate<Button> wanted) {
        if (in == null) {
            return null;
        }
        for (Control child : in.getChildren()) {
            if (child instanceof Button button && button.isVisible() && wanted.test(button)) {
                return button;
            }
            Button below = child instanceof Composite composite ? button(composite, wanted) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void step() {
        watchdog.turn();
        if (!display.readAndDispatch()) {
            pause(5);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a control the focus and waits until it has it: a window that is just losing it takes more than one call. */
    void focus(Control control) {
        waitFor("the focus", () -> {
            if (!control.isFocusControl()) {
                control.getShell().forceActive();
                control.forceFocus();
            }
            return control.isFocusControl();
        });
    }

    /** Types letters as a person does, through the window system. */
    void type(String text) {
        for (char letter : text.toCharArray()) {
            press(letter);
        }
    }

    private void press(char letter) {
        Event event = new Event();
        event.character = letter;
        boolean upper = Character.isUpperCase(letter);
        if (upper) {
            hold(SWT.SHIFT, SWT.KeyDown);
        }
        post(event, SWT.KeyDown);
        post(event, SWT.KeyUp);
        if (upper) {
            hold(SWT.SHIFT, SWT.KeyUp);
        }
        settle();
    }

    /** Presses a key, such as {@code SWT.CR}, while others, such as {@code SWT.CTRL}, are held. */
    void key(int key, int... held) {
        for (int modifier : held) {
            hold(modifier, SWT.KeyDown);
        }
        Event event = new Event();
        if (key > ' ' && key < SWT.DEL) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        // a key may open a dialog, which then has the key that comes up
        post(event, SWT.KeyDown);
        settle();
        post(event, SWT.KeyUp);
        settle();
        for (int modifier : held) {
            hold(modifier, SWT.KeyUp);
        }
    }

    /** The same for what opens a dialog, which waits for an answer: the keys are let go before it comes up, and are not held in it. */
    void keyForDialog(int key, int... held) {
        List<Event> events = new ArrayList<>();
        for (int modifier : held) {
            events.add(event(modifier, SWT.KeyDown));
        }
        events.add(event(key, SWT.KeyDown));
        events.add(event(key, SWT.KeyUp));
        for (int modifier : held) {
            events.add(event(modifier, SWT.KeyUp));
        }
        waitFor("the active window to get the keys", () -> display.getActiveShell() == null || KeyWindow.become(display.getActiveShell()));
        events.forEach(event -> assertTrue(display.post(event), "the window system takes key events"));
        settle();
    }

    private static Event event(int key, int type) {
        Event event = new Event();
        event.type = type;
        if (key > ' ' && key < SWT.DEL) {
            event.character = (char) key;
        } else {
            event.keyCode = key;
        }
        return event;
    }

    private void hold(int modifier, int type) {
        Event event = new Event();
        event.keyCode = modifier;
        post(event, type);
        settle();
    }

    private void post(Event event, int type) {
        event.type = type;
        if (type == SWT.KeyDown || type == SWT.KeyUp) {
            waitFor("the active window to get the keys", () -> display.getActiveShell() == null || KeyWindow.become(display.getActiveShell()));
        }
        assertTrue(display.post(event), "the window system takes key events");
    }

    /** Presses the left button at a point of a control and lets it go at another. */
    void drag(Control from, Point begin, Control to, Point end) {
        Point here = from.toDisplay(begin);
        Point there = to.toDisplay(end);
        mouse(SWT.MouseMove, here);
        mouse(SWT.MouseDown, here);
        for (int step = 1; step <= 4; step++) {
            mouse(SWT.MouseMove, new Point(here.x + (there.x - here.x) * step / 4, here.y + (there.y - here.y) * step / 4));
        }
        mouse(SWT.MouseUp, there);
    }

    /** Clicks with the left button. */
    void click(Control control, int x, int y) {
        Point point = new Point(x, y);
        drag(control, point, control, point);
    }

    /** As {@link #click}, but told to the control itself: where the window system puts a posted click depends on the system. */
    void tap(Control control, int x, int y) {
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.x = x;
            event.y = y;
            event.button = 1;
            event.count = 1;
            control.notifyListeners(type, event);
        }
        settle();
    }

    private void mouse(int type, Point where) {
        Event event = new Event();
        event.x = where.x;
        event.y = where.y;
        event.button = type == SWT.MouseMove ? 0 : 1;
        post(event, type);
        settle();
    }

    /** The colour of a pixel of a control, {@code 0xRRGGBB}. */
    int color(Control control, int x, int y) {
        settle();
        Image image = new Image(display, 1, 1);
        GC gc = new GC(control);
        gc.copyArea(image, x, y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        RGB rgb = data.palette.getRGB(data.getPixel(0, 0));
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    /** Takes a picture of the whole screen and returns the file. */
    Path picture(String name) {
        settle();
        Image image = new Image(display, display.getBounds().width, display.getBounds().height);
        GC gc = new GC(display);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return Pictures.write(data, name);
    }
}
