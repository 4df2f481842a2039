// SPDX-License-Identifier: EPL-2.0
package org.cairn.ui.analysis.internal;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.analysis.plugins.Plugin;
import org.cairn.analysis.plugins.PluginFolder;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Widget;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * What can be asked, in the language of the person, and which plugins there are. Read in the background, again whenever an analysis comes
 * or goes, and every few seconds while somebody looks, since a file that is no plugin tells nobody that it is there.
 */
@Component(service = Catalogue.class)
public final class Catalogue {

    private static final long SOON = 100;
    private static final long LOOK_MILLISECONDS = 1500;

    /**
     * An analysis.
     *
     * @param available where it comes from
     * @param declaration what it can be asked, in the language of the person
     */
    public record Entry(Available available, Declaration declaration) {

        /** What it says of itself, translated. */
        public AnalysisInfo info() {
            return declaration.info();
        }
    }

    /**
     * All there is at one moment.
     *
     * @param analyses by group and label
     * @param plugins what lies in the folder of plugins
     * @param problems what cannot be used, and why
     * @param read false until the plugins have been looked at for the first time
     */
    public record Contents(List<Entry> analyses, List<Plugin> plugins, List<Problem> problems, boolean read) {

        /** The analysis of that id, unless it has gone. */
        public Optional<Entry> find(String id) {
            return analyses.stream().filter(entry -> entry.available().info().id().equals(id)).findFirst();
        }

        private boolean shows(Contents other) {
            return read == other.read && plugins.equals(other.plugins) && problems.equals(other.problems)
                    && analyses.stream().map(Entry::available).toList().equals(other.analyses.stream().map(Entry::available).toList());
        }
    }

    private final AnalysisRegistry registry;
    private final PluginFolder folder;
    private final List<Runnable> followers = new CopyOnWriteArrayList<>();
    private final AutoCloseable listening;
    private final Job job;
    private volatile Contents contents = new Contents(List.of(), List.of(), List.of(), false);

    @Activate
    public Catalogue(@Reference AnalysisRegistry registry, @Reference PluginFolder folder) {
        this.registry = registry;
        this.folder = folder;
        job = Job.createSystem(Messages.catalogue_reading, (ICoreRunnable) monitor -> read());
        listening = registry.onChange(() -> job.schedule(SOON));
        job.schedule();
    }

    @Deactivate
    void close() throws Exception {
        listening.close();
        job.cancel();
    }

    /** What was there when it was last looked at. On any thread. */
    public Contents contents() {
        return contents;
    }

    /** Looks again, soon. */
    public void look() {
        job.schedule(SOON);
    }

    /** The folder of plugins. */
    public PluginFolder folder() {
        return folder;
    }

    /** Calls {@code changed} on the UI thread whenever {@link #contents()} are others, until {@code owner} is disposed. */
    public void follow(Widget owner, Runnable changed) {
        Runnable follower = () -> owner.getDisplay().asyncExec(() -> {
            if (!owner.isDisposed()) {
                changed.run();
            }
        });
        followers.add(follower);
        owner.addDisposeListener(event -> followers.remove(follower));
        look();
    }

    private void read() {
        List<Problem> problems = new ArrayList<>();
        List<Plugin> plugins = List.of();
        try {
            folder.follow();
            plugins = folder.plugins();
        } catch (Failure failure) {
            problems.add(failure.problem());
        }
        List<Entry> entries = new ArrayList<>();
        for (Available each : registry.analyses()) {
            try {
                entries.add(new Entry(each, Declaration.of(each.analysis(), Locale.getDefault())));
            } catch (RuntimeException | LinkageError | StackOverflowError broken) { // what it says of itself is code of a plugin
                System.getLogger(Catalogue.class.getName()).log(Level.WARNING, each.info().id() + " cannot be used", broken);
                problems.add(Problem.error(each.info().label(), each.plugin(), String.valueOf(broken.getMessage())));
            }
        }
        entries.sort(Comparator.comparing((Entry entry) -> AnalysisInfo.OTHER.equals(entry.available().info().group()))
                .thenComparing(entry -> entry.info().group(), String.CASE_INSENSITIVE_ORDER)
                .thenComparing(entry -> entry.info().label(), String.CASE_INSENSITIVE_ORDER));
        problems.addAll(registry.problems());
        Contents now = new Contents(List.copyOf(entries), plugins, List.copyOf(problems), true);
        boolean other = !now.shows(contents);
        contents = now;
        if (other) {
            followers.forEach(Runnable::run);
        }
        if (!followers.isEmpty()) {
            job.schedule(LOOK_MILLISECONDS);
        }
    }
}
