// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.passages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Failure;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Coder;
import org.cairn.api.project.Coding;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.SourceText;
import org.cairn.api.project.Span;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.internal.refi.Disguise;
import org.cairn.exchange.internal.refi.Permitted;
import org.cairn.exchange.passages.PassageExport;
import org.cairn.exchange.refi.RefiExport.Audience;

/** The project as it may go out: only what is permitted and wanted, with names replaced. Used by one thread. */
final class Outward {

    /** A source as it goes out. */
    record Document(Source source, String title, SourceText text, List<Passage> passages) {
    }

    /** A coding as it goes out; the span is on the text that goes out. */
    record Passage(Coding coding, Code code, String coder, Span span, String quotation, String comment) {
    }

    /** Receives sources one by one. */
    interface Use {

        void document(Document document) throws Failure, Cancelled;
    }

    final ProjectView view;
    final Disguise disguise;
    private final Permitted permitted;
    private final Set<UUID> codes = new HashSet<>();
    private final Set<UUID> sources = new HashSet<>();
    private final Progress progress;
    long codings;
    long written;
    final List<Problem> problems = new ArrayList<>();

    Outward(ProjectView view, PassageExport options, Progress progress) throws Failure {
        this.view = view;
        this.progress = progress;
        disguise = new Disguise(view, !options.outward().names());
        permitted = new Permitted(view, options.outward(),
                options.outward().audience() == Audience.OUTSIDE ? Set.of(Consent.Use.QUOTATION) : Set.of());
        Codebook book = view.codebook();
        for (String wanted : options.codes()) {
            List<Code> found = book.find(wanted);
            if (found.isEmpty()) {
                throw new Failure(Spoken.say("there-no-code", wanted), "", Spoken.say("see-what-codes-there-are-with"));
            }
            found.forEach(code -> codes.addAll(book.withSubcodes(code.id())));
        }
        Map<String, Source> byGuid = new HashMap<>();
        Map<String, List<Source>> byTitle = new HashMap<>();
        if (!options.sources().isEmpty()) {
            for (Source source : view.sources()) {
                byGuid.put(source.id().toString(), source);
                byTitle.computeIfAbsent(source.title(), title -> new ArrayList<>(1)).add(source);
            }
        }
        for (String wanted : options.sources()) {
            List<Source> found = byGuid.containsKey(wanted) ? List.of(byGuid.get(wanted)) : byTitle.getOrDefault(wanted, List.of());
            if (found.isEmpty()) {
                throw new Failure(Spoken.say("there-no-source", wanted), "", Spoken.say("write-its-title-as-project-has"));
            }
            found.forEach(source -> sources.add(source.id()));
        }
        tell();
    }

    private void tell() {
        problems.addAll(permitted.told());
        if (disguise.isOn()) {
            problems.add(Problem.info(Spoken.say("people-go-out-under-pseudonyms-their"), ""));
        }
    }

    boolean allows(UUID id) {
        return permitted.allows(id);
    }

    /** Whether that code is among those that are wanted. */
    boolean wants(UUID code) {
        return codes.isEmpty() || codes.contains(code);
    }

    /** The sources that go out. */
    List<Source> sources() {
        return view.sources().stream().filter(source -> permitted.allows(source.id()) && (sources.isEmpty()
                || sources.contains(source.id()))).toList();
    }

    void documents(Use use) throws Failure, Cancelled {
        List<Source> all = sources();
        codings = view.codings().size();
        progress.begin(Spoken.say("doing.passages"), all.size());
        for (Source source : all) {
            progress.check();
            Disguise.Text text = disguise.text(view.text(source));
            List<Passage> passages = new ArrayList<>();
            Codings.Row row = view.codings().of(source);
            for (int i = 0; i < row.size(); i++) {
                UUID code = view.codings().code(row.code(i));
                if (wants(code)) {
                    Coding coding = row.coding(i);
                    Span span = text.span(coding.span());
                    passages.add(new Passage(coding, view.codebook().code(code).orElseThrow(), coder(coding.coder()), span,
                            text.text().slice(span), disguise.words(coding.comment())));
                }
            }
            written += passages.size();
            use.document(new Document(source, disguise.words(source.title()), text.text(), passages));
            progress.worked(1);
        }
    }

    String coder(UUID id) {
        return view.coder(id).map(Coder::name).orElse("");
    }

    /** The author's name as it goes out; empty where there is none. */
    String author(Source source) {
        return source.author() == null ? "" : view.person(source.author()).map(disguise::name).orElse("");
    }

    String school(Source source) {
        return view.schoolOf(source).map(School::name).orElse("");
    }

    List<Person> people() {
        return view.people().stream().filter(person -> permitted.allows(person.id())).toList();
    }
}
