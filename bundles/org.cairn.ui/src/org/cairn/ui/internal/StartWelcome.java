// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.cairn.ui.Icon;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What one can begin with where no project is open. */
final class StartWelcome {

    private static final int RECENT = 5;

    private final StartSheet sheet;
    private final Control first;
    private final Label heading;
    private final List<Control> recent = new ArrayList<>();
    private final Consumer<Path> open;
    private List<Path> shown = List.of();

    /** @param run runs a command by its id, @param open opens a project */
    StartWelcome(StartSheet sheet, Consumer<String> run, Consumer<Path> open) {
        this.sheet = sheet;
        this.open = open;
        sheet.title(Messages.start_welcome);
        sheet.text(Messages.start_what);
        first = action(Icon.SAMPLE, Messages.start_sample, Messages.start_sampleWhy, "org.cairn.ui.sample", run);
        action(Icon.NEW, Messages.start_new, Messages.start_newWhy, "org.cairn.ui.new", run);
        action(Icon.OPEN, Messages.start_open, Messages.start_openWhy, "org.cairn.ui.open", run);
        heading = sheet.heading(Messages.start_recent);
        StartSheet.show(heading, false);
    }

    private Control action(Icon icon, String words, String why, String command, Consumer<String> run) {
        return sheet.action(icon, words, why, command, () -> run.accept(command)).button();
    }

    /** Lists the projects opened last. @return whether they were others before */
    boolean show(List<Path> files) {
        List<Path> wanted = files.stream().limit(RECENT).toList();
        if (wanted.equals(shown)) {
            return false;
        }
        shown = wanted;
        recent.forEach(Control::dispose);
        recent.clear();
        StartSheet.show(heading, !wanted.isEmpty());
        for (Path file : wanted) {
            Path folder = file.toAbsolutePath().getParent();
            recent.add(sheet.action(Icon.CAIRN, file.getFileName().toString(), folder == null ? "" : folder.toString(), "recent",
                    () -> open.accept(file)).row());
        }
        return true;
    }

    Composite page() {
        return sheet.page();
    }

    Control first() {
        return first;
    }
}
