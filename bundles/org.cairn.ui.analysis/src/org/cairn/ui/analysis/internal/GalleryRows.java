// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.api.progress.Problem;
import org.cairn.ui.Icon;
import org.eclipse.osgi.util.NLS;

/** What the gallery lists: analyses by group, then what does not work, then the plugins of the folder. */
record GalleryRows(List<Group> groups) {

    /** A heading and what stands below it. */
    record Group(String name, List<Row> rows) {
    }

    /**
     * A line.
     *
     * @param key tells it from the others, before and after the list was read again
     * @param name for people
     * @param about what is said of it, behind its name
     * @param icon its picture
     * @param entry the analysis, or null
     * @param plugin the plugin of the folder that it is or comes from, or null
     */
    record Row(Object key, String name, String about, Icon icon, Catalogue.Entry entry, Plugin plugin) {

        static Row heading(String name) {
            return new Row("heading " + name, name, "", Icon.FOLDER, null, null);
        }
    }

    static GalleryRows of(Catalogue.Contents contents, String filter) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Catalogue.Entry entry : contents.analyses()) {
            Plugin plugin = contents.plugins().stream().filter(each -> each.name().equals(entry.available().plugin())
                    && each.state() != Plugin.State.DISABLED).findFirst().orElse(null);
            String from = NLS.bind(Messages.gallery_from, new Object[] {entry.available().plugin(), entry.available().pluginVersion(),
                    entry.info().version()});
            String said = entry.info().description().isEmpty() ? "" : "\n" + entry.info().description();
            add(groups, entry.info().group(), new Row(entry.available().info().id(), entry.info().label(), said + "\n\n" + from,
                    Icon.CHART, entry, plugin));
        }
        for (Problem problem : contents.problems()) {
            Plugin of = contents.plugins().stream().filter(each -> each.name().equals(problem.where())).findFirst().orElse(null);
            add(groups, Messages.gallery_broken, new Row(problem, problem.where().isEmpty() ? Messages.gallery_broken : problem.where(),
                    "\n" + Problem.error(problem.message(), "", problem.remedy()), Icon.DISMISS, null, of));
        }
        for (Plugin plugin : contents.plugins()) {
            boolean running = plugin.state() == Plugin.State.RUNNING;
            boolean well = running && contents.problems().stream().noneMatch(problem -> problem.severity() == Problem.Severity.ERROR
                    && problem.where().equals(plugin.name()));
            String state = running && !well ? Messages.gallery_unusable : state(plugin.state());
            String name = plugin.version().isEmpty() ? plugin.name() : plugin.name() + " " + plugin.version();
            add(groups, Messages.gallery_plugins, new Row(plugin.file(), name + " – " + state,
                    (plugin.why().isEmpty() ? "" : "\n" + plugin.why()) + "\n\n" + NLS.bind(Messages.gallery_file, plugin.file()),
                    well ? Icon.ACCEPT : plugin.state() == Plugin.State.DISABLED ? Icon.STOP : Icon.DISMISS, null, plugin));
        }
        List<Group> found = new ArrayList<>();
        groups.forEach((name, rows) -> {
            List<Row> some = rows.stream().filter(row -> matches(name, row, filter)).toList();
            if (!some.isEmpty()) {
                found.add(new Group(name, some));
            }
        });
        return new GalleryRows(List.copyOf(found));
    }

    private static void add(Map<String, List<Row>> groups, String group, Row row) {
        groups.computeIfAbsent(group, fresh -> new ArrayList<>()).add(row);
    }

    /** Every word that was typed is in the group, the name or what is said of it. */
    private static boolean matches(String group, Row row, String filter) {
        String id = row.entry() == null ? "" : row.entry().available().info().id();
        String all = String.join(" ", group, row.name(), row.about(), id).toLowerCase(Locale.getDefault());
        return Stream.of(filter.toLowerCase(Locale.getDefault()).split("\\s+")).allMatch(all::contains);
    }

    private static String state(Plugin.State state) {
        return switch (state) {
            case RUNNING -> Messages.plugin_running;
            case FAILING -> Messages.plugin_failing;
            case UNRESOLVED -> Messages.plugin_unresolved;
            case FAILED -> Messages.plugin_failed;
            case BROKEN -> Messages.plugin_broken;
            case WAITING -> Messages.plugin_waiting;
            case DISABLED -> Messages.plugin_disabled;
        };
    }
}
