// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.analysis.AnalysisRegistry;
import org.cairn.analysis.Available;
import org.cairn.analysis.Declaration;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.progress.Problem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/** Follows the services that are analyses. Services of a plugin that is stopped go with it. */
@Component
@SuppressWarnings("rawtypes")
public final class RegistryComponent implements AnalysisRegistry, ServiceTrackerCustomizer<Analysis, RegistryComponent.Entry> {

    private static final Logger LOG = System.getLogger(RegistryComponent.class.getName());

    /** What a service turned out to be: an analysis, or a problem. */
    record Entry(Available available, Problem problem, Version version) {
    }

    private final BundleContext context;
    private final Map<ServiceReference<Analysis>, Entry> entries = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ServiceTracker<Analysis, Entry> tracker;

    @Activate
    public RegistryComponent(BundleContext context) {
        this.context = context;
        tracker = new ServiceTracker<>(context, Analysis.class, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public Entry addingService(ServiceReference<Analysis> reference) {
        Bundle bundle = reference.getBundle();
        String plugin = bundle.getSymbolicName();
        Entry entry;
        try {
            Analysis<?> analysis = context.getService(reference);
            if (analysis == null) {
                throw new IllegalStateException("Its component could not be made: " + ComponentFailure.of(reference, context));
            }
            Declaration.of(analysis, Locale.ENGLISH);
            entry = new Entry(new Available(analysis, analysis.info(), plugin, bundle.getVersion().toString()), null, bundle.getVersion());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.log(Level.WARNING, "An analysis of " + plugin + " cannot be used", e);
            entry = new Entry(null, Problem.error("An analysis of this plugin cannot be used: " + e.getMessage(), plugin,
                    "Tell its author, or disable the plugin."), bundle.getVersion());
        }
        entries.put(reference, entry);
        listeners.forEach(Runnable::run);
        return entry;
    }

    @Override
    public void modifiedService(ServiceReference<Analysis> reference, Entry entry) {
        // properties of the service say nothing
    }

    @Override
    public void removedService(ServiceReference<Analysis> reference, Entry entry) {
        entries.remove(reference);
        context.ungetService(reference);
        listeners.forEach(Runnable::run);
    }

    /** By id, the latest version of each first. */
    private Map<String, List<Entry>> byId() {
        Map<String, List<Entry>> byId = new LinkedHashMap<>();
        entries.values().stream().filter(entry -> entry.available() != null)
                .forEach(entry -> byId.computeIfAbsent(entry.available().info().id(), id -> new ArrayList<>()).add(entry));
        byId.values().forEach(list -> list.sort(Comparator.comparing(Entry::version).reversed()));
        return byId;
    }

    @Override
    public List<Available> analyses() {
        return byId().values().stream().map(list -> list.getFirst().available())
                .sorted(Comparator.comparing((Available each) -> each.info().group()).thenComparing(each -> each.info().label())
                        .thenComparing(each -> each.info().id())).toList();
    }

    @Override
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        entries.values().stream().map(Entry::problem).filter(problem -> problem != null).forEach(problems::add);
        byId().forEach((id, list) -> list.stream().skip(1).forEach(other -> problems.add(Problem.warning("Its analysis " + id
                + " is not used: " + list.getFirst().available().plugin() + " " + list.getFirst().available().pluginVersion()
                + " has one of the same id.", other.available().plugin(), "Remove one of the two plugins."))));
        return problems;
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
