// SPDX-License-Identifier: EPL-2.0
package org.cairn.api.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.LeftOut;
import org.cairn.api.analysis.result.LeftOut.Reason;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Consent;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Structure;

/**
 * What one run of an analysis works with: the project, which of its sources may be used, and a place for what must be said beside the
 * numbers. Made by whoever runs the analysis; a test makes one with {@code AnalysisContext.of(view)}. Thread-safe.
 */
public final class AnalysisContext {

    /** Comparisons between two looks whether to stop. */
    private static final int LOOK = 1024;

    private static final SourceQuery NO_SEARCH = (query, progress) -> {
        throw new IllegalArgumentException("There is no search index here, so sources cannot be chosen by a query.");
    };

    private final ProjectView view;
    private final Progress progress;
    private final SourceQuery search;
    private final long seed;
    private final Locale locale;
    private final Phrases phrases;
    private List<Source> allowed;
    private About said = About.of("");

    private AnalysisContext(ProjectView view, Progress progress, SourceQuery search, long seed, Locale locale) {
        this.view = Objects.requireNonNull(view, "view");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.search = Objects.requireNonNull(search, "search");
        this.seed = seed;
        this.locale = Objects.requireNonNull(locale, "locale");
        phrases = Phrases.beside(AnalysisContext.class, locale);
    }

    /** Nobody watches, English, no search: for tests and small programs. */
    public static AnalysisContext of(ProjectView view) {
        return new AnalysisContext(view, Progress.NONE, NO_SEARCH, 1, Locale.ENGLISH);
    }

    /** The same with somebody who watches and may stop it; begins anew, nothing said yet. */
    public AnalysisContext watchedBy(Progress newProgress) {
        return new AnalysisContext(view, newProgress, search, seed, locale);
    }

    /** The same with a search; begins anew, nothing said yet. */
    public AnalysisContext searching(SourceQuery newSearch) {
        return new AnalysisContext(view, progress, newSearch, seed, locale);
    }

    /** The same with another seed; begins anew, nothing said yet. */
    public AnalysisContext seeded(long newSeed) {
        return new AnalysisContext(view, progress, search, newSeed, locale);
    }

    /** The same in another language; begins anew, nothing said yet. */
    public AnalysisContext in(Locale newLocale) {
        return new AnalysisContext(view, progress, search, seed, newLocale);
    }

    /** The project, as whoever asked may see it. It does not change while the analysis runs. */
    public ProjectView view() {
        return view;
    }

    /** Says how far the work is. */
    public Progress progress() {
        return progress;
    }

    /** Ends the work if the person asked to stop. Cheap: call it in every loop, at least every 100 ms. */
    public void check() throws Cancelled {
        progress.check();
        if (Thread.currentThread().isInterrupted()) {
            throw new Cancelled();
        }
    }

    /** Begins the sequence of random numbers of this run: the same each time this is called, and in every run with the same seed. */
    public RandomGenerator random() {
        return new Random(seed);
    }

    /** What {@link #random} begins with. */
    public long seed() {
        return seed;
    }

    /** The language that the result is to be in. */
    public Locale locale() {
        return locale;
    }

    /**
     * All sources that may be analysed, in the order of the project: those whose author or speakers have refused analysis, or taken their
     * consent back, are left out, and the result will say how many. Silence is no refusal; it is noted where others have been asked.
     */
    public synchronized List<Source> sources() throws Cancelled {
        check();
        if (allowed == null) {
            allowed = consented();
        }
        return allowed;
    }

    /**
     * The sources that may be analysed and were chosen. What is left out is noted.
     *
     * @throws IllegalArgumentException if the selection names a field that the project does not have, or its query cannot be understood
     */
    public List<Source> sources(SourceSelection selection) throws Cancelled {
        List<Source> all = sources();
        if (selection.isAll()) {
            return all;
        }
        Predicate<Source> test = selection.test(view);
        if (!selection.query().isEmpty()) {
            Set<UUID> found = search.find(selection.query(), progress);
            test = test.and(source -> found.contains(source.id()));
        }
        List<Source> chosen = new ArrayList<>();
        for (Source source : all) {
            check();
            if (test.test(source)) {
                chosen.add(source);
            }
        }
        if (chosen.size() < all.size()) {
            leaveOut(new LeftOut(Reason.FILTER, all.size() - chosen.size(), phrases.say("sources"), phrases.say("not-chosen")));
        }
        return List.copyOf(chosen);
    }

