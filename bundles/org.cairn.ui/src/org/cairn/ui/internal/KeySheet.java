// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.TriggerSequence;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.views.IViewDescriptor;

/** The keys that work now, as they are bound: those of Cairn, and those of the platform that help in it. */
final class KeySheet {

    /**
     * One line of the sheet.
     *
     * @param group what the command belongs to
     * @param what the command does
     * @param keys as a person reads them; several are separated by commas
     */
    record Line(String group, String what, String keys) {
    }

    /** Commands of the platform that Cairn's people need, by what they are called here. */
    private static final Map<String, String> PLATFORM = Map.ofEntries(
            Map.entry(IWorkbenchCommandConstants.EDIT_UNDO, Messages.keys_undo),
            Map.entry(IWorkbenchCommandConstants.EDIT_REDO, Messages.keys_redo),
            Map.entry(IWorkbenchCommandConstants.EDIT_COPY, Messages.keys_copy),
            Map.entry(IWorkbenchCommandConstants.EDIT_PASTE, Messages.keys_paste),
            Map.entry(IWorkbenchCommandConstants.EDIT_SELECT_ALL, Messages.keys_selectAll),
            Map.entry(IWorkbenchCommandConstants.EDIT_FIND_AND_REPLACE, Messages.keys_find),
            Map.entry(IWorkbenchCommandConstants.FILE_CLOSE, Messages.keys_closeReader),
            Map.entry(IWorkbenchCommandConstants.FILE_EXIT, Messages.keys_exit),
            Map.entry(IWorkbenchCommandConstants.WINDOW_NEXT_VIEW, Messages.keys_nextView),
            Map.entry(IWorkbenchCommandConstants.WINDOW_NEXT_EDITOR, Messages.keys_nextReader),
            Map.entry(IWorkbenchCommandConstants.WINDOW_MAXIMIZE_ACTIVE_VIEW_OR_EDITOR, Messages.keys_maximise),
            Map.entry(IWorkbenchCommandConstants.WINDOW_ACTIVATE_EDITOR, Messages.keys_toReader),
            Map.entry("org.eclipse.ui.window.quickAccess", Messages.keys_quickAccess));

    private final IWorkbenchWindow window;
    private final Map<Line, Set<String>> found = new TreeMap<>(Comparator.comparing(Line::group).thenComparing(Line::what));

    private KeySheet(IWorkbenchWindow window) {
        this.window = window;
    }

    /** The sheet as it is now, in groups. */
    static List<Line> of(IWorkbenchWindow window) {
        KeySheet sheet = new KeySheet(window);
        IBindingService bindings = window.getService(IBindingService.class);
        Set<TriggerSequence> taken = new HashSet<>();
        // what Cairn binds goes before what the platform binds to the same keys
        for (String scheme : List.of(bindings.getActiveScheme().getId(), IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID)) {
            List<Binding> valid = Stream.of(bindings.getBindings()).filter(binding -> binding.getSchemeId().equals(scheme)
                    && binding.getParameterizedCommand() != null && !taken.contains(binding.getTriggerSequence())
                    && (binding.getPlatform() == null || binding.getPlatform().equals(SWT.getPlatform()))).toList();
            valid.forEach(binding -> sheet.add(binding.getParameterizedCommand(), binding.getTriggerSequence()));
            valid.forEach(binding -> taken.add(binding.getTriggerSequence()));
        }
        return sheet.found.entrySet().stream().map(entry -> new Line(entry.getKey().group(), entry.getKey().what(),
                String.join(", ", entry.getValue()))).toList();
    }

    private void add(ParameterizedCommand bound, TriggerSequence keys) {
        Line line = line(bound);
        if (line != null) {
            found.computeIfAbsent(line, fresh -> new TreeSet<>()).add(inOurLanguage(keys.format()));
        }
    }

    /** The platform names keys in English. */
    private static String inOurLanguage(String keys) {
        String named = keys;
        for (String pair : Messages.keys_names.split(" ")) {
            named = named.replace(pair.substring(0, pair.indexOf(':')), pair.substring(pair.indexOf(':') + 1));
        }
        return named;
    }

    /** The line for a command, or null where it is none of Cairn's. */
    private Line line(ParameterizedCommand bound) {
        Command command = bound.getCommand();
        try {
            if (command.getId().equals(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW)) {
                Object id = bound.getParameterMap().get(IWorkbenchCommandConstants.VIEWS_SHOW_VIEW_PARM_ID);
                IViewDescriptor view = id == null ? null : window.getWorkbench().getViewRegistry().find(id.toString());
                return view == null || !view.getId().startsWith("org.cairn.") ? null : new Line(Messages.keys_views, view.getLabel(), "");
            }
            if (command.getId().startsWith("org.cairn.")) {
                return new Line(command.getCategory().getName(), bound.getName(), "");
            }
            String name = PLATFORM.get(command.getId());
            return name == null ? null : new Line(Messages.keys_everywhere, name, "");
        } catch (NotDefinedException e) {
            return null; // a binding without its command does nothing
        }
    }

    /** Whether a line has all the words in it, case aside. */
    static boolean matches(Line line, String words) {
        String all = (line.group() + " " + line.what() + " " + line.keys()).toLowerCase(Locale.ROOT);
        return List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(all::contains);
    }
}
