// SPDX-License-Identifier: EPL-2.0
package org.cairn.analysis.internal.instruments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.api.analysis.Analysis;
import org.cairn.api.analysis.AnalysisContext;
import org.cairn.api.analysis.AnalysisInfo;
import org.cairn.api.analysis.Help;
import org.cairn.api.analysis.Label;
import org.cairn.api.analysis.Phrases;
import org.cairn.api.analysis.result.About;
import org.cairn.api.analysis.result.Cell;
import org.cairn.api.analysis.result.Column;
import org.cairn.api.analysis.result.Composite;
import org.cairn.api.analysis.result.Evidence;
import org.cairn.api.analysis.result.Matrix;
import org.cairn.api.analysis.result.Result;
import org.cairn.api.analysis.result.Table;
import org.cairn.api.progress.Cancelled;
import org.cairn.api.project.Media;
import org.cairn.api.project.ProjectView;
import org.cairn.core.findings.EvidencePlace;
import org.cairn.core.findings.Triangulation;
import org.cairn.core.model.ModelLibrary;
import org.cairn.core.model.ModelWords;
import org.cairn.model.base.Wording;
import org.cairn.model.enquiry.Enquiry;
import org.cairn.model.evidence.Claim;
import org.cairn.model.evidence.ClaimSet;
import org.cairn.model.evidence.Confidence;
import org.cairn.model.evidence.EvidenceLink;
import org.cairn.model.evidence.Validation;
import org.osgi.service.component.annotations.Component;

/** Claims against kinds of evidence, and from how many sides each is supported. */
@Component(service = Analysis.class)
public final class ClaimSupport implements Analysis<ClaimSupport.Parameters> {

    /** What can be asked. */
    public record Parameters(
            @Label("Set of claims") @Help("The beginning of its title; all sets of claims if it is empty.") String document) {
    }

    @Override
    public AnalysisInfo info() {
        return AnalysisInfo.of("org.cairn.analysis.claim-support", "Claims and their evidence", Parameters.class).in(AnalysisInfo.QUALITY)
                .about("How much evidence supports, qualifies or contradicts each claim, of which kinds it is, and from how many people, "
                        + "schools, times and judges it comes (Denzin 1978). Claims that rest on one side only are said to. Then how each claim "
                        + "stands, and what somebody from outside said of it.");
    }

