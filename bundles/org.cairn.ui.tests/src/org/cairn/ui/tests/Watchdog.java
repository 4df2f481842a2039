// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.tests;

import java.lang.Thread.State;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;

/**
 * Watches the UI thread while tests drive the workbench, and says where it was when one turn of its event loop took longer than a
 * person overlooks.
 *
 * <p>It looks at the thread many times a second. Counted is the time that the thread itself computed, and the time that it waited
 * for a lock or another thread: not the time for which a busy machine did not let it run, or for which the collector stopped it.
 * What tests do on that thread themselves is left out. Turns that took half as long are written to the output: a slower machine
 * would stumble over them.
 */
final class Watchdog {

    /** How long one turn may take. */
    private static final long LIMIT = Long.getLong("cairn.watchdog.milliseconds", 200) * 1_000_000;
    private static final int EVERY_MILLISECONDS = 10;
    private static final String TESTS = Watchdog.class.getPackageName() + '.';
    private static final int FRAMES = 45;

    private static Watchdog watching;

    private final Thread watched;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final List<String> blocks = new ArrayList<>();
    private volatile int turn;

    private Watchdog(Display display) {
        watched = display.getThread();
        // every loop says when its next turn begins, those of dialogs too
        display.addListener(SWT.PreExternalEventDispatch, event -> turn());
        Thread thread = new Thread(this::watch, "Watchdog of the UI thread");
        thread.setDaemon(true);
        thread.setPriority(Thread.MAX_PRIORITY);
        thread.start();
    }

    /** Watches from now on, if it did not already. Only on the UI thread. */
    static Watchdog on(Display display) {
        if (watching == null) {
            watching = new Watchdog(display);
        }
        return watching;
    }

    /** Says that the next event is dispatched now. */
    void turn() {
        turn++;
    }

    /** Fails if the UI thread was blocked since this was last asked. */
    void check() {
        synchronized (blocks) {
            if (!blocks.isEmpty()) {
                String all = String.join("\n", blocks);
                blocks.clear();
                throw new AssertionError(all);
            }
        }
    }

    private void watch() {
        long last = -1;
        long computed = 0;
        long spent = 0;
        StackTraceElement[] slow = null;
        long before = System.nanoTime();
        while (watched.isAlive()) {
            long now = System.nanoTime();
            long cpu = threads.getThreadCpuTime(watched.threadId());
            State state = watched.getState();
            StackTraceElement[] stack = watched.getStackTrace();
            boolean dispatching = isDispatching(stack);
            if (turn != last || !dispatching) {
                report(spent, slow);
                last = turn;
                spent = 0;
                slow = null;
            } else {
                boolean waits = state == State.BLOCKED || state == State.WAITING || state == State.TIMED_WAITING;
                spent += waits ? now - before : cpu - computed;
                slow = slow == null || spent < LIMIT / 3 ? stack : slow;
            }
            before = now;
            computed = cpu;
            try {
                Thread.sleep(EVERY_MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void report(long spent, StackTraceElement[] slow) {
        if (spent <= LIMIT / 2 || slow == null) {
            return;
        }
        // the first line names the place: summaries show no more
        StringBuilder text = new StringBuilder("The UI thread did not answer for " + spent / 1_000_000 + " ms, at " + place(slow)
                + "; on the way it was in");
        for (int i = 0; i < Math.min(FRAMES, slow.length) && !isLoop(slow[i]); i++) {
            text.append("\n    ").append(slow[i]);
        }
        if (spent <= LIMIT) {
            System.out.println("Slow, but not too slow. " + text);
            return;
        }
        synchronized (blocks) {
            blocks.add(text.toString());
        }
    }

    /** The first place in Cairn on the way there, or else in the workbench, or else in a widget. */
    private static StackTraceElement place(StackTraceElement[] slow) {
        return Stream.of("org.cairn.", "org.eclipse.ui.", "org.eclipse.")
                .flatMap(name -> Stream.of(slow).takeWhile(frame -> !isLoop(frame)).filter(frame -> frame.getClassName().startsWith(name)))
                .findFirst().orElse(slow[0]);
    }

    /** Whether the thread does what an event asked for, rather than what a test does itself. */
    private static boolean isDispatching(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(Display.class.getName()) && frame.getMethodName().equals("sleep")) {
                return false;
            }
            if (isLoop(frame)) {
                return true;
            }
            if (frame.getClassName().startsWith(TESTS)) {
                return false;
            }
        }
        return false;
    }

    /** Where events are dispatched, or a test runs a command as a menu does. */
    private static boolean isLoop(StackTraceElement frame) {
        return frame.getClassName().equals(Display.class.getName()) && frame.getMethodName().equals("readAndDispatch")
                || frame.getClassName().equals(Workbench.class.getName()) && frame.getMethodName().equals("run");
    }
}
