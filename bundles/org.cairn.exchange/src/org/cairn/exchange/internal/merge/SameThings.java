// SPDX-License-Identifier: EPL-2.0
package org.cairn.exchange.internal.merge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.progress.Problem;
import org.cairn.api.progress.Progress;
import org.cairn.api.project.Attribute;
import org.cairn.api.project.Code;
import org.cairn.api.project.Codebook;
import org.cairn.api.project.Consent;
import org.cairn.api.project.Person;
import org.cairn.api.project.ProjectView;
import org.cairn.api.project.School;
import org.cairn.api.project.Source;
import org.cairn.exchange.internal.Spoken;
import org.cairn.exchange.merge.MergeOptions;
import org.cairn.exchange.merge.MergeReport.Proposal;

/**
 * Finds what is the same although both sides gave it a GUID of their own. People, schools, codes and sources are proposed; an attribute is
 * its name and type, and an answer is its person and use, so these are taken for one.
 */
final class SameThings {

    private final ProjectView mine;
    private final ProjectView theirs;
    private final MergedCopies merged;
    private final MergeOptions options;
    private final List<Problem> problems;
    final List<Proposal> proposals = new ArrayList<>();

    SameThings(ProjectView mine, ProjectView theirs, MergedCopies merged, MergeOptions options, List<Problem> problems) {
        this.mine = mine;
        this.theirs = theirs;
        this.merged = merged;
        this.options = options;
        this.problems = problems;
    }

    void find(Progress progress) throws Cancelled {
        progress.begin(Spoken.say("doing.same"), 0);
        propose(Kind.SCHOOL, mine.schools(), theirs.schools(), School::id, school -> fold(school.name()), School::name, Spoken.say("same-name"));
        propose(Kind.PERSON, mine.people(), theirs.people(), Person::id, person -> fold(person.name()), Person::name, Spoken.say("same-name"));
        Codebook here = mine.codebook();
        Codebook there = theirs.codebook();
        Function<Code, String> path = code -> there.code(code.id()).filter(code::equals).isPresent() ? there.path(code) : here.path(code);
        propose(Kind.CODE, here.codes(), there.codes(), Code::id, code -> fold(path.apply(code)), path, Spoken.say("same-place"));
        progress.check();
        sources();
        attributes();
        consents();
    }

    private <T> void propose(Kind kind, List<T> here, List<T> there, Function<T, UUID> guid, Function<T, String> key,
            Function<T, String> name, String why) {
        Set<UUID> theirIds = new HashSet<>();
        there.forEach(thing -> theirIds.add(merged.mine(kind, guid.apply(thing))));
        Set<UUID> myIds = new HashSet<>();
        Map<String, T> mineOnly = new HashMap<>();
        for (T thing : here) {
            myIds.add(guid.apply(thing));
            if (!theirIds.contains(guid.apply(thing))) {
                mineOnly.putIfAbsent(key.apply(thing), thing);
            }
        }
        for (T thing : there) {
            UUID id = guid.apply(thing);
            T other = myIds.contains(merged.mine(kind, id)) ? null : mineOnly.remove(key.apply(thing));
            if (other != null) {
                String what = kind.spoken() + " ";
                Proposal proposal = new Proposal(Deciding.id(kind, id, "same"), what + name.apply(other), what + name.apply(thing), why,
                        false);
                boolean taken = options.isSame(proposal);
                proposals.add(new Proposal(proposal.id(), proposal.mine(), proposal.theirs(), why, taken));
                if (taken) {
                    merged.same(kind, id, guid.apply(other));
                }
            }
        }
    }

    private void sources() {
        Set<Integer> lengths = new HashSet<>();
        Set<UUID> here = new HashSet<>();
        mine.sources().forEach(source -> here.add(source.id()));
        theirs.sources().stream().filter(source -> !here.contains(merged.mine(Kind.SOURCE, source.id()))).forEach(source -> lengths.add(
                source.length()));
        // an empty text, as of a picture, says nothing
        lengths.remove(0);
        Function<Source, String> key = source -> !lengths.contains(source.length()) ? source.id().toString()
                : (theirs.source(source.id()).filter(source::equals).isPresent() ? theirs : mine).text(source).string();
        propose(Kind.SOURCE, mine.sources(), theirs.sources(), Source::id, key, Source::title, Spoken.say("same-text"));
    }

    private void attributes() {
        for (Attribute attribute : theirs.attributes()) {
            boolean known = mine.attributes().stream().anyMatch(own -> own.id().equals(merged.mine(Kind.ATTRIBUTE, attribute.id())));
            Attribute same = known ? null : mine.attributes().stream().filter(own -> own.of() == attribute.of()
                    && own.type() == attribute.type() && own.name().equals(attribute.name())).findFirst().orElse(null);
            if (same != null && theirs.attributes().stream().noneMatch(other -> other.id().equals(same.id()))) {
                merged.same(Kind.ATTRIBUTE, attribute.id(), same.id());
                problems.add(Problem.info(Spoken.say("both-sides-have-made-attribute-taken", same.name()), ""));
            }
        }
    }

    private void consents() {
        for (Consent consent : theirs.consents()) {
            UUID person = merged.mine(Kind.PERSON, consent.person());
            mine.consents().stream().filter(own -> own.person().equals(person) && own.use() == consent.use()
                    && !own.id().equals(merged.mine(Kind.CONSENT, consent.id()))).findFirst()
                    .ifPresent(own -> merged.same(Kind.CONSENT, consent.id(), own.id()));
        }
    }

    /** A name as it is compared: without case, marks on letters and punctuation. */
    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}>]+", " ").strip();
    }
}