    @Override
    public Result run(Parameters parameters, AnalysisContext context) throws Cancelled {
        Phrases phrases = Phrases.beside(ClaimSupport.class, context.locale());
        ProjectView view = context.view();
        List<ClaimSet> sets = Chosen.all(view, ClaimSet.class, parameters.document(), phrases);
        List<Claim> claims = sets.stream().flatMap(set -> set.getClaims().stream()).toList();
        context.counted(claims.size(), phrases.say("claims"));
        Table.Builder table = Table.of(phrases.say("triangulation"), Column.text("claim", phrases.say("claim")),
                Column.count("supports", phrases.say("supports")), Column.count("qualifies", phrases.say("qualifies")),
                Column.count("contradicts", phrases.say("contradicts")), Column.count("lost", phrases.say("lost")),
                Column.count("kinds", phrases.say("kinds")), Column.count("people", phrases.say("people")),
                Column.count("schools", phrases.say("schools")), Column.count("months", phrases.say("months")),
                Column.count("coders", phrases.say("judges")), Column.text("weak", phrases.say("weak")));
        Map<String, List<List<EvidenceLink>>> byKind = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int c = 0; c < claims.size(); c++) {
            context.check();
            Claim claim = claims.get(c);
            Triangulation found = Triangulation.of(view, claim);
            Evidence all = Chosen.evidence(view, claim.getEvidence());
            table.row(ModelWords.of(claim), Cell.of(found.supporting(), all), Cell.of(found.qualifying(), all),
                    Cell.of(found.contradicting(), all), found.lost(), found.kinds().size(), found.people().size(), found.schools().size(),
                    found.months().size(), found.coders().size(),
                    found.weaknesses().stream().map(weakness -> phrases.say(weakness.name())).collect(Collectors.joining("; ")));
            for (EvidenceLink link : claim.getEvidence()) {
                String kind = EvidencePlace.of(view, link).kind();
                List<List<EvidenceLink>> links = byKind.computeIfAbsent(kind.isBlank() ? phrases.say("other") : kind, key -> new ArrayList<>());
                while (links.size() < claims.size()) {
                    links.add(new ArrayList<>());
                }
                links.get(c).add(link);
            }
        }
        List<Result> parts = new ArrayList<>(List.of(table.build()));
        if (!byKind.isEmpty()) {
            parts.add(matrix(claims, byKind, view, phrases));
        }
        parts.add(stands(claims, phrases));
        Table validated = validated(sets, view, phrases);
        if (!validated.rows().isEmpty()) {
            parts.add(validated);
        }
        return new Composite(About.of(phrases.say("claims.title")), parts);
    }

    /** How each claim stands: its wordings, whether it is agreed, and what was judged of the confidence in it. */
    private static Table stands(List<Claim> claims, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("claims-stand"), Column.text("claim", phrases.say("claim")),
                Column.text("wording", phrases.say("wording")), Column.count("wordings", phrases.say("wordings")),
                Column.date("since", phrases.say("since")), Column.text("status", phrases.say("status")),
                Column.text("confidence", phrases.say("confidence")), Column.text("reason", phrases.say("reason")));
        for (Claim claim : claims) {
            Wording last = claim.getWordings().isEmpty() ? null : claim.getWordings().getLast();
            Confidence judged = claim.getConfidence();
            table.row(ModelWords.of(claim), last == null ? "" : last.getText(), claim.getWordings().size(), last == null ? null : last.getSince(),
                    phrases.say("claim." + claim.getStatus().name()),
                    phrases.say("confidence." + (judged == null ? "NOT_JUDGED" : judged.getOverall().name())),
                    judged == null ? "" : judged.getReason());
        }
        return table.build();
    }

    /** What somebody from outside said of the claims and of the enquiries that make them, with the films that show it. */
    private static Table validated(List<ClaimSet> sets, ProjectView view, Phrases phrases) {
        Table.Builder table = Table.of(phrases.say("validated"), Column.text("what", phrases.say("what")),
                Column.text("body", phrases.say("validated-by")),
                Column.text("role", phrases.say("role")), Column.date("date", phrases.say("date")), Column.text("asked", phrases.say("asked")),
                Column.text("outcome", phrases.say("outcome")), Column.text("media", phrases.say("media")));
        ModelLibrary library = new ModelLibrary(view);
        for (ClaimSet set : sets) {
            set.getClaims().forEach(claim -> claim.getValidations().forEach(each -> validated(table, ModelWords.of(claim), each, view)));
            library.all(Enquiry.class).stream().filter(enquiry -> set.getId().equals(enquiry.getClaims()))
                    .forEach(enquiry -> enquiry.getValidations().forEach(each -> validated(table, enquiry.getName(), each, view)));
        }
        return table.build();
    }

    private static void validated(Table.Builder table, String what, Validation each, ProjectView view) {
        String media = each.getMedia().stream().map(asset -> view.media().stream().filter(one -> one.id().equals(asset.getMedia())).findFirst()
                .map(Media::path).orElse(asset.getPath()) + (asset.getConsent().isBlank() ? "" : " (" + asset.getConsent() + ")"))
                .collect(Collectors.joining("; "));
        table.row(what, each.getBody(), String.join(", ", Stream.of(each.getPerson(), each.getRole()).filter(text -> !text.isBlank()).toList()),
                each.getDate(), each.getAsked(), each.getOutcome(), media);
    }

    private static Matrix matrix(List<Claim> claims, Map<String, List<List<EvidenceLink>>> byKind, ProjectView view, Phrases phrases) {
        List<List<List<EvidenceLink>>> columns = List.copyOf(byKind.values());
        double[][] cells = new double[claims.size()][columns.size()];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < columns.size(); column++) {
                cells[row][column] = columns.get(column).get(row).size();
            }
        }
        return new Matrix(About.of(phrases.say("matrix")), phrases.say("claim"), phrases.say("kind"), claims.stream().map(ModelWords::of).toList(),
                List.copyOf(byKind.keySet()), cells, Column.count("links", phrases.say("links")), false,
                (row, column) -> Chosen.evidence(view, columns.get(column).get(row)));
    }
}
