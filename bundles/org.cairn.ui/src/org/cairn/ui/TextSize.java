// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui;

import java.util.function.Consumer;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Control;

/** How large the text of sources is, as each person likes to read it. */
public final class TextSize {

    /** How many points smaller or larger than the rest of the workbench. */
    public static final int SMALLEST = -2;
    public static final int USUAL = 1;
    public static final int LARGEST = 20;

    private static final String KEY = "reader.size";

    private TextSize() {
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode("org.cairn.ui");
    }

    /** Points above the size of the rest of the workbench, from {@link #SMALLEST} to {@link #LARGEST}. */
    public static int get() {
        return Math.clamp(node().getInt(KEY, USUAL), SMALLEST, LARGEST);
    }

    /** Changes it everywhere at once; what is out of bounds is taken as the nearest that is not. */
    public static void set(int points) {
        node().putInt(KEY, Math.clamp(points, SMALLEST, LARGEST));
    }

    /** Gives a font of this size, now and whenever it changes, until the control is disposed. */
    public static void follow(Control control, Consumer<Font> use) {
        apply(use);
        IPreferenceChangeListener listener = event -> {
            if (event.getKey().equals(KEY)) {
                Widgets.later(control, owner -> apply(use));
            }
        };
        node().addPreferenceChangeListener(listener);
        control.addDisposeListener(event -> node().removePreferenceChangeListener(listener));
    }

    private static void apply(Consumer<Font> use) {
        use.accept(JFaceResources.getResources().create(JFaceResources.getDialogFontDescriptor().increaseHeight(get())));
    }
}
