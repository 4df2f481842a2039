// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairn.api.progress.Problem;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.ExchangeReport;

/** Counts what came in or went out, element by element, and gathers what is to be told. Not thread-safe. */
public final class Counts {

    /** What became of an element. */
    public enum Fate { TAKEN, KNOWN, KEPT }

    /** Of one sort of problem so many are told one by one. */
    private static final int EACH = 5;
    /** Elements that are counted: what a person made. Those that only hold or refer are not. */
    private static final Set<String> COUNTED = Set.of("User", "Code", "Variable", "Case", "VariableValue", "TextSource", "PictureSource",
            "PDFSource", "AudioSource", "VideoSource", "Transcript", "SyncPoint", "PlainTextSelection", "PictureSelection", "PDFSelection",
            "AudioSelection", "VideoSelection", "TranscriptSelection", "Coding", "Note", "Link", "Set", "Graph");

    private final Map<String, long[]> counts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Integer> told = new LinkedHashMap<>();

    private final Set<String> counted;

    /** Counts the elements of REFI-QDA. */
    public Counts() {
        this(COUNTED);
    }

    /** Counts these elements, whatever a format calls them. */
    public Counts(Set<String> counted) {
        this.counted = counted;
    }

    private boolean isCounted(String element) {
        return counted.contains(element);
    }

    public void in(String element) {
        in(element, 1);
    }

    public void in(String element, long number) {
        if (isCounted(element)) {
            counts.computeIfAbsent(element, key -> new long[4])[0] += number;
        }
    }

    /** How many elements were read whose names end like that: {@code Coding}, or {@code Selection} for those of every kind. */
    long read(String kind) {
        return counts.entrySet().stream().filter(entry -> entry.getKey().endsWith(kind)).mapToLong(entry -> entry.getValue()[0]).sum();
    }

    /** Says what became of an element. */
    public void became(String element, Fate fate) {
        if (isCounted(element)) {
            counts.computeIfAbsent(element, key -> new long[4])[1 + fate.ordinal()]++;
        }
    }

    /** Says the same of an element and all in it. */
    void all(Element element, Fate fate) {
        element.walk(one -> became(one.name(), fate));
    }

    /**
     * Notes a problem, of each sort only the first few one by one.
     *
     * @param sort what they have in common, as a person would say it of many: "more selections without length"
     */
    public void tell(String sort, Problem problem) {
        if (told.merge(sort, 1, Integer::sum) <= EACH) {
            problems.add(problem);
        }
    }

    public void tell(Problem problem) {
        problems.add(problem);
    }

    public ExchangeReport report(String positions) {
        List<ExchangeReport.Line> lines = new ArrayList<>();
        counts.forEach((element, n) -> lines.add(new ExchangeReport.Line(element, n[0], n[1], n[2], n[3],
                Math.max(0, n[0] - n[1] - n[2] - n[3]))));
        List<Problem> all = new ArrayList<>(problems);
        told.forEach((sort, n) -> {
            if (n > EACH) {
                all.add(Problem.info(Spoken.say("and-more", n - EACH, Spoken.say(sort)), ""));
            }
        });
        return new ExchangeReport(lines, positions, all);
    }
}
