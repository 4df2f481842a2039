// SPDX-License-Identifier: EPL-2.0
package org.cairn.search.internal;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.function.Supplier;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.ChangeSet;
import org.cairn.api.project.Coder;
import org.cairn.api.project.CodingRound;
import org.cairn.api.project.ProjectChange;
import org.cairn.api.project.ProjectView;
import org.cairn.core.HistoryStep;
import org.cairn.core.ProjectPast;
import org.cairn.core.ProjectSession;

/** A project in memory, as simple as can be, for tests of what reads and follows a session. */
public final class MemoryProject implements ProjectSession {

    private final Path file;
    private final Supplier<Instant> clock;
    private final List<Consumer<ProjectChange>> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService events = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<ChangeSet> history = new ArrayList<>();
    private final Map<Long, MemoryView> states = new HashMap<>();
    private Coder coder = new Coder(UUID.randomUUID(), "Ann");
    private MemoryView view;
    private UnaryOperator<ProjectView> seenByAll = UnaryOperator.identity();

    public MemoryProject(Path file) {
        this(file, UUID.randomUUID());
    }

    public MemoryProject(Path file, UUID id) {
        this(file, id, Instant::now);
    }

    /** @param clock tells when changes are made */
    public MemoryProject(Path file, UUID id, Supplier<Instant> clock) {
        this.file = file;
        this.clock = clock;
        this.view = new MemoryView(id);
        this.view.coders.put(coder.id(), coder);
    }

    @Override
    public synchronized ProjectView view() {
        return view;
    }

    @Override
    public ProjectView asSeen(ProjectView view) {
        return view;
    }

    @Override
    public ProjectView asSeenByAll(ProjectView view) {
        return seenByAll.apply(view);
    }

    /** Lets everybody see only what {@code seen} makes of a view. */
    public void hide(UnaryOperator<ProjectView> seen) {
        seenByAll = seen;
    }

    @Override
    public Path file() {
        return file;
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public Coder coder() {
        return coder;
    }

    @Override
    public void codeAs(String name) {
        coder = view.coders.values().stream().filter(known -> known.name().equals(name)).findFirst()
                .orElseGet(() -> new Coder(UUID.randomUUID(), name));
    }

    @Override
    public synchronized <T> T edit(String label, Work<T> work) throws Failure, Cancelled {
        MemoryView before = view;
        MemoryView after = before.copy();
        MemoryEdit edit = new MemoryEdit(before, after, coder);
        T result = work.apply(edit);
        after.version = history.isEmpty() ? 1 : history.getLast().number() + 1;
        history.add(new ChangeSet(after.version, clock.get(), coder.id(), label, 0, false, 1));
        states.put(after.version, after);
        show(before, after, label, edit);
        return result;
    }

    @Override
    public <T> T editByItself(String label, Work<T> work) throws Failure, Cancelled {
        return edit(label, work);
    }

    private void show(MemoryView before, MemoryView after, String label, MemoryEdit edit) {
        view = after;
        ProjectChange change = new ProjectChange(before, after, label, new LinkedHashMap<>(edit.touched), new HashSet<>(edit.recoded),
                new HashSet<>(edit.rewritten));
        events.execute(() -> listeners.forEach(listener -> listener.accept(change)));
    }

    /** Goes back to an earlier change as if a backup of the file had been put back. */
    public synchronized void putBack(long version) {
        history.removeIf(step -> step.number() > version);
        view = states.get(version);
    }

    @Override
    public synchronized List<ChangeSet> history(int limit) {
        return history.reversed().stream().limit(limit).toList();
    }

    @Override
    public List<HistoryStep> steps(int limit) {
        return history(limit).stream().map(step -> new HistoryStep(step, HistoryStep.State.DONE)).toList();
    }

    @Override
    public ProjectView asSeen(ProjectView some, List<CodingRound> rounds) {
        return some;
    }

    @Override
    public ProjectPast past() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void copyTo(Path copy) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<ChangeSet> wayTo(long step) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int goTo(long step, Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<ChangeSet> undoable() {
        return Optional.empty();
    }

    @Override
    public Optional<ChangeSet> redoable() {
        return Optional.empty();
    }

    @Override
    public Optional<ChangeSet> undo() {
        return Optional.empty();
    }

    @Override
    public Optional<ChangeSet> redo() {
        return Optional.empty();
    }

    @Override
    public void purge(String label, UnaryOperator<String> labels) {
        throw new UnsupportedOperationException("No search test purges.");
    }

    @Override
    public AutoCloseable onChange(Consumer<ProjectChange> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Problem> check(Progress progress) {
        return List.of();
    }

    @Override
    public void close() {
        events.shutdown();
    }

    /** Makes every reading of the text of these sources fail, as on a damaged disk. */
    public void breakTexts(Set<UUID> sources) {
        view.broken.addAll(sources);
    }

    static UncheckedIOException broken() {
        return new UncheckedIOException(new java.io.IOException("damaged"));
    }
}