    private List<Source> consented() throws Cancelled {
        Map<UUID, Consent.State> answers = view.consents().stream().filter(consent -> consent.use() == Consent.Use.ANALYSIS)
                .collect(Collectors.toMap(Consent::person, Consent::state, (a, b) -> a == Consent.State.GIVEN ? b : a));
        if (answers.isEmpty()) {
            return view.sources();
        }
        boolean refusals = answers.values().stream().anyMatch(state -> state != Consent.State.GIVEN);
        Predicate<UUID> refused = person -> person != null && answers.containsKey(person)
                && answers.get(person) != Consent.State.GIVEN;
        List<Source> kept = new ArrayList<>();
        List<UUID> out = new ArrayList<>();
        Set<UUID> silent = new HashSet<>();
        for (Source source : view.sources()) {
            check();
            boolean speaks = refusals && view.structure(source).stream().map(Structure::person).anyMatch(refused);
            if (speaks || refused.test(source.author())) {
                out.add(source.id());
                continue;
            }
            kept.add(source);
            if (source.author() != null && !answers.containsKey(source.author())) {
                silent.add(source.author());
            }
        }
        if (!out.isEmpty()) {
            leaveOut(new LeftOut(Reason.CONSENT, out.size(), phrases.say("sources"), phrases.say("no-consent"), out));
        }
        if (!silent.isEmpty()) {
            note(phrases.say("silent", silent.size()));
        }
        return List.copyOf(kept);
    }

    /** Receives texts. */
    @FunctionalInterface
    public interface TextUse {
        void use(Source source, SourceText text) throws Cancelled;
    }

    /**
     * Reads the texts of sources, one after the other, and reports progress. Faster than one by one: the next are read while one is used.
     *
     * @param task what is being done, as a person would say it: {@code Counting words}
     */
    public void texts(String task, List<Source> sources, TextUse use) throws Cancelled {
        progress.begin(task, sources.size());
        try {
            view.texts(sources, (source, text) -> {
                try {
                    check();
                    use.use(source, text);
                    progress.worked(1);
                } catch (Cancelled e) {
                    throw new Stop(e);
                }
            });
        } catch (Stop stop) {
            throw stop.cause;
        }
    }

    /**
     * Sorts as {@link List#sort} does, but ends if the person asked to stop: for what may be as many as there are sources or words.
     *
     * @return a new list, which may be changed
     */
    public <T> List<T> sorted(Collection<? extends T> things, Comparator<? super T> order) throws Cancelled {
        List<T> sorted = new ArrayList<>(things);
        int[] compared = {0};
        try {
            sorted.sort((a, b) -> {
                if (++compared[0] % LOOK == 0) {
                    try {
                        check();
                    } catch (Cancelled e) {
                        throw new Stop(e);
                    }
                }
                return order.compare(a, b);
            });
        } catch (Stop stop) {
            throw stop.cause;
        }
        return sorted;
    }

    /** Carries a {@link Cancelled} through a callback that may not throw one. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Cancelled cause;

        Stop(Cancelled cause) {
            super(null, null, false, false);
            this.cause = cause;
        }
    }

    /** Adds to the result what a reader must know to read it rightly; a whole sentence. Said once, however often it is called. */
    public synchronized void note(String note) {
        said = said.note(note);
    }

    /** Adds to the result what makes it doubtful; a whole sentence. Said once, however often it is called. */
    public synchronized void warn(String warning) {
        said = said.warn(warning);
    }

    /** Adds to the result what was not counted: {@code leaveOut(Reason.MISSING, 12, "sources", "they have no date")}. */
    public void leaveOut(Reason reason, long count, String unit, String why) {
        if (count > 0) {
            leaveOut(new LeftOut(reason, count, unit, why));
        }
    }

    /** Adds to the result what was not counted. */
    public synchronized void leaveOut(LeftOut left) {
        said = said.without(left);
    }

    /** Says how many things the result is about: {@code counted(sources.size(), "sources")}. */
    public synchronized void counted(long n, String unit) {
        said = said.counting(n, unit);
    }

    /** The result with everything that was said here added to it: for whoever runs the analysis, after it. */
    public synchronized Result complete(Result result) {
        return result.with(result.about().and(said));
    }
}
