// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.refi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.api.progress.Problem;
import org.cairn.api.project.Codings;
import org.cairn.api.project.Consent;
import org.cairn.api.project.EntityKind;
import org.cairn.api.project.Link;
import org.cairn.api.project.Media;
import org.cairn.api.project.ModelDocument;
import org.cairn.api.project.Memo;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.Ref;
import org.cairn.api.project.RegionCoding;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.api.project.Structure;
import org.cairn.core.findings.SharingGate;
import org.cairn.core.model.Confidential;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.refi.RefiExport;
import org.cairn.exchange.refi.RefiExport.Audience;

/**
 * What may go out: sources of which nobody who is named in them said no to what the file is for, what is said about those, and documents
 * that hold nothing confidential. Immutable once made.
 */
public final class Permitted {

    private final ProjectView view;
    private final boolean answeredOnly;
    private final Set<Consent.Use> uses;
    private final Map<UUID, Map<Consent.Use, Consent.State>> answers = new HashMap<>();
    private final Set<UUID> out = new HashSet<>();
    /** Why schools share nothing, by school. */
    private final Map<UUID, String> closed;
    /** Titles of documents that stay here. */
    private final List<String> documents;
    private final Set<UUID> keptSchools = new LinkedHashSet<>();
    private int sources;
    private int ofSchools;
    private int people;
    private int unanswered;

    /** What may go into a project file, model documents included. */
    Permitted(ProjectView view, RefiExport options) {
        this(view, options, Set.of(), view.documents().stream().filter(document -> Confidential.mustStay(view, document)).toList());
    }

    /** What may go out where no model documents do. @param more uses that ask for consent besides */
    public Permitted(ProjectView view, RefiExport options, Set<Consent.Use> more) {
        this(view, options, more, List.of());
    }

    private Permitted(ProjectView view, RefiExport options, Set<Consent.Use> more, List<ModelDocument> confidential) {
        this.view = view;
        documents = confidential.stream().map(ModelDocument::title).toList();
        confidential.forEach(document -> out.add(document.id()));
        answeredOnly = options.answeredOnly();
        uses = options.audience() == Audience.TEAM ? EnumSet.of(Consent.Use.ANALYSIS)
                : EnumSet.of(Consent.Use.ANALYSIS, Consent.Use.SHARING);
        uses.addAll(more);
        view.consents().forEach(consent -> answers.computeIfAbsent(consent.person(), key -> new HashMap<>())
                .merge(consent.use(), consent.state(), (a, b) -> a == Consent.State.GIVEN ? b : a));
        closed = SharingGate.closed(view, LocalDate.now());
        if (!answers.isEmpty() || !closed.isEmpty() || answeredOnly || !documents.isEmpty()) {
            leaveOut();
        }
    }

    private void leaveOut() {
        for (Person person : view.people()) {
            if (refuses(person.id())) {
                out.add(person.id());
                people++;
            }
        }
        for (Source source : view.sources()) {
            Set<UUID> named = named(source);
            boolean silent = named.stream().anyMatch(person -> uses.stream().anyMatch(use -> answer(person, use) == null));
            boolean refused = named.stream().anyMatch(this::refuses) || answeredOnly && silent;
            UUID school = closed.isEmpty() ? null : view.schoolOf(source).map(School::id).orElse(null);
            if (refused || closed.containsKey(school)) {
                out.add(source.id());
                if (refused) {
                    sources++;
                } else {
                    ofSchools++;
                    keptSchools.add(school);
                }
                Codings.Row row = view.codings().of(source);
                for (int i = 0; i < row.size(); i++) {
                    out.add(row.coding(i).id());
                }
            } else if (silent) {
                unanswered++;
            }
        }
        view.regions().stream().filter(region -> out.contains(region.source())).map(RegionCoding::id).forEach(out::add);
        view.media().stream().filter(media -> out.contains(media.source())).map(Media::id).forEach(out::add);
        boolean more = true;
        while (more) {
            int before = out.size();
            view.memos().stream().filter(memo -> out.contains(memo.target().id())).map(Memo::id).forEach(out::add);
            view.links().stream().filter(link -> out.contains(link.from().id()) || out.contains(link.to().id())).map(Link::id)
                    .forEach(out::add);
            more = out.size() > before;
        }
    }

    private Set<UUID> named(Source source) {
        Set<UUID> named = new LinkedHashSet<>();
        if (source.author() != null) {
            named.add(source.author());
        }
        view.structure(source).stream().map(Structure::person).filter(person -> person != null).forEach(named::add);
        return named;
    }

    private Consent.State answer(UUID person, Consent.Use use) {
        return answers.getOrDefault(person, Map.of()).get(use);
    }

    private boolean refuses(UUID person) {
        return uses.stream().map(use -> answer(person, use)).anyMatch(state -> state != null && state != Consent.State.GIVEN);
    }

    /** Whether that may go out: a source, person, coding, memo, link or whatever else. */
    public boolean allows(UUID id) {
        return !out.contains(id);
    }

    boolean allows(Ref ref) {
        return ref.kind() == EntityKind.PROJECT || allows(ref.id());
    }

    /** What stays here and why, and what goes out unasked, as people should be told. */
    public List<Problem> told() {
        List<Problem> told = new ArrayList<>();
        if (sources > 0 || people > 0) {
            told.add(Problem.warning(Spoken.say("sources-with-all-that-said-about", sources, people), "", ""));
        }
        if (ofSchools > 0) {
            told.add(Problem.warning(Spoken.say("sources-stay-here-because-sharing-protocol", ofSchools, keptSchools.stream()
                    .map(school -> view.school(school).map(School::name).orElse("") + ": " + closed.get(school))
                    .collect(Collectors.joining(" "))), "", ""));
        }
        if (!documents.isEmpty()) {
            told.add(Problem.warning(Spoken.say("blind-or-confidential-stay-here", String.join("; ", documents)), "",
                    Spoken.say("lock-every-sheet")));
        }
        if (unanswered > 0) {
            told.add(Problem.info(Spoken.say("sources-go-out-which-somebody-who", unanswered), ""));
        }
        return told;
    }
}
