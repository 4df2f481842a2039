// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.coding.internal.documents;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Composite;

/** Plays films and sounds in the web browser that the system lends to programs, where it lends one. */
final class InsidePlayer {

    /** What the player is doing. */
    enum State { STILL, PLAYING, CANNOT }

    private static final String PAGE = """
            <!doctype html><html><body style="margin:0;background:#000">
            <video id="m" controls preload="metadata" style="width:100%;height:100vh" src="{0}"></video></body></html>""";

    private final Browser browser;

    private InsidePlayer(Browser browser) {
        this.browser = browser;
    }

    /** The player, or null where the system lends no browser. */
    static InsidePlayer in(Composite parent) {
        try {
            return new InsidePlayer(new Browser(parent, SWT.NONE));
        } catch (SWTError | SWTException e) {
            System.getLogger(InsidePlayer.class.getName()).log(Level.DEBUG, "No browser to play in", e);
            return null;
        }
    }

    Browser control() {
        return browser;
    }

    /** Shows a film, at rest. */
    void open(Path file) {
        String address = file.toUri().toASCIIString().replace("&", "&amp;").replace("\"", "&quot;");
        browser.setText(PAGE.replace("{0}", address), true);
    }

    /** Shows nothing and plays nothing. */
    void close() {
        browser.setText("");
    }

    /** Plays from a time on. */
    void play(long millis) {
        run(String.format(Locale.ROOT, "m.currentTime=%d.%03d;m.play();", millis / 1000, millis % 1000));
    }

    /** Pauses, or goes on. */
    void pause() {
        run("if(m.paused){m.play();}else{m.pause();}");
    }

    /** Goes back. */
    void back(int seconds) {
        run("m.currentTime=Math.max(0,m.currentTime-" + seconds + ");");
    }

    private void run(String script) {
        browser.execute("var m=document.getElementById('m');if(m){" + script + "}");
    }

    State state() {
        double answer = ask("!m?-1:m.error?-2:m.paused?-1:1");
        return answer == -2 ? State.CANNOT : answer > 0 ? State.PLAYING : State.STILL;
    }

    /** Where it is, in milliseconds. */
    long time() {
        return Math.max(0, Math.round(ask("m?m.currentTime:0") * 1000));
    }

    private double ask(String expression) {
        try {
            Object answer = browser.evaluate("var m=document.getElementById('m');return " + expression + ";");
            return answer instanceof Number number ? number.doubleValue() : -1;
        } catch (SWTException e) {
            return -1; // the page is not there yet
        }
    }
}
